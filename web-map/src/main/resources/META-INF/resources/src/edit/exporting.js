import { EXPORT_FORMATS, MOST_EXPORTED_IDS } from '../model/themes.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/imports.js').ExportWish} ExportWish */
/** @typedef {(state: State) => State} Action */

/**
 * @param {Partial<ExportWish>} wish
 * @returns {Action}
 */
export const exportWish = (wish) => (state) => ({ ...state, exporting: { ...state.exporting, ...wish } });

/** Whether a format is in longitude and latitude by its own rules. @param {string} format */
export function isFixed(format) {
  return EXPORT_FORMATS.find(({ code }) => code === format)?.fixed ?? false;
}

/**
 * The formats that a collection can be taken out as.
 *
 * @param {Collection} collection
 */
export const formatsOf = (collection) => EXPORT_FORMATS.filter(({ ofCommune }) => ofCommune === undefined || ofCommune === collection);

/**
 * The format that is wished for, or the first where the collection does not have it.
 *
 * @param {string} format
 * @param {Collection} collection
 * @returns {string}
 */
export const formatFor = (format, collection) => {
  const codes = formatsOf(collection).map(({ code }) => code);
  return codes.includes(format) ? format : codes[0] ?? format;
};

/** Whether a format asks of which commune the data is. @param {string} format */
export const isOfCommune = (format) => EXPORT_FORMATS.some(({ code, ofCommune }) => code === format && ofCommune !== undefined);

/**
 * The INSEE code of a commune, however somebody types it.
 *
 * @param {string} text
 * @returns {string | null} null if it is none
 */
export function communeCode(text) {
  const code = text.replaceAll(/\s/g, '').toUpperCase();
  return /^\d[\dAB]\d{3}$/.test(code) ? code : null;
}

/**
 * What to ask the service for.
 *
 * @param {ExportWish} wish
 * @param {import('../model/model.js').Box | null} box what the map shows
 * @param {readonly string[]} ids of what is listed
 * @returns {{format: string, crs?: string, insee?: string, bbox?: string, ids?: string} | null} null as long as the commune
 *   is missing where it is needed
 */
export function exportQuery({ format, crs, extent, commune }, box, ids) {
  const insee = communeCode(commune);
  if (isOfCommune(format) && insee === null) {
    return null;
  }
  const query = isOfCommune(format) ? { format, insee: insee ?? '' } : { format, crs: isFixed(format) ? 'EPSG:4326' : crs };
  if (extent === 'bbox' && box !== null) {
    return { ...query, bbox: box.map((degrees) => degrees.toFixed(6)).join(',') };
  }
  return extent === 'listed' ? { ...query, ids: ids.slice(0, MOST_EXPORTED_IDS).join(',') } : query;
}
