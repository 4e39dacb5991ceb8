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

/** What files are often in, for when the service has no better idea. */
export const COMMON_SYSTEMS = [
  { code: 'EPSG:4326', name: 'WGS 84' },
  { code: 'EPSG:2154', name: 'Lambert-93' },
  { code: 'EPSG:3857', name: 'Web Mercator' },
  { code: 'EPSG:4171', name: 'RGF93' },
  ...[42, 43, 44, 45, 46, 47, 48, 49, 50].map((parallel) => ({ code: `EPSG:39${parallel}`, name: `Lambert CC${parallel}` })),
  { code: 'EPSG:27572', name: 'Lambert II étendu' },
  { code: 'EPSG:25831', name: 'ETRS89 / UTM 31N' },
  { code: 'EPSG:25832', name: 'ETRS89 / UTM 32N' },
  { code: 'EPSG:32631', name: 'WGS 84 / UTM 31N' },
  { code: 'EPSG:32632', name: 'WGS 84 / UTM 32N' },
];

/** How the texts of a file may be written down. */
export const CHARSETS = ['UTF-8', 'windows-1252', 'ISO-8859-15', 'ISO-8859-1', 'IBM850', 'x-MacRoman'];

/**
 * What data can be taken out as; `fixed` ones are in longitude and latitude by their own rules. Those `ofCommune` are of a
 * standard, for one collection alone: the commune's code says in which system they are, too.
 *
 * @type {readonly {code: string, fixed: boolean, ofCommune?: import('./model.js').Collection}[]}
 */
export const EXPORT_FORMATS = [
  { code: 'geojson', fixed: false },
  { code: 'gpkg', fixed: false },
  { code: 'shp', fixed: false },
  { code: 'csv', fixed: false },
  { code: 'gpx', fixed: true },
  { code: 'kml', fixed: true },
  { code: 'cnig', fixed: false, ofCommune: 'streets' },
];

/** As many ids as fit into an address. */
export const MOST_EXPORTED_IDS = 150;

/** Places of a green line. */
export const GREEN_PLACES = { least: 2, most: 60 };
