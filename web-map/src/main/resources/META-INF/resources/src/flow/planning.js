import { computeRoute } from '../api/service.js';
import { betterAnswer, computing, firstAnswer, notPlanned, planned } from '../edit/found.js';
import { discoveryRequest, missing } from '../edit/plan.js';
import { isAbort, problemOf } from './problems.js';

/** @typedef {import('../model/discovery.js').DiscoveryAnswer} DiscoveryAnswer */

/**
 * Planning a walk: the first answer at once, then better ones in its place, until the best is known or it is stopped.
 *
 * @param {import('../edit/store.js').Store} store
 */
export function createPlanning(store) {
  let computation = new AbortController();
  let runs = 0;

  async function compute() {
    const { wishes, language, territory } = store.get();
    const field = missing(wishes);
    if (field !== null) {
      store.change(notPlanned({ status: 0, code: 'missing', detail: '', field }));
      return;
    }
    computation.abort();
    computation = new AbortController();
    const { signal } = computation;
    const run = ++runs;
    let isFirst = true;

    /** @param {DiscoveryAnswer} answer */
    function show(answer) {
      if (!signal.aborted) {
        store.change(isFirst ? firstAnswer(answer, run) : betterAnswer(answer, run));
        isFirst = false;
      }
    }

    store.change(computing);
    try {
      show(await computeRoute(discoveryRequest(wishes, language, territory?.zone ?? 'Europe/Paris'), signal, show));
      if (!signal.aborted) {
        store.change(planned);
      }
    } catch (failure) {
      // Called off by the next plan, it has nothing more to say.
      if (run === runs) {
        store.change(notPlanned(isAbort(failure) ? null : problemOf(failure)));
      }
    }
  }

  return {
    compute,

    /** Stops looking for better ones; what was found stays. */
    cancel: () => computation.abort(),

    /**
     * Changes the wishes, and plans again.
     *
     * @param {import('../edit/store.js').Action} change
     */
    again(change) {
      store.change(change);
      void compute();
    },
  };
}

/** @typedef {ReturnType<typeof createPlanning>} Planning */
