import { FIRST_FOOT } from './state.js';
import { anchorBody, rounded } from './plan.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Foot} Foot */
/** @typedef {import('../model/model.js').FootMode} FootMode */
/** @typedef {import('../model/model.js').FootPoint} FootPoint */
/** @typedef {import('../model/model.js').Anchor} Anchor */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('../model/model.js').Way} Way */
/** @typedef {(state: State) => State} Action */

/** Other ways to choose from, beside the best. */
const ALTERNATIVES = 2;
const LOOPS = 3;
/** As many as the service gives at once. */
export const MOST_PLACES = 100;
/** As many as the service takes. */
export const MOST_VIA = 20;

/**
 * Another wish: what was answered to the one before no longer holds.
 *
 * @param {Partial<Foot>} wishes
 * @returns {Action}
 */
export const footWish = (wishes) => (state) => ({ ...state, foot: { ...state.foot, ...wishes, problem: null } });

/**
 * @param {FootMode} mode
 * @returns {Action}
 */
export const footMode = (mode) => (state) => {
  const foot = { ...state.foot, mode, problem: null, ways: [], reach: null, chosen: 0 };
  return { ...state, foot, picking: stillToPick(foot) };
};

/**
 * Puts a point of the walk; then the map asks for the next one that is missing, and else for nothing.
 *
 * @param {FootPoint} which
 * @param {Anchor} anchor
 * @returns {Action}
 */
export const putFootPoint = (which, anchor) => (state) => {
  const before = state.foot;
  const points = which === 'via' ? { via: [...before.via, anchor].slice(0, MOST_VIA) } : { [which]: anchor };
  const foot = { ...before, ...points, problem: null };
  return { ...state, foot, picking: stillToPick(foot), task: 'foot', selected: null, spot: null };
};

/**
 * Asks one of the questions about a point from anywhere in the page.
 *
 * @param {FootMode} mode
 * @param {'from' | 'to'} which
 * @param {Anchor} anchor
 * @returns {Action}
 */
export const askFrom = (mode, which, anchor) => (state) => {
  const cleared = footMode(mode)({ ...state, search: null, highlighted: null });
  return putFootPoint(which, anchor)({
    ...cleared,
    foot: { ...cleared.foot, via: [] },
    // A sheet over all of the map would hide the very answer that was asked for.
    sheet: state.sheet === 'full' ? 'half' : state.sheet,
  });
};

/** @param {Foot} foot @returns {FootPoint | null} */
function stillToPick(foot) {
  if (foot.from === null) {
    return 'from';
  }
  return foot.mode === 'way' && foot.to === null ? 'to' : null;
}

/**
 * @param {number} index
 * @returns {Action}
 */
export const removeVia = (index) => (state) =>
  footWish({ via: state.foot.via.filter((_, each) => each !== index) })(state);

/** The same walk the other way round. @type {Action} */
export const turnRound = (state) =>
  footWish({ from: state.foot.to, to: state.foot.from, via: state.foot.via.toReversed() })(state);

/**
 * @param {import('../model/model.js').Avoidable} what
 * @returns {Action}
 */
export const toggleAvoid = (what) => (state) => {
  const { avoid } = state.foot;
  return footWish({ avoid: avoid.includes(what) ? avoid.filter((each) => each !== what) : [...avoid, what] })(state);
};

/**
 * @param {number} index
 * @returns {Action}
 */
export const chooseWay = (index) => (state) =>
  state.foot.chosen === index ? state : { ...state, foot: { ...state.foot, chosen: index } };

/** Puts everything away but for whom it is. @type {Action} */
export const clearFoot = (state) => {
  const foot = { ...FIRST_FOOT, mode: state.foot.mode, walker: state.foot.walker };
  return { ...state, foot, picking: stillToPick(foot) };
};

/** Whether all is there to ask the service. @param {Foot} foot */
export function isComplete(foot) {
  return foot.from !== null && (foot.mode !== 'way' || foot.to !== null);
}

/**
 * The parts of the state on which an answer depends.
 *
 * @param {State} state
 * @returns {unknown[]}
 */
export function footQuestion({ foot, language, task }) {
  const { mode, from, to, via, walker, avoid, fewTurns, metres, minutes } = foot;
  const both = [task === 'foot', mode, from, walker];
  switch (mode) {
    case 'way':
      return [...both, to, via, avoid, fewTurns, language];
    case 'loop':
      return [...both, metres, language];
    default:
      return [...both, minutes];
  }
}

/** @param {Anchor} anchor @returns {string} `lon,lat` */
const text = ({ lon, lat }) => `${rounded(lon)},${rounded(lat)}`;

/**
 * @param {Foot} foot with both ends
 * @param {import('../model/model.js').Language} language
 * @returns {[string, string | number][]}
 */
export function walkQuery({ from, to, via, walker, avoid, fewTurns }, language) {
  if (from === null || to === null) {
    throw new Error('A walk needs two ends.');
  }
  return [
    ['from', text(from)],
    ...via.map((each) => /** @type {[string, string]} */ (['via', text(each)])),
    ['to', text(to)],
    ...(via.length === 0 ? [/** @type {[string, number]} */ (['alternatives', ALTERNATIVES])] : []),
    ...(avoid.length > 0 ? [/** @type {[string, string]} */ (['avoid', avoid.join(',')])] : []),
    ...(fewTurns ? [/** @type {[string, string]} */ (['fewTurns', 'true'])] : []),
    ['walker', walker],
    ['language', language],
  ];
}

/**
 * @param {Foot} foot with a beginning
 * @param {import('../model/model.js').Language} language
 */
export function loopBody({ from, metres, walker }, language) {
  if (from === null) {
    throw new Error('A loop needs a beginning.');
  }
  return { from: anchorBody(from), metres, count: LOOPS, walker, language };
}

/**
 * @param {Foot} foot with a beginning
 * @param {[string, string | number][]} more
 * @returns {[string, string | number][]}
 */
export function fromQuery({ from, walker }, more) {
  if (from === null) {
    throw new Error('A reach needs a beginning.');
  }
  return [['from', text(from)], ...more, ['walker', walker]];
}

/** @type {Action} */
export const footComputing = (state) => ({ ...state, foot: { ...state.foot, computing: true, problem: null } });

/**
 * @param {import('../model/model.js').Problem | null} problem null if it was called off
 * @returns {Action}
 */
export const footRefused = (problem) => (state) => ({
  ...state,
  foot: { ...state.foot, computing: false, problem, ways: [], reach: null, chosen: 0 },
});

/**
 * @param {Feature[] | Feature} answer one walk, or several to choose from
 * @returns {Action}
 */
export const waysFound = (answer) => (state) => ({
  ...state,
  foot: { ...state.foot, computing: false, problem: null, reach: null, chosen: 0, ways: [answer].flat().map(wayOf) },
});

/** @param {Feature} feature @returns {Way} */
function wayOf({ geometry, properties }) {
  return {
    line: /** @type {import('geojson').LineString} */ (geometry),
    lengthMetres: properties.lengthMetres ?? 0,
    walkMinutes: properties.walkMinutes ?? 0,
    directions: properties.directions ?? [],
    language: properties.language ?? null,
    unknowns: properties.unknowns ?? [],
  };
}

/**
 * @param {Feature[]} parts of the answer
 * @param {Feature[]} nearest the soonest reached first
 * @returns {Action}
 */
export const reachFound = (parts, nearest) => (state) => {
  const area = parts.find(({ properties }) => properties.role === 'reach');
  const streets = parts.find(({ properties }) => properties.role === 'streets');
  if (area === undefined || streets === undefined) {
    throw new Error('A reach has an area and streets.');
  }
  const minutes = state.foot.minutes;
  const places = nearest.filter(({ properties }) => (properties.walkMinutes ?? Infinity) <= minutes);
  const reach = {
    area: area.geometry,
    streets: streets.geometry,
    minutes,
    areaSquareMetres: area.properties.areaSquareMetres ?? 0,
    streetMetres: area.properties.streetMetres ?? 0,
    places,
    more: places.length === MOST_PLACES,
  };
  return { ...state, foot: { ...state.foot, computing: false, problem: null, ways: [], reach } };
};
