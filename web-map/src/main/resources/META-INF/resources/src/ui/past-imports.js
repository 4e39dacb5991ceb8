import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { problemBox } from './problem.js';
import { formatDay } from './words/format.js';
import { wordFor } from './words/words.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').ImportJob} ImportJob */

/** Over for good, with nothing to undo: only its line in the list is left. */
const FORGETTABLE = ['ready', 'failed', 'cancelled'];
const FIRST_ROWS = 20;

/**
 * What was imported before, and what was begun.
 *
 * @param {Context} context
 */
export function pastImports(context) {
  const { words, imports: flow } = context;
  const list = element('ul', { class: 'list' });
  const after = element('div', {});
  let rows = FIRST_ROWS;

  /** @param {import('../model/model.js').State} state */
  function show({ imports: { jobs, listProblem } }) {
    refill(list, (jobs ?? []).slice(0, rows).map((job) => jobItem(context, job)));
    refill(
      after,
      (jobs?.length ?? 0) > rows && element('button', { type: 'button', class: 'button button-quiet', onclick: () => { rows += FIRST_ROWS; show(context.state()); } }, words.explore.loadMore),
      listProblem !== null && [problemBox(listProblem, words), element('button', { type: 'button', class: 'button', onclick: () => flow.list() }, words.explore.retry)],
      jobs === null && listProblem === null && element('div', { class: 'skeleton', role: 'status', 'aria-label': words.explore.loading }, element('span'), element('span')),
      jobs?.length === 0 && element('p', { class: 'empty' }, words.imports.past.none),
    );
  }

  context.watch((state) => [state.imports.jobs, state.imports.listProblem, state.territory], show);
  return element('section', { class: 'past-imports' }, element('h3', { class: 'part-title' }, words.imports.past.title), list, after);
}

/**
 * @param {Context} context
 * @param {ImportJob} job
 */
function jobItem(context, job) {
  const { words, imports: flow } = context;
  const canUndo = job.state === 'applied' && job.undo?.possible === true;
  const tool = canUndo
    ? element('button', { type: 'button', class: 'button button-round', 'data-focus': `import-undo-${job.id}`, title: words.imports.done.undo, 'aria-label': words.imports.past.undo(job.fileName), onclick: () => flow.undo(job.id) }, icon('undo'))
    : FORGETTABLE.includes(job.state) && element('button', { type: 'button', class: 'button button-round', 'data-focus': `import-forget-${job.id}`, title: words.walk.remove, 'aria-label': words.imports.past.forget(job.fileName), onclick: () => flow.forget(job.id) }, icon('bin'));
  return element(
    'li',
    { class: tool ? 'with-tool' : null },
    element(
      'button',
      { type: 'button', class: 'item', 'data-focus': job.id, 'data-import': job.id, onclick: () => flow.open(job.id) },
      element('span', { class: `item-icon import-${job.state}` }, icon(job.state === 'applied' ? 'check' : job.state === 'failed' ? 'avoid' : job.state === 'undone' ? 'undo' : 'file')),
      element(
        'span',
        { class: 'item-text' },
        element('span', { class: 'item-name' }, job.fileName),
        element('span', { class: 'item-line' }, jobLine(context, job)),
      ),
    ),
    tool,
  );
}

/**
 * @param {Context} context
 * @param {ImportJob} job
 */
function jobLine(context, job) {
  const { words, language } = context;
  const zone = context.state().territory?.zone ?? 'UTC';
  return [
    wordFor(words.imports.past.states, job.state),
    formatDay(job.applied?.at ?? job.finished ?? job.created, zone, language),
    ...(job.state === 'applied' ? countWords(job.applied?.counts ?? {}, words) : []),
  ].join(' · ');
}

/**
 * @param {Record<string, number>} counts what became of the rows
 * @param {import('./words/words.js').Words} words
 */
function countWords(counts, words) {
  const { past } = words.imports;
  const known = /** @type {const} */ (['added', 'changed', 'retired', 'refused']);
  return known.flatMap((key) => ((counts[key] ?? 0) > 0 ? [past[key](counts[key] ?? 0)] : []));
}
