import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { own } from './import-parts.js';

/** @typedef {import('./context.js').Context} Context */

/**
 * Choices kept for files of the same kind: to use again, and to keep.
 *
 * @param {Context} context
 */
export function templatePart(context) {
  const holder = element('details', { class: 'fold import-templates', 'data-fold': 'templates' });
  context.watch(
    (state) => [state.imports.templates, state.imports.job?.preview],
    ({ imports }) => {
      const fitting = new Set((imports.job?.preview?.layers ?? []).flatMap(({ templates }) => (templates ?? []).map(({ id }) => id)));
      const sorted = [...imports.templates].sort((a, b) => Number(fitting.has(b.id)) - Number(fitting.has(a.id)));
      refill(holder, element('summary', {}, context.words.imports.columns.template), sorted.length > 0 && chooser(context, sorted, fitting), saveForm(context));
      holder.open = holder.open || fitting.size > 0;
    },
  );
  return holder;
}

/**
 * @param {Context} context
 * @param {import('../model/imports.js').ImportTemplate[]} templates
 * @param {Set<string>} fitting
 */
function chooser(context, templates, fitting) {
  const { words, imports: flow } = context;
  const { columns: say } = words.imports;
  return element(
    'div',
    {},
    element('p', { class: 'field-label' }, say.templateUse),
    element(
      'ul',
      { class: 'import-template-list' },
      templates.map(({ id, name }) =>
        element(
          'li',
          {},
          element('button', { type: 'button', class: 'button', 'data-template': id, onclick: () => flow.useTemplate(id) }, name, fitting.has(id) && element('span', { class: 'quiet' }, `· ${say.templateFits}`)),
          element('button', { type: 'button', class: 'button button-round', 'aria-label': say.templateDelete(name), title: words.walk.remove, onclick: () => void flow.deleteTemplate(id) }, icon('bin')),
        ),
      ),
    ),
  );
}

/** @param {Context} context */
function saveForm(context) {
  const { words, imports: flow } = context;
  const { columns: say } = words.imports;
  const error = element('div', { class: 'field-error' });
  const input = element('input', { type: 'text', id: 'import-template-name', 'data-focus': 'import-template-name', maxlength: 100, autocomplete: 'off' });
  return element(
    'form',
    {
      class: 'import-template-save',
      novalidate: true,
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const name = input.value.trim();
        refill(error, name === '' && own(context, say.templateNameMissing));
        if (name === '') {
          input.focus();
        } else {
          void flow.saveTemplate(name);
        }
      },
    },
    element('label', { for: 'import-template-name', class: 'field-label' }, say.templateSave),
    element('div', { class: 'keep-row' }, input, element('button', { type: 'submit', class: 'button' }, say.templateKeep)),
    error,
  );
}
