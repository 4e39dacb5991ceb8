import { tileAddress } from './api/addresses.js';
import { circleMarker, control, geoJSON, latLngBounds, map as createMap, rectangle, tileLayer } from './map/leaflet.js';

/** The map on the pages of /ogc: the features of the page, or the box that a collection covers. */

const MOST_ZOOM = 19;
const MARGIN = 24;
const LINE = { color: '#00713a', weight: 4, opacity: 0.85 };
const SPOT = { radius: 6, color: '#fff', weight: 1.5, fillColor: '#00713a', fillOpacity: 0.9 };

const container = document.getElementById('map');
if (container !== null) {
  void show(container);
}

/** @param {HTMLElement} place with a box or the address of features, and hidden so far */
async function show(place) {
  const { box, features, items } = place.dataset;
  const layer = features === undefined ? boxOf(box ?? '') : await featuresAt(features, items ?? '');
  const bounds = layer.getBounds();
  if (!bounds.isValid()) {
    return;
  }
  place.hidden = false;
  const map = createMap(place, { attributionControl: false, minZoom: 3, maxZoom: MOST_ZOOM });
  tileLayer(tileAddress(''), { maxZoom: MOST_ZOOM }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  layer.addTo(map);
  map.fitBounds(bounds, { padding: [MARGIN, MARGIN], maxZoom: MOST_ZOOM - 1 });
}

/** @param {string} text west, south, east, north */
function boxOf(text) {
  const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
  return rectangle(latLngBounds([south, west], [north, east]), { ...LINE, weight: 2, fillOpacity: 0.08 });
}

/**
 * @param {string} address of GeoJSON
 * @param {string} items where each feature has its page
 */
async function featuresAt(address, items) {
  const reply = await fetch(address, { headers: { Accept: 'application/geo+json' } });
  const layer = geoJSON(reply.ok ? await reply.json() : [], {
    style: () => LINE,
    pointToLayer: (_, at) => circleMarker(at, SPOT),
    onEachFeature: (feature, shape) => {
      shape.bindTooltip(nameOf(feature), { className: 'map-tip', sticky: true });
      shape.on('click', () => window.location.assign(`${items}/${encodeURIComponent(String(feature.id))}?f=html`));
    },
  });
  return layer;
}

/**
 * As text: a name is nobody's HTML.
 *
 * @param {{properties?: {name?: unknown} | null}} feature
 */
function nameOf(feature) {
  const text = document.createElement('span');
  text.textContent = typeof feature.properties?.name === 'string' ? feature.properties.name : '–';
  return text;
}
