import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { chooseWay } from '../edit/foot.js';
import { choiceCards } from './cards.js';
import { directionList } from './directions.js';
import { followHighlight, listItem } from './list.js';
import { formatArea, formatDistance, formatDuration } from './words/format.js';
import { wordFor } from './words/words.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').Way} Way */
/** @typedef {import('../model/model.js').Reach} Reach */

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
    choiceCards({ name: 'way', label: words.foot.choose, cards: cardsOf(context, ways), chosen, choose: (index) => context.change(chooseWay(index)) }),
    unknownsPart(context, way),
    element(
      'div',
      { class: 'walk-top' },
      element('h3', { class: 'part-title' }, words.foot.directions),
      element('button', { type: 'button', class: 'button button-quiet', onclick: () => map.fitLine(way.line) }, icon('whole'), words.walk.show),
    ),
    directionList(context, way.directions, way.language, 'directions foot-directions'),
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
 * @param {Way[]} ways
 * @returns {import('./cards.js').Card[]}
 */
function cardsOf({ words, language }, ways) {
  return ways.map((way, index) => ({
    main: formatDuration(way.walkMinutes),
    second: formatDistance(way.lengthMetres, language),
    remark: words.foot.remark(index, Math.round(way.walkMinutes) - Math.round(ways[0]?.walkMinutes ?? 0)),
  }));
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
    refill(list, reach.places.slice(0, count).map((place) => listItem(context, 'places', place, () => void context.loading.open('places', place.id), formatDuration(place.properties.walkMinutes ?? 0))));
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
