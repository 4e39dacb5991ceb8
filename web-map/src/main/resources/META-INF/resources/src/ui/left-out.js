import { element } from '../dom/element.js';
import { byReason, lettingIn, oneClick } from '../edit/remedy.js';
import { pointing } from './list.js';
import { walkerName } from './names.js';
import { capitalized, formatDay, formatDuration } from './words/format.js';

/** @typedef {import('../model/discovery.js').LeftOut} LeftOut */
/** @typedef {import('../model/model.js').Walk} Walk */
/** @typedef {import('./context.js').Context} Context */

/** The service names the most interesting first; further down nobody misses them. */
const SHOWN_EACH = 12;

/**
 * The places that did not fit, by reason, each with what would let it in.
 *
 * @param {Context} context
 * @param {Walk} walk
 */
export function leftOutPart(context, walk) {
  const { words } = context;
  const places = walk.leftOut;
  return (
    places.length > 0 &&
    element(
      'details',
      { class: 'fold left-out', 'data-fold': 'left-out' },
      element('summary', { 'data-focus': 'left-out' }, words.walk.leftOut(places.length + walk.leftOutMore)),
      byReason(places).map((group) => groupPart(context, group, walk.id === null)),
      walk.leftOutMore > 0 && element('p', { class: 'quiet' }, words.walk.andMore(walk.leftOutMore)),
    )
  );
}

/**
 * @param {Context} context
 * @param {import('../edit/remedy.js').LeftOutGroup} group
 * @param {boolean} isNew whether the walk can be planned again
 */
function groupPart(context, { code, places }, isNew) {
  const { words } = context;
  const shown = places.slice(0, SHOWN_EACH);
  return element(
    'section',
    { class: 'left-out-group' },
    element('h4', { class: 'part-title' }, `${words.found.reasons[code] ?? words.found.reasons['other']} `, element('span', { class: 'quiet' }, String(places.length))),
    element('ul', { class: 'list' }, shown.map((place) => leftOutItem(context, place, isNew))),
    places.length > shown.length && element('p', { class: 'quiet' }, words.walk.andMore(places.length - shown.length)),
  );
}

/**
 * @param {Context} context
 * @param {LeftOut} place
 * @param {boolean} isNew
 */
function leftOutItem(context, place, isNew) {
  const { words, loading } = context;
  const name = place.name ?? words.detail.unnamed;
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', class: 'item', 'data-focus': `left-${place.placeId}`, onclick: () => void loading.openPlaceOrEvent(place.placeId), ...pointing(context, { collection: 'places', id: place.placeId }) },
      element('span', { class: 'item-text' }, element('span', { class: 'item-name' }, name), element('span', { class: 'item-line' }, capitalized(place.reason))),
    ),
    isNew && remedyPart(context, place, name),
  );
}

/**
 * @param {Context} context
 * @param {LeftOut} place
 * @param {string} name
 */
function remedyPart(context, place, name) {
  const { planning, words } = context;
  const click = oneClick(place, context.state());
  const label = click === null ? null : labelOf(context, click);
  return (
    (label !== null || place.remedy?.sentence) &&
    element(
      'div',
      { class: 'remedy' },
      place.remedy?.sentence && element('span', { class: 'quiet' }, capitalized(place.remedy.sentence)),
      click !== null &&
        label !== null &&
        element(
          'button',
          { type: 'button', class: 'button button-remedy', 'data-remedy': click.kind, 'aria-label': words.found.forPlace(name, label), onclick: () => planning.again(lettingIn(place, click, name)) },
          label,
        ),
    )
  );
}

/**
 * @param {Context} context
 * @param {import('../edit/remedy.js').OneClick} click
 */
function labelOf({ words, language, state }, click) {
  switch (click.kind) {
    case 'longer':
      return words.found.longer(formatDuration(click.minutes));
    case 'leave':
      return words.found.leave(`${formatDay(`${click.local}:00Z`, 'UTC', language)}, ${click.local.slice(11)}`);
    case 'must':
      return words.found.must;
    default:
      return words.found.walker(walkerName(click.walker, state().walkers, language));
  }
}
