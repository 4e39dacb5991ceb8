import { element } from '../dom/element.js';
import { changing } from '../edit/remedy.js';
import { problemBox } from './problem.js';
import { capitalized } from './words/format.js';

/** @typedef {import('../model/model.js').Problem} Problem */
/** @typedef {import('./context.js').Context} Context */

/**
 * Why a walk cannot be planned: which wishes clash, and what would do, with a button where a click is enough.
 *
 * @param {Context} context
 * @param {Problem | null} problem
 */
export function planProblem(context, problem) {
  return problem !== null && [problemBox(problem, context.words), clashPart(context, problem), remediesPart(context, problem)];
}

/**
 * @param {Context} context
 * @param {Problem} problem
 */
function clashPart({ words }, { clash = [] }) {
  const names = clash.map(({ field, name }) => [words.found.fields[field.split(/[.[]/)[0] ?? field] ?? field, name].filter(Boolean).join(words.colon));
  return names.length > 0 && element('div', { class: 'clash' }, element('p', {}, words.found.clash), element('ul', {}, names.map((name) => element('li', {}, name))));
}

/**
 * @param {Context} context
 * @param {Problem} problem
 */
function remediesPart(context, { remedies = [] }) {
  const { words, planning } = context;
  if (remedies.length === 0) {
    return null;
  }
  return element(
    'div',
    { class: 'remedies' },
    element('p', {}, words.found.remedies),
    element(
      'ul',
      {},
      remedies.map((change) => {
        const action = changing(change, context.state());
        return element(
          'li',
          {},
          action === null
            ? capitalized(change.sentence)
            : element('button', { type: 'button', class: 'button button-remedy', 'data-remedy': change.field, onclick: () => planning.again(action) }, capitalized(change.sentence)),
        );
      }),
    ),
  );
}
