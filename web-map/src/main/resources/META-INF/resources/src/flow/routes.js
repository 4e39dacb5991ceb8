import { deleteRoute, readItem, readPage, renameRoute, saveRoute } from '../api/service.js';
import { set } from '../edit/explore.js';
import * as library from '../edit/library.js';
import { problemOf } from './problems.js';

/** How long a deletion can be undone. */
const UNDO_MILLISECONDS = 8000;
const LIMIT = 500;
const GONE = 404;
const STALE = 412;

/**
 * Saving, opening, renaming and deleting routes.
 *
 * @param {import('../edit/store.js').Store} store
 */
export function createRoutes(store) {
  /** @type {Map<string, number>} the timers of deletions that can still be undone */
  const leaving = new Map();

  /** @param {string} name */
  async function save(name) {
    const answer = store.get().walk?.answer;
    if (!answer) {
      return;
    }
    store.change(set('saving', true));
    try {
      const { feature, etag } = await saveRoute(answer, name);
      store.change(library.saved(feature, etag));
    } catch (failure) {
      refused(failure);
    }
  }

  /** @param {string} name */
  async function rename(name) {
    const walk = store.get().walk;
    if (!walk || walk.id === null) {
      return;
    }
    store.change(set('saving', true));
    try {
      const { feature, etag } = await renameRoute(walk.id, name, walk.etag);
      store.change(library.renamed(feature, etag));
    } catch (failure) {
      const problem = problemOf(failure);
      if (problem.status === STALE) {
        await open(walk.id);
        store.change(set('saving', false));
        store.change(set('notice', { kind: 'conflict' }));
      } else {
        refused(failure);
      }
    }
  }

  /** @param {unknown} failure */
  function refused(failure) {
    store.change(set('saving', false));
    store.change(set('routeProblem', problemOf(failure)));
  }

  /** @param {string} id */
  async function open(id) {
    try {
      const { feature, etag } = await readItem('routes', id);
      store.change(library.opened(feature, etag));
    } catch (failure) {
      const problem = problemOf(failure);
      store.change(set('notice', { kind: 'problem', problem }));
      if (problem.status === GONE) {
        store.change(library.removed(id));
      }
    }
  }

  async function list() {
    try {
      store.change(set('savedRoutes', (await readPage('routes', { limit: LIMIT })).features));
      store.change(set('routeProblem', null));
    } catch (failure) {
      store.change(set('routeProblem', problemOf(failure)));
    }
  }

  /**
   * Deletes after a while, so that it can be undone without the route ever changing its id. Whoever leaves the page
   * meanwhile has it deleted: that is what was asked for.
   *
   * @param {string} id
   * @param {string} name
   */
  function remove(id, name) {
    store.change(library.removing(id, name));
    leaving.set(id, window.setTimeout(() => void removeNow(id, false), UNDO_MILLISECONDS));
  }

  /**
   * @param {string} id
   * @param {boolean} pageLeaves
   */
  async function removeNow(id, pageLeaves) {
    window.clearTimeout(leaving.get(id));
    leaving.delete(id);
    try {
      await deleteRoute(id, pageLeaves);
      store.change(library.removed(id));
    } catch (failure) {
      const problem = problemOf(failure);
      if (problem.status === GONE) {
        store.change(library.removed(id));
      } else {
        store.change(library.restored(id));
        store.change(set('notice', { kind: 'problem', problem }));
      }
    }
  }

  /** @param {string} id */
  function undoRemove(id) {
    window.clearTimeout(leaving.get(id));
    leaving.delete(id);
    store.change(library.restored(id));
  }

  window.addEventListener('pagehide', () => {
    for (const id of leaving.keys()) {
      void removeNow(id, true);
    }
  });

  return { save, rename, open, list, remove, undoRemove };
}

/** @typedef {ReturnType<typeof createRoutes>} Routes */
