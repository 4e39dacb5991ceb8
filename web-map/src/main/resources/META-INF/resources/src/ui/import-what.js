import { element, refill } from '../dom/element.js';
import { charsetsFor, isPlacedByColumns, layersToShow, shapesOf, tellingTexts } from '../edit/import-file.js';
import { chooseForLayer, chooseLayerTarget } from '../edit/imports.js';
import { COLLECTIONS } from '../model/themes.js';
import { fieldError, idOf, surenessLine, targetName } from './import-parts.js';
import { systemField } from './import-system.js';
import { sampleTable } from './import-samples.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').PreviewLayer} PreviewLayer */
/** @typedef {import('../model/imports.js').LayerChoices} LayerChoices */

/**
 * The first step: which layers, into what, where on earth and in which letters.
 *
 * @param {Context} context
 */
export function whatScreen(context) {
  const { words } = context;
  const layers = element('div', { class: 'import-layers' });
  const format = element('p', { class: 'quiet' });
  context.watch(
    (state) => [state.imports.job?.preview, state.imports.revision, state.imports.targets, state.imports.asked, state.imports.problem],
    ({ imports }) => {
      const { preview } = imports.job ?? {};
      format.textContent = preview?.formatLabel ?? '';
      const shown = preview === null || preview === undefined ? [] : layersToShow(preview);
      refill(layers, shown.map((layer) => layerCard(context, layer, shown.length > 1)));
    },
  );
  return element('div', { class: 'view-part' }, element('h2', { class: 'view-title', tabindex: -1 }, words.imports.what.title), format, layers);
}

/**
 * @param {Context} context
 * @param {PreviewLayer} layer
 * @param {boolean} isOneOfMany
 */
function layerCard(context, layer, isOneOfMany) {
  const chosen = context.state().imports.choices?.layers.find(({ name }) => name === layer.name);
  if (chosen === undefined) {
    return null;
  }
  const details = element('div', { class: 'form' }, systemField(context, layer, chosen), charsetField(context, layer, chosen), placeFields(context, layer, chosen), sampleTable(context, layer));
  details.hidden = chosen.target === null;
  return element(
    'section',
    { class: 'import-layer', 'data-import-layer': layer.name },
    isOneOfMany && element('h3', { class: 'part-title' }, layer.name),
    element('p', { class: 'import-facts' }, layerFacts(context, layer)),
    targetField(context, layer, chosen, (target) => {
      details.hidden = target === null;
    }),
    details,
  );
}

/**
 * @param {Context} context
 * @param {PreviewLayer} layer
 */
function layerFacts({ words }, { rows, geometryTypes }) {
  /** @type {Record<string, string>} */
  const names = words.imports.what.geometries;
  const kinds = [...new Set(shapesOf(geometryTypes).map((type) => names[type] ?? type))];
  return [words.imports.what.rows(rows), ...(kinds.length === 0 ? [words.imports.what.noGeometry] : kinds)].join(' · ');
}

/**
 * @param {Context} context
 * @param {PreviewLayer} layer
 * @param {LayerChoices} chosen
 * @param {(target: string | null) => void} changed
 */
function targetField(context, layer, chosen, changed) {
  const { words } = context;
  const { targets } = context.state().imports;
  const isAlone = context.state().imports.choices?.layers.length === 1;
  const known = targets.length > 0 ? targets.map(({ target }) => target) : [...COLLECTIONS];
  // A format that says itself what each thing is leaves nothing to choose but to take it.
  const offered = layer.columns.length === 0 ? layer.ranking : [...new Set([...layer.ranking, ...known])];
  const id = idOf('target', layer);
  const select = element(
    'select',
    {
      id,
      'data-focus': id,
      onchange: () => {
        const target = select.value === '' ? null : select.value;
        changed(target);
        context.change(chooseLayerTarget(layer.name, target, layer.proposal?.target === target ? layer.proposal.standard : null));
      },
    },
    offered.map((target) => element('option', { value: target, selected: target === chosen.target }, targetName(target, words))),
    element('option', { value: '', selected: chosen.target === null }, words.imports.what.leaveOut),
  );
  const { proposal } = layer;
  const isProposed = proposal !== null && proposal !== undefined && proposal.target === chosen.target && chosen.target !== null;
  return element(
    'div',
    { class: 'field' },
    element('div', { class: 'foot-walker' }, element('label', { for: id, class: 'field-label' }, words.imports.what.becomes), select),
    isProposed && surenessLine(context, proposal.sureness, proposal.why),
    fieldError(context, layer, 'target', isAlone ? words.imports.what.needsTarget : words.imports.what.noneTaken),
  );
}

/**
 * @param {Context} context
 * @param {PreviewLayer} layer
 * @param {LayerChoices} chosen
 */
function charsetField(context, layer, chosen) {
  const { words } = context;
  if (layer.charset === null || layer.charset === undefined) {
    return null;
  }
  const id = idOf('charset', layer);
  const now = chosen.charset ?? layer.charset.name;
  const texts = tellingTexts(layer);
  const select = element(
    'select',
    { id, 'data-focus': id, onchange: () => context.change(chooseForLayer(layer.name, { charset: select.value })) },
    charsetsFor(layer, chosen.charset).map((name) => element('option', { value: name, selected: name.toLowerCase() === now.toLowerCase() }, name)),
  );
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id, class: 'field-label' }, words.imports.what.charset),
    select,
    surenessLine(context, layer.charset.sureness, layer.charset.why),
    element('p', { class: 'quiet' }, texts.length === 0 ? words.imports.what.noTexts : words.imports.what.charsetLook),
    element('ul', { class: 'import-texts' }, texts.map((text) => element('li', {}, text))),
    fieldError(context, layer, 'charset', ''),
  );
}

/**
 * Columns that say where a row lies, for tables without a shape of their own.
 *
 * @param {Context} context
 * @param {PreviewLayer} layer
 * @param {LayerChoices} chosen
 */
function placeFields(context, layer, chosen) {
  if (!isPlacedByColumns(chosen, layer, context.state().imports.job?.preview?.format ?? '')) {
    return null;
  }
  const { what } = context.words.imports;
  const fields = /** @type {const} */ ([
    ['eastColumn', what.east],
    ['northColumn', what.north],
    ['geometryColumn', what.geometry],
  ]);
  return element(
    'div',
    { class: 'field import-place' },
    fields.map(([part, label]) => {
      const id = idOf(part, layer);
      const select = element(
        'select',
        { id, 'data-focus': id, onchange: () => context.change(chooseForLayer(layer.name, { [part]: layer.columns[Number(select.value)]?.name ?? null })) },
        element('option', { value: -1 }, what.noColumn),
        layer.columns.map(({ name }, index) => element('option', { value: index, selected: name === chosen[part] }, name)),
      );
      return element('div', {}, element('label', { for: id, class: 'field-label' }, label), select);
    }),
    fieldError(context, layer, 'geometry', what.needsGeometry),
  );
}
