import { GREEN_PLACES } from '../model/themes.js';
import { anchorBody } from './plan.js';
import { FIRST_GREEN } from './state.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Anchor} Anchor */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('../model/green.js').Green} Green */
/** @typedef {import('../model/green.js').GreenChoice} GreenChoice */
/** @typedef {(state: State) => State} Action */

/**
 * Another wish: the lines drawn for the one before stay to be seen, marked as such.
 *
 * @param {Partial<Green>} wishes
 * @returns {Action}
 */
export const greenWish = (wishes) => (state) => ({
  ...state,
  green: { ...state.green, ...wishes, problem: null, stale: state.green.choices.length > 0 },
});

/**
 * Chooses a place, or a point; one that is chosen already is taken out.
 *
 * @param {Anchor} anchor
 * @returns {Action}
 */
export const toggleGreenPlace = (anchor) => (state) => {
  const { places } = state.green;
  const others = places.filter((each) => !sameSpot(each, anchor));
  return greenWish({ places: others.length < places.length ? others : [...places, anchor].slice(0, GREEN_PLACES.most) })(state);
};

/**
 * @param {Anchor} one
 * @param {Anchor} other
 */
export function sameSpot(one, other) {
  if ('placeId' in one || 'placeId' in other) {
    return 'placeId' in one && 'placeId' in other && one.placeId === other.placeId;
  }
  return one.lon === other.lon && one.lat === other.lat;
}

/**
 * Chooses all of several places that are not chosen yet, as far as there is room.
 *
 * @param {readonly Anchor[]} anchors
 * @returns {Action}
 */
export const addGreenPlaces = (anchors) => (state) => {
  const { places } = state.green;
  const fresh = anchors.filter((anchor) => !places.some((each) => sameSpot(each, anchor)));
  return fresh.length === 0 ? state : greenWish({ places: [...places, ...fresh].slice(0, GREEN_PLACES.most) })(state);
};

/** Puts everything away but for whom it is. @type {Action} */
export const clearGreen = (state) => ({ ...state, green: { ...FIRST_GREEN, walker: state.green.walker }, picking: 'green' });

/** Whether there is enough to draw a line through. @param {Green} green */
export function isDrawable({ places, keep }) {
  return places.length >= (keep === null ? GREEN_PLACES.least : 1);
}

/**
 * @param {Green} green
 * @param {import('../model/model.js').Language} language
 */
export function greenRequest({ places, loop, legibility, branches, keep, walker }, language) {
  return {
    places: places.map(anchorBody),
    loop,
    ...(legibility === null ? {} : { legibility }),
    branches,
    ...(keep === null ? {} : { keep: { routeId: keep.id } }),
    walker,
    language,
  };
}

/**
 * The chosen place that a problem is about.
 *
 * @param {Green} green
 * @returns {Anchor | null}
 */
export function placeInTheWay({ problem, places }) {
  const index = /^places\[(\d+)\]/.exec(problem?.field ?? '')?.[1];
  return index === undefined ? null : (places[Number(index)] ?? null);
}

/** @type {Action} */
export const greenComputing = (state) => ({ ...state, green: { ...state.green, computing: true, problem: null }, picking: null });

/**
 * @param {import('../model/model.js').Problem | null} problem null if it was called off
 * @returns {Action}
 */
export const greenRefused = (problem) => (state) => ({ ...state, green: { ...state.green, computing: false, problem } });

/**
 * @param {Feature[]} features one for each choice
 * @returns {Action}
 */
export const greenFound = (features) => (state) => ({
  ...state,
  green: { ...state.green, computing: false, problem: null, stale: false, chosen: 0, choices: features.filter(isLine).map(choiceOf) },
  sheet: state.sheet === 'full' ? 'half' : state.sheet,
});

/** @param {Feature} feature */
function isLine({ geometry }) {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}

/** @param {Feature} feature @returns {GreenChoice} */
function choiceOf({ geometry, properties }) {
  const said = /** @type {Partial<GreenChoice> & {lowerBoundMetres?: number | null}} */ (/** @type {unknown} */ (properties));
  return {
    line: /** @type {GreenChoice['line']} */ (geometry),
    lengthMetres: said.lengthMetres ?? 0,
    turns: said.turns ?? 0,
    repeatedMetres: said.repeatedMetres ?? 0,
    legibility: said.legibility ?? 0,
    places: (said.places ?? []).toSorted((a, b) => a.order - b.order),
    branches: said.branches ?? [],
    keptMetres: said.keptMetres ?? 0,
    gapPercent: said.gapPercent ?? null,
    proved: said.proved ?? false,
    directions: said.directions ?? [],
    language: said.language ?? null,
  };
}

/**
 * @param {number} index
 * @returns {Action}
 */
export const chooseGreen = (index) => (state) =>
  state.green.chosen === index ? state : { ...state, green: { ...state.green, chosen: index } };

/** @typedef {'shortest' | 'clearest' | 'freshest'} Merit in what a line is better than all others */

/**
 * In what a line is better than all others, so that one sees why it is offered.
 *
 * @param {GreenChoice} choice
 * @param {GreenChoice[]} choices
 * @returns {Merit[]}
 */
export function meritsOf(choice, choices) {
  /** @param {(each: GreenChoice) => number} measure */
  const least = (measure) => choices.every((each) => each === choice || measure(choice) < measure(each));
  /** @type {[Merit, boolean][]} */
  const merits = [
    ['shortest', least(({ lengthMetres }) => lengthMetres)],
    ['clearest', least(({ turns }) => turns)],
    ['freshest', least(({ repeatedMetres }) => repeatedMetres)],
  ];
  return merits.filter(([, has]) => has).map(([merit]) => merit);
}

/**
 * A chosen line as a route to keep.
 *
 * @param {GreenChoice} choice
 * @param {Pick<Green, 'loop' | 'walker'>} green
 * @param {string} name
 */
export function routeOfLine(choice, { loop, walker }, name) {
  return {
    type: 'Feature',
    geometry: choice.line,
    properties: {
      name,
      loop,
      walker,
      lengthMetres: choice.lengthMetres,
      stops: choice.places.map(({ placeId, name: placeName, lon, lat }, index) => ({ order: index + 1, placeId: placeId ?? null, name: placeName ?? null, lon, lat })),
    },
  };
}
