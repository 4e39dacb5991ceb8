/** @typedef {import('../model/model.js').Box} Box */
/** @typedef {import('../model/model.js').Feature} Feature */

/** @type {WeakMap<Feature, Box>} */
const known = new WeakMap();

/**
 * The smallest box around a thing. Remembered, since lists ask for it at every move of the map.
 *
 * @param {Feature} feature
 * @returns {Box}
 */
export function boxOf(feature) {
  const before = known.get(feature);
  if (before !== undefined) {
    return before;
  }
  /** @type {Box} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  widen(box, feature.geometry);
  known.set(feature, box);
  return box;
}

/**
 * @param {Box} box widened in place
 * @param {import('geojson').Geometry} geometry
 */
function widen(box, geometry) {
  if (geometry.type === 'GeometryCollection') {
    geometry.geometries.forEach((part) => widen(box, part));
  } else {
    widenBy(box, geometry.coordinates);
  }
}

/**
 * @param {Box} box widened in place
 * @param {any[]} coordinates a position or positions at any depth
 */
function widenBy(box, coordinates) {
  if (typeof coordinates[0] === 'number') {
    const [lon, lat] = coordinates;
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  } else {
    coordinates.forEach((part) => widenBy(box, part));
  }
}

/**
 * Whether two boxes touch.
 *
 * @param {Box} a
 * @param {Box} b
 */
export function touch(a, b) {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
