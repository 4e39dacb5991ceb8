import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { highlight } from '../edit/explore.js';
import { chooseWay } from '../edit/foot.js';
import { followHighlight } from './list.js';
import { iconOf, lineOf, nameOf } from './names.js';
import { formatArea, formatDistance, formatDuration } from './words/format.js';
import { wordFor } from './words/words.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').Way} Way */
/** @typedef {import('../model/model.js').Reach} Reach */
/** @typedef {import('../model/model.js').Feature} Feature */

/** Shown at first; the others on demand. */
const FIRST_PLACES = 15;

/**
 * The answer: ways to choose from with their directions, or what is within reach.
 *
 * @param {Context} context
 */
export function footAnswer(context) {
  const holder = element('div', { class: 'foot-answer' });
  context.watch(
    (state) => [state.foot.ways, state.foot.chosen, state.foot.reach, state.foot.mode],
    ({ foot }) => {
      const way = foot.ways[foot.chosen];
      refill(holder, way !== undefined && waysPart(context, foot.ways, foot.chosen, way), foot.reach !== null && reachPart(context, foot.reach));
    },
  );
  context.watch(
    (state) => [state.foot.computing],
    ({ foot }) => holder.classList.toggle('is-stale', foot.computing),
  );
  followHighlight(context, holder);
  return holder;
}

/**
 * @param {Context} context
 * @param {Way[]} ways
 * @param {number} chosen
 * @param {Way} way
 */
function waysPart(context, ways, chosen, way) {
  const { words, map } = context;
  return element(
    'section',
    { class: 'view-part', 'aria-label': words.foot.found(ways.length) },
    element('p', { class: 'unseen', role: 'status' }, `${words.foot.found(ways.length)} ${wayText(way, context)}`),
    element('div', { class: 'way-cards', role: ways.length > 1 ? 'radiogroup' : null, 'aria-label': words.foot.choose }, ways.map((each, index) => wayCard(context, each, index, ways, chosen))),
    unknownsPart(context, way),
    element(
      'div',
      { class: 'walk-top' },
      element('h3', { class: 'part-title' }, words.foot.directions),
      element('button', { type: 'button', class: 'button button-quiet', onclick: () => map.fitLine(way.line) }, icon('whole'), words.walk.show),
    ),
    element(
      'ol',
      { class: 'directions foot-directions', lang: way.language ?? undefined },
      way.directions.map((direction) =>
        element(
          'li',
          {},
          element(
            'button',
            { type: 'button', class: 'direction', onclick: () => map.centreOn(direction) },
            element('span', {}, direction.text),
            direction.lengthMetres >= 1 && element('span', { class: 'number quiet' }, formatDistance(direction.lengthMetres, context.language)),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {Way} way
 * @param {Context} context
 */
function wayText({ walkMinutes, lengthMetres }, { language }) {
  return `${formatDuration(walkMinutes)}, ${formatDistance(lengthMetres, language)}`;
}

/**
 * @param {Context} context
 * @param {Way} way
 * @param {number} index
 * @param {Way[]} ways
 * @param {number} chosen
 */
function wayCard(context, way, index, ways, chosen) {
  const { words, language } = context;
  const inside = [
    element('strong', { class: 'way-minutes' }, formatDuration(way.walkMinutes)),
    element('span', {}, formatDistance(way.lengthMetres, language)),
    ways.length > 1 && element('span', { class: 'quiet' }, words.foot.remark(index, Math.round(way.walkMinutes) - Math.round(ways[0]?.walkMinutes ?? 0))),
  ];
  if (ways.length === 1) {
    return element('p', { class: 'way-card is-alone' }, inside);
  }
  const input = element('input', { type: 'radio', name: 'way', value: index, checked: index === chosen, 'data-focus': `way-${index}`, onchange: () => context.change(chooseWay(index)) });
  return element('label', { class: 'way-card' }, input, inside);
}

/**
 * What nobody has recorded though this walker needs to know it.
 *
 * @param {Context} context
 * @param {Way} way
 */
function unknownsPart({ words, language }, { unknowns }) {
  return (
    unknowns.length > 0 &&
    element(
      'div',
      { class: 'note unknowns' },
      element('p', {}, words.foot.unknownTitle),
      element('ul', {}, unknowns.map(({ what, metres }) => element('li', {}, words.foot.unknown(wordFor(words.foot.unknowns, what), formatDistance(metres, language))))),
    )
  );
}

/**
 * @param {Context} context
 * @param {Reach} reach
 */
function reachPart(context, reach) {
  const { words, language } = context;
  const list = element('ol', { class: 'list reach-list' });
  const more = element('button', { type: 'button', class: 'button button-quiet', onclick: () => fill(reach.places.length) }, words.explore.loadMore);

  /** @param {number} count */
  function fill(count) {
    refill(list, reach.places.slice(0, count).map((place) => placeItem(context, place)));
    more.hidden = count >= reach.places.length;
  }

  fill(FIRST_PLACES);
  return element(
    'section',
    { class: 'view-part', 'aria-label': words.foot.modes.reach },
    element('p', { class: 'reach-said', role: 'status' }, words.foot.reachSaid(formatDuration(reach.minutes), formatArea(reach.areaSquareMetres, language), formatDistance(reach.streetMetres, language))),
    element(
      'ul',
      { class: 'legend' },
      element('li', {}, element('span', { class: 'swatch-area' }), words.foot.legendArea),
      element('li', {}, element('span', { class: 'swatch swatch-reached' }), words.foot.legendStreets),
    ),
    element('h3', { class: 'part-title' }, words.foot.placesWithin(reach.places.length, reach.more)),
    list,
    more,
  );
}

/**
 * @param {Context} context
 * @param {Feature} place
 */
function placeItem(context, place) {
  const { loading } = context;
  const reference = { collection: /** @type {const} */ ('places'), id: place.id };
  const zone = context.state().territory?.zone ?? 'UTC';
  return element(
    'li',
    {},
    element(
      'button',
      {
        type: 'button',
        class: 'item',
        'data-id': place.id,
        'data-focus': place.id,
        onclick: () => void loading.open('places', place.id),
        onpointerenter: () => context.change(highlight(reference)),
        onpointerleave: () => context.change(highlight(null)),
        onfocus: () => context.change(highlight(reference)),
        onblur: () => context.change(highlight(null)),
      },
      element('span', { class: `item-icon theme-${place.properties.themes?.[0] ?? 'place'}` }, icon(iconOf('places', place), 18)),
      element(
        'span',
        { class: 'item-text' },
        element('span', { class: 'item-name' }, nameOf('places', place, context)),
        element('span', { class: 'item-line' }, lineOf('places', place, context, zone)),
      ),
      element('span', { class: 'item-end number' }, formatDuration(place.properties.walkMinutes ?? 0)),
    ),
  );
}
