import { LatLngBounds, rectangle } from './leaflet.js';

/** @typedef {import('../model/model.js').Box} Box */
/** @typedef {import('../model/model.js').Point} Point */

/** A press without a pull is no rectangle. */
const LEAST_PIXELS = 8;

/**
 * A rectangle on the map: to be looked at, and to be drawn with mouse, pen or finger. Who uses none of them types its sides.
 *
 * @param {import('leaflet').Map} map
 * @param {(from: Point, to: Point) => void} pulled while a rectangle is drawn
 * @param {() => void} ended once it was drawn, or nobody wants to any more
 */
export function createAreaLayer(map, pulled, ended) {
  const container = map.getContainer();
  /** @type {import('leaflet').Rectangle | null} */
  let shape = null;
  /** @type {PointerEvent | null} */
  let from = null;
  let drawing = false;

  /** @param {PointerEvent} event @returns {Point} */
  function at(event) {
    const { lat, lng } = map.mouseEventToLatLng(event);
    return { lat, lon: lng };
  }

  /** @param {PointerEvent} event */
  const isPulled = (event) => from !== null && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) >= LEAST_PIXELS;

  /** @param {Event} event of the map, which would move it or choose something */
  function keep(event) {
    event.stopPropagation();
    event.preventDefault();
  }

  /** @param {PointerEvent} event */
  function down(event) {
    keep(event);
    from = event;
    container.setPointerCapture(event.pointerId);
  }

  /** @param {PointerEvent} event */
  function move(event) {
    if (from !== null) {
      keep(event);
      if (isPulled(event)) {
        pulled(at(from), at(event));
      }
    }
  }

  /** @param {PointerEvent} event */
  function up(event) {
    keep(event);
    const done = isPulled(event);
    from = null;
    if (done) {
      ended();
    }
  }

  /** @param {KeyboardEvent} event */
  function escape(event) {
    if (event.key === 'Escape') {
      ended();
    }
  }

  /** @type {[string, (event: any) => void][]} */
  const listeners = [['pointerdown', down], ['pointermove', move], ['pointerup', up], ['mousedown', keep], ['click', keep], ['dblclick', keep], ['contextmenu', keep]];

  return {
    /** @param {Box | null} box null takes it off the map */
    show(box) {
      shape?.remove();
      shape = null;
      if (box !== null) {
        const [west, south, east, north] = box;
        shape = rectangle(new LatLngBounds([south, west], [north, east]), { pane: 'importing', className: 'import-area', interactive: false }).addTo(map);
      }
    },

    /** @param {boolean} wanted whether a rectangle may be drawn now */
    draw(wanted) {
      if (wanted === drawing) {
        return;
      }
      drawing = wanted;
      from = null;
      container.classList.toggle('is-drawing', wanted);
      for (const [name, listener] of listeners) {
        // A click still follows the last press.
        const change = () => container[wanted ? 'addEventListener' : 'removeEventListener'](name, listener, { capture: true });
        if (wanted) {
          change();
        } else {
          window.setTimeout(change);
        }
      }
      window[wanted ? 'addEventListener' : 'removeEventListener']('keydown', /** @type {EventListener} */ (escape));
    },
  };
}
