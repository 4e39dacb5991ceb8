import { element } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { refusedChoice } from '../edit/import-file.js';
import { needsOf } from '../edit/imports.js';
import { problemBox } from './problem.js';

/** What several steps of an import say alike. */

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').PreviewLayer} PreviewLayer */

/**
 * @param {string} target
 * @param {import('./words/words.js').Words} words
 */
export function targetName(target, words) {
  /** @type {Record<string, string>} */
  const names = words.collections;
  return names[target] ?? target.replaceAll('_', ' ');
}

/**
 * @param {Context} context
 * @param {string} detail
 */
export function own({ words }, detail) {
  return problemBox({ status: 0, code: 'own', detail, field: null }, words);
}

/**
 * How sure the service is, in a word, and why.
 *
 * @param {Context} context
 * @param {import('../model/imports.js').Sureness} sureness
 * @param {string | null | undefined} why as the service says it, in English
 */
export function surenessLine({ words }, sureness, why) {
  return element('p', { class: 'import-why quiet' }, element('span', { class: `sureness sureness-${sureness}` }, words.imports.sureness[sureness]), why && element('span', { lang: 'en' }, why));
}

/**
 * What is still to say about a part of a layer, or what the service refused of it, beside where it is said.
 *
 * @param {Context} context
 * @param {PreviewLayer} layer
 * @param {string} part
 * @param {string} need our words for it
 */
export function fieldError(context, layer, part, need) {
  const { imports } = context.state();
  const open = needsOf(imports).find(({ layer: name, what }) => (name === layer.name && what === part) || (what === 'layer' && part === 'target'));
  const about = refusedChoice(imports.problem?.field);
  const refused = about !== null && about.part === part && (about.layer === null || about.layer === layer.name);
  return element(
    'div',
    { class: 'field-error', 'data-error': part },
    imports.asked && open !== undefined && own(context, need || open.why),
    refused && problemBox(imports.problem, context.words),
  );
}

/**
 * The id of a control; what is no letter, digit or hyphen becomes its number, so that "écoles" and "àcoles" differ.
 *
 * @param {string} part
 * @param {{name: string}} layer
 */
export function idOf(part, { name }) {
  return `import-${part}-${name.replace(/[^a-z\d-]/giu, (letter) => `_${letter.codePointAt(0)}_`)}`;
}

/** A mark for what needs a look. */
export const attention = () => icon('warning', 18);
