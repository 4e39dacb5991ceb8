import { drawChoices } from './choice-lines.js';
import { geoJSON, layerGroup, marker } from './leaflet.js';
import { apart } from './spread.js';
import { GREEN_SIZE, greenSymbol } from './symbols.js';

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

  /** @type {{mark: import('leaflet').Marker, order: number}[]} */
  let marks = [];

  /**
   * @param {import('../model/model.js').Point} at
   * @param {number} order
   */
  function put(at, order) {
    const mark = marker([at.lat, at.lon], { icon: greenSymbol(order, { x: 0, y: 0 }), keyboard: false, interactive: false, pane: 'anchors' });
    mark.addTo(places);
    marks.push({ mark, order });
  }

  /** Places that lie on each other at this zoom make room for each other. */
  function giveRoom() {
    const zoom = map.getZoom();
    const moves = apart(marks.map(({ mark }) => map.project(mark.getLatLng(), zoom)), GREEN_SIZE - 2, GREEN_SIZE);
    marks.forEach(({ mark, order }, index) => mark.setIcon(greenSymbol(order, moves[index] ?? { x: 0, y: 0 })));
  }

  map.on('zoomend', giveRoom);

  return {
    /** @param {Green | null} green null takes it all off the map */
    draw(green) {
      lines.clearLayers();
      places.clearLayers();
      marks = [];
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
      giveRoom();
    },

    drawnBounds: () => (bounds !== null && bounds.isValid() ? bounds : null),
  };
}
