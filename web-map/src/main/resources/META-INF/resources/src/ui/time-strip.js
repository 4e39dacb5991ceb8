import { element, svg } from '../dom/element.js';
import { sumsOf, timeOf } from '../edit/walk.js';
import { stopName } from './names.js';
import { formatDuration } from './words/format.js';

/** @typedef {import('../model/model.js').Walk} Walk */
/** @typedef {import('../edit/walk.js').Span} Span */
/** @typedef {import('./context.js').Context} Context */

const WIDTH = 340;
const HEIGHT = 26;
const MIDDLE = HEIGHT / 2;
const NUMBER_WIDTH = 14;

/**
 * How the time goes by: the line where one walks, blocks where one stays, a dotted line where one waits. The same as a
 * table for those who cannot see it.
 *
 * @param {Context} context
 * @param {Walk} walk
 */
export function timeStrip(context, walk) {
  const { words } = context;
  const spans = timeOf(walk);
  const total = spans.reduce((sum, span) => sum + span.minutes, 0);
  if (total <= 0) {
    return null;
  }
  const sums = sumsOf(spans);
  const kinds = /** @type {const} */ (['walk', 'visit', 'wait']);
  const said = kinds.filter((kind) => sums[kind] >= 0.5).map((kind) => ({ kind, text: `${words.walk.kinds[kind]} ${formatDuration(sums[kind])}` }));
  return element(
    'section',
    { class: 'strip', 'aria-label': words.walk.timeTitle },
    drawing(spans, total, said.map(({ text }) => text).join(', ')),
    element('ul', { class: 'strip-legend' }, said.map(({ kind, text }) => element('li', { class: `strip-${kind}` }, text))),
    element('details', { class: 'fold' }, element('summary', {}, words.walk.timeTable), table(context, walk, spans)),
  );
}

/**
 * @param {Span[]} spans
 * @param {number} total minutes
 * @param {string} label
 */
function drawing(spans, total, label) {
  const root = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'strip-drawing', role: 'img', 'aria-label': label });
  let x = 0;
  for (const span of spans) {
    const width = (span.minutes / total) * WIDTH;
    root.append(...shapeOf(span, x, width));
    x += width;
  }
  return root;
}

/**
 * @param {Span} span
 * @param {number} x
 * @param {number} width
 */
function shapeOf(span, x, width) {
  if (span.kind !== 'visit') {
    return [svg('line', { x1: x, x2: x + width, y1: MIDDLE, y2: MIDDLE, class: `strip-${span.kind}-line` })];
  }
  const block = svg('rect', { x: x + 0.5, y: 3, width: Math.max(2, width - 1), height: HEIGHT - 6, rx: 4, class: 'strip-visit-block' });
  if (width < NUMBER_WIDTH) {
    return [block];
  }
  const number = svg('text', { x: x + width / 2, y: MIDDLE + 4, class: 'strip-number' });
  number.textContent = String(span.stop);
  return [block, number];
}

/**
 * @param {Context} context
 * @param {Walk} walk
 * @param {Span[]} spans
 */
function table(context, walk, spans) {
  const { words } = context;
  /** @param {number} order */
  const where = (order) => {
    const stop = walk.stops.find((each) => each.order === order);
    return stop === undefined ? words.walk.toEnd : `${order}. ${stopName(stop, context)}`;
  };
  return element(
    'table',
    { class: 'table' },
    element('thead', {}, element('tr', {}, ...[words.walk.what, words.walk.where, words.walk.duration].map((title) => element('th', { scope: 'col' }, title)))),
    element(
      'tbody',
      {},
      spans.map((span) => element('tr', {}, element('td', {}, words.walk.kinds[span.kind]), element('td', {}, where(span.stop)), element('td', { class: 'number' }, formatDuration(span.minutes)))),
    ),
  );
}
