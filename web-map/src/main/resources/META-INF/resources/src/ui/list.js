import { element } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { highlight } from '../edit/explore.js';
import { iconOf, lineOf, nameOf } from './names.js';

/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('./context.js').Context} Context */

/**
 * Listeners that show on the map what is pointed at, or has the focus, in a list.
 *
 * @param {Context} context
 * @param {import('../model/model.js').Reference | null} reference null for what is nothing on the map
 */
export function pointing(context, reference) {
  const on = () => context.change(highlight(reference));
  const off = () => context.change(highlight(null));
  return { onpointerenter: on, onpointerleave: off, onfocus: on, onblur: off };
}

/**
 * A thing in a list: points to its map object, and opens on click.
 *
 * @param {Context} context
 * @param {Collection} collection
 * @param {Feature} feature
 * @param {() => void} open
 * @param {string} [end] said at the end of the line
 */
export function listItem(context, collection, feature, open, end) {
  const reference = { collection, id: feature.id };
  const zone = context.state().territory?.zone ?? 'UTC';
  const theme = collection === 'places' ? ` theme-${feature.properties.themes?.[0] ?? 'place'}` : '';
  return element(
    'li',
    {},
    element(
      'button',
      {
        type: 'button',
        class: 'item',
        'data-id': feature.id,
        'data-focus': feature.id,
        onclick: open,
        ...pointing(context, reference),
      },
      element('span', { class: `item-icon${theme}` }, icon(iconOf(collection, feature), 18)),
      element(
        'span',
        { class: 'item-text' },
        element('span', { class: 'item-name' }, nameOf(collection, feature, context)),
        element('span', { class: 'item-line' }, lineOf(collection, feature, context, zone)),
      ),
      end !== undefined && element('span', { class: 'item-end number' }, end),
    ),
  );
}

/**
 * Shows in a list what is pointed at on the map.
 *
 * @param {Context} context
 * @param {HTMLElement} list
 */
export function followHighlight(context, list) {
  context.watch(
    (state) => [state.highlighted],
    ({ highlighted }) => {
      for (const item of list.querySelectorAll('.item')) {
        const same = item instanceof HTMLElement && item.dataset['id'] === highlighted?.id;
        item.classList.toggle('is-highlighted', same);
        if (same && !list.matches(':hover') && !list.contains(document.activeElement)) {
          item.scrollIntoView({ block: 'nearest' });
        }
      }
    },
  );
}
