import { CHARSETS, COMMON_SYSTEMS } from '../model/themes.js';
import { streetsTakenBy, takenLayers } from './imports.js';

/** @typedef {import('../model/model.js').Box} Box */
/** @typedef {import('../model/imports.js').Imports} Imports */
/** @typedef {import('../model/imports.js').PreviewLayer} PreviewLayer */
/** @typedef {import('../model/imports.js').LayerChoices} LayerChoices */
/** @typedef {import('../model/imports.js').TargetField} TargetField */
/** @typedef {import('../model/imports.js').RowIssue} RowIssue */

/** Texts by which one sees whether accents came right. */
const TELLING = 5;
const BEYOND_ASCII = /[^\x00-\x7f]/;
const NEXT_TO_NOTHING = /^[\d\s.,;:/+-]*$/;

/**
 * Texts of a layer that show whether they were read right: those with accents first, then other words.
 *
 * @param {PreviewLayer} layer
 * @returns {string[]}
 */
export function tellingTexts({ columns, sampleRows }) {
  const values = sampleRows.flatMap(({ values: row }) => Object.values(row)).filter((value) => typeof value === 'string');
  const texts = [...new Set([...columns.flatMap(({ samples }) => samples), ...values])].filter((text) => !NEXT_TO_NOTHING.test(text));
  const accented = texts.filter((text) => BEYOND_ASCII.test(text));
  return [...accented, ...texts.filter((text) => !BEYOND_ASCII.test(text))].slice(0, TELLING);
}

/**
 * Reference systems to offer: the candidates of the service first, the one chosen among them.
 *
 * @param {PreviewLayer} layer
 * @param {string | null} chosen
 * @returns {{code: string, name: string}[]}
 */
export function systemsFor({ crs }, chosen) {
  const own = crs.code === null ? [] : [{ code: crs.code, name: crs.name ?? crs.code }];
  const offered = [...own, ...crs.candidates, ...COMMON_SYSTEMS];
  const known = chosen === null || offered.some(({ code }) => code === chosen) ? offered : [{ code: chosen, name: chosen }, ...offered];
  return known.filter(({ code }, index) => known.findIndex((each) => each.code === code) === index);
}

/**
 * @param {PreviewLayer} layer
 * @param {string | null} chosen
 * @returns {string[]}
 */
export function charsetsFor({ charset }, chosen) {
  /** @param {string} name */
  const known = (name) => CHARSETS.find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
  return [...new Set([chosen, charset?.name].flatMap((name) => (name ? [known(name)] : [])).concat(CHARSETS))];
}

/**
 * The number of a reference system, however somebody writes it: `2154`, `EPSG:2154`, `epsg 2154`.
 *
 * @param {string} text
 * @returns {string | null} null if it is none
 */
export function systemCode(text) {
  const digits = /^\s*(?:EPSG)?\s*:?\s*(\d{4,6})\s*$/i.exec(text)?.[1];
  return digits === undefined ? null : `EPSG:${digits}`;
}

/**
 * Whether columns may have to say where a row lies: the file has a place for it that can be chosen.
 *
 * @param {LayerChoices} layer
 * @param {PreviewLayer} preview
 * @param {string} format of the file
 */
export function isPlacedByColumns({ eastColumn, northColumn, geometryColumn }, { geometryTypes, columns }, format) {
  const isChosen = Boolean(eastColumn) || Boolean(northColumn) || Boolean(geometryColumn);
  return columns.length > 0 && (format === 'csv' || isChosen || shapesOf(geometryTypes).length === 0);
}

/**
 * The layers of a file; a standard that asks for all its tables has many without rows.
 *
 * @param {import('../model/imports.js').Preview} preview
 */
export function layersToShow({ layers }) {
  const isOfStandard = layers.some(({ proposal }) => Boolean(proposal?.standard));
  return layers.filter(({ rows }) => !isOfStandard || rows > 0);
}

/** Kinds of shapes the rows have; those without any count as none. @param {Record<string, number>} geometryTypes */
export function shapesOf(geometryTypes) {
  return Object.keys(geometryTypes).filter((type) => type !== 'none');
}

/**
 * The fields of a target, those that matter for this file first: the required ones, those the service found a column
 * for, and those that had a source when the file was last read. The order does not change while one chooses. Texts may
 * also be in a language, which the service does not list.
 *
 * @param {readonly TargetField[]} fields
 * @param {PreviewLayer} preview
 * @param {LayerChoices | undefined} read the choices the file was read with
 * @returns {{first: TargetField[], more: TargetField[]}}
 */
export function sortedFields(fields, { proposal }, read) {
  const found = new Set([...(proposal?.fields ?? []).map(({ field }) => field), ...Object.keys(read?.columns ?? {}), ...Object.keys(read?.constants ?? {})]);
  const languages = IN_LANGUAGES.filter((each) => fields.some(({ name }) => each.startsWith(`${name}.`)));
  const named = [...fields.map(({ name }) => name), ...languages];
  const others = [...languages, ...[...found].filter((name) => !named.includes(name))];
  const all = [...fields, ...others.map((name) => ({ name, kind: 'text', required: false, words: [], description: '' }))];
  /** @param {TargetField} field */
  const matters = ({ name, required }) => required || name === 'name' || found.has(name);
  return { first: all.filter(matters), more: all.filter((field) => !matters(field)) };
}

/**
 * Why a field got its column, as long as it still has that one.
 *
 * @param {PreviewLayer} preview
 * @param {string} field
 * @param {string | undefined} column chosen now
 */
export function reasonFor({ proposal }, field, column) {
  return proposal?.fields.find((each) => each.field === field && each.column === column) ?? null;
}

/**
 * The rows to draw on the map before anything is taken.
 *
 * @param {Imports} imports
 */
export function drawnSamples(imports) {
  return takenLayers(imports).flatMap(({ preview }) =>
    preview.sampleRows.flatMap(({ row, geometry, values }) => (geometry === null ? [] : [{ layer: preview.name, row, geometry, name: nameIn(values) }])),
  );
}

/**
 * What the imported streets are cut off from, to be drawn.
 *
 * @param {Imports} imports
 */
export function drawnCutOff(imports) {
  return (streetsTakenBy(imports) === null ? [] : (imports.cutOff?.parts ?? [])).map(({ geometry, streetName }, index) => ({ layer: '', row: index + 1, geometry, name: streetName ?? '' }));
}

/**
 * How a file can be taken in. What a map holds ends where it was cut, and heights only change what is there.
 *
 * @param {import('../model/imports.js').Preview | null | undefined} preview
 * @returns {import('../model/imports.js').ImportMode[]}
 */
export function modesFor(preview) {
  if (preview?.format === 'elevation') {
    return ['update'];
  }
  const isOfFeatures = preview?.layers.every(({ columns }) => columns.length === 0) ?? false;
  return isOfFeatures ? ['add', 'update'] : ['add', 'update', 'mirror'];
}

/** A text by which to know a row. @param {Record<string, unknown>} values */
function nameIn(values) {
  const text = Object.values(values).find((value) => typeof value === 'string' && !NEXT_TO_NOTHING.test(value));
  return typeof text === 'string' ? text : '';
}

/**
 * Around all layers that are to be taken.
 *
 * @param {Imports} imports
 * @returns {Box | null} null if it is not known where they lie
 */
export function takenBox(imports) {
  const boxes = takenLayers(imports).flatMap(({ preview: { bbox } }) => (bbox === null ? [] : [bbox]));
  return boxes.reduce(
    (/** @type {Box | null} */ around, box) =>
      around === null ? box : [Math.min(around[0], box[0]), Math.min(around[1], box[1]), Math.max(around[2], box[2]), Math.max(around[3], box[3])],
    null,
  );
}

/** Texts may be in a language; these two are spoken here. */
const IN_LANGUAGES = ['name.fr', 'name.en', 'description.fr', 'description.en'];

const SEVERITIES = /** @type {const} */ (['error', 'warning', 'note']);

/**
 * The worst first, each kind in the order of the rows.
 *
 * @param {readonly RowIssue[]} issues
 * @returns {{severity: import('../model/imports.js').Severity, issues: RowIssue[]}[]} without those of which there are none
 */
export function issuesBySeverity(issues) {
  return SEVERITIES.map((severity) => ({ severity, issues: issues.filter((issue) => issue.severity === severity) })).filter((group) => group.issues.length > 0);
}

/**
 * Which choice a refusal of the service is about, such as `layers.voirie.crs`, or `crs` if it does not say of which layer.
 *
 * @param {string | null | undefined} field
 * @returns {{layer: string | null, part: string} | null} the name of the layer, null for any
 */
export function refusedChoice(field) {
  const found = /^(?:layers\.(?:(.+)\.)?)?(crs|charset|target|keyColumn|dataset)$/.exec(field ?? '');
  return found === null ? null : { layer: found[1] ?? null, part: found[2] ?? '' };
}
