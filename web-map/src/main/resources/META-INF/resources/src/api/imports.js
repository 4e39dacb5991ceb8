import { IMPORTS, IMPORTS_ONLINE, IMPORT_SOURCES, IMPORT_TARGETS, IMPORT_TEMPLATES, importAddress, templateAddress } from './addresses.js';
import { listen, problemFrom, request } from './request.js';
import { upload } from './upload.js';

/** @typedef {import('../model/imports.js').ImportJob} ImportJob */
/** @typedef {import('../model/imports.js').ImportChoices} ImportChoices */

/**
 * @param {File} file
 * @param {string} target a collection, or `detect`
 * @param {AbortSignal} signal
 * @param {(fraction: number) => void} sent
 * @returns {Promise<ImportJob>}
 */
export async function uploadImport(file, target, signal, sent) {
  const form = new FormData();
  form.append('target', target);
  form.append('file', file, file.name);
  return jobFrom(await upload(IMPORTS, form, signal, sent));
}

/**
 * Has the service fetch from another one; it answers once the file is there.
 *
 * @param {import('../model/imports.js').OnlineOrder} order
 * @param {AbortSignal} signal
 * @returns {Promise<ImportJob>}
 */
export async function fetchImport(order, signal) {
  return jobFrom((await request(IMPORTS_ONLINE, { method: 'POST', body: order, signal })).body);
}

/** @returns {Promise<NonNullable<import('../model/imports.js').Online['sources']>>} */
export async function readSources() {
  return (await request(IMPORT_SOURCES)).body;
}

/** @returns {Promise<ImportJob[]>} the latest first */
export async function readImports() {
  const { body } = await request(IMPORTS);
  return (Array.isArray(body) ? body : (body.imports ?? [])).map(jobFrom);
}

/**
 * @param {string} id
 * @param {AbortSignal} signal
 */
export async function readImport(id, signal) {
  return jobFrom((await request(importAddress(id), { signal })).body);
}

/**
 * Follows an import until it waits for somebody, or is over.
 *
 * @param {string} id
 * @param {AbortSignal} signal
 * @param {(job: ImportJob) => void} progressed hears of jobs without their preview
 * @returns {Promise<ImportJob | null>} null if the service had nothing more to say
 */
export async function followImport(id, signal, progressed) {
  /** @type {ImportJob | null} */
  let last = null;
  const whole = await listen(importAddress(id), { signal }, ({ name, data }) => {
    if (name === 'progress') {
      progressed(jobFrom(JSON.parse(data)));
    } else if (name === 'done') {
      last = jobFrom(JSON.parse(data));
    }
  });
  return last ?? (whole === undefined ? null : jobFrom(whole));
}

/**
 * @param {string} id
 * @param {'preview' | 'apply'} act
 * @param {ImportChoices} choices
 */
export async function tellImport(id, act, choices) {
  await request(importAddress(id, act), { method: 'POST', body: choices });
}

/**
 * Has a file read again as a template says, as far as that fits.
 *
 * @param {string} id
 * @param {string} template its id
 */
export async function putTemplateOn(id, template) {
  await request(`${importAddress(id, 'preview')}?template=${encodeURIComponent(template)}`, { method: 'POST' });
}

/**
 * @param {string} id
 * @param {boolean} skipEdited whether what somebody edited since stays as it is
 */
export async function undoImport(id, skipEdited) {
  await request(importAddress(id, 'undo'), { method: 'POST', body: { skipEdited } });
}

/** @param {string} id */
export async function forgetImport(id) {
  await request(importAddress(id), { method: 'DELETE' });
}

/** @returns {Promise<import('../model/imports.js').ImportTarget[]>} */
export async function readTargets() {
  const { body } = await request(IMPORT_TARGETS);
  return Array.isArray(body) ? body : (body.targets ?? []);
}

/** @returns {Promise<import('../model/imports.js').ImportTemplate[]>} */
export async function readTemplates() {
  const { body } = await request(IMPORT_TEMPLATES);
  return Array.isArray(body) ? body : (body.templates ?? []);
}

/**
 * @param {string} name
 * @param {ImportChoices} choices
 * @returns {Promise<import('../model/imports.js').ImportTemplate>}
 */
export async function saveTemplate(name, choices) {
  return (await request(IMPORT_TEMPLATES, { method: 'POST', body: { name, choices } })).body;
}

/** @param {string} id */
export async function deleteTemplate(id) {
  await request(templateAddress(id), { method: 'DELETE' });
}

/**
 * @param {any} body
 * @returns {ImportJob}
 */
function jobFrom(body) {
  return { ...body, problem: body.problem ? problemFrom(body.problem) : null, preview: body.preview ?? null, choices: body.choices ?? null };
}
