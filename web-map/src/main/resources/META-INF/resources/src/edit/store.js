/** @typedef {import('../model/model.js').State} State */
/** @typedef {(state: State) => State} Action */

/**
 * Holds the one state. An action gives the next one; whoever watches a part of it hears when that part is another.
 *
 * @param {State} initial
 */
export function createStore(initial) {
  let state = initial;
  /** @type {Set<(next: State, previous: State) => void>} */
  const listeners = new Set();
  return {
    get: () => state,

    /** @param {Action} action */
    change(action) {
      const previous = state;
      state = action(previous);
      if (state !== previous) {
        for (const listener of [...listeners]) {
          listener(state, previous);
        }
      }
    },

    /**
     * Calls `show` now and whenever one of the parts changes.
     *
     * @param {(state: State) => unknown[]} parts
     * @param {(state: State) => void} show
     */
    watch(parts, show) {
      let last = parts(state);
      show(state);
      listeners.add((next) => {
        // The newest state, since an earlier listener may have changed it again.
        const now = parts(state);
        if (next === state && now.some((part, index) => part !== last[index])) {
          last = now;
          show(state);
        }
      });
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
