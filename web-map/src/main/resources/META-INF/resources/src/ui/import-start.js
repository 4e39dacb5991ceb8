import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { importing } from '../edit/imports.js';
import { COLLECTIONS } from '../model/themes.js';
import { onlineSources } from './import-online.js';
import { targetName } from './import-parts.js';
import { problemBox } from './problem.js';
import { pastImports } from './past-imports.js';

/** @typedef {import('./context.js').Context} Context */

/**
 * Where an import begins: a file to choose or drop, and the imports of the past.
 *
 * @param {Context} context
 */
export function startScreen(context) {
  const { words } = context;
  return element(
    'div',
    { class: 'view-part import-start' },
    element('h2', { class: 'view-title', tabindex: -1 }, words.imports.title),
    element('p', { class: 'quiet' }, words.imports.intro),
    targetField(context),
    dropZone(context),
    refusedFile(context),
    onlineSources(context),
    pastImports(context),
  );
}

/** @param {Context} context */
function targetField(context) {
  const { words } = context;
  const select = element('select', { id: 'import-target', onchange: () => context.change(importing({ target: select.value })) });
  context.watch(
    (state) => [state.imports.targets, state.imports.target],
    ({ imports: { targets, target } }) => {
      const offered = targets.length > 0 ? targets.map((each) => each.target) : [...COLLECTIONS];
      refill(
        select,
        element('option', { value: 'detect', selected: target === 'detect' }, words.imports.detect),
        offered.map((each) => element('option', { value: each, selected: each === target }, targetName(each, words))),
      );
    },
  );
  return element('div', { class: 'field foot-walker' }, element('label', { for: 'import-target', class: 'field-label' }, words.imports.target), select);
}

/**
 * The button is a file field like any other; what is dropped anywhere on the page comes here as well.
 *
 * @param {Context} context
 */
function dropZone(context) {
  const { words, imports: flow } = context;
  const input = element('input', {
    type: 'file',
    id: 'import-file',
    class: 'unseen',
    multiple: true,
    'aria-describedby': 'import-formats',
    onchange: () => {
      void flow.take([...(input.files ?? [])]);
      input.value = '';
    },
  });
  return element(
    'div',
    { class: 'drop-zone' },
    icon('upload', 30),
    element('p', { class: 'drop-words', 'aria-hidden': 'true' }, element('span', { class: 'drop-rest' }, words.imports.drop), element('span', { class: 'drop-now' }, words.imports.dropNow)),
    input,
    element('label', { for: 'import-file', class: 'button button-main' }, words.imports.choose),
    element('p', { class: 'quiet', id: 'import-formats' }, words.imports.formats, ' ', words.imports.several),
  );
}

/** @param {Context} context */
function refusedFile(context) {
  const { words } = context;
  const holder = element('div', { class: 'field-error', 'data-error': 'import-file' });
  context.watch(
    (state) => [state.imports.problem, state.imports.job?.state],
    ({ imports: { problem, job } }) =>
      refill(
        holder,
        problem !== null && [job !== null && element('p', { class: 'import-file' }, icon('file'), element('span', { class: 'import-file-name' }, job.fileName)), problemBox(problem, words)],
      ),
  );
  return holder;
}
