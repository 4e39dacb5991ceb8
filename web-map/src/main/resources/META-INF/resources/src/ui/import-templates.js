import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { own } from './import-parts.js';

/** @typedef {import('./context.js').Context} Context */

/**
 * Choices kept for files of the same kind, to use again.
 *
 * @param {Context} context
 */
export function templateChoice(context) {
  const holder = element('div', { class: 'import-templates' });
  context.watch(
    (state) => [state.imports.templates, state.imports.job?.preview],
    ({ imports }) => {
      const fitting = new Set((imports.job?.preview?.layers ?? []).flatMap(({ templates }) => (templates ?? []).map(({ id }) => id)));
      const sorted = [...imports.templates].sort((a, b) => Number(fitting.has(b.id)) - Number(fitting.has(a.id)));
      holder.hidden = sorted.length === 0;
      refill(holder, chooser(context, sorted, fitting));
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
    'details',
    { class: 'fold', 'data-fold': 'templates', open: fitting.size > 0 },
    element('summary', {}, say.templateUse),
    element(
      'ul',
      { class: 'import-template-list' },
      templates.map(({ id, name }) =>
        element(
          'li',
          {},
          element('button', { type: 'button', class: 'button', 'data-template': id, 'data-focus': `template-${id}`, disabled: !fitting.has(id), onclick: () => flow.useTemplate(id) }, name, fitting.has(id) && element('span', { class: 'quiet' }, `· ${say.templateFits}`)),
          element('button', { type: 'button', class: 'button button-round', 'aria-label': say.templateDelete(name), title: words.walk.remove, onclick: () => void flow.deleteTemplate(id) }, icon('bin')),
        ),
      ),
    ),
  );
}

/** @param {Context} context */
export function templateSaving(context) {
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
