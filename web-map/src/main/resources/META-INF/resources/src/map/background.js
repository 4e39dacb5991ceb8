import { IGN_TILES, OSM_TILES, TILES } from '../api/addresses.js';
import { tileLayer } from './leaflet.js';

/** @typedef {import('../model/model.js').Background} Background */

const MOST_ZOOM = 20;

/** @param {Background} background */
function makeLayer(background) {
  if (background === 'osm') {
    return tileLayer(OSM_TILES, { maxNativeZoom: 19, maxZoom: MOST_ZOOM });
  }
  if (background === 'ign') {
    return tileLayer(IGN_TILES, { maxNativeZoom: 19, maxZoom: MOST_ZOOM });
  }
  return tileLayer(TILES, { maxZoom: MOST_ZOOM, keepBuffer: 3 });
}

/**
 * One background at a time. An online one is not made, so not asked for, before somebody chooses it.
 *
 * @param {import('leaflet').Map} map
 */
export function createBackground(map) {
  /** @type {Background | null} */
  let current = null;
  /** @type {import('leaflet').TileLayer | null} */
  let layer = null;
  return {
    /** @param {Background} background */
    show(background) {
      if (background !== current) {
        layer?.remove();
        layer = makeLayer(background).addTo(map);
        current = background;
      }
    },
    refresh: () => layer?.redraw(),
  };
}
