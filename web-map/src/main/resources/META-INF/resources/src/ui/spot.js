import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { unselect } from '../edit/explore.js';
import { putAnchor } from '../edit/plan.js';
import { fromHere } from './from-here.js';
import { formatPoint } from './words/format.js';

/** @typedef {import('./context.js').Context} Context */

/**
 * A point of the map on which there is nothing else: what can be asked from there.
 *
 * @param {Context} context
 */
export function spotView(context) {
  const { words, language } = context;
  const view = element('div', { class: 'view' });
  context.watch(
    (state) => [state.spot],
    ({ spot }) =>
      refill(
        view,
        spot !== null && [
          element('button', { type: 'button', class: 'button button-back', 'data-focus': 'back', onclick: () => context.change(unselect) }, icon('back'), words.detail.back),
          element(
            'div',
            { class: 'detail-head' },
            element('span', { class: 'detail-icon' }, icon('pin', 24)),
            element('div', {}, element('p', { class: 'eyebrow' }, words.foot.spot), element('h2', { class: 'detail-title', tabindex: -1 }, formatPoint(spot, language))),
          ),
          fromHere(context, spot),
          element(
            'div',
            { class: 'actions' },
            element('button', { type: 'button', class: 'button button-quiet', onclick: () => context.change(putAnchor('start', spot)) }, icon('routes'), words.foot.planFromHere),
          ),
        ],
      ),
  );
  return view;
}
