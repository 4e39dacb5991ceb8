import { controls } from './controls.js';
import { noticeArea } from './notice.js';
import { panelParts } from './panel.js';
import { statusLine, welcome } from './status-line.js';
import { topBar } from './top-bar.js';
import { wordsOf } from './words/words.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').Language} Language */

/** @param {string} id */
export function part(id) {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`index.html has no #${id}.`);
  }
  return found;
}

/**
 * Builds the page in the language of the state, and anew when that changes.
 *
 * @param {import('../edit/store.js').Store} store
 * @param {Omit<Context, 'state' | 'change' | 'watch' | 'words' | 'language'>} services
 * @param {(language: Language) => void} speak
 */
export function buildPage(store, services, speak) {
  /** @type {(() => void)[]} */
  let watching = [];
  store.watch(
    (state) => [state.language],
    ({ language }) => {
      watching.forEach((end) => end());
      watching = [];
      const words = wordsOf(language);
      /** @type {Context} */
      const context = {
        ...services,
        state: store.get,
        change: store.change,
        watch: (parts, show) => void watching.push(store.watch(parts, show)),
        words,
        language,
      };
      fill(context, speak);
    },
  );
}

/**
 * @param {Context} context
 * @param {(language: Language) => void} speak
 */
function fill(context, speak) {
  const { words, language } = context;
  const mark = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['language'] : undefined;
  document.documentElement.lang = language;
  part('skip').textContent = words.skip;
  part('map').setAttribute('aria-label', words.map.label);
  part('map').dataset['drop'] = words.imports.dropNow;
  part('panel').setAttribute('aria-label', words.tasks.label);
  part('bar').replaceChildren(...topBar(context, speak));
  part('panel').replaceChildren(...panelParts(context, part('panel')));
  part('controls').replaceChildren(...controls(context));
  part('welcome').replaceChildren(welcome(context));
  part('status').replaceChildren(...statusLine(context));
  part('notices').replaceChildren(noticeArea(context));
  context.watch(
    (state) => [state.territory, state.walk?.name],
    ({ territory, walk }) => {
      document.title = [walk?.name, territory?.name, 'Parvis'].filter(Boolean).join(' – ');
    },
  );
  if (mark !== undefined) {
    const button = document.querySelector(`[data-language="${mark}"]`);
    if (button instanceof HTMLElement) {
      button.focus();
    }
  }
}
