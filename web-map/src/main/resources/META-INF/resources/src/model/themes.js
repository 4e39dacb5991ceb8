/** The fixed lists of the service's vocabulary that the client offers as choices. */

/** @type {import('./model.js').Theme[]} */
export const THEMES = [
  'heritage',
  'art',
  'museum',
  'landmark',
  'viewpoint',
  'nature',
  'water',
  'culture',
  'worship',
  'market',
  'family',
];

/** @type {import('./model.js').Walker[]} */
export const WALKERS = ['adult', 'family', 'senior', 'wheelchair'];

/** @type {import('./model.js').Collection[]} */
export const COLLECTIONS = ['places', 'events', 'streets', 'furniture', 'quartiers', 'routes'];

/** Shortest and longest budget the service accepts, minutes. */
export const BUDGET = { least: 5, most: 720, sliderLeast: 20, sliderMost: 300, step: 5 };

/** Furniture is drawn and listed from this zoom on: below it would be a carpet. */
export const FURNITURE_ZOOM = 17;
