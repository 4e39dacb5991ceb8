import { drawChoices } from './choice-lines.js';
import { geoJSON, layerGroup, marker } from './leaflet.js';
import { anchorSymbol, viaSymbol } from './symbols.js';

/** @typedef {import('../model/model.js').Foot} Foot */
/** @typedef {import('../model/model.js').Point} Point */

/**
 * What one asks about going on foot: the ends, the ways to choose from, and the reach.
 *
 * @param {import('leaflet').Map} map
 * @param {import('./town-map.js').Handlers} handlers
 */
export function createFootLayer(map, handlers) {
  const answer = layerGroup().addTo(map);
  const points = layerGroup().addTo(map);
  /** @type {import('leaflet').LatLngBounds | null} */
  let bounds = null;

  /** @param {Foot} foot */
  function drawWays({ ways, chosen }) {
    drawChoices(ways.map(({ line }) => line), chosen, answer, handlers.chooseWay);
    const way = ways[chosen];
    if (way !== undefined) {
      bounds = geoJSON(way.line).getBounds();
    }
  }

  /** @param {Foot} foot */
  function drawReach({ reach }) {
    if (reach !== null) {
      geoJSON(reach.area, { style: { pane: 'reach', className: 'reach-area' }, interactive: false }).addTo(answer);
      geoJSON(reach.streets, { style: { pane: 'reach', className: 'reach-streets', fill: false }, interactive: false }).addTo(answer);
      bounds = geoJSON(reach.area).getBounds();
    }
  }

  /** @param {Foot} foot */
  function drawPoints({ mode, from, to, via }) {
    if (from !== null) {
      put(from, anchorSymbol('start'));
    }
    if (mode === 'way') {
      via.forEach((point, index) => put(point, viaSymbol(index + 1)));
      if (to !== null) {
        put(to, anchorSymbol('end'));
      }
    }
  }

  /**
   * @param {Point} at
   * @param {import('leaflet').DivIcon} icon
   */
  function put(at, icon) {
    marker([at.lat, at.lon], { icon, keyboard: false, interactive: false, pane: 'anchors' }).addTo(points);
  }

  return {
    /** @param {Foot | null} foot null takes it all off the map */
    draw(foot) {
      answer.clearLayers();
      points.clearLayers();
      bounds = null;
      if (foot !== null) {
        drawReach(foot);
        drawWays(foot);
        drawPoints(foot);
      }
    },

    drawnBounds: () => (bounds !== null && bounds.isValid() ? bounds : null),
  };
}
