import { readItem, readPage } from '../api/service.js';
import { covers, grown, isWanted, received, select, set } from '../edit/explore.js';
import { COLLECTIONS } from '../model/themes.js';
import { isAbort, problemOf } from './problems.js';

/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/model.js').Box} Box */

/** The most of one collection asked for at once. More would be neither drawn fast nor read. */
const LIMITS = { places: 600, events: 200, streets: 1500, furniture: 800, quartiers: 100, routes: 200 };
const MARGIN = 0.25;
const SETTLE_MILLISECONDS = 180;
const SEARCHED = /** @type {const} */ (['places', 'streets', 'events', 'quartiers', 'routes']);
const RESULTS_EACH = 8;
const GONE = 404;

/**
 * Fetches what the screen needs and calls off what it no longer needs.
 *
 * @param {import('../edit/store.js').Store} store
 */
export function createLoading(store) {
  /** @type {Map<Collection, AbortController>} */
  const running = new Map();
  /** @type {Box | null} */
  let box = null;
  let settling = 0;
  let searching = new AbortController();

  function loadWanted() {
    for (const collection of COLLECTIONS) {
      if (box !== null && isWanted(store.get(), collection) && !covers(store.get().loaded[collection], box)) {
        void load(collection, box);
      }
    }
  }

  /**
   * @param {Collection} collection
   * @param {Box} seen
   */
  async function load(collection, seen) {
    running.get(collection)?.abort();
    const abort = new AbortController();
    running.set(collection, abort);
    const asked = grown(seen, MARGIN);
    try {
      const page = await readPage(collection, { box: asked, limit: LIMITS[collection], signal: abort.signal });
      store.change(received(collection, { features: page.features, matched: page.numberMatched, box: asked }));
    } catch (failure) {
      if (!isAbort(failure)) {
        problemOf(failure);
        store.change(received(collection, { ...store.get().loaded[collection], failed: true }));
      }
    }
  }

  /** @param {string} query */
  async function search(query) {
    searching.abort();
    searching = new AbortController();
    const { signal } = searching;
    if (query.trim() === '') {
      store.change(set('search', null));
      return;
    }
    const before = store.get().search;
    store.change(set('search', { query, results: before?.results ?? [], matched: before?.matched ?? 0, done: false }));
    const pages = await Promise.all(
      SEARCHED.map((collection) => readPage(collection, { search: query.trim(), limit: RESULTS_EACH, signal }).catch(() => null)),
    );
    if (!signal.aborted) {
      const results = pages.flatMap((page, index) =>
        (page?.features ?? []).map((feature) => ({ collection: SEARCHED[index] ?? 'places', feature })),
      );
      const matched = pages.reduce((sum, page) => sum + (page?.numberMatched ?? 0), 0);
      store.change(set('search', { query, results, matched, done: true }));
    }
  }

  /**
   * @param {Collection} collection
   * @param {string} id
   */
  async function open(collection, id) {
    try {
      store.change(select(collection, (await readItem(collection, id)).feature));
    } catch (failure) {
      store.change(set('notice', { kind: 'problem', problem: problemOf(failure) }));
    }
  }

  /**
   * Opens a key place or, if there is none of this id, the event that has it.
   *
   * @param {string} id
   */
  async function openPlaceOrEvent(id) {
    try {
      store.change(select('places', (await readItem('places', id)).feature));
    } catch (failure) {
      if (problemOf(failure).status === GONE) {
        await open('events', id);
      } else {
        store.change(set('notice', { kind: 'problem', problem: problemOf(failure) }));
      }
    }
  }

  return {
    /** @param {Box} seen the box the map shows now */
    mapMoved(seen) {
      box = seen;
      window.clearTimeout(settling);
      settling = window.setTimeout(loadWanted, SETTLE_MILLISECONDS);
    },
    loadWanted,
    search,

    /** Forgets what was loaded, for instance when the first import has finished. */
    reload() {
      for (const collection of COLLECTIONS) {
        store.change(received(collection, {}));
      }
      loadWanted();
    },

    open,
    openPlaceOrEvent,

    /**
     * Opens what one stops at: a place, an event, or what one sits on.
     *
     * @param {import('../model/model.js').Stop} stop
     */
    openStop({ placeId, eventId, furnitureId }) {
      if (eventId) {
        void open('events', eventId);
      } else if (furnitureId) {
        void open('furniture', furnitureId);
      } else if (placeId !== null) {
        void open('places', placeId);
      }
    },

    /**
     * The streets around a point somebody clicked on.
     *
     * @param {Box} around
     */
    async streetsNear(around) {
      const page = await readPage('streets', { box: around, limit: 40 });
      return page.features;
    },
  };
}

/** @typedef {ReturnType<typeof createLoading>} Loading */
