import { element } from '../dom/element.js';
import { footWish, toggleAvoid } from '../edit/foot.js';
import { AVOIDABLE } from '../model/themes.js';

/** @typedef {import('./context.js').Context} Context */

/**
 * What to keep off, and whether the walk should be easy to follow.
 *
 * @param {Context} context
 */
export function avoidField(context) {
  const { words } = context;
  const chips = AVOIDABLE.map((what) =>
    element('button', { type: 'button', class: 'chip chip-plain', 'data-avoid': what, onclick: () => context.change(toggleAvoid(what)) }, words.foot.avoidable[what]),
  );
  const easy = element('input', { type: 'checkbox', id: 'few-turns', onchange: () => context.change(footWish({ fewTurns: easy.checked })) });
  const fold = element(
    'details',
    { class: 'fold foot-wishes' },
    element('summary', {}, words.foot.wishes),
    element('label', { class: 'switch' }, easy, element('span', {}, words.foot.fewTurns, element('span', { class: 'quiet' }, ` (${words.foot.fewTurnsHint})`))),
    element('h3', { class: 'field-label', id: 'avoid-label' }, words.foot.avoid),
    element('div', { class: 'chips', role: 'group', 'aria-labelledby': 'avoid-label' }, chips),
  );
  context.watch(
    (state) => [state.foot.avoid, state.foot.fewTurns],
    ({ foot }) => {
      AVOIDABLE.forEach((what, index) => chips[index]?.setAttribute('aria-pressed', String(foot.avoid.includes(what))));
      easy.checked = foot.fewTurns;
      fold.open ||= foot.avoid.length > 0 || foot.fewTurns;
    },
  );
  return element('div', { class: 'field' }, fold);
}
