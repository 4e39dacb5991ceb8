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
    task: 'explore',
    view: null,
    box: null,
    online: true,
    background: 'parvis',
    layers: byCollection((collection) => shown.includes(collection)),
    loaded: byCollection(() => NOTHING_LOADED),
    listed: 'places',
    themesShown: [],
    search: null,
    selected: null,
    highlighted: null,
    wishes: FIRST_WISHES,
    picking: null,
    computing: false,
    planProblem: null,
    walk: null,
    highlightedStop: 0,
    savedRoutes: null,
    removing: [],
    routeProblem: null,
    saving: false,
    notice: null,
    sheet: 'half',
  };
}
