import { element } from '../dom/element.js';
import { circleMarker, geoJSON, layerGroup, marker } from './leaflet.js';
import { issueSymbol } from './symbols.js';

/** @typedef {{layer: string, row: number, geometry: import('geojson').Geometry, name: string}} SampleShape */

/**
 * Rows of a file that is not taken yet, and the place of a problem one looks at.
 *
 * @param {import('leaflet').Map} map
 */
export function createImportLayer(map) {
  const samples = layerGroup().addTo(map);
  const issues = layerGroup().addTo(map);

  return {
    /** @param {SampleShape[]} shapes none takes them all off the map */
    draw(shapes) {
      samples.clearLayers();
      for (const { row, geometry, name } of shapes) {
        const shape = geoJSON(geometry, {
          style: { pane: 'importing', className: 'import-shape' },
          pointToLayer: (_, at) => circleMarker(at, { pane: 'importing', className: 'import-shape', radius: 7 }),
        });
        shape.bindTooltip(() => element('span', {}, name === '' ? String(row) : `${row} · ${name}`), { direction: 'top', sticky: true, opacity: 1, className: 'map-tip' });
        shape.addTo(samples);
      }
    },

    /** @param {import('../model/model.js').Point | null} at */
    markIssue(at) {
      issues.clearLayers();
      if (at !== null) {
        marker([at.lat, at.lon], { icon: issueSymbol(), keyboard: false, interactive: false, pane: 'anchors' }).addTo(issues);
      }
    },
  };
}
