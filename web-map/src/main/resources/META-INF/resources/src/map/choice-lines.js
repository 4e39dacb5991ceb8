import { geoJSON } from './leaflet.js';

/** @typedef {import('geojson').Geometry} Geometry */
/** @typedef {import('leaflet').LayerGroup} LayerGroup */

/**
 * The green line as it would lie on the ground.
 *
 * @param {Geometry} line
 * @param {LayerGroup} group
 */
export function drawLine(line, group) {
  for (const className of ['walk-edge', 'walk-casing', 'walk-line']) {
    geoJSON(line, { style: { pane: 'walk', className, fill: false }, interactive: false }).addTo(group);
  }
}

/**
 * Several lines to choose from. The chosen one comes last, so that it lies on top where they share a street.
 *
 * @param {readonly (Geometry | null)[]} lines
 * @param {number} chosen
 * @param {LayerGroup} group
 * @param {(index: number) => void} choose called for a click on another one
 */
export function drawChoices(lines, chosen, group, choose) {
  lines.forEach((line, index) => {
    if (line !== null && index !== chosen) {
      geoJSON(line, { style: { pane: 'walk', className: 'way-casing', fill: false }, interactive: false }).addTo(group);
      const other = geoJSON(line, { bubblingMouseEvents: false, style: { pane: 'walk', className: 'way-line', fill: false } });
      other.on('click', () => choose(index));
      other.addTo(group);
    }
  });
  const best = lines[chosen];
  if (best) {
    drawLine(best, group);
  }
}
