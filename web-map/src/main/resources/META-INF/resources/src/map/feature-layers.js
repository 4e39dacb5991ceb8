import { element } from '../dom/element.js';
import { canvas, circleMarker, geoJSON, layerGroup, marker } from './leaflet.js';
import { spread } from './spread.js';
import { streetStyle } from './street-styles.js';
import { eventSymbol, furnitureSymbol, placeSymbol } from './symbols.js';

/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('./town-map.js').Handlers} Handlers */
/** @typedef {import('leaflet').Layer} Layer */

/** Room a place's symbol needs, in pixels; with less it is a dot. */
const ROOM = 30;
/** Drawn as dots on a canvas because there are so many. */
const MANY = ['tree', 'street_lamp', 'bollard'];

/** @param {Feature} feature */
export function pointOf(feature) {
  if (feature.geometry.type !== 'Point') {
    return null;
  }
  const [lon = 0, lat = 0] = feature.geometry.coordinates;
  return /** @type {[number, number]} */ ([lat, lon]);
}

/**
 * The collections on the map.
 *
 * @param {import('leaflet').Map} map
 * @param {Handlers} handlers
 */
export function createFeatureLayers(map, handlers) {
  const streetCanvas = canvas({ pane: 'streets', tolerance: 6 });
  const furnitureCanvas = canvas({ pane: 'furniture', tolerance: 4 });
  /** @type {Record<Collection, import('leaflet').LayerGroup>} */
  const groups = {
    quartiers: layerGroup([], { pane: 'quartiers' }),
    streets: layerGroup(),
    places: layerGroup(),
    events: layerGroup(),
    furniture: layerGroup(),
    routes: layerGroup(),
  };
  /** @type {{feature: Feature, layer: import('leaflet').Marker, full: boolean}[]} */
  let places = [];

  /**
   * @param {Collection} collection
   * @param {Feature} feature
   * @param {Layer} layer
   */
  function attach(collection, feature, layer) {
    const name = handlers.nameOf(collection, feature);
    layer.bindTooltip(() => element('span', {}, name), { direction: 'top', offset: [0, -12], opacity: 1, className: 'map-tip', sticky: collection !== 'places' });
    layer.on('click', (event) => handlers.choose(collection, feature, pointFrom(event)));
    layer.on('mouseover', () => handlers.highlight({ collection, id: feature.id }));
    layer.on('mouseout', () => handlers.highlight(null));
    return layer;
  }

  /**
   * @param {Collection} collection
   * @param {Feature} feature
   * @param {import('leaflet').DivIcon} icon
   */
  function mark(collection, feature, icon) {
    const at = pointOf(feature);
    return at === null ? null : marker(at, { icon, keyboard: false, pane: `${collection}Marks`, riseOnHover: true });
  }

  /** @param {Feature[]} features */
  function drawPlaces(features) {
    groups.places.clearLayers();
    places = [];
    for (const feature of features) {
      const layer = mark('places', feature, placeSymbol(feature, false));
      if (layer !== null) {
        layer.setZIndexOffset(Math.round(feature.properties.interest ?? 0));
        attach('places', feature, layer).addTo(groups.places);
        places.push({ feature, layer, full: false });
      }
    }
    giveRoom();
  }

  function giveRoom() {
    const zoom = map.getZoom();
    const wanted = places.map((item) => ({ item, ...pixel(item.layer.getLatLng(), zoom) }));
    const placed = spread(wanted, ROOM);
    for (const place of places) {
      const full = placed.has(place);
      if (full !== place.full) {
        place.layer.setIcon(placeSymbol(place.feature, full));
        place.full = full;
      }
    }
  }

  /**
   * @param {import('leaflet').LatLng} at
   * @param {number} zoom
   */
  function pixel(at, zoom) {
    const { x, y } = map.project(at, zoom);
    return { x, y };
  }

  /** @param {Feature} feature */
  function furnitureLayer(feature) {
    const at = pointOf(feature);
    const kind = feature.properties.kind ?? 'other';
    if (at !== null && MANY.includes(kind)) {
      const color = kind === 'tree' ? '#5d8a4a' : kind === 'street_lamp' ? '#b98a1a' : '#6b7178';
      return circleMarker(at, { bubblingMouseEvents: false, renderer: furnitureCanvas, pane: 'furniture', radius: kind === 'tree' ? 5 : 3.5, weight: 1, color, fillColor: color, fillOpacity: 0.55 });
    }
    return mark('furniture', feature, furnitureSymbol(feature));
  }

  /**
   * @param {Collection} collection
   * @param {Feature} feature
   * @returns {Layer | null}
   */
  function layerOf(collection, feature) {
    switch (collection) {
      case 'events':
        return mark('events', feature, eventSymbol(feature)) ?? geoJSON(feature, { bubblingMouseEvents: false, style: { color: '#8a5a00', weight: 2 } });
      case 'furniture':
        return furnitureLayer(feature) ?? geoJSON(feature, { bubblingMouseEvents: false, style: { color: '#6b7178', weight: 2 } });
      case 'streets':
        return geoJSON(feature, {
          bubblingMouseEvents: false,
          style: () => ({ ...streetStyle(feature.properties), renderer: streetCanvas, pane: 'streets' }),
          pointToLayer: (_, at) => circleMarker(at, { bubblingMouseEvents: false, renderer: streetCanvas, pane: 'streets', ...streetStyle(feature.properties), radius: 3, weight: 2, fill: true }),
        });
      case 'quartiers':
        // The outline alone takes clicks: a filled one would keep them from everything below.
        return geoJSON(feature, { bubblingMouseEvents: false, style: { pane: 'quartiers', className: 'quartier-line', fill: false } });
      default:
        return geoJSON(feature, { bubblingMouseEvents: false, style: { pane: 'routes', className: 'route-line', fill: false } });
    }
  }

  map.on('zoomend', giveRoom);

  return {
    /**
     * @param {Collection} collection
     * @param {Feature[]} features
     */
    draw(collection, features) {
      if (collection === 'places') {
        drawPlaces(features);
        return;
      }
      groups[collection].clearLayers();
      for (const feature of features) {
        const layer = layerOf(collection, feature);
        if (layer !== null) {
          attach(collection, feature, layer).addTo(groups[collection]);
        }
      }
    },

    /**
     * @param {Collection} collection
     * @param {boolean} shown
     */
    show(collection, shown) {
      if (shown) {
        groups[collection].addTo(map);
      } else {
        groups[collection].remove();
      }
    },
  };
}

/** @param {any} event of Leaflet's mouse */
function pointFrom(event) {
  return { lon: event.latlng.lng, lat: event.latlng.lat };
}
