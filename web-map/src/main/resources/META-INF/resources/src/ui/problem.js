import { LOGIN_PAGE } from '../api/addresses.js';
import { element } from '../dom/element.js';

/** @typedef {import('../model/model.js').Problem} Problem */
/** @typedef {import('./words/words.js').Words} Words */

/**
 * What went wrong and what to do, in the reader's language; what exactly the service said comes after it.
 *
 * @param {Problem | null} problem
 * @param {Words} words
 */
export function problemBox(problem, words) {
  if (problem === null) {
    return null;
  }
  const said = ownWords(problem, words);
  const detail = problem.detail === said ? '' : problem.detail;
  return element(
    'div',
    { class: 'problem', role: 'alert' },
    element('p', {}, said),
    detail !== '' && element('p', { class: 'problem-detail' }, `${words.problems.saidInEnglish}${words.colon}`, element('span', { lang: 'en' }, detail)),
    problem.status === 401 && element('a', { href: LOGIN_PAGE }, words.account.signIn),
  );
}

/**
 * @param {Problem} problem
 * @param {Words} words
 */
function ownWords({ code, field, detail, status }, words) {
  if (code === 'missing' && (field === 'start' || field === 'end' || field === 'departure')) {
    return words.plan.missing[field];
  }
  if (code === 'own') {
    return detail;
  }
  if (status === 401) {
    return words.problems.sign_in_required;
  }
  /** @type {Record<string, string>} */
  const known = words.problems;
  return known[code] ?? words.problems.unexpected;
}
