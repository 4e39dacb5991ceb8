import { walkOfSaved } from './walk.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {(state: State) => State} Action */

/**
 * @param {Feature} feature
 * @param {string | null} etag
 * @returns {Action}
 */
export const opened = (feature, etag) => (state) => ({
  ...state,
  walk: walkOfSaved(feature, etag),
  found: null,
  selected: null,
  spot: null,
  search: null,
  picking: null,
  task: 'routes',
  routeProblem: null,
  highlightedStop: 0,
  sheet: state.sheet === 'peek' ? 'half' : state.sheet,
  savedRoutes: state.savedRoutes && replaced(state.savedRoutes, feature),
});

/** @type {Action} */
export const closed = (state) => ({
  ...state,
  walk: null,
  found: null,
  routeProblem: null,
  highlightedStop: 0,
  picking: state.task === 'plan' && state.wishes.start === null ? 'start' : null,
});

/**
 * A saved route keeps what only the answer had: why some places were left out, and how long one waits. One of several
 * walks leaves the others to be looked at, and kept, as well.
 *
 * @param {Feature} feature as the service stored it
 * @param {string | null} etag
 * @returns {Action}
 */
export const saved = (feature, etag) => (state) => {
  const before = state.walk;
  const savedRoutes = state.savedRoutes && replaced(state.savedRoutes, feature);
  if ((state.found?.walks.length ?? 0) > 1) {
    return keptAside(feature)(state);
  }
  const walk = walkOfSaved(feature, etag);
  const stops = walk.stops.map((stop, index) => ({
    ...stop,
    waitMinutes: stop.waitMinutes ?? before?.stops[index]?.waitMinutes ?? null,
  }));
  return {
    ...state,
    saving: false,
    routeProblem: null,
    task: 'routes',
    found: null,
    walk: { ...walk, stops, leftOut: before?.leftOut ?? [], leftOutMore: before?.leftOutMore ?? 0, begins: before?.begins ?? null, ends: before?.ends ?? null },
    savedRoutes,
    notice: { kind: 'saved', name: walk.name },
  };
};

/**
 * A route was kept while one goes on with what one was doing.
 *
 * @param {Feature} feature as the service stored it
 * @returns {Action}
 */
export const keptAside = (feature) => (state) => ({
  ...state,
  saving: false,
  routeProblem: null,
  savedRoutes: state.savedRoutes && replaced(state.savedRoutes, feature),
  notice: { kind: 'saved', name: feature.properties.name ?? '' },
});

/**
 * @param {Feature} feature
 * @param {string | null} etag
 * @returns {Action}
 */
export const renamed = (feature, etag) => (state) => ({
  ...state,
  saving: false,
  routeProblem: null,
  walk:
    state.walk !== null && state.walk.id === feature.id
      ? { ...state.walk, name: feature.properties.name ?? '', etag }
      : state.walk,
  savedRoutes: state.savedRoutes && replaced(state.savedRoutes, feature),
  notice: { kind: 'renamed', name: feature.properties.name ?? '' },
});

/**
 * @param {readonly Feature[]} routes
 * @param {Feature} feature
 */
function replaced(routes, feature) {
  const known = routes.some(({ id }) => id === feature.id);
  return known ? routes.map((route) => (route.id === feature.id ? feature : route)) : [feature, ...routes];
}

/**
 * Takes a route off the screen; it is deleted only when the time to undo has passed.
 *
 * @param {string} id
 * @param {string} name
 * @returns {Action}
 */
export const removing = (id, name) => (state) => ({
  ...(state.walk?.id === id ? closed(state) : state),
  removing: [...state.removing, id],
  notice: { kind: 'deleted', name, id },
});

/**
 * @param {string} id
 * @returns {Action}
 */
export const restored = (id) => (state) => ({
  ...state,
  removing: state.removing.filter((other) => other !== id),
  notice: { kind: 'restored' },
});

/**
 * @param {string} id
 * @returns {Action}
 */
export const removed = (id) => (state) => ({
  ...state,
  removing: state.removing.filter((other) => other !== id),
  savedRoutes: state.savedRoutes && state.savedRoutes.filter((route) => route.id !== id),
  notice: state.notice?.kind === 'deleted' && state.notice.id === id ? null : state.notice,
});

/**
 * The saved routes to show: not those on their way out.
 *
 * @param {Pick<State, 'savedRoutes' | 'removing'>} state
 */
export function keptRoutes(state) {
  return (state.savedRoutes ?? []).filter((route) => !state.removing.includes(route.id));
}
