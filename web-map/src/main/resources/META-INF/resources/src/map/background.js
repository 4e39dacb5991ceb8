import { IGN_TILES, OSM_TILES, tileAddress } from '../api/addresses.js';
import { tileLayer } from './leaflet.js';

/** @typedef {import('../model/model.js').Background} Background */

const MOST_ZOOM = 20;

/**
 * @param {Background} background
 * @param {string} revision of the service's own tiles
 */
function makeLayer(background, revision) {
  if (background === 'osm') {
    return tileLayer(OSM_TILES, { maxNativeZoom: 19, maxZoom: MOST_ZOOM });
  }
  if (background === 'ign') {
    return tileLayer(IGN_TILES, { maxNativeZoom: 19, maxZoom: MOST_ZOOM });
  }
  return tileLayer(tileAddress(revision), { maxZoom: MOST_ZOOM, keepBuffer: 3 });
}

/**
 * One background at a time. An online one is not made, so not asked for, before somebody chooses it.
 *
 * @param {import('leaflet').Map} map
 */
export function createBackground(map) {
  /** @type {string | null} */
  let current = null;
  /** @type {import('leaflet').TileLayer | null} */
  let layer = null;
  return {
    /**
     * @param {Background} background
     * @param {string | null} revision of the service's own tiles; they wait while it is null
     */
    show(background, revision) {
      const address = background === 'parvis' ? tileAddress(revision ?? '') : background;
      const waits = background === 'parvis' && revision === null;
      if (!waits && address !== current) {
        layer?.remove();
        layer = makeLayer(background, revision ?? '').addTo(map);
        current = address;
      }
    },
    refresh: () => layer?.redraw(),
  };
}
