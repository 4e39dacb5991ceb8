/** What the address remembers after its `#`: where the map is, and which saved route or thing is open. */

/** @typedef {import('../model/model.js').View} View */
/** @typedef {import('../model/model.js').Reference} Reference */
/** @typedef {{view: View | null, open: Reference | null, task: import('../model/model.js').Task | null}} Bookmark */

import { COLLECTIONS } from '../model/themes.js';

const TASKS = /** @type {const} */ (['explore', 'foot', 'plan', 'green', 'routes', 'import']);

/**
 * @param {Bookmark} bookmark
 * @returns {string} such as `#map=16/43.73120/7.42050&routes=…`
 */
export function bookmarkText({ view, open, task }) {
  const parts = [];
  if (view !== null) {
    parts.push(`map=${Number(view.zoom.toFixed(2))}/${view.lat.toFixed(5)}/${view.lon.toFixed(5)}`);
  }
  if (open !== null) {
    parts.push(`${open.collection}=${encodeURIComponent(open.id)}`);
  } else if (task !== null && task !== 'explore') {
    parts.push(`task=${task}`);
  }
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/**
 * Reads what it understands and passes over the rest: anybody may have typed it.
 *
 * @param {string} text
 * @returns {Bookmark}
 */
export function readBookmark(text) {
  const parameters = new URLSearchParams(text.replace(/^#/, ''));
  const collection = COLLECTIONS.find((each) => parameters.get(each));
  return {
    view: readView(parameters.get('map') ?? ''),
    open: collection === undefined ? null : { collection, id: parameters.get(collection) ?? '' },
    task: TASKS.find((task) => task === parameters.get('task')) ?? null,
  };
}

/**
 * @param {string} text
 * @returns {View | null}
 */
function readView(text) {
  const [zoom = NaN, lat = NaN, lon = NaN] = text.split('/').map((part) => (part === '' ? NaN : Number(part)));
  const sound = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
  return sound ? { zoom, lat, lon } : null;
}

/** @param {import('../model/model.js').State} state */
export function bookmarkOf(state) {
  /** @type {Reference | null} */
  let open = null;
  if (state.selected !== null) {
    open = { collection: state.selected.collection, id: state.selected.feature.id };
  } else if (state.walk !== null && state.walk.id !== null) {
    open = { collection: 'routes', id: state.walk.id };
  }
  return { view: state.view, open, task: state.task };
}
