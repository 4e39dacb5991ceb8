import { readCutOff } from '../api/network.js';
import { takenBox } from '../edit/import-file.js';
import { importing, NETWORK_AWAITED, streetsTakenBy } from '../edit/imports.js';

/** @typedef {import('../edit/store.js').Store} Store */

const POLL_MILLISECONDS = 700;
const MOST_LOOKS = 120;

/**
 * Looks, after an import of streets, until the walking network has taken them in, and which of them it could join with
 * nothing.
 *
 * @param {Store} store
 */
export function followCutOff(store) {
  store.watch(
    (state) => [streetsTakenBy(state.imports)],
    ({ imports }) => {
      const id = streetsTakenBy(imports);
      if (id !== null) {
        void look(id);
      }
    },
  );

  /** @param {string} id of the import */
  async function look(id) {
    store.change(importing({ cutOff: NETWORK_AWAITED }));
    for (let looks = 0; looks < MOST_LOOKS && streetsTakenBy(store.get().imports) === id; looks++) {
      // A network that is still being built is no failure: it is asked again.
      const cutOff = await readCutOff(takenBox(store.get().imports)).catch(() => NETWORK_AWAITED);
      if (streetsTakenBy(store.get().imports) !== id) {
        return;
      }
      if (cutOff.upToDate) {
        store.change(importing({ cutOff }));
        return;
      }
      await new Promise((resolve) => window.setTimeout(resolve, POLL_MILLISECONDS));
    }
    if (streetsTakenBy(store.get().imports) === id) {
      store.change(importing({ cutOff: null }));
    }
  }
}
