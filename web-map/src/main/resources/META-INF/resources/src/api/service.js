import { ACCOUNT, DISCOVERY_ROUTES, LOGOUT, LOOPS, STATUS, TERRITORY, TILE_DESCRIPTION, WALKERS, collectionAddress, footAddress, itemAddress } from './addresses.js';
import { request } from './request.js';

/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('../model/model.js').Page} Page */
/** @typedef {import('../model/model.js').Box} Box */

/** @returns {Promise<import('../model/model.js').Territory>} */
export async function readTerritory() {
  return (await request(TERRITORY)).body;
}

/** @returns {Promise<string>} the revision of the map that the service draws now */
export async function readTileRevision() {
  return (await request(TILE_DESCRIPTION)).body.revision;
}

/** @returns {Promise<import('../model/model.js').Progress>} */
export async function readStatus() {
  return (await request(STATUS)).body;
}

/** @returns {Promise<import('../model/model.js').Account>} */
export async function readAccount() {
  return (await request(ACCOUNT)).body;
}

/** @returns {Promise<import('../model/model.js').WalkerRow[]>} in the order in which to offer them */
export async function readWalkers() {
  return (await request(WALKERS)).body.walkers;
}

/**
 * Walks, what is within reach, or the nearest places.
 *
 * @param {'walk' | 'reach' | 'nearest'} question
 * @param {[string, string | number][]} query
 * @param {AbortSignal} signal
 * @returns {Promise<{features: Feature[]}>}
 */
export async function askOnFoot(question, query, signal) {
  return (await request(footAddress(question, query), { signal })).body;
}

/**
 * @param {object} body a wish for loops
 * @param {AbortSignal} signal
 * @returns {Promise<{features: Feature[]}>}
 */
export async function findLoops(body, signal) {
  return (await request(LOOPS, { method: 'POST', body, signal })).body;
}

export async function signOut() {
  await request(LOGOUT, { method: 'POST' });
}

/**
 * @param {Collection} collection
 * @param {{box?: Box, search?: string, limit: number, signal?: AbortSignal}} wanted
 * @returns {Promise<Page>}
 */
export async function readPage(collection, wanted) {
  const bbox = wanted.box?.map((degrees) => degrees.toFixed(6)).join(',');
  const address = collectionAddress(collection, { bbox, q: wanted.search, limit: wanted.limit });
  return (await request(address, { signal: wanted.signal })).body;
}

/**
 * @param {Collection} collection
 * @param {string} id
 * @returns {Promise<{feature: Feature, etag: string | null}>}
 */
export async function readItem(collection, id) {
  const reply = await request(itemAddress(collection, id));
  return { feature: reply.body, etag: reply.etag };
}

/**
 * @param {object} body a discovery request
 * @param {AbortSignal} signal
 * @returns {Promise<import('../model/model.js').Answer>}
 */
export async function computeRoute(body, signal) {
  return (await request(DISCOVERY_ROUTES, { method: 'POST', body, signal })).body;
}

/**
 * @param {import('../model/model.js').Answer} answer
 * @param {string} name
 */
export async function saveRoute(answer, name) {
  const reply = await request(collectionAddress('routes'), { method: 'POST', body: { ...answer, name } });
  return { feature: /** @type {Feature} */ (reply.body), etag: reply.etag };
}

/**
 * @param {string} id
 * @param {string} name
 * @param {string | null} etag the version the new name was given to
 */
export async function renameRoute(id, name, etag) {
  const reply = await request(itemAddress('routes', id), {
    method: 'PATCH',
    contentType: 'application/merge-patch+json',
    body: { properties: { name } },
    ifMatch: etag,
  });
  return { feature: /** @type {Feature} */ (reply.body), etag: reply.etag };
}

/**
 * @param {string} id
 * @param {boolean} leaving whether the page is going away
 */
export async function deleteRoute(id, leaving) {
  await request(itemAddress('routes', id), { method: 'DELETE', keepalive: leaving });
}
