import { bookmarkOf, bookmarkText, readBookmark } from '../edit/bookmark.js';
import { goTo, unselect } from '../edit/explore.js';
import { closed } from '../edit/library.js';

/**
 * Keeps the address and the state the same: opening something adds a step to go back to, moving the map does not.
 *
 * @param {import('../edit/store.js').Store} store
 * @param {import('./loading.js').Loading} loading
 * @param {import('./routes.js').Routes} routes
 * @param {(view: import('../model/model.js').View) => void} show moves the map
 */
export function createBookmarks(store, loading, routes, show) {
  let following = false;

  /** @param {import('../edit/bookmark.js').Bookmark} bookmark */
  async function follow({ view, open, task }) {
    following = true;
    try {
      if (open === null) {
        const state = store.get();
        if (state.selected !== null) {
          store.change(unselect);
        }
        if (state.walk !== null && state.walk.id !== null) {
          store.change(closed);
        }
        if (state.task !== (task ?? 'explore')) {
          store.change(goTo(task ?? 'explore'));
        }
      } else if (open.collection === 'routes') {
        await routes.open(open.id);
      } else {
        await loading.open(open.collection, open.id);
      }
      if (view !== null) {
        show(view); // where one was counts for more than what opening a route would show
      }
    } finally {
      following = false;
    }
  }

  return {
    /** What the address says when the page is opened. */
    first: () => readBookmark(window.location.hash),
    follow,

    start() {
      store.watch(
        (state) => [state.view, state.selected, state.walk?.id, state.task],
        (state) => {
          const now = bookmarkOf(state);
          const text = bookmarkText(now) || window.location.pathname;
          const was = readBookmark(window.location.hash);
          const same = was.open?.id === now.open?.id && (was.task ?? 'explore') === taskShown(now);
          if (following || same) {
            window.history.replaceState(null, '', text);
          } else {
            window.history.pushState(null, '', text);
          }
        },
      );
      window.addEventListener('popstate', () => void follow(readBookmark(window.location.hash)));
    },
  };
}

/** The task is only written when nothing is open. @param {import('../edit/bookmark.js').Bookmark} bookmark */
function taskShown(bookmark) {
  return bookmark.open === null ? (bookmark.task ?? 'explore') : 'explore';
}
