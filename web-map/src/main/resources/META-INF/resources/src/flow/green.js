import { drawGreenLine, keepLine } from '../api/service.js';
import { set } from '../edit/explore.js';
import { greenComputing, greenFound, greenRefused, greenRequest, routeOfLine } from '../edit/green.js';
import { keptAside } from '../edit/library.js';
import { isAbort, problemOf } from './problems.js';

/**
 * Drawing the green line through the chosen places, and keeping it.
 *
 * @param {import('../edit/store.js').Store} store
 */
export function createGreen(store) {
  let computation = new AbortController();

  async function draw() {
    computation.abort();
    computation = new AbortController();
    const { signal } = computation;
    const { green, language } = store.get();
    store.change(greenComputing);
    try {
      const { features } = await drawGreenLine(greenRequest(green, language), signal);
      if (!signal.aborted) {
        store.change(greenFound(features));
      }
    } catch (failure) {
      if (computation.signal === signal) {
        store.change(greenRefused(isAbort(failure) ? null : problemOf(failure)));
      }
    }
  }

  /** @param {string} name */
  async function keep(name) {
    const { green } = store.get();
    const choice = green.choices[green.chosen];
    if (choice === undefined) {
      return;
    }
    store.change(set('saving', true));
    try {
      const { feature } = await keepLine(routeOfLine(choice, green, name));
      store.change(keptAside(feature));
    } catch (failure) {
      store.change(set('saving', false));
      store.change(set('notice', { kind: 'problem', problem: problemOf(failure) }));
    }
  }

  return { draw, keep, cancel: () => computation.abort() };
}

/** @typedef {ReturnType<typeof createGreen>} GreenFlow */
