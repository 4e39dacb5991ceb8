/** @typedef {import('leaflet').PathOptions} PathOptions */

/** How the street layer shows what matters on foot; the legend uses the same words. */
const STYLES = /** @type {const} */ ({
  stairs: { color: '#7a4a1e', weight: 6, dashArray: '2 3', lineCap: 'butt' },
  lift: { color: '#5b3f8c', weight: 7, lineCap: 'round' },
  pedestrian: { color: '#b5762b', weight: 4, opacity: 0.85 },
  footway: { color: '#b5762b', weight: 2.5, dashArray: '1 5', lineCap: 'round' },
  shared: { color: '#3f7aa6', weight: 4, opacity: 0.8 },
  street: { color: '#6b7178', weight: 2.5, opacity: 0.7 },
});

/** @type {Record<string, keyof typeof STYLES>} */
const GROUPS = {
  stairs: 'stairs',
  lift: 'lift',
  moving_walkway: 'lift',
  pedestrian: 'pedestrian',
  footway: 'footway',
  path: 'footway',
  crossing: 'footway',
  corridor: 'footway',
  pier: 'footway',
  living_street: 'shared',
};

/**
 * @param {import('../model/model.js').Properties} properties of a street
 * @returns {PathOptions}
 */
export function streetStyle(properties) {
  const style = STYLES[GROUPS[properties.streetClass ?? ''] ?? 'street'];
  const closed = properties.wheelchair === 'no' && properties.streetClass !== 'stairs';
  return { opacity: 0.9, fillOpacity: 0.15, ...style, ...(closed ? { color: '#b3261e' } : {}) };
}
