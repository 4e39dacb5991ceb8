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

/** @type {import('./model.js').Avoidable[]} */
export const AVOIDABLE = ['stairs', 'escalators', 'lifts', 'steep', 'rough', 'unlit', 'crossings', 'squares'];

/** @type {import('./model.js').Collection[]} */
export const COLLECTIONS = ['places', 'events', 'streets', 'furniture', 'quartiers', 'routes'];

/** Shortest and longest budget the service accepts, minutes. */
export const BUDGET = { least: 5, most: 720, sliderLeast: 20, sliderMost: 300, step: 5 };

/** How long a reach one may ask for here, minutes; the service takes more. */
export const REACH = { least: 5, most: 60, step: 5 };

/** How long a loop one may ask for here, metres; the service takes more. */
export const LOOP = { least: 500, most: 15_000, step: 500 };

/** Furniture is drawn and listed from this zoom on: below it would be a carpet. */
export const FURNITURE_ZOOM = 17;
