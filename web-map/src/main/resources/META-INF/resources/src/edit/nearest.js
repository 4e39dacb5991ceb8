/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('../model/model.js').Point} Point */

/**
 * The thing whose line or point is nearest to a point. For choosing among a few things around a click: distances are
 * in degrees with longitude shrunk to the latitude, right to compare over some tens of metres and not to measure.
 *
 * @param {readonly Feature[]} features
 * @param {Point} point
 * @returns {Feature | null}
 */
export function nearest(features, point) {
  const shrink = Math.cos((point.lat * Math.PI) / 180);
  let best = null;
  let least = Infinity;
  for (const feature of features) {
    for (const line of linesOf(feature.geometry)) {
      const distance = distanceTo(line, point, shrink);
      if (distance < least) {
        least = distance;
        best = feature;
      }
    }
  }
  return best;
}

/**
 * @param {import('geojson').Geometry} geometry
 * @returns {import('geojson').Position[][]}
 */
function linesOf(geometry) {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
    case 'MultiPoint':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return geometry.geometries.flatMap(linesOf);
  }
}

/**
 * @param {import('geojson').Position[]} line
 * @param {Point} point
 * @param {number} shrink
 */
function distanceTo(line, point, shrink) {
  let least = Infinity;
  for (let i = 0; i < line.length; i++) {
    const [ax = 0, ay = 0] = line[Math.max(0, i - 1)] ?? [];
    const [bx = 0, by = 0] = line[i] ?? [];
    const dx = (bx - ax) * shrink;
    const dy = by - ay;
    const px = (point.lon - ax) * shrink;
    const py = point.lat - ay;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
    least = Math.min(least, Math.hypot(px - along * dx, py - along * dy));
  }
  return least;
}
