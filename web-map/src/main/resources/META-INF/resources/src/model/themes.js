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

/** How much a theme may count, from not at all to above all; the middle is what all count before anybody says. */
export const WEIGHTS = [0, 0.5, 1, 2, 4];
export const EVEN_LEVEL = 2;

/** @type {import('./model.js').Ambience[]} */
export const AMBIENCES = ['art', 'green', 'quiet', 'light', 'shops'];

/** How much fine streets may count, from no matter to a detour for it. */
export const AMBIENCE_WEIGHTS = [0, 2, 5, 10];

/** Metres between two seats that one may ask for here; the service takes others. */
export const REST_METRES = [150, 200, 300, 500, 800];

/** As many as the service takes. */
export const MOST_STORY = 40;
export const MOST_ALTERNATIVES = 3;
export const MOST_DAYS = 7;
export const MOST_LOOPS = 4;

/** Places of a green line. */
export const GREEN_PLACES = { least: 2, most: 60 };
