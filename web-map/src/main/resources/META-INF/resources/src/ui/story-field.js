import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { set } from '../edit/explore.js';
import { retell, tell } from '../edit/story.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').PlaceName} PlaceName */

/**
 * Places to be told in order: added on the map or from their page, moved up and down by buttons.
 *
 * @param {Context} context
 * @param {HTMLElement} error
 */
export function storyField(context, error) {
  const { words } = context;
  const list = element('ol', { class: 'story' });
  const moved = element('p', { class: 'unseen', role: 'status' });
  const hint = element('p', { class: 'quiet' }, words.more.storyHint);
  context.watch(
    (state) => [state.wishes.story],
    ({ wishes: { story } }) => {
      hint.hidden = story.length > 1;
      refill(list, story.map((place, index) => storyItem(context, place, index, story.length, moved)));
    },
  );
  return element('fieldset', { class: 'field' }, element('legend', {}, words.more.story), list, hint, pickButton(context), moved, error);
}

/**
 * @param {Context} context
 * @param {PlaceName} place
 * @param {number} index
 * @param {number} count
 * @param {HTMLElement} said tells where the place is now
 */
function storyItem(context, place, index, count, said) {
  const { words } = context;
  /** @param {number} steps @param {string} mark @param {string} label */
  const mover = (steps, mark, label) =>
    element(
      'button',
      {
        type: 'button',
        class: 'button button-round',
        'data-focus': `story-${mark}-${place.id}`,
        'aria-label': label,
        title: label,
        // Not disabled: at the end of the list the focus would be lost.
        'aria-disabled': index + steps < 0 || index + steps >= count ? 'true' : null,
        onclick: () => {
          context.change(retell(index, steps));
          const position = context.state().wishes.story.findIndex(({ id }) => id === place.id) + 1;
          said.textContent = words.more.moved(place.name, position, count);
        },
      },
      icon(mark),
    );
  return element(
    'li',
    { class: 'story-item' },
    element('span', { class: 'via-number' }, String(index + 1)),
    element('span', { class: 'story-name' }, place.name),
    mover(-1, 'up', words.more.sooner(place.name)),
    mover(1, 'down', words.more.later(place.name)),
    element('button', { type: 'button', class: 'button button-round', 'aria-label': words.plan.remove(place.name), title: words.plan.remove(place.name), onclick: () => context.change(tell(place)) }, icon('close')),
  );
}

/** @param {Context} context */
function pickButton(context) {
  const { words } = context;
  const button = element('button', {
    type: 'button',
    class: 'button',
    'data-pick': 'story',
    onclick: () => context.change(set('picking', context.state().picking === 'story' ? null : 'story')),
  });
  context.watch(
    (state) => [state.picking],
    ({ picking }) => {
      const isPicking = picking === 'story';
      button.setAttribute('aria-pressed', String(isPicking));
      refill(button, icon(isPicking ? 'pin' : 'plus'), isPicking ? words.more.storyDone : words.more.addStory);
    },
  );
  return element('div', { class: 'actions' }, button);
}
