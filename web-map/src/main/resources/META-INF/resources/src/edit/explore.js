import { FURNITURE_ZOOM } from '../model/themes.js';
import { NOTHING_LOADED } from './state.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('../model/model.js').Loaded} Loaded */
/** @typedef {(state: State) => State} Action */

/**
 * @template {keyof State} K
 * @param {K} part
 * @param {State[K]} value
 * @returns {Action}
 */
export const set = (part, value) => (state) => (state[part] === value ? state : { ...state, [part]: value });

/**
 * Goes to one of the three tasks. Planning anew puts a saved route away; asking for the saved routes while one of them
 * is open goes back to the list.
 *
 * @param {import('../model/model.js').Task} task
 * @returns {Action}
 */
export const goTo = (task) => (state) => {
  const isSaved = state.walk !== null && state.walk.id !== null;
  const putAway = isSaved && (task === 'plan' || (task === 'routes' && state.task === 'routes'));
  const walk = putAway ? null : state.walk;
  return {
    ...state,
    task,
    walk,
    selected: null,
    spot: null,
    search: null,
    highlighted: null,
    routeProblem: null,
    picking: firstPick(task, { ...state, walk }),
    sheet: state.sheet === 'peek' ? 'half' : state.sheet,
  };
};

/**
 * What the map asks for first when one turns to a task.
 *
 * @param {import('../model/model.js').Task} task
 * @param {State} state
 * @returns {State['picking']}
 */
function firstPick(task, { wishes, walk, foot, green }) {
  if (task === 'plan') {
    return wishes.start === null && walk === null ? 'start' : null;
  }
  if (task === 'green') {
    return green.places.length === 0 ? 'green' : null;
  }
  return task === 'foot' && foot.from === null ? 'from' : null;
}

/**
 * @param {Collection} collection
 * @param {Feature} feature
 * @param {import('../model/model.js').Point | null} [at] where it was clicked
 * @returns {Action}
 */
export const select = (collection, feature, at = null) => (state) => ({
  ...state,
  selected: { collection, feature, at },
  spot: null,
  highlighted: null,
  sheet: state.sheet === 'peek' ? 'half' : state.sheet,
});

/** @type {Action} */
export const unselect = (state) => ({ ...state, selected: null, spot: null });

/**
 * A point of the map on which there is nothing else.
 *
 * @param {import('../model/model.js').Point} at
 * @returns {Action}
 */
export const selectSpot = (at) => (state) => ({
  ...state,
  selected: null,
  spot: at,
  highlighted: null,
  sheet: state.sheet === 'peek' ? 'half' : state.sheet,
});

/**
 * @param {import('../model/model.js').Reference | null} reference
 * @returns {Action}
 */
export const highlight = (reference) => (state) =>
  state.highlighted?.id === reference?.id ? state : { ...state, highlighted: reference };

/**
 * @param {Collection} collection
 * @param {Partial<Loaded>} loaded
 * @returns {Action}
 */
export const received = (collection, loaded) => (state) => ({
  ...state,
  loaded: { ...state.loaded, [collection]: { ...NOTHING_LOADED, ...loaded } },
});

/**
 * @param {Collection} collection
 * @param {boolean} shown
 * @returns {Action}
 */
export const showLayer = (collection, shown) => (state) => ({
  ...state,
  layers: { ...state.layers, [collection]: shown },
});

/**
 * @param {import('../model/model.js').Theme} theme
 * @returns {Action}
 */
export const toggleTheme = (theme) => (state) => ({
  ...state,
  themesShown: state.themesShown.includes(theme)
    ? state.themesShown.filter((other) => other !== theme)
    : [...state.themesShown, theme],
});

/**
 * The places that pass the theme filter, the most interesting first; the list and the map agree on it.
 *
 * @param {readonly Feature[]} places
 * @param {readonly import('../model/model.js').Theme[]} themes empty lets all pass
 */
export function shownPlaces(places, themes) {
  return places
    .filter((place) => themes.length === 0 || (place.properties.themes ?? []).some((theme) => themes.includes(theme)))
    .sort((a, b) => (b.properties.interest ?? 0) - (a.properties.interest ?? 0));
}

/**
 * Where the map is now.
 *
 * @param {import('../model/model.js').View} view
 * @param {import('../model/model.js').Box} box
 * @returns {Action}
 */
export const moved = (view, box) => (state) => ({ ...state, view, box });

/**
 * Whether a collection is needed for what is on the screen now.
 *
 * @param {State} state
 * @param {Collection} collection
 */
export function isWanted(state, collection) {
  if (collection === 'routes' || state.view === null) {
    return false;
  }
  if (collection === 'furniture' && state.view.zoom < FURNITURE_ZOOM) {
    return false;
  }
  return state.layers[collection] || (state.task === 'explore' && state.listed === collection);
}

/**
 * Whether what is loaded already answers for a box: it was asked for a box around it and all of it came.
 *
 * @param {Loaded} loaded
 * @param {import('../model/model.js').Box} box
 */
export function covers(loaded, box) {
  const had = loaded.box;
  return (
    had !== null &&
    !loaded.failed &&
    loaded.features.length >= loaded.matched &&
    had[0] <= box[0] &&
    had[1] <= box[1] &&
    had[2] >= box[2] &&
    had[3] >= box[3]
  );
}

/**
 * A box grown on every side by a share of its size, so that a small move needs no new request.
 *
 * @param {import('../model/model.js').Box} box
 * @param {number} share
 * @returns {import('../model/model.js').Box}
 */
export function grown([west, south, east, north], share) {
  const width = (east - west) * share;
  const height = (north - south) * share;
  return [
    Math.max(-180, west - width),
    Math.max(-90, south - height),
    Math.min(180, east + width),
    Math.min(90, north + height),
  ];
}
