import { LOGIN_PAGE } from '../api/addresses.js';
import { element } from '../dom/element.js';

/** @typedef {import('../model/model.js').Problem} Problem */
/** @typedef {import('./words/words.js').Words} Words */

/**
 * What went wrong and what to do, as text.
 *
 * @param {Problem} problem
 * @param {Words} words
 */
export function problemText(problem, words) {
  const said = problem.detail || generalText(problem, words);
  const fix = fixFor(problem, words);
  return fix === '' || said.includes(fix) ? said : `${said} ${fix}`;
}

/**
 * @param {Problem} problem
 * @param {Words} words
 */
function generalText({ code, field }, words) {
  if (code === 'unreachable_service') {
    return words.problems.unreachable;
  }
  if (code === 'missing') {
    return field === 'start' || field === 'end' || field === 'departure' ? words.plan.missing[field] : '';
  }
  return words.problems.unexpected;
}

/**
 * @param {Problem} problem
 * @param {Words} words
 */
function fixFor({ code, field, status }, words) {
  if (status === 401 || status === 403) {
    return words.problems.signIn;
  }
  switch (code) {
    case 'not_ready':
      return words.problems.notReady;
    case 'infeasible':
      return words.problems.fix.infeasible;
    case 'not_on_network':
      return field?.startsWith('end') ? words.problems.fix.end : words.problems.fix.start;
    default:
      return '';
  }
}

/**
 * @param {Problem | null} problem
 * @param {Words} words
 */
export function problemBox(problem, words) {
  if (problem === null) {
    return null;
  }
  const locked = problem.status === 401 || problem.status === 403;
  return element(
    'p',
    { class: 'problem', role: 'alert' },
    problemText(problem, words),
    locked && ' ',
    locked && element('a', { href: LOGIN_PAGE }, words.account.signIn),
  );
}
