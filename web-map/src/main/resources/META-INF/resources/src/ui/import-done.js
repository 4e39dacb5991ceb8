import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { goTo, set, showLayer } from '../edit/explore.js';
import { takenBox } from '../edit/import-file.js';
import { importing, putAway, screenOf, streetsTakenBy, takenLayers, uncovered } from '../edit/imports.js';
import { COLLECTIONS } from '../model/themes.js';
import { runningPart } from './import-busy.js';
import { cutOffPart } from './import-cut-off.js';
import { issueList } from './import-issues.js';
import { targetName } from './import-parts.js';
import { formatDay, formatNumber } from './words/format.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/imports.js').Edited} Edited */

const COUNTS = /** @type {const} */ (['added', 'changed', 'same', 'retired', 'refused']);

/**
 * The last step: what was done, where it is, and the way back.
 *
 * @param {Context} context
 */
export function doneScreen(context) {
  const said = element('div', { class: 'import-outcome', role: 'status' });
  const title = element('h2', { class: 'view-title', tabindex: -1 });
  const actions = element('div', { class: 'import-actions' });
  const conflict = element('div', {});
  const network = element('div', {});
  const issues = issueList(context);
  context.watch(
    (state) => [state.imports.job, state.imports.edited, state.imports.cutOff, screenOf(state.imports)],
    (state) => {
      const { imports } = state;
      if (screenOf(imports) !== 'done' || imports.job === null) {
        return;
      }
      const isUndone = imports.job.state === 'undone';
      title.textContent = isUndone ? context.words.imports.done.undoneTitle : context.words.imports.done.title;
      refill(said, isUndone ? element('p', {}, context.words.imports.done.undone) : outcome(context, state));
      const hadFocus = actions.contains(document.activeElement) || conflict.contains(document.activeElement);
      refill(actions, actionsFor(context, state));
      refill(network, streetsTakenBy(imports) !== null && imports.cutOff !== null && cutOffPart(context, imports.cutOff));
      refill(conflict, imports.edited !== null && conflictPart(context, imports.job.id, imports.edited));
      if (hadFocus && document.activeElement === document.body) {
        title.focus({ preventScroll: true });
      }
      issues.hidden = isUndone || (imports.job.preview?.issueCount ?? 0) === 0;
    },
  );
  return element('div', { class: 'view-part' }, title, said, runningPart(context), actions, network, conflict, issues);
}

/**
 * @param {Context} context
 * @param {State} state
 */
function outcome(context, { imports: { job }, territory }) {
  const { words, language } = context;
  const counts = job?.applied?.counts ?? {};
  const known = COUNTS.filter((key) => (counts[key] ?? 0) > 0);
  const collections = Object.entries(job?.applied?.collections ?? {}).filter(([, taken]) => taken > 0);
  const at = job?.applied?.at ?? job?.finished ?? null;
  return [
    at !== null && element('p', { class: 'quiet' }, formatDay(at, territory?.zone ?? 'UTC', language)),
    element(
      'ul',
      { class: 'import-numbers' },
      known.map((key) => count(key, formatNumber(counts[key] ?? 0, language), words.imports.done.counts[key])),
    ),
    collections.length > 0 && element('p', { class: 'import-collections' }, collections.map(([key, taken]) => `${formatNumber(taken, language)} ${targetName(key, words).toLowerCase()}`).join(', ')),
  ];
}

/**
 * @param {string} key
 * @param {string} number
 * @param {string} name
 */
function count(key, number, name) {
  return element('li', { class: `import-part import-${key}`, 'data-count': key }, element('strong', { class: 'import-count' }, number), element('span', { class: 'import-part-name' }, name));
}

/**
 * @param {Context} context
 * @param {State} state
 */
function actionsFor(context, { imports }) {
  const { words, imports: flow, map } = context;
  const { job } = imports;
  if (job === null || job.state === 'undoing') {
    return null;
  }
  const box = takenBox(imports);
  const target = takenLayers(imports)[0]?.layer.target ?? null;
  const collection = COLLECTIONS.find((each) => each === target);
  // Until the network has the streets, no walk could lead along them.
  const isAwaited = imports.cutOff !== null && !imports.cutOff.upToDate;
  const isThere = job.state === 'applied' && box !== null;

  function see() {
    if (collection === 'routes') {
      context.change(goTo('routes'));
    } else {
      context.change(goTo('explore'));
      context.change(collection === undefined ? (state) => state : set('listed', collection));
    }
    if (collection !== undefined) {
      context.change(showLayer(collection, true));
    }
    context.loading.loadWanted();
    context.change(uncovered);
    if (box !== null) {
      map.fitAll(box);
    }
  }

  function plan() {
    if (box !== null) {
      map.fitAll(box);
    }
    context.change(goTo('plan'));
  }

  return [
    isThere && element('button', { type: 'button', class: 'button button-main', 'data-action': 'import-see', 'data-focus': 'import-see', onclick: see }, icon('target'), words.imports.done.see),
    isThere && element('button', { type: 'button', class: 'button', disabled: isAwaited, 'data-action': 'import-route', 'data-focus': 'import-route', onclick: plan }, icon('pin'), words.imports.done.plan),
    job.state === 'applied' && job.undo?.possible === true && element('button', { type: 'button', class: 'button', 'data-action': 'import-undo', 'data-focus': 'import-undo', onclick: () => flow.undo(job.id) }, icon('undo'), words.imports.done.undo),
    job.state === 'applied' && job.undo?.possible !== true && element('p', { class: 'quiet' }, words.imports.done.noUndo, ' ', element('span', { lang: 'en' }, job.undo?.why ?? '')),
    element('button', { type: 'button', class: 'button button-quiet', 'data-action': 'import-another', 'data-focus': 'import-another', onclick: () => context.change(putAway) }, icon('upload'), words.imports.done.another),
  ];
}

/**
 * What somebody edited since, and what to do about it.
 *
 * @param {Context} context
 * @param {string} id of the import
 * @param {Edited[]} edited
 */
function conflictPart(context, id, edited) {
  const { words, imports: flow, loading } = context;
  const { done } = words.imports;
  return element(
    'div',
    { class: 'problem import-conflict', role: 'alert' },
    element('p', {}, done.conflict),
    element(
      'ul',
      { class: 'list' },
      edited.map((each) =>
        element('li', {}, element('button', { type: 'button', class: 'item', 'data-focus': `edited-${each.id}`, onclick: () => void loading.open(each.collection, each.id) }, element('span', { class: 'item-text' }, element('span', { class: 'item-name' }, each.name || done.unnamed), element('span', { class: 'item-line' }, targetName(each.collection, words))))),
      ),
    ),
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'button', class: 'button', 'data-action': 'import-skip', 'data-focus': 'import-skip', onclick: () => flow.undo(id, true) }, done.skip),
      element('button', { type: 'button', class: 'button button-quiet', 'data-action': 'import-keep', 'data-focus': 'import-keep', onclick: () => context.change(importing({ edited: null })) }, done.keep),
    ),
  );
}
