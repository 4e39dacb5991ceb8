import { element } from '../dom/element.js';
import { chooseForLayer, chooseForLayers } from '../edit/imports.js';
import { fieldError, idOf } from './import-parts.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').PreviewLayer} PreviewLayer */
/** @typedef {import('../model/imports.js').LayerChoices} LayerChoices */

/**
 * The column by which a row is known again.
 *
 * @param {Context} context
 * @param {LayerChoices} layer
 * @param {PreviewLayer} preview
 */
export function keyField(context, layer, preview) {
  const { columns: say } = context.words.imports;
  const id = idOf('key', preview);
  const select = element(
    'select',
    { id, 'data-focus': id, 'aria-describedby': `${id}-hint`, onchange: () => context.change(chooseForLayer(layer.name, { keyColumn: preview.columns[Number(select.value)]?.name ?? null })) },
    element('option', { value: -1 }, say.keyNone),
    preview.columns.map(({ name }, index) => element('option', { value: index, selected: name === layer.keyColumn }, name)),
  );
  return element(
    'div',
    { class: 'field import-key' },
    element('label', { for: id, class: 'field-label' }, say.key),
    element('p', { class: 'quiet', id: `${id}-hint` }, say.keyHint),
    select,
    fieldError(context, preview, 'keyColumn', ''),
  );
}

/**
 * @param {Context} context
 * @param {LayerChoices} layer
 * @param {PreviewLayer} preview
 * @param {readonly string[]} [names] of all layers that come from there
 */
export function originFields(context, layer, preview, names = [layer.name]) {
  const { columns: say } = context.words.imports;
  const fields = /** @type {const} */ ([
    ['dataset', say.dataset, say.datasetHint],
    ['licence', say.licence, say.licenceHint],
    ['attribution', say.attribution, say.attributionHint],
  ]);
  return element(
    'fieldset',
    { class: 'field import-origin' },
    element('legend', {}, say.origin),
    fields.map(([part, label, hint]) => {
      const id = idOf(part, layer);
      const input = element('input', { type: 'text', id, 'data-focus': id, value: layer[part] ?? '', autocomplete: 'off', maxlength: 500, 'aria-describedby': `${id}-hint`, onchange: () => context.change(chooseForLayers(names, { [part]: input.value.trim() })) });
      return element('div', {}, element('label', { for: id }, label), input, element('p', { class: 'quiet', id: `${id}-hint` }, hint), part === 'dataset' && fieldError(context, preview, 'dataset', ''));
    }),
  );
}
