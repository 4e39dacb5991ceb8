import { element } from '../dom/element.js';
import { geoJSON, layerGroup, marker } from './leaflet.js';
import { drawChoices, drawLine } from './choice-lines.js';
import { apart } from './spread.js';
import { STOP_SIZE, anchorSymbol, stopSymbol } from './symbols.js';

/** @typedef {import('../model/model.js').Walk} Walk */
/** @typedef {import('../model/model.js').Point} Point */

const NO_MOVE = { x: 0, y: 0 };

/**
 * The green line, its numbered stops, and the start and end of the form.
 *
 * @param {import('leaflet').Map} map
 * @param {import('./town-map.js').Handlers} handlers
 */
export function createWalkLayer(map, handlers) {
  const lines = layerGroup().addTo(map);
  const stops = layerGroup().addTo(map);
  const anchors = layerGroup().addTo(map);
  /** @type {Map<import('../model/model.js').Stop, import('leaflet').Marker>} */
  const stopMarks = new Map();
  /** @type {Walk | null} */
  let drawn = null;

  /** @param {import('../model/model.js').Stop} stop */
  function drawStop(stop) {
    const mark = marker([stop.lat, stop.lon], { icon: stopSymbol(stop, NO_MOVE), keyboard: false, pane: 'stops', riseOnHover: true });
    mark.bindTooltip(() => element('span', {}, `${stop.order}. ${handlers.stopName(stop)}`), { direction: 'top', offset: [0, -12], opacity: 1, className: 'map-tip' });
    mark.on('click', () => handlers.chooseStop(stop));
    mark.on('mouseover', () => handlers.highlightStop(stop.order));
    mark.on('mouseout', () => handlers.highlightStop(0));
    mark.addTo(stops);
    stopMarks.set(stop, mark);
  }

  /** Stops that lie on each other at this zoom make room for each other. */
  function giveRoom() {
    const zoom = map.getZoom();
    const marks = [...stopMarks];
    const moves = apart(marks.map(([, mark]) => map.project(mark.getLatLng(), zoom)), STOP_SIZE - 2, STOP_SIZE);
    marks.forEach(([stop, mark], index) => mark.setIcon(stopSymbol(stop, moves[index] ?? NO_MOVE)));
  }

  map.on('zoomend', giveRoom);

  return {
    /**
     * @param {Walk | null} walk
     * @param {{walks: Walk[], chosen: number} | null} [among] others to choose from
     */
    draw(walk, among = null) {
      drawn = walk;
      lines.clearLayers();
      stops.clearLayers();
      stopMarks.clear();
      if (walk === null) {
        return;
      }
      if (among !== null && among.walks.length > 1) {
        drawChoices(among.walks.map(({ line }) => line), among.chosen, lines, handlers.chooseWalk);
      } else if (walk.line !== null) {
        drawLine(walk.line, lines);
      }
      walk.stops.forEach(drawStop);
      giveRoom();
      const ends = endsOf(walk);
      if (ends !== null) {
        anchor('start', ends.start, lines);
        if (!walk.loop) {
          anchor('end', ends.end, lines);
        }
      }
    },

    /** @param {number} order */
    highlightStop(order) {
      for (const [stop, mark] of stopMarks) {
        mark.getElement()?.classList.toggle('is-highlighted', stop.order === order);
        mark.setZIndexOffset(stop.order === order ? 1000 : 0);
      }
    },

    /**
     * @param {Point | null} start
     * @param {Point | null} end
     */
    drawAnchors(start, end) {
      anchors.clearLayers();
      if (start !== null) {
        anchor('start', start, anchors);
      }
      if (end !== null) {
        anchor('end', end, anchors);
      }
    },

    boundsOf,
    drawnBounds: () => (drawn === null ? null : boundsOf(drawn)),
  };
}

/**
 * @param {Walk} walk
 * @returns {import('leaflet').LatLngBounds | null} null without a line
 */
function boundsOf({ line }) {
  const bounds = line === null ? null : geoJSON(line).getBounds();
  return bounds !== null && bounds.isValid() ? bounds : null;
}

/**
 * @param {'start' | 'end'} which
 * @param {Point} point
 * @param {import('leaflet').LayerGroup} group
 */
function anchor(which, point, group) {
  marker([point.lat, point.lon], { icon: anchorSymbol(which), keyboard: false, interactive: false, pane: 'anchors' }).addTo(group);
}

/** @param {Walk} walk */
function endsOf({ line }) {
  if (line === null || line.type !== 'LineString' || line.coordinates.length < 2) {
    return null;
  }
  const [startLon = 0, startLat = 0] = line.coordinates[0] ?? [];
  const [endLon = 0, endLat = 0] = line.coordinates[line.coordinates.length - 1] ?? [];
  return { start: { lon: startLon, lat: startLat }, end: { lon: endLon, lat: endLat } };
}
