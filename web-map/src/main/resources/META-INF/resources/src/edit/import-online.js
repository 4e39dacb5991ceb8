import { CLOSED, importing } from './imports.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Box} Box */
/** @typedef {import('../model/model.js').Point} Point */
/** @typedef {import('../model/imports.js').Imports} Imports */
/** @typedef {import('../model/imports.js').Online} Online */
/** @typedef {import('../model/imports.js').OnlineSource} OnlineSource */
/** @typedef {import('../model/imports.js').OnlineOrder} OnlineOrder */
/** @typedef {import('./store.js').Action} Action */

/** In the order in which they are offered. @type {readonly OnlineSource[]} */
export const SOURCES = ['overpass', 'openagenda', 'datatourisme'];

/** The sides of a box as they are numbered in one. */
export const SIDES = /** @type {const} */ (['west', 'south', 'east', 'north']);

/** Of the middle of the map, where a rectangle is to begin with. */
const FIRST_PART = 0.5;
const DECIMALS = 1e5;
const METRES_PER_DEGREE = 111_320;
const AGENDA = /^[1-9]\d{0,11}$/;

/**
 * @param {Partial<Online>} changes
 * @returns {Action}
 */
export const asking = (changes) => (state) => importing({ online: { ...state.imports.online, ...changes } })(state);

/** The sources that are set up here. @param {Imports} imports @returns {OnlineSource[]} */
export function readySources({ online: { sources } }) {
  return SOURCES.filter((source) => sources?.[source]?.ready === true);
}

/**
 * What an answer is awaited from: shown like a file on its way.
 *
 * @param {OnlineSource} source
 * @returns {Action}
 */
export const fetching = (source) => (state) =>
  importing({ ...CLOSED, online: { ...state.imports.online, drawing: false }, upload: { name: source, size: null, fraction: null, source } })({ ...state, task: 'import', selected: null, spot: null, search: null, picking: null });

/**
 * The area of OpenStreetMap that would be fetched.
 *
 * @param {State} state
 * @returns {Box | null} null before the map has said what it shows
 */
export function areaOf({ box, imports: { online } }) {
  return online.extent === 'box' ? online.box : box;
}

/**
 * What is wrong with an area.
 *
 * @param {Box | null} area
 * @param {number | null | undefined} widestDegrees of a side
 * @returns {'none' | 'empty' | 'large' | null} null if nothing is
 */
export function areaFault(area, widestDegrees) {
  if (area === null || !area.every(Number.isFinite)) {
    return 'none';
  }
  const [west, south, east, north] = area;
  if (west >= east || south >= north || west < -180 || east > 180 || south < -90 || north > 90) {
    return 'empty';
  }
  const widest = widestDegrees ?? Infinity;
  return east - west > widest || north - south > widest ? 'large' : null;
}

/**
 * How large so many degrees are on the ground.
 *
 * @param {number} degreesWide
 * @param {number} degreesHigh
 * @param {number} latitude where
 * @returns {{width: number, height: number}} metres
 */
export function groundSize(degreesWide, degreesHigh, latitude) {
  return {
    width: degreesWide * METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180),
    height: degreesHigh * METRES_PER_DEGREE,
  };
}

/** Chooses the area; a first rectangle lies in the middle of the map. @param {Online['extent']} extent @returns {Action} */
export const chooseExtent = (extent) => (state) => {
  const { online } = state.imports;
  const box = extent === 'box' && online.box === null && state.box !== null ? middleOf(state.box) : online.box;
  return asking({ extent, box, drawing: false })(state);
};

/** @param {Box} box @returns {Box} */
function middleOf([west, south, east, north]) {
  const aside = ((1 - FIRST_PART) / 2) * (east - west);
  const above = ((1 - FIRST_PART) / 2) * (north - south);
  return rounded([west + aside, south + above, east - aside, north - above]);
}

/**
 * A rectangle from any corner to the opposite one.
 *
 * @param {Point} one
 * @param {Point} other
 * @returns {Box}
 */
export function boxBetween(one, other) {
  return rounded([Math.min(one.lon, other.lon), Math.min(one.lat, other.lat), Math.max(one.lon, other.lon), Math.max(one.lat, other.lat)]);
}

/** To a metre. @param {Box} box @returns {Box} */
function rounded(box) {
  return /** @type {Box} */ (box.map((degrees) => Math.round(degrees * DECIMALS) / DECIMALS));
}

/**
 * A side of the rectangle, as somebody types it.
 *
 * @param {number} side its number in a box
 * @param {number} degrees
 * @returns {Action}
 */
export const putSide = (side, degrees) => (state) => {
  const box = [...(state.imports.online.box ?? [NaN, NaN, NaN, NaN])];
  box[side] = degrees;
  return asking({ box: /** @type {Box} */ (box) })(state);
};

/**
 * What to ask the service for.
 *
 * @param {OnlineSource} source
 * @param {State} state
 * @returns {OnlineOrder | null} null as long as something is missing or wrong
 */
export function orderOf(source, state) {
  const { online, target } = state.imports;
  if (source === 'overpass') {
    const area = areaOf(state);
    return area === null || areaFault(area, online.sources?.overpass?.widestDegrees) !== null ? null : { source, bbox: area, target };
  }
  if (source === 'openagenda') {
    const agenda = online.agenda.trim();
    return AGENDA.test(agenda) ? { source, agenda, target } : null;
  }
  return { source, target };
}

/** The rectangle to be seen on the map; null if there is none to see. @param {State} state */
export function shownArea({ imports: { online } }) {
  return online.extent === 'box' && areaFault(online.box, Infinity) === null ? online.box : null;
}
