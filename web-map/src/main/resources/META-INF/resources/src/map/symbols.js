import { element } from '../dom/element.js';
import { icon, isIcon } from '../dom/icons.js';
import { divIcon } from './leaflet.js';

/** @typedef {import('../model/model.js').Feature} Feature */

/** Across, in pixels. */
export const STOP_SIZE = 28;
export const GREEN_SIZE = 22;

/**
 * The theme a place is drawn with: its first.
 *
 * @param {Feature} place
 */
export function themeOf(place) {
  return place.properties.themes?.[0] ?? 'place';
}

/**
 * @param {HTMLElement} content
 * @param {string} className
 * @param {number} size
 */
function symbol(content, className, size) {
  return divIcon({ html: content, className, iconSize: [size, size], iconAnchor: [size / 2, size / 2] });
}

/**
 * @param {Feature} place
 * @param {boolean} full with its icon; else a dot
 */
export function placeSymbol(place, full) {
  const theme = themeOf(place);
  const shape = element('span', { class: `symbol ${full ? 'symbol-place' : 'symbol-dot'} theme-${theme}` }, full && icon(theme, 16));
  return symbol(shape, 'mark', full ? 28 : 12);
}

/** @param {Feature} event */
export function eventSymbol(event) {
  const example = event.properties.example ? ' is-example' : '';
  return symbol(element('span', { class: `symbol symbol-event${example}` }, icon('events', 16)), 'mark', 28);
}

/** @param {Feature} furniture */
export function furnitureSymbol(furniture) {
  const kind = furniture.properties.kind ?? 'other';
  const drawing = kind === 'clock' || isIcon(kind) ? kind : 'other';
  return symbol(element('span', { class: `symbol symbol-furniture kind-${kind}` }, icon(drawing, 13)), 'mark', 18);
}

/**
 * A place has its number, an event its number on a sheet, a rest a bench.
 *
 * @param {{order: number, kind?: import('../model/model.js').StopKind}} stop
 * @param {{x: number, y: number}} move pixels off its place, to make room for others
 */
export function stopSymbol({ order, kind = 'place' }, { x, y }) {
  const shape = element('span', { class: `symbol symbol-stop is-${kind}`, 'data-stop': order }, kind === 'rest' ? icon('bench', 16) : String(order));
  const half = STOP_SIZE / 2;
  return divIcon({ html: shape, className: 'mark mark-stop', iconSize: [STOP_SIZE, STOP_SIZE], iconAnchor: [half - x, half - y] });
}

/** @param {'start' | 'end'} which */
export function anchorSymbol(which) {
  return symbol(element('span', { class: `symbol symbol-anchor symbol-${which}` }), 'mark mark-anchor', 22);
}

/** @param {number} order of a point to go past, from 1 */
export function viaSymbol(order) {
  return symbol(element('span', { class: 'symbol symbol-via' }, String(order)), 'mark mark-anchor', 22);
}

/**
 * A place of the green line.
 *
 * @param {number} order along the line, 0 before there is one
 * @param {{x: number, y: number}} move pixels off its place, to make room for others
 */
export function greenSymbol(order, { x, y }) {
  const shape = element('span', { class: 'symbol symbol-green' }, order > 0 && String(order));
  const size = order > 0 ? GREEN_SIZE : GREEN_SIZE - 6;
  return divIcon({ html: shape, className: 'mark mark-anchor', iconSize: [size, size], iconAnchor: [size / 2 - x, size / 2 - y] });
}

/** Where something is wrong in a file. */
export function issueSymbol() {
  return symbol(element('span', { class: 'symbol symbol-issue' }, '!'), 'mark mark-anchor', 26);
}

export function spotSymbol() {
  return symbol(element('span', { class: 'symbol symbol-spot' }), 'mark mark-anchor', 20);
}
