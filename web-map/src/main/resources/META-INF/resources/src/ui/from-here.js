import { element } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { askFrom } from '../edit/foot.js';

/** @typedef {import('./context.js').Context} Context */

/**
 * What can be asked about going on foot from one point.
 *
 * @param {Context} context
 * @param {import('../model/model.js').Anchor} anchor
 */
export function fromHere(context, anchor) {
  const { words } = context;
  const actions = /** @type {const} */ ([
    ['reach', 'from', 'reach', words.foot.reachFromHere],
    ['loop', 'from', 'loop', words.foot.loopFromHere],
    ['way', 'from', 'walkFrom', words.foot.walkFromHere],
    ['way', 'to', 'walkTo', words.foot.walkToHere],
  ]);
  return element(
    'div',
    { class: 'actions', role: 'group', 'aria-label': words.foot.onFoot },
    actions.map(([mode, which, mark, label]) =>
      element(
        'button',
        { type: 'button', class: 'button', 'data-focus': `foot-${mark}`, onclick: () => context.change(askFrom(mode, which, anchor)) },
        icon(mark),
        label,
      ),
    ),
  );
}
