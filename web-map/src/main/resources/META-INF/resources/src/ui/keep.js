import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { problemBox } from './problem.js';
import { formatDate } from './words/format.js';

/** @typedef {import('../model/model.js').Walk} Walk */
/** @typedef {import('./context.js').Context} Context */

/**
 * Saving a new route under a name.
 *
 * @param {Context} context
 */
export function saveForm(context) {
  const { words, language, routes, planning } = context;
  const departure = context.state().wishes.departure;
  return nameForm(context, {
    name: departure === '' ? '' : words.walk.suggestion(formatDate(departure, language)),
    submit: words.walk.save,
    keep: (name) => {
      planning.cancel(); // what is kept is what one sees
      return routes.save(name);
    },
    cancel: null,
  });
}

/**
 * What one can do with a saved route.
 *
 * @param {Context} context
 * @param {Walk} walk
 */
export function savedActions(context, walk) {
  const { words, routes } = context;
  const holder = element('div', { class: 'keep' });
  const buttons = () =>
    refill(
      holder,
      element(
        'div',
        { class: 'actions' },
        element('button', { type: 'button', class: 'button', 'data-action': 'rename', onclick: rename }, icon('pen'), words.walk.rename),
        element('button', { type: 'button', class: 'button', 'data-action': 'delete', onclick: () => walk.id !== null && routes.remove(walk.id, walk.name) }, icon('bin'), words.walk.remove),
      ),
    );
  function rename() {
    const form = nameForm(context, { name: walk.name, submit: words.walk.confirmRename, keep: (name) => routes.rename(name), cancel: buttons });
    refill(holder, form);
    form.querySelector('input')?.select();
  }
  buttons();
  return holder;
}

/**
 * @param {Context} context
 * @param {{name: string, submit: string, keep: (name: string) => Promise<void>, cancel: (() => void) | null, id?: string, label?: string}} form
 */
export function nameForm({ words, state }, { name, submit, keep, cancel, id = 'route-name', label = words.walk.name }) {
  const input = element('input', { type: 'text', id, maxlength: 200, required: true, value: name, autocomplete: 'off' });
  const error = element('div', { class: 'field-error' });
  return element(
    'form',
    {
      class: 'keep form',
      novalidate: true,
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const given = input.value.trim();
        refill(error, given === '' && problemBox({ status: 0, code: 'own', detail: words.walk.nameMissing, field: null }, words));
        if (given === '') {
          input.focus();
        } else if (!state().saving) {
          void keep(given);
        }
      },
    },
    element('label', { for: id, class: 'field-label' }, label),
    element(
      'div',
      { class: 'keep-row' },
      input,
      element('button', { type: 'submit', class: 'button button-main', 'data-action': 'keep' }, submit),
      cancel && element('button', { type: 'button', class: 'button', onclick: cancel }, words.walk.cancel),
    ),
    error,
  );
}
