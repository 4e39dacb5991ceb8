import { walkOfAnswer, walkOfSaved } from './walk.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('../model/model.js').Problem} Problem */
/** @typedef {(state: State) => State} Action */

/** @type {Action} */
export const computing = (state) => ({ ...state, computing: true, planProblem: null });

/**
 * @param {import('../model/model.js').Answer} answer
 * @returns {Action}
 */
export const computed = (answer) => (state) => ({
  ...state,
  computing: false,
  walk: walkOfAnswer(answer),
  // A sheet over all of the map would hide the very line that was asked for.
  sheet: state.sheet === 'full' ? 'half' : state.sheet,
  task: 'plan',
  picking: null,
  selected: null,
  spot: null,
  routeProblem: null,
  highlightedStop: 0,
});

/**
 * @param {Problem | null} problem null if it was called off
 * @returns {Action}
 */
export const notComputed = (problem) => (state) => ({ ...state, computing: false, planProblem: problem });

/**
 * @param {Feature} feature
 * @param {string | null} etag
 * @returns {Action}
 */
export const opened = (feature, etag) => (state) => ({
  ...state,
  walk: walkOfSaved(feature, etag),
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
  routeProblem: null,
  highlightedStop: 0,
  picking: state.task === 'plan' && state.wishes.start === null ? 'start' : null,
});

/**
 * A saved route keeps what only the answer had: why some places were left out, and how long one waits.
 *
 * @param {Feature} feature as the service stored it
 * @param {string | null} etag
 * @returns {Action}
 */
export const saved = (feature, etag) => (state) => {
  const before = state.walk;
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
    walk: { ...walk, stops, leftOut: before?.leftOut ?? [], begins: before?.begins ?? null, ends: before?.ends ?? null },
    savedRoutes: state.savedRoutes && replaced(state.savedRoutes, feature),
    notice: { kind: 'saved', name: walk.name },
  };
};

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
