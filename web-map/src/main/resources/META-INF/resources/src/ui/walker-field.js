import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { walkerName } from './names.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').State} State */

/** @type {Record<string, string>} drawings of the walkers that have one of their own */
const ICONS = { adult: 'adult', family: 'stroller', senior: 'senior', wheelchair: 'wheelchair', 'wheelchair-electric': 'electric', night: 'night', 'low-vision': 'lowVision' };

/**
 * Whom one can walk as is the service's to say; until it has, only the choice made is offered.
 *
 * @param {State} state
 * @param {string} chosen
 */
function offered({ walkers }, chosen) {
  const codes = walkers.map(({ code }) => code);
  return codes.includes(chosen) ? codes : [...codes, chosen];
}

/**
 * The walkers as a list to unfold, where there is little room.
 *
 * @param {Context} context
 * @param {{id: string, chosen: (state: State) => string, choose: (walker: string) => import('../edit/store.js').Action}} choice
 */
export function walkerSelect(context, { id, chosen, choose }) {
  const { words, language } = context;
  const select = element('select', { id, onchange: () => context.change(choose(select.value)) });
  context.watch(
    (state) => [state.walkers, chosen(state)],
    (state) => {
      const now = chosen(state);
      refill(select, offered(state, now).map((code) => element('option', { value: code, selected: code === now }, walkerName(code, state.walkers, language))));
    },
  );
  return element('div', { class: 'field foot-walker' }, element('label', { for: id, class: 'field-label' }, words.plan.walker), select);
}

/**
 * The walkers as tiles with drawings.
 *
 * @param {Context} context
 * @param {{name: string, chosen: (state: State) => string, choose: (walker: string) => import('../edit/store.js').Action}} choice
 * @param {HTMLElement | null} error shown under it
 */
export function walkerField(context, { name, chosen, choose }, error) {
  const { words, language } = context;
  const tiles = element('div', { class: 'tiles' });
  context.watch(
    (state) => [state.walkers, chosen(state)],
    (state) => {
      const now = chosen(state);
      refill(
        tiles,
        offered(state, now).map((code) =>
          element(
            'label',
            { class: 'tile' },
            element('input', { type: 'radio', name, value: code, checked: code === now, 'data-focus': `${name}-${code}`, onchange: () => context.change(choose(code)) }),
            icon(ICONS[code] ?? 'adult', 24),
            element('span', {}, walkerName(code, state.walkers, language)),
          ),
        ),
      );
    },
  );
  return element('fieldset', { class: 'field' }, element('legend', {}, words.plan.walker), tiles, error);
}
