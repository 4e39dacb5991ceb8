import { EXPORT_FORMATS, MOST_EXPORTED_IDS } from '../model/themes.js';

/** @typedef {import('../model/model.js').State} State */
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
 * What to ask the service for.
 *
 * @param {ExportWish} wish
 * @param {import('../model/model.js').Box | null} box what the map shows
 * @param {readonly string[]} ids of what is listed
 * @returns {{format: string, crs: string, bbox?: string, ids?: string}}
 */
export function exportQuery({ format, crs, extent }, box, ids) {
  const query = { format, crs: isFixed(format) ? 'EPSG:4326' : crs };
  if (extent === 'bbox' && box !== null) {
    return { ...query, bbox: box.map((degrees) => degrees.toFixed(6)).join(',') };
  }
  return extent === 'listed' ? { ...query, ids: ids.slice(0, MOST_EXPORTED_IDS).join(',') } : query;
}
