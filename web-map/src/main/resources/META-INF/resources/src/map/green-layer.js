import { drawChoices } from './choice-lines.js';
import { geoJSON, layerGroup, marker } from './leaflet.js';
import { greenSymbol } from './symbols.js';

/** @typedef {import('../model/green.js').Green} Green */

/**
 * The places of the green line, numbered once there is one, and the lines to choose from.
 *
 * @param {import('leaflet').Map} map
 * @param {import('./town-map.js').Handlers} handlers
 */
export function createGreenLayer(map, handlers) {
  const lines = layerGroup().addTo(map);
  const places = layerGroup().addTo(map);
  /** @type {import('leaflet').LatLngBounds | null} */
  let bounds = null;

  /**
   * @param {import('../model/model.js').Point} at
   * @param {number} order
   */
  function put(at, order) {
    marker([at.lat, at.lon], { icon: greenSymbol(order), keyboard: false, interactive: false, pane: 'anchors' }).addTo(places);
  }

  return {
    /** @param {Green | null} green null takes it all off the map */
    draw(green) {
      lines.clearLayers();
      places.clearLayers();
      bounds = null;
      if (green === null) {
        return;
      }
      const choice = green.choices[green.chosen];
      drawChoices(green.choices.map(({ line }) => line), green.chosen, lines, handlers.chooseGreen);
      if (choice !== undefined) {
        bounds = geoJSON(choice.line).getBounds();
      }
      if (choice !== undefined && !green.stale) {
        choice.places.forEach((place) => put(place, place.order));
      } else {
        green.places.forEach((place) => put(place, 0));
      }
    },

    drawnBounds: () => (bounds !== null && bounds.isValid() ? bounds : null),
  };
}
