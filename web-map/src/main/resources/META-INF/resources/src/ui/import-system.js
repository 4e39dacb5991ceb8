import { element, refill } from '../dom/element.js';
import { systemCode, systemsFor } from '../edit/import-file.js';
import { chooseForLayer, uncovered } from '../edit/imports.js';
import { attention, fieldError, idOf, own, surenessLine } from './import-parts.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').PreviewLayer} PreviewLayer */
/** @typedef {import('../model/imports.js').LayerChoices} LayerChoices */

const OTHER = 'other';

/**
 * Which system the coordinates are in: what was found, others to choose from, or any by its EPSG code.
 *
 * @param {Context} context
 * @param {PreviewLayer} layer
 * @param {LayerChoices} chosen
 */
export function systemField(context, layer, chosen) {
  const { words } = context;
  const { what } = words.imports;
  const id = idOf('crs', layer);
  const now = chosen.crs ?? layer.crs.code;
  const other = otherSystem(context, layer);
  other.hidden = true;
  const select = element(
    'select',
    { id, 'data-focus': id, onchange: chosenNow },
    now === null && element('option', { value: '', selected: true, disabled: true }, what.crsUnset),
    systemsFor(layer, now).map(({ code, name }) => element('option', { value: code, selected: code === now }, name === code ? code : `${name} (${code})`)),
    element('option', { value: OTHER }, `${what.crsOther}…`),
  );

  function chosenNow() {
    other.hidden = select.value !== OTHER;
    if (select.value === OTHER) {
      other.querySelector('input')?.focus();
    } else {
      context.change(chooseForLayer(layer.name, { crs: select.value }));
    }
  }

  return element(
    'div',
    { class: `field${now === null ? ' import-asks' : ''}` },
    now === null && element('p', { class: 'import-ask' }, attention(), what.crsAsk),
    element('label', { for: id, class: 'field-label' }, what.crs),
    select,
    other,
    surenessLine(context, layer.crs.sureness, layer.crs.why),
    now !== null && layer.bbox !== null && layer.crs.sureness !== 'certain' && lookButton(context, layer.bbox),
    fieldError(context, layer, 'crs', what.needsCrs),
  );
}

/**
 * @param {Context} context
 * @param {import('../model/model.js').Box} box
 */
function lookButton(context, box) {
  const { words, map } = context;
  return element('button', { type: 'button', class: 'button button-quiet import-look', onclick: () => { context.change(uncovered); map.fitAll(box); } }, words.imports.what.crsLook);
}

/**
 * @param {Context} context
 * @param {PreviewLayer} layer
 */
function otherSystem(context, layer) {
  const { what } = context.words.imports;
  const id = idOf('epsg', layer);
  const error = element('div', { class: 'field-error' });
  const input = element('input', {
    type: 'text',
    id,
    inputmode: 'numeric',
    autocomplete: 'off',
    placeholder: what.crsOtherHint,
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        take();
      }
    },
  });

  function take() {
    const code = systemCode(input.value);
    refill(error, code === null && own(context, what.crsWrong));
    input.setAttribute('aria-invalid', String(code === null));
    if (code === null) {
      input.focus();
    } else {
      context.change(chooseForLayer(layer.name, { crs: code }));
    }
  }

  return element(
    'div',
    { class: 'import-other' },
    element('label', { for: id, class: 'field-label' }, what.crsOther),
    element('div', { class: 'keep-row' }, input, element('button', { type: 'button', class: 'button', onclick: take }, what.use)),
    error,
  );
}
