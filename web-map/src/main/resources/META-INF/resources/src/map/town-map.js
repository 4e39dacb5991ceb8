import { createAreaLayer } from './area-layer.js';
import { createBackground } from './background.js';
import { createFeatureLayers, pointOf } from './feature-layers.js';
import { createFootLayer } from './foot-layer.js';
import { createGreenLayer } from './green-layer.js';
import { createImportLayer } from './import-layer.js';
import { LatLngBounds, circleMarker, control, geoJSON, layerGroup, map as createMap, marker, point } from './leaflet.js';
import { spotSymbol } from './symbols.js';
import { createWalkLayer } from './walk-layer.js';

/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('../model/model.js').Point} Point */
/** @typedef {import('../model/model.js').View} View */
/** @typedef {import('../model/model.js').Box} Box */

/**
 * What the map tells the rest.
 *
 * @typedef {object} Handlers
 * @property {(view: View, box: Box) => void} moved
 * @property {(collection: Collection, feature: Feature, at: Point) => void} choose
 * @property {(at: Point, around: Box) => void} chooseGround around is a few pixels wide
 * @property {(at: Point) => void} chooseSpot whatever lies there
 * @property {(index: number) => void} chooseWay one of the ways on foot
 * @property {(index: number) => void} chooseWalk one of the walks that were planned
 * @property {(index: number) => void} chooseGreen one of the green lines
 * @property {(stop: import('../model/model.js').Stop) => void} chooseStop
 * @property {(reference: import('../model/model.js').Reference | null) => void} highlight
 * @property {(order: number) => void} highlightStop
 * @property {(collection: Collection, feature: Feature) => string} nameOf
 * @property {(stop: import('../model/model.js').Stop) => string} stopName
 * @property {(from: Point, to: Point) => void} pullArea while a rectangle is drawn
 * @property {() => void} endArea once it was drawn, or nobody wants to any more
 * @property {() => {left: number, bottom: number}} covered pixels of the map that something lies on
 */

/** Panes from the ground up. The names of marks' panes follow those of the collections. */
const PANES = {
  quartiers: 350,
  reach: 360,
  streets: 400,
  routes: 420,
  furniture: 500,
  furnitureMarks: 510,
  placesMarks: 600,
  eventsMarks: 610,
  importing: 612,
  halo: 615,
  walk: 620,
  anchors: 640,
  stops: 650,
};

const CLICK_PIXELS = 10;
const CLOSE_ZOOM = 18;
const FIT_MARGIN = 64;
/** A town may be this much larger than the screen when the map opens. */
const EDGE_GIVEN_UP = 1.5;

/** Where the map opens before anybody has said where the town is. */
const ANYWHERE = /** @type {const} */ ({ centre: [46.6, 2.5], zoom: 5 });

/**
 * The map. Nothing outside this folder sees a Leaflet object.
 *
 * @param {HTMLElement} container
 * @param {Handlers} handlers
 */
export function createTownMap(container, handlers) {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = createMap(container, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 3,
    maxZoom: 20,
    fadeAnimation: !calm,
    zoomAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
  });
  for (const [name, order] of Object.entries(PANES)) {
    map.createPane(name).style.zIndex = String(order);
  }
  control.scale({ imperial: false, position: 'bottomright' }).addTo(map);
  const background = createBackground(map);
  const features = createFeatureLayers(map, handlers);
  const walk = createWalkLayer(map, handlers);
  const foot = createFootLayer(map, handlers);
  const green = createGreenLayer(map, handlers);
  const imports = createImportLayer(map);
  const area = createAreaLayer(map, handlers.pullArea, handlers.endArea);
  const spot = layerGroup().addTo(map);
  const halo = layerGroup().addTo(map);

  map.setView([ANYWHERE.centre[0], ANYWHERE.centre[1]], ANYWHERE.zoom);
  map.on('moveend', tellMoved);
  map.on('click', (event) => {
    const { x, y } = event.containerPoint;
    const corner = map.containerPointToLatLng([x - CLICK_PIXELS, y + CLICK_PIXELS]);
    const opposite = map.containerPointToLatLng([x + CLICK_PIXELS, y - CLICK_PIXELS]);
    handlers.chooseGround({ lon: event.latlng.lng, lat: event.latlng.lat }, [corner.lng, corner.lat, opposite.lng, opposite.lat]);
  });
  // The right button, or a long press.
  map.on('contextmenu', (event) => handlers.chooseSpot({ lon: event.latlng.lng, lat: event.latlng.lat }));
  new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(container);
  // Printing changes the size of the map; without this the paper shows a corner of it.
  window.addEventListener('beforeprint', () => {
    map.invalidateSize({ animate: false });
    const bounds = walk.drawnBounds() ?? foot.drawnBounds() ?? green.drawnBounds();
    if (bounds !== null) {
      map.fitBounds(bounds, { padding: [FIT_MARGIN, FIT_MARGIN], animate: false });
    }
  });

  function tellMoved() {
    const centre = map.getCenter();
    const bounds = map.getBounds();
    handlers.moved({ zoom: map.getZoom(), lat: centre.lat, lon: centre.lng }, [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ]);
  }

  /** @returns {import('leaflet').FitBoundsOptions} */
  function fitting() {
    const { left, bottom } = handlers.covered();
    return {
      paddingTopLeft: [left + FIT_MARGIN, FIT_MARGIN],
      paddingBottomRight: [FIT_MARGIN, bottom + FIT_MARGIN],
      maxZoom: CLOSE_ZOOM,
      animate: !calm,
    };
  }

  return {
    background,
    features,
    walk,
    foot,
    green,
    imports,
    area,

    /** @param {View} view */
    show: (view) => void map.setView([view.lat, view.lon], view.zoom, { animate: false }),

    /**
     * Shows a box; a little of its edge is given up where that makes everything twice as large.
     *
     * @param {Box} box
     */
    fitBox([west, south, east, north]) {
      const bounds = new LatLngBounds([south, west], [north, east]);
      const { left, bottom } = handlers.covered();
      const size = map.getSize();
      const zoom = map.getBoundsZoom(bounds, false, point(left, bottom)) + 1;
      const corner = map.project(bounds.getNorthWest(), zoom);
      const wanted = map.project(bounds.getSouthEast(), zoom).subtract(corner);
      const fits = wanted.x <= (size.x - left) * EDGE_GIVEN_UP && wanted.y <= (size.y - bottom) * EDGE_GIVEN_UP;
      const middle = corner.add(wanted.divideBy(2)).subtract([left / 2, -bottom / 2]);
      map.setView(map.unproject(middle, zoom), zoom, { animate: false });
      if (!fits) {
        map.fitBounds(bounds, { ...fitting(), animate: false });
      }
    },

    /**
     * Shows all of a box, however large.
     *
     * @param {Box} box
     */
    fitAll: ([west, south, east, north]) => void map.fitBounds(new LatLngBounds([south, west], [north, east]), fitting()),

    /** @param {import('../model/model.js').Walk} shown */
    fitWalk(shown) {
      const bounds = walk.boundsOf(shown);
      if (bounds !== null) {
        map.fitBounds(bounds, fitting());
      }
    },

    /**
     * @param {import('geojson').Geometry} line
     * @param {(Point | null)[]} [beside] to be seen too: a chosen point may lie off the line
     */
    fitLine(line, beside = []) {
      const bounds = geoJSON(line).getBounds();
      for (const at of beside) {
        if (at !== null) {
          bounds.extend([at.lat, at.lon]);
        }
      }
      if (bounds.isValid()) {
        map.fitBounds(bounds, fitting());
      }
    },

    /** @param {Point | null} at */
    markSpot(at) {
      spot.clearLayers();
      if (at !== null) {
        marker([at.lat, at.lon], { icon: spotSymbol(), keyboard: false, interactive: false, pane: 'anchors' }).addTo(spot);
      }
    },

    /** @param {Feature} feature */
    fitFeature(feature) {
      const bounds = geoJSON(feature).getBounds();
      if (bounds.isValid()) {
        map.fitBounds(bounds, fitting());
      }
    },

    /**
     * Moves only if the thing cannot be seen.
     *
     * @param {Feature} feature
     */
    reveal(feature) {
      const bounds = geoJSON(feature).getBounds();
      const { left, bottom } = handlers.covered();
      const size = map.getSize();
      const seen = new LatLngBounds(map.containerPointToLatLng([left, size.y - bottom]), map.containerPointToLatLng([size.x, 0]));
      if (bounds.isValid() && !seen.intersects(bounds)) {
        map.panInsideBounds(bounds, { animate: !calm });
        map.panInside(bounds.getCenter(), { ...fitting(), animate: !calm });
      }
    },

    /** @param {Point} point */
    centreOn: (point) => void map.setView([point.lat, point.lon], Math.max(map.getZoom(), CLOSE_ZOOM - 1), { animate: !calm }),

    /** @returns {Point} the middle of what can be seen of the map */
    visibleCentre() {
      const { left, bottom } = handlers.covered();
      const size = map.getSize();
      const { lat, lng } = map.containerPointToLatLng([(left + size.x) / 2, (size.y - bottom) / 2]);
      return { lat, lon: lng };
    },

    zoomIn: () => void map.zoomIn(),
    zoomOut: () => void map.zoomOut(),
    /** @param {number} zoom */
    zoomTo: (zoom) => void map.setZoom(zoom),

    /**
     * Rings around what is selected or pointed at, whether its layer is on or not.
     *
     * @param {{feature: Feature, strong: boolean}[]} marked
     */
    mark(marked) {
      halo.clearLayers();
      for (const { feature, strong } of marked) {
        const className = strong ? 'halo halo-strong' : 'halo';
        const at = pointOf(feature);
        if (at === null) {
          geoJSON(feature, { style: { pane: 'halo', className, fill: false }, interactive: false }).addTo(halo);
        } else {
          circleMarker(at, { pane: 'halo', className, radius: 18, fill: false, interactive: false }).addTo(halo);
        }
      }
    },
  };
}

/** @typedef {ReturnType<typeof createTownMap>} TownMap */
