import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { issuesBySeverity } from '../edit/import-file.js';
import { importing, uncovered } from '../edit/imports.js';
import { formatNumber } from './words/format.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').RowIssue} RowIssue */

const FIRST_ROWS = 50;
const ICONS = { error: 'avoid', warning: 'warning', note: 'viewpoint' };

/**
 * What is wrong with rows of the file, the worst first; each leads to where its row lies.
 *
 * @param {Context} context
 */
export function issueList(context) {
  const { words } = context;
  const { plan: say } = words.imports;
  const groups = element('div', {});
  const title = element('h3', { class: 'part-title' });
  /** @type {Record<string, number>} */
  let rows = {};

  /** @param {import('../model/model.js').State} state */
  function show({ imports: { job } }) {
    const issues = job?.preview?.issues ?? [];
    const count = Math.max(job?.preview?.issueCount ?? 0, issues.length);
    title.textContent = count === 0 ? say.noIssues : `${say.issues} (${formatNumber(count, context.language)})`;
    refill(
      groups,
      issuesBySeverity(issues).map(({ severity, issues: some }, index) => {
        const shown = rows[severity] ?? FIRST_ROWS;
        return element(
          'details',
          { class: `fold import-issues import-issues-${severity}`, 'data-fold': `issues-${severity}`, open: index === 0 },
          element('summary', {}, icon(ICONS[severity], 16), ` ${say.severities[severity]} (${formatNumber(some.length, context.language)})`),
          element('ul', { class: 'list' }, some.slice(0, shown).map((issue, each) => issueItem(context, issue, `${severity}-${each}`))),
          some.length > shown && element('button', { type: 'button', class: 'button button-quiet', 'data-focus': `issues-more-${severity}`, onclick: () => { rows = { ...rows, [severity]: shown + FIRST_ROWS }; show(context.state()); } }, say.showMore),
        );
      }),
      count > issues.length && element('p', { class: 'quiet' }, say.moreIssues(count - issues.length)),
    );
  }

  context.watch(
    (state) => [state.imports.job?.preview],
    (state) => { rows = {}; show(state); },
  );
  return element('section', { class: 'import-problems' }, title, groups);
}

/**
 * @param {Context} context
 * @param {RowIssue} issue
 * @param {string} mark
 */
function issueItem(context, issue, mark) {
  const { plan: say } = context.words.imports;
  const { at } = issue;
  const layers = context.state().imports.job?.preview?.layers.length ?? 1;
  const where = issue.row > 0 ? say.row(issue.row) : issue.layer === '' ? say.wholeFile : say.wholeLayer;
  const inside = [
    element('span', { class: 'item-name' }, [layers > 1 ? issue.layer : '', where, issue.field === 'geometry' ? say.geometry : issue.field].filter(Boolean).join(' · ')),
    element('span', { class: 'item-line', lang: 'en' }, issue.reason),
  ];
  if (at === null) {
    return element('li', { class: 'import-issue' }, element('span', { class: 'item-text' }, inside));
  }
  return element('li', {}, placeButton(context, `issue-${mark}`, { ...issue, at }, inside));
}

/**
 * Shows on the map where something is wrong.
 *
 * @param {Context} context
 * @param {string} focus by which the button is found again
 * @param {RowIssue & {at: [number, number]}} issue
 * @param {HTMLElement[]} inside what is wrong
 */
export function placeButton({ change, words, map }, focus, issue, inside) {
  const [lon, lat] = issue.at;

  function show() {
    change(importing({ issue }));
    change(uncovered);
    map.centreOn({ lon, lat });
  }

  return element(
    'button',
    { type: 'button', class: 'item import-issue', 'data-focus': focus, onclick: show },
    element('span', { class: 'item-text' }, inside),
    element('span', { class: 'item-end' }, icon('target', 18), element('span', { class: 'unseen' }, words.imports.plan.showOnMap)),
  );
}
