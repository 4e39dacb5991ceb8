import { CUT_OFF_PARTS } from './addresses.js';
import { request } from './request.js';

/**
 * @param {import('../model/model.js').Box | null} box only what reaches into it; null for all
 * @returns {Promise<import('../model/imports.js').CutOff>} the longest parts first
 */
export async function readCutOff(box) {
  const { upToDate, numberMatched, features } = (await request(box === null ? CUT_OFF_PARTS : `${CUT_OFF_PARTS}?bbox=${box.join()}`)).body;
  return {
    upToDate,
    count: numberMatched,
    parts: features.map((/** @type {any} */ { geometry, properties }) => ({ geometry, ...properties })),
  };
}
