import { element } from '../dom/element.js';
import { placeButton } from './import-issues.js';
import { formatDistance } from './words/format.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').CutOff} CutOff */
/** @typedef {import('../model/imports.js').CutOffPart} CutOffPart */

const MOST_LISTED = 50;

/**
 * What the imported streets are to the walking network: joined, or where not.
 *
 * @param {Context} context
 * @param {CutOff} cutOff
 */
export function cutOffPart(context, { upToDate, count, parts }) {
  const { cutOff: say } = context.words.imports;
  if (!upToDate) {
    return element('p', { class: 'quiet', role: 'status' }, say.waiting);
  }
  if (count === 0) {
    return element('p', { class: 'quiet', 'data-cut-off': 0 }, say.none);
  }
  return element(
    'section',
    { class: 'import-problems', 'data-cut-off': count },
    element('h3', { class: 'part-title' }, say.title(count)),
    element('p', { class: 'quiet' }, say.explain),
    element('ul', { class: 'list' }, parts.slice(0, MOST_LISTED).map((part, index) => element('li', {}, partButton(context, part, index)))),
    count > MOST_LISTED && element('p', { class: 'quiet' }, say.more(count - MOST_LISTED)),
  );
}

/**
 * @param {Context} context
 * @param {CutOffPart} part
 * @param {number} index
 */
function partButton(context, part, index) {
  const { words, language } = context;
  const { cutOff: say, done } = words.imports;
  const gap = part.missedByMetres === null ? say.alone : say.misses(part.missedName ?? say.unnamed, gapText(part.missedByMetres, language));
  return placeButton(context, `cut-off-${index}`, { severity: 'warning', layer: '', row: 0, field: '', reason: '', at: part.at }, [
    element('span', { class: 'item-name' }, part.streetName ?? done.unnamed),
    element('span', { class: 'item-line' }, `${say.size(part.streets, formatDistance(part.lengthMetres, language))} · ${gap}`),
  ]);
}

/**
 * Below ten metres every centimetre tells: it says whether somebody drew past the junction, or elsewhere.
 *
 * @param {number} metres
 * @param {import('../model/model.js').Language} language
 */
function gapText(metres, language) {
  return metres >= 10 ? formatDistance(metres, language) : `${metres.toLocaleString(language, { maximumFractionDigits: 2 })} m`;
}
