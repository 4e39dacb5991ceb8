import { element } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { set } from '../edit/explore.js';
import { legsOf } from '../edit/walk.js';
import { directionList } from './directions.js';
import { stopName } from './names.js';
import { formatClock, formatDistance, formatDuration } from './words/format.js';

/** @typedef {import('../model/model.js').Walk} Walk */
/** @typedef {import('../model/model.js').Stop} Stop */
/** @typedef {import('../edit/walk.js').Leg} Leg */
/** @typedef {import('./context.js').Context} Context */

/**
 * The stops in order, with the way to each before it.
 *
 * @param {Context} context
 * @param {Walk} walk
 */
export function itinerary(context, walk) {
  const { words } = context;
  const { directionsShown } = context.state();
  const list = element('ol', { class: `itinerary${directionsShown ? '' : ' without-directions'}` }, legsOf(walk).flatMap((leg) => [legItem(context, walk, leg), leg.to && stopItem(context, leg.to)]));
  const toggle = element('input', {
    type: 'checkbox',
    checked: directionsShown,
    'data-focus': 'directions',
    onchange: () => {
      list.classList.toggle('without-directions', !toggle.checked);
      context.change(set('directionsShown', toggle.checked));
    },
  });
  const hasDirections = walk.directions.length > 0;
  return element(
    'section',
    { class: 'view-part' },
    element('h3', { class: 'part-title' }, words.walk.itinerary),
    hasDirections && element('label', { class: 'switch' }, toggle, words.walk.directions),
    walk.stops.length === 0 && element('p', { class: 'empty' }, walk.id === null ? words.walk.noStopsFound : words.walk.noStops),
    list,
    !hasDirections && element('p', { class: 'quiet' }, words.walk.noDirections),
  );
}

/**
 * @param {Context} context
 * @param {Walk} walk
 * @param {Leg} leg
 */
function legItem(context, walk, leg) {
  const { words, language } = context;
  // "You are at stop 1" would only repeat the stop that comes next in the list.
  const directions = leg.directions.filter(({ stop, lengthMetres }) => stop === 0 || lengthMetres >= 1);
  if (directions.length === 0) {
    return null;
  }
  const summary = `${words.walk.onFoot(formatDuration(leg.walkSeconds / 60))} · ${formatDistance(leg.lengthMetres, language)}${leg.to === null ? ` · ${words.walk.toEnd}` : ''}`;
  return element(
    'li',
    { class: 'leg' },
    element('p', { class: 'leg-line' }, summary),
    directionList(context, directions, walk.language),
  );
}

/**
 * @param {Context} context
 * @param {Stop} stop
 */
function stopItem(context, stop) {
  const { map, loading } = context;
  return element(
    'li',
    { class: 'stop' },
    element(
      'button',
      {
        type: 'button',
        class: 'item stop-item',
        'data-stop': stop.order,
        'data-focus': `stop-${stop.placeId ?? stop.eventId ?? stop.furnitureId ?? stop.order}`,
        onclick: () => {
          map.centreOn(stop);
          loading.openStop(stop);
        },
        onpointerenter: () => context.change(set('highlightedStop', stop.order)),
        onpointerleave: () => context.change(set('highlightedStop', 0)),
        onfocus: () => context.change(set('highlightedStop', stop.order)),
        onblur: () => context.change(set('highlightedStop', 0)),
      },
      stopNumber(context, stop),
      element('span', { class: 'item-text' }, element('span', { class: 'item-name' }, stopName(stop, context)), element('span', { class: 'item-line' }, timesOf(context, stop))),
    ),
  );
}

/**
 * The number as it is on the map: round for a place, a sheet for an event, a bench for a rest.
 *
 * @param {Context} context
 * @param {Stop} stop
 */
function stopNumber({ words }, { kind = 'place', order }) {
  if (kind === 'place') {
    return element('span', { class: 'stop-number' }, String(order));
  }
  return element(
    'span',
    { class: `stop-number is-${kind}` },
    kind === 'rest' ? icon('bench', 18) : element('span', { 'aria-hidden': 'true' }, String(order)),
    element('span', { class: 'unseen' }, `${kind === 'rest' ? words.found.rest : words.found.event} ${order}`),
  );
}

/**
 * @param {Context} context
 * @param {Stop} stop
 */
function timesOf({ words, language, state }, stop) {
  const zone = state().territory?.zone ?? 'UTC';
  if (stop.arrival === null || stop.departure === null) {
    return '';
  }
  const wait = stop.waitMinutes ?? 0;
  const stay = (Date.parse(stop.departure) - Date.parse(stop.arrival)) / 60_000 - wait;
  return [
    `${formatClock(stop.arrival, zone, language)} – ${formatClock(stop.departure, zone, language)}`,
    wait >= 0.5 && words.walk.wait(formatDuration(wait)),
    stay >= 0.5 && stop.kind !== 'rest' && words.walk.visit(formatDuration(stay)),
    stop.until && `${words.found.event} ${words.found.until(formatClock(stop.until, zone, language))}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
