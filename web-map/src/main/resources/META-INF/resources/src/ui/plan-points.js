import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { set } from '../edit/explore.js';
import { endBy, putAnchor } from '../edit/plan.js';
import { anchorName } from './names.js';

/** @typedef {import('./context.js').Context} Context */

const ENDINGS = /** @type {const} */ (['loop', 'anywhere', 'point']);

/**
 * Where the walk starts: by a click on the map, by the middle of the map, or by a place.
 *
 * @param {Context} context
 * @param {HTMLElement} error shown under it
 */
export function startField(context, error) {
  const { words } = context;
  return element(
    'fieldset',
    { class: 'field' },
    element('legend', {}, words.plan.start),
    anchorLine(context, 'start', words.plan.startUnset),
    pickButtons(context, 'start'),
    error,
  );
}

/**
 * @param {Context} context
 * @param {HTMLElement} error
 */
export function endField(context, error) {
  const { words } = context;
  const choices = ENDINGS.map((ending) => {
    const input = element('input', { type: 'radio', name: 'ending', value: ending, onchange: () => context.change(endBy(ending)) });
    return { ending, input, label: element('label', { class: 'segment' }, input, element('span', {}, words.plan.endings[ending])) };
  });
  const point = element('div', {}, anchorLine(context, 'end', words.plan.endUnset), pickButtons(context, 'end'));
  context.watch(
    (state) => [state.wishes.ending],
    ({ wishes }) => {
      choices.forEach(({ ending, input }) => { input.checked = ending === wishes.ending; });
      point.hidden = wishes.ending !== 'point';
    },
  );
  return element(
    'fieldset',
    { class: 'field' },
    element('legend', {}, words.plan.end),
    element('div', { class: 'segments' }, choices.map(({ label }) => label)),
    point,
    error,
  );
}

/**
 * @param {Context} context
 * @param {'start' | 'end'} which
 * @param {string} unset
 */
function anchorLine(context, which, unset) {
  const line = element('p', { class: 'anchor-line', 'data-anchor': which });
  context.watch(
    (state) => [state.wishes[which]],
    ({ wishes }) => {
      const anchor = wishes[which];
      line.classList.toggle('is-set', anchor !== null);
      refill(line, element('span', { class: `pin pin-${which}`, 'aria-hidden': 'true' }), anchor === null ? unset : anchorName(anchor, context));
    },
  );
  return line;
}

/**
 * @param {Context} context
 * @param {'start' | 'end'} which
 */
function pickButtons(context, which) {
  const { words, map } = context;
  const pick = element('button', {
    type: 'button',
    class: 'button',
    'data-pick': which,
    onclick: () => context.change(set('picking', context.state().picking === which ? null : which)),
  });
  context.watch(
    (state) => [state.picking],
    ({ picking }) => {
      pick.setAttribute('aria-pressed', String(picking === which));
      refill(pick, icon('pin'), picking === which ? words.plan.picking : words.plan.pick);
    },
  );
  return element(
    'div',
    { class: 'actions' },
    pick,
    element(
      'button',
      { type: 'button', class: 'button', 'data-centre': which, onclick: () => context.change(putAnchor(which, map.visibleCentre())) },
      icon('target'),
      words.plan.centre,
    ),
  );
}
