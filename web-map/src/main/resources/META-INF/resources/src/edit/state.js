import { COLLECTIONS } from '../model/themes.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/model.js').Loaded} Loaded */

/** @type {Loaded} */
export const NOTHING_LOADED = { features: [], matched: 0, box: null, failed: false };

/**
 * @template T
 * @param {(collection: Collection) => T} value
 * @returns {Record<Collection, T>}
 */
function byCollection(value) {
  const entries = COLLECTIONS.map((collection) => [collection, value(collection)]);
  return /** @type {Record<Collection, T>} */ (Object.fromEntries(entries));
}

/** @type {import('../model/model.js').Wishes} */
export const FIRST_WISHES = {
  start: null,
  ending: 'loop',
  end: null,
  budgetMinutes: 90,
  walker: 'adult',
  themes: {},
  mustVisit: [],
  avoid: [],
  departure: '',
  variety: 0.5,
  audience: 'everyone',
  ambience: {},
  story: [],
  restEveryMetres: null,
  events: true,
  alternatives: 0,
  spread: 'once',
  parts: 2,
  certificate: false,
};

/** @type {import('../model/green.js').Green} */
export const FIRST_GREEN = {
  places: [],
  loop: true,
  legibility: null,
  branches: false,
  keep: null,
  walker: 'adult',
  computing: false,
  problem: null,
  choices: [],
  chosen: 0,
  stale: false,
};

/** @type {import('../model/imports.js').Imports} */
export const FIRST_IMPORTS = {
  jobs: null,
  listProblem: null,
  targets: [],
  templates: [],
  target: 'detect',
  upload: null,
  job: null,
  choices: null,
  sent: null,
  revision: 0,
  step: 'what',
  asked: false,
  problem: null,
  edited: null,
  issue: null,
  cutOff: null,
  online: { sources: null, extent: 'view', box: null, drawing: false, agenda: '', asked: false },
};

/** @type {import('../model/model.js').Foot} */
export const FIRST_FOOT = {
  mode: 'way',
  from: null,
  to: null,
  via: [],
  walker: 'adult',
  avoid: [],
  fewTurns: false,
  metres: 3000,
  minutes: 15,
  computing: false,
  problem: null,
  ways: [],
  chosen: 0,
  reach: null,
};

/**
 * @param {import('../model/model.js').Language} language
 * @returns {State}
 */
export function firstState(language) {
  const shown = ['places', 'events', 'furniture'];
  return {
    language,
    territory: null,
    progress: null,
    account: null,
    walkers: [],
    audiences: [],
    foot: FIRST_FOOT,
    task: 'explore',
    view: null,
    box: null,
    online: true,
    background: 'parvis',
    tileRevision: null,
    layers: byCollection((collection) => shown.includes(collection)),
    loaded: byCollection(() => NOTHING_LOADED),
    listed: 'places',
    themesShown: [],
    search: null,
    selected: null,
    spot: null,
    highlighted: null,
    wishes: FIRST_WISHES,
    picking: null,
    computing: false,
    planProblem: null,
    walk: null,
    found: null,
    green: FIRST_GREEN,
    imports: FIRST_IMPORTS,
    exporting: { format: 'geojson', crs: 'EPSG:4326', extent: 'town', commune: '' },
    highlightedStop: 0,
    directionsShown: true,
    savedRoutes: null,
    removing: [],
    routeProblem: null,
    saving: false,
    notice: null,
    sheet: 'half',
  };
}
