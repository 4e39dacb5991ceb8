import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { goTo } from '../edit/explore.js';
import { closed } from '../edit/library.js';
import { itinerary } from './itinerary.js';
import { saveForm, savedActions } from './keep.js';
import { walkerName } from './names.js';
import { problemBox } from './problem.js';
import { timeStrip } from './time-strip.js';
import { formatDistance, formatDuration } from './words/format.js';

/** @typedef {import('../model/model.js').Walk} Walk */
/** @typedef {import('./context.js').Context} Context */

/** The service names the most interesting first; further down nobody misses them. */
const LEFT_OUT_SHOWN = 40;

/**
 * The route that is open: what it takes, its stops and directions, and keeping it.
 *
 * @param {Context} context
 */
export function walkView(context) {
  const view = element('div', { class: 'view walk-view' });
  const error = element('div', {});
  context.watch(
    (state) => [state.walk, state.territory, state.walkers],
    ({ walk }) => refill(view, walk && walkParts(context, walk, error)),
  );
  context.watch(
    (state) => [state.routeProblem],
    ({ routeProblem }) => refill(error, problemBox(routeProblem, context.words)),
  );
  context.watch(
    (state) => [state.highlightedStop],
    ({ highlightedStop }) => {
      for (const item of view.querySelectorAll('.stop-item')) {
        const same = item instanceof HTMLElement && item.dataset['stop'] === String(highlightedStop);
        item.classList.toggle('is-highlighted', same);
        if (same && !view.matches(':hover') && !view.contains(document.activeElement)) {
          item.scrollIntoView({ block: 'nearest' });
        }
      }
    },
  );
  return view;
}

/**
 * @param {Context} context
 * @param {Walk} walk
 * @param {HTMLElement} error
 */
function walkParts(context, walk, error) {
  const { words, map } = context;
  const isNew = walk.id === null;
  return [
    element(
      'div',
      { class: 'walk-top' },
      element(
        'button',
        { type: 'button', class: 'button button-back', 'data-focus': 'back', onclick: () => context.change(isNew ? closed : goTo('routes')) },
        icon('back'),
        isNew ? words.walk.backToWishes : words.walk.backToRoutes,
      ),
      element(
        'div',
        { class: 'walk-tools' },
        element('button', { type: 'button', class: 'button button-round', title: words.walk.show, 'aria-label': words.walk.show, onclick: () => map.fitWalk(walk) }, icon('whole')),
        element('button', { type: 'button', class: 'button button-round', title: words.walk.print, 'aria-label': words.walk.print, onclick: () => window.print() }, icon('print')),
      ),
    ),
    element('h2', { class: 'view-title', id: 'walk-title', tabindex: -1 }, isNew ? words.walk.newTitle : walk.name),
    walk.description && element('p', { class: 'description' }, walk.description),
    totals(context, walk),
    timeStrip(context, walk),
    isNew ? saveForm(context) : savedActions(context, walk),
    error,
    itinerary(context, walk),
    leftOut(context, walk),
    walk.source && sourceOf(context, walk),
  ];
}

/**
 * @param {Context} context
 * @param {Walk} walk
 */
function totals({ words, language, state }, walk) {
  const minutes = walk.totalMinutes ?? walk.walkMinutes;
  const about = [
    walk.stops.length > 0 && words.walk.stops(walk.stops.length),
    walk.walkMinutes !== null && words.walk.onFoot(formatDuration(walk.walkMinutes)),
    walk.walker && walkerName(walk.walker, state().walkers, language).toLowerCase(),
    walk.loop && words.walk.loop,
  ];
  return element(
    'div',
    { class: 'totals' },
    element(
      'p',
      { class: 'totals-main' },
      minutes !== null && element('strong', {}, formatDuration(minutes)),
      element('strong', {}, formatDistance(walk.lengthMetres, language)),
    ),
    element('p', { class: 'quiet' }, about.filter(Boolean).join(' · ')),
  );
}

/**
 * @param {Context} context
 * @param {Walk} walk
 */
function leftOut({ words, loading }, { leftOut: places }) {
  const shown = places.slice(0, LEFT_OUT_SHOWN);
  return (
    places.length > 0 &&
    element(
      'details',
      { class: 'fold left-out' },
      element('summary', {}, words.walk.leftOut(places.length)),
      element(
        'ul',
        { class: 'list' },
        shown.map(({ placeId, name, reason }) =>
          element(
            'li',
            {},
            element(
              'button',
              { type: 'button', class: 'item', onclick: () => void loading.open('places', placeId) },
              element('span', { class: 'item-text' }, element('span', { class: 'item-name' }, name ?? words.detail.unnamed), element('span', { class: 'item-line' }, reason)),
            ),
          ),
        ),
      ),
      places.length > shown.length && element('p', { class: 'quiet' }, words.walk.andMore(places.length - shown.length)),
    )
  );
}

/**
 * @param {Context} context
 * @param {Walk} walk
 */
function sourceOf({ words }, { source }) {
  const parts = [source?.attribution ?? source?.dataset, source?.licence].filter(Boolean);
  return parts.length > 0 && element('p', { class: 'source' }, `${words.detail.source}${words.colon}${parts.join(' · ')}`);
}
