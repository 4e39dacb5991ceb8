import { ACCOUNT, AUDIENCES, DISCOVERY_ROUTES, GREEN_LINES, LOGOUT, LOOPS, STATUS, TERRITORY, TILE_DESCRIPTION, WALKERS, collectionAddress, footAddress, itemAddress } from './addresses.js';
import { ProblemError, listen, problemFrom, request } from './request.js';

/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('../model/model.js').Page} Page */
/** @typedef {import('../model/model.js').Box} Box */
/** @typedef {import('../model/discovery.js').DiscoveryAnswer} DiscoveryAnswer */

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

/** @returns {Promise<import('../model/model.js').AudienceRow[]>} in the order in which to offer them */
export async function readAudiences() {
  return (await request(AUDIENCES)).body.audiences;
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
 * Plans a walk, and tells of each better one as it is found.
 *
 * @param {object} body a discovery request
 * @param {AbortSignal} signal
 * @param {(answer: DiscoveryAnswer) => void} improved
 * @returns {Promise<DiscoveryAnswer>} the last and best
 * @throws {import('./request.js').ProblemError} with the code `interrupted` if the answers break off
 */
export async function computeRoute(body, signal, improved) {
  /** @type {DiscoveryAnswer | null} */
  let last = null;
  const whole = await listen(DISCOVERY_ROUTES, { method: 'POST', body, signal }, ({ name, data }) => {
    if (name === 'improved') {
      improved(JSON.parse(data));
    } else if (name === 'done') {
      last = JSON.parse(data);
    } else if (name === 'problem') {
      throw new ProblemError(problemFrom(JSON.parse(data)));
    }
  });
  if (whole === undefined && last === null) {
    throw new ProblemError({ status: 0, code: 'interrupted', detail: '', field: null });
  }
  return last ?? whole;
}

/**
 * @param {object} body places and wishes for a green line
 * @param {AbortSignal} signal
 * @returns {Promise<{features: Feature[]}>} one line for each choice
 */
export async function drawGreenLine(body, signal) {
  return (await request(GREEN_LINES, { method: 'POST', body, signal })).body;
}

/**
 * Keeps a route that was not planned but drawn.
 *
 * @param {object} route a GeoJSON feature
 */
export async function keepLine(route) {
  const reply = await request(collectionAddress('routes'), { method: 'POST', body: route });
  return { feature: /** @type {Feature} */ (reply.body), etag: reply.etag };
}

/**
 * @param {import('../model/discovery.js').Answer} answer
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
