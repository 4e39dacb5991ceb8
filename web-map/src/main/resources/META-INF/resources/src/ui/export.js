import { OGC, exportAddress } from '../api/addresses.js';
import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { communeCode, exportQuery, exportWish, formatFor, formatsOf, isFixed, isOfCommune } from '../edit/exporting.js';
import { systemCode } from '../edit/import-file.js';
import { MOST_EXPORTED_IDS } from '../model/themes.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Collection} Collection */

const SYSTEMS = /** @type {const} */ (['EPSG:4326', 'EPSG:2154']);
const EXTENTS = /** @type {const} */ (['town', 'bbox', 'listed']);
const OTHER = 'other';

/**
 * Taking a collection out as a file, or into QGIS.
 *
 * @param {Context} context
 * @param {object} about
 * @param {string} about.id sets the fields of this one apart from those of others in the page
 * @param {(state: State) => Collection} about.collection
 * @param {(state: State) => string[]} about.ids what is listed
 * @param {boolean} [about.only] whether there is nothing but these to take
 */
export function exportFold(context, about) {
  const { words } = context;
  const { export: say } = words.imports;
  return element(
    'details',
    { class: 'fold export', 'data-fold': `export-${about.id}` },
    element('summary', {}, icon('download', 16), element('span', {}, say.title)),
    element('div', { class: 'export-form' }, formatField(context, about), communeField(context, about), systemField(context, about), about.only !== true && extentField(context, about), downloadLink(context, about), qgisNote(context, about.id)),
  );
}

/**
 * @param {Context} context
 * @param {{id: string, collection: (state: State) => Collection}} about
 */
function formatField(context, { id, collection }) {
  const { export: say } = context.words.imports;
  /** @type {Record<string, string>} */
  const names = say.formats;
  const select = element('select', { id: `export-format-${id}`, onchange: () => context.change(exportWish({ format: select.value })) });
  context.watch(
    (state) => [state.exporting.format, collection(state)],
    (state) => {
      refill(select, formatsOf(collection(state)).map(({ code }) => element('option', { value: code }, names[code] ?? code)));
      select.value = formatFor(state.exporting.format, collection(state));
    },
  );
  return element('div', { class: 'foot-walker' }, element('label', { for: select.id, class: 'field-label' }, say.format), select);
}

/**
 * Of which commune the data is, for formats of a standard.
 *
 * @param {Context} context
 * @param {{id: string, collection: (state: State) => Collection}} about
 */
function communeField(context, { id, collection }) {
  const { export: say } = context.words.imports;
  const error = element('p', { class: 'problem', role: 'alert' }, say.communeWrong);
  const input = element('input', {
    type: 'text',
    id: `export-commune-${id}`,
    autocomplete: 'off',
    maxlength: 9,
    'aria-describedby': `export-commune-hint-${id}`,
    oninput: () => context.change(exportWish({ commune: input.value })),
    onchange: () => { error.hidden = communeCode(input.value) !== null; },
  });
  error.hidden = true;
  const field = element('div', {}, element('div', { class: 'foot-walker' }, element('label', { for: input.id, class: 'field-label' }, say.commune), input), element('p', { class: 'quiet', id: `export-commune-hint-${id}` }, say.communeHint), error);
  context.watch(
    (state) => [state.exporting, collection(state)],
    (state) => {
      field.hidden = !isOfCommune(formatFor(state.exporting.format, collection(state)));
      error.hidden = error.hidden || communeCode(state.exporting.commune) !== null;
      if (document.activeElement !== input) {
        input.value = state.exporting.commune;
      }
    },
  );
  return field;
}

/**
 * @param {Context} context
 * @param {{id: string, collection: (state: State) => Collection}} about
 */
function systemField(context, { id, collection }) {
  const { export: say, what } = context.words.imports;
  const code = element('input', { type: 'text', id: `export-code-${id}`, inputmode: 'numeric', autocomplete: 'off', placeholder: what.crsOtherHint, oninput: () => take(false), onchange: () => take(true) });
  const error = element('p', { class: 'problem', role: 'alert' }, what.crsWrong);
  const other = element('div', { class: 'foot-walker' }, element('label', { for: code.id, class: 'field-label' }, say.code), code);
  const select = element(
    'select',
    { id: `export-crs-${id}`, onchange: () => (select.value === OTHER ? chooseOther() : context.change(exportWish({ crs: select.value }))) },
    SYSTEMS.map((system) => element('option', { value: system }, say.systems[system])),
    element('option', { value: OTHER }, say.other),
  );
  error.hidden = true;

  function chooseOther() {
    other.hidden = false;
    code.focus();
  }

  /** @param {boolean} isDone */
  function take(isDone) {
    const crs = systemCode(code.value);
    error.hidden = crs !== null || !isDone;
    if (crs !== null) {
      context.change(exportWish({ crs }));
    }
  }

  const fixed = element('p', { class: 'quiet' });
  const row = element('div', { class: 'foot-walker' }, element('label', { for: select.id, class: 'field-label' }, say.crs), select);
  context.watch(
    (state) => [state.exporting, collection(state)],
    (state) => {
      const { crs } = state.exporting;
      const format = formatFor(state.exporting.format, collection(state));
      const isKnown = SYSTEMS.some((system) => system === crs);
      const isGiven = isFixed(format) || isOfCommune(format);
      fixed.textContent = isOfCommune(format) ? say.ofCommune : say.fixed;
      fixed.hidden = !isGiven;
      row.hidden = isGiven;
      if (document.activeElement !== code) {
        select.value = isKnown ? crs : OTHER;
        code.value = isKnown ? '' : crs;
        other.hidden = isKnown;
      }
      other.hidden = other.hidden || isGiven;
    },
  );
  return element('div', {}, row, other, error, fixed);
}

/**
 * @param {Context} context
 * @param {{id: string, ids: (state: State) => string[]}} about
 */
function extentField(context, { id, ids }) {
  const { export: say } = context.words.imports;
  const choices = EXTENTS.map((extent) => {
    const input = element('input', { type: 'radio', name: `export-extent-${id}`, value: extent, onchange: () => context.change(exportWish({ extent })) });
    return { extent, input, label: element('label', { class: 'switch' }, input, element('span', {}, say.extents[extent])) };
  });
  context.watch(
    (state) => [state.exporting.extent, state.loaded, state.box, state.listed, state.themesShown],
    (state) => {
      const count = ids(state).length;
      const canList = count > 0 && count <= MOST_EXPORTED_IDS;
      const now = state.exporting.extent === 'listed' && !canList ? 'bbox' : state.exporting.extent;
      choices.forEach(({ extent, input, label }) => {
        input.checked = extent === now;
        label.hidden = extent === 'listed' && !canList;
      });
    },
  );
  return element('fieldset', {}, element('legend', {}, say.extent), choices.map(({ label }) => label));
}

/**
 * @param {Context} context
 * @param {{collection: (state: State) => Collection, ids: (state: State) => string[], only?: boolean}} about
 */
function downloadLink(context, { collection, ids, only }) {
  const { words } = context;
  const link = element('a', { class: 'button button-main export-link', download: '' }, icon('download'), words.imports.export.download);
  const what = element('span', { class: 'unseen' });
  link.append(what);
  context.watch(
    (state) => [state.exporting, state.box, state.loaded, state.listed, state.themesShown, state.selected],
    (state) => {
      const listed = ids(state);
      const { exporting } = state;
      const cannotList = listed.length === 0 || listed.length > MOST_EXPORTED_IDS;
      const extent = only ? 'listed' : exporting.extent === 'listed' && cannotList ? 'bbox' : exporting.extent;
      const format = formatFor(exporting.format, collection(state));
      const query = exportQuery({ ...exporting, format, extent }, state.box, listed);
      if (query === null) {
        link.removeAttribute('href');
      } else {
        link.href = exportAddress(collection(state), query);
      }
      link.setAttribute('aria-disabled', String(query === null));
      what.textContent = ` (${words.collections[collection(state)]})`;
    },
  );
  return link;
}

/**
 * @param {Context} context
 * @param {string} id
 */
function qgisNote(context, id) {
  const { export: say } = context.words.imports;
  const address = new URL(OGC, window.location.href).href;
  const input = element('input', { type: 'text', readonly: true, value: address, 'aria-label': say.address, id: `export-ogc-${id}`, onfocus: () => input.select() });
  const said = element('span', { class: 'quiet', role: 'status' });

  async function copy() {
    try {
      await navigator.clipboard.writeText(address);
      refill(said, say.copied);
    } catch {
      input.focus(); // not every page may write there: marked, it is one key away
    }
  }

  return element(
    'div',
    { class: 'export-qgis' },
    element('p', { class: 'quiet' }, say.qgis),
    element('div', { class: 'keep-row' }, input, element('button', { type: 'button', class: 'button', onclick: () => void copy() }, icon('copy'), say.copy)),
    said,
  );
}
