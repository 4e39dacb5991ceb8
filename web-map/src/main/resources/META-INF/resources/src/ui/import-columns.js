import { element, refill } from '../dom/element.js';
import { reasonFor, sortedFields } from '../edit/import-file.js';
import { chooseField, needsOf, takenLayers } from '../edit/imports.js';
import { originFields, keyField } from './import-origin.js';
import { templateChoice, templateSaving } from './import-templates.js';
import { idOf, own, surenessLine, targetName } from './import-parts.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').PreviewLayer} PreviewLayer */
/** @typedef {import('../model/imports.js').LayerChoices} LayerChoices */
/** @typedef {import('../model/imports.js').TargetField} TargetField */

const SAMPLES = 3;
/** What a select holds for no column, and for a text that is the same everywhere; else the index of a column. */
const NOTHING = '-1';
const SAME = '-2';

/**
 * The second step: which column of the file is which field, and where the data comes from.
 *
 * @param {Context} context
 */
export function columnsScreen(context) {
  const { words } = context;
  const layers = element('div', { class: 'import-layers' });
  context.watch(
    (state) => [state.imports.job?.preview, state.imports.revision, state.imports.targets, state.imports.asked, state.imports.problem, state.imports.step],
    ({ imports }) => {
      const taken = takenLayers(imports);
      const ofStandard = taken.filter(({ layer, preview }) => layer.standard && preview.rows > 0);
      const others = taken.filter(({ layer }) => !layer.standard);
      refill(layers, standardPart(context, ofStandard), others.map(({ layer, preview }) => layerPart(context, layer, preview, taken.length > 1)));
    },
  );
  return element(
    'div',
    { class: 'view-part form' },
    element('h2', { class: 'view-title', tabindex: -1 }, words.imports.columns.title),
    element('p', { class: 'quiet' }, words.imports.columns.intro),
    templateChoice(context),
    layers,
    templateSaving(context),
  );
}

/**
 * The tables of a standard have one source, and columns whose meaning is known.
 *
 * @param {Context} context
 * @param {{layer: LayerChoices, preview: PreviewLayer}[]} tables
 */
function standardPart(context, tables) {
  const first = tables[0];
  if (first === undefined) {
    return null;
  }
  const { words } = context;
  const names = tables.map(({ layer }) => layer.name);
  return element(
    'section',
    { class: 'import-layer', 'data-import-layer': first.layer.standard },
    element('h3', { class: 'part-title' }, `${names.join(', ')} → ${targetName(first.layer.target ?? '', words)}`),
    element('p', { class: 'quiet' }, words.imports.columns.standard),
    originFields(context, first.layer, first.preview, names),
  );
}

/**
 * @param {Context} context
 * @param {LayerChoices} layer
 * @param {PreviewLayer} preview
 * @param {boolean} isOneOfMany
 */
function layerPart(context, layer, preview, isOneOfMany) {
  const { words } = context;
  const { imports } = context.state();
  const fields = imports.targets.find(({ target }) => target === layer.target)?.fields ?? [];
  const { first, more } = sortedFields(fields, preview, imports.sent?.layers.find(({ name }) => name === layer.name));
  if (preview.columns.length === 0) {
    return element('section', { class: 'import-layer', 'data-import-layer': layer.name }, element('h3', { class: 'part-title' }, targetName(layer.target ?? '', words)), element('p', { class: 'quiet' }, words.imports.columns.known));
  }
  const needs = needsOf(imports, 'columns').filter((need) => need.layer === layer.name);
  /** @param {TargetField} field */
  const row = (field) => fieldRow(context, layer, preview, field, needs.some(({ what }) => what === field.name));
  const others = needs.filter(({ what }) => !fields.some(({ name }) => name === what));
  return element(
    'section',
    { class: 'import-layer', 'data-import-layer': layer.name },
    isOneOfMany && element('h3', { class: 'part-title' }, `${layer.name} → ${targetName(layer.target ?? '', words)}`),
    element('div', { class: 'import-fields' }, first.map(row)),
    more.length > 0 && element('details', { class: 'fold', 'data-fold': `more-${layer.name}` }, element('summary', {}, words.imports.columns.more(more.length)), element('div', { class: 'import-fields' }, more.map(row))),
    element('div', { class: 'field-error' }, imports.asked && others.map(({ why }) => own(context, why))),
    keyField(context, layer, preview),
    originFields(context, layer, preview),
  );
}

/**
 * @param {string} name
 * @param {Context} context
 */
export function fieldName(name, { words }) {
  /** @type {Record<string, string>} */
  const names = words.imports.fields;
  return names[name] ?? name;
}

/**
 * One field of ours, and where it comes from.
 *
 * @param {Context} context
 * @param {LayerChoices} layer
 * @param {PreviewLayer} preview
 * @param {TargetField} field
 * @param {boolean} isNeeded it cannot stay without a source
 */
function fieldRow(context, layer, preview, field, isNeeded) {
  const { words } = context;
  const { columns: say } = words.imports;
  const id = idOf(`field-${field.name}`, layer);
  const column = layer.columns[field.name];
  const constant = layer.constants[field.name];
  const index = preview.columns.findIndex(({ name }) => name === column);
  const label = fieldName(field.name, context);
  const about = element('div', {});
  const same = constantField(context, layer, field, id, label);
  same.hidden = constant === undefined || index >= 0;
  const select = element(
    'select',
    { id, 'data-focus': id, 'aria-describedby': `${id}-about`, onchange: () => chosen(select.value) },
    element('option', { value: NOTHING }, say.none),
    preview.columns.map(({ name }, each) => element('option', { value: each, selected: each === index }, name)),
    element('option', { value: SAME, selected: index < 0 && constant !== undefined }, say.same),
  );

  /** @param {string} value */
  function chosen(value) {
    const now = preview.columns[Number(value)]?.name;
    same.hidden = value !== SAME;
    if (value === SAME) {
      context.change(chooseField(layer.name, field.name, {}));
      const input = same.querySelector('input, select');
      if (input instanceof HTMLElement) {
        input.focus();
      }
    } else {
      context.change(chooseField(layer.name, field.name, { column: now }));
    }
    explain(now);
  }

  /** @param {string | undefined} now */
  function explain(now) {
    const reason = reasonFor(preview, field.name, now);
    const samples = preview.columns.find(({ name }) => name === now)?.samples.slice(0, SAMPLES) ?? [];
    refill(
      about,
      samples.length > 0 && element('p', { class: 'import-example' }, say.samples(samples.join(', '))),
      reason !== null && surenessLine(context, reason.sureness, reason.why),
    );
  }
  explain(column);
  return element(
    'div',
    { class: 'import-field', 'data-field': field.name },
    element('label', { for: id, class: 'field-label', title: field.description }, label, field.required && element('span', { class: 'import-required' }, ` ${say.required}`)),
    select,
    same,
    element('div', { id: `${id}-about` }, about),
    element('div', { class: 'field-error' }, context.state().imports.asked && isNeeded && own(context, say.needsField)),
  );
}

/**
 * @param {Context} context
 * @param {LayerChoices} layer
 * @param {TargetField} field
 * @param {string} id
 * @param {string} label
 */
function constantField(context, layer, field, id, label) {
  const { columns: say } = context.words.imports;
  const now = layer.constants[field.name] ?? '';
  /** @param {string} constant */
  const keep = (constant) => context.change(chooseField(layer.name, field.name, constant.trim() === '' ? {} : { constant: constant.trim() }));
  /** @type {Record<string, string>} */
  const dictionary = wordsFor(field.name, context);
  const input =
    field.words.length > 0
      ? element(
          'select',
          { 'aria-label': say.constant(label), 'data-focus': `${id}-same`, onchange: () => keep(input.value) },
          element('option', { value: '' }, say.none),
          field.words.map((word) => element('option', { value: word, selected: word === now }, dictionary[word] || word.replaceAll('_', ' '))),
        )
      : element('input', { type: 'text', value: now, 'aria-label': say.constant(label), placeholder: say.constantHint, 'data-focus': `${id}-same`, autocomplete: 'off', onchange: () => keep(input.value) });
  return element('div', { class: 'import-constant' }, input);
}

/**
 * What our words call the values of a field.
 *
 * @param {string} field
 * @param {Context} context
 * @returns {Record<string, string>}
 */
function wordsFor(field, { words }) {
  /** @type {Record<string, Record<string, string>>} */
  const dictionaries = { streetClass: words.streetClasses, surface: words.surfaces, lighting: words.lightings, foot: words.access, wheelchair: words.access, state: words.states, condition: words.conditions, themes: words.themes, kind: { ...words.kinds, ...words.furniture } };
  return dictionaries[field] ?? {};
}

