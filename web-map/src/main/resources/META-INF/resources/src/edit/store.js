/** @typedef {import('../model/model.js').State} State */
/** @typedef {(state: State) => State} Action */

/**
 * Holds the one state. An action gives the next one; whoever watches a part of it hears when that part is another.
 *
 * @param {State} initial
 */
export function createStore(initial) {
  let state = initial;
  /** @type {Set<() => void>} */
  const listeners = new Set();
  return {
    get: () => state,

    /** @param {Action} action */
    change(action) {
      const previous = state;
      state = action(previous);
      if (state !== previous) {
        for (const listener of [...listeners]) {
          listener();
        }
      }
    },

    /**
     * Calls `show` now and whenever one of the parts changes.
     *
     * @param {(state: State) => unknown[]} parts
     * @param {(state: State) => void} show
     * @returns {() => void} ends it
     */
    watch(parts, show) {
      let last = parts(state);
      show(state);
      const listener = () => {
        // The newest state, since an earlier listener may have changed it again.
        const now = parts(state);
        if (now.some((part, index) => part !== last[index])) {
          last = now;
          show(state);
        }
      };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
