import { askOnFoot, findLoops } from '../api/service.js';
import {
  MOST_PLACES,
  footComputing,
  footQuestion,
  footRefused,
  fromQuery,
  isComplete,
  loopBody,
  reachFound,
  walkQuery,
  waysFound,
} from '../edit/foot.js';
import { isAbort, problemOf } from './problems.js';

/** @typedef {import('../edit/store.js').Action} Action */

/** A slider that is drawn along asks once it rests. */
const SETTLE_MILLISECONDS = 150;

/**
 * Answers the question about going on foot whenever it changes; an answer nobody waits for any more is called off, which
 * also ends the search in the service.
 *
 * @param {import('../edit/store.js').Store} store
 */
export function createFoot(store) {
  let computation = new AbortController();
  let settling = 0;

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<Action>}
   */
  async function answer(signal) {
    const { foot, language } = store.get();
    switch (foot.mode) {
      case 'way': {
        const found = await askOnFoot('walk', walkQuery(foot, language), signal);
        return waysFound(found.features ?? found);
      }
      case 'loop':
        return waysFound((await findLoops(loopBody(foot, language), signal)).features);
      default: {
        const [reach, nearest] = await Promise.all([
          askOnFoot('reach', fromQuery(foot, [['minutes', foot.minutes]]), signal),
          askOnFoot('nearest', fromQuery(foot, [['count', MOST_PLACES]]), signal),
        ]);
        return reachFound(reach.features, nearest.features);
      }
    }
  }

  async function compute() {
    computation.abort();
    computation = new AbortController();
    const { signal } = computation;
    store.change(footComputing);
    try {
      const found = await answer(signal);
      if (!signal.aborted) {
        store.change(found);
      }
    } catch (failure) {
      if (!isAbort(failure)) {
        store.change(footRefused(problemOf(failure)));
      }
    }
  }

  return {
    /** Follows the question from now on. */
    start() {
      store.watch(footQuestion, ({ foot, task }) => {
        window.clearTimeout(settling);
        if (task === 'foot' && isComplete(foot)) {
          settling = window.setTimeout(() => void compute(), SETTLE_MILLISECONDS);
        } else {
          computation.abort();
          if (foot.computing || foot.ways.length > 0 || foot.reach !== null) {
            store.change(footRefused(null));
          }
        }
      });
    },

    /** Asks once more, after a failure. */
    again: () => void compute(),
  };
}

/** @typedef {ReturnType<typeof createFoot>} FootFlow */
