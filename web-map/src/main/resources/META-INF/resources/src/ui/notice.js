import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { set } from '../edit/explore.js';
import { problemBox } from './problem.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').Notice} Notice */

const SHOWN_MILLISECONDS = 8000;
const STAYING = ['conflict', 'problem', 'deleted'];

/**
 * A short word on what was just done, with the way back where there is one.
 *
 * @param {Context} context
 */
export function noticeArea(context) {
  const holder = element('div', { class: 'notice-area', role: 'status' });
  let timer = 0;
  context.watch(
    (state) => [state.notice],
    ({ notice }) => {
      window.clearTimeout(timer);
      refill(holder, notice && noticeBox(context, notice));
      if (notice !== null && !STAYING.includes(notice.kind)) {
        timer = window.setTimeout(() => context.change(set('notice', null)), SHOWN_MILLISECONDS);
      }
    },
  );
  return holder;
}

/**
 * @param {Context} context
 * @param {Notice} notice
 */
function noticeBox(context, notice) {
  const { words, routes } = context;
  const id = notice.id;
  return element(
    'div',
    { class: `notice notice-${notice.kind}` },
    notice.problem ? problemBox(notice.problem, words) : element('p', {}, noticeText(notice, words)),
    notice.kind === 'deleted' &&
      id !== undefined &&
      element('button', { type: 'button', class: 'button button-undo', 'data-action': 'undo', onclick: () => routes.undoRemove(id) }, words.notices.undo),
    element('button', { type: 'button', class: 'button button-round', 'aria-label': words.notices.close, onclick: () => context.change(set('notice', null)) }, icon('close', 15)),
  );
}

/**
 * @param {Notice} notice
 * @param {import('./words/words.js').Words} words
 */
function noticeText({ kind, name = '' }, words) {
  switch (kind) {
    case 'saved':
      return words.notices.saved(name);
    case 'renamed':
      return words.notices.renamed(name);
    case 'deleted':
      return words.notices.deleted(name);
    case 'restored':
      return words.notices.restored;
    default:
      return words.notices.conflict;
  }
}
