import { BrokenStream, readEvents } from './event-stream.js';

/** @typedef {import('../model/model.js').Problem} Problem */

/** Thrown when the service says no, or says nothing. */
export class ProblemError extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/**
 * @typedef {object} Call
 * @property {'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'} [method]
 * @property {unknown} [body] sent as JSON
 * @property {string} [contentType]
 * @property {string | null} [ifMatch]
 * @property {AbortSignal} [signal]
 * @property {boolean} [keepalive] let it finish although the page goes away
 * @property {string} [accept] instead of JSON alone
 */

const JSON_TYPES = 'application/geo+json, application/json, application/problem+json';

/** @typedef {{body: any, etag: string | null, status: number}} Reply */

/**
 * Asks the service and reads its answer as JSON.
 *
 * @param {string} address
 * @param {Call} [call]
 * @returns {Promise<Reply>}
 * @throws {ProblemError} if the answer is not a success or does not come; an AbortError passes as it is
 */
export async function request(address, call = {}) {
  const reply = await send(address, call);
  if (!reply.ok) {
    throw new ProblemError(await readProblem(reply));
  }
  const text = await reply.text();
  return { body: text === '' ? null : JSON.parse(text), etag: reply.headers.get('ETag'), status: reply.status };
}

/**
 * Asks the service for an answer that may come as a stream of events; a service that knows no such answer gives JSON.
 *
 * @param {string} address
 * @param {Call} call
 * @param {(event: import('./event-stream.js').ServerEvent) => void} heard called for each event as it comes
 * @returns {Promise<any>} the answer if it came as JSON; undefined once a stream has ended
 * @throws {ProblemError} as `request` does; a stream that breaks off has the code `interrupted`
 */
export async function listen(address, call, heard) {
  const reply = await send(address, { ...call, accept: `text/event-stream, ${JSON_TYPES.replaceAll(',', ';q=0.5,')};q=0.5` });
  if (!reply.ok) {
    throw new ProblemError(await readProblem(reply));
  }
  if (reply.body === null || !(reply.headers.get('Content-Type') ?? '').startsWith('text/event-stream')) {
    return JSON.parse(await reply.text());
  }
  try {
    await readEvents(reply.body, heard);
  } catch (failure) {
    throw failure instanceof BrokenStream ? new ProblemError({ ...UNKNOWN, code: 'interrupted' }) : failure;
  }
  return undefined;
}

/** @type {Problem} */
export const UNKNOWN = { status: 0, code: 'unexpected', detail: '', field: null };

/**
 * @param {string} address
 * @param {Call} call
 */
async function send(address, call) {
  try {
    return await fetch(address, {
      method: call.method ?? 'GET',
      headers: headersOf(call),
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: call.signal,
      keepalive: call.keepalive,
      credentials: 'same-origin',
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new ProblemError({ ...UNKNOWN, code: 'unreachable_service' });
  }
}

/** @param {Call} call */
export function headersOf(call) {
  const headers = new Headers({ Accept: call.accept ?? JSON_TYPES });
  headers.set('Accept-Language', document.documentElement.lang);
  if (call.body !== undefined) {
    headers.set('Content-Type', call.contentType ?? 'application/json');
  }
  if (call.ifMatch) {
    headers.set('If-Match', call.ifMatch);
  }
  const token = csrfToken(document.cookie);
  if (token !== null && (call.method ?? 'GET') !== 'GET') {
    headers.set('X-XSRF-TOKEN', token);
  }
  return headers;
}

/**
 * The token the service wants echoed, from a cookie header such as `a=1; XSRF-TOKEN=abc`.
 *
 * @param {string} cookies
 */
export function csrfToken(cookies) {
  const entry = cookies.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return entry === undefined ? null : decodeURIComponent(entry.slice('XSRF-TOKEN='.length));
}

/**
 * @param {Response} reply
 * @returns {Promise<Problem>}
 */
async function readProblem(reply) {
  /** @type {any} */
  let body = null;
  try {
    body = JSON.parse(await reply.text());
  } catch {
    // A proxy's error page is not JSON; the status alone then has to do.
  }
  return problemFrom(body, reply.status);
}

/**
 * @param {any} body a problem detail, or anything else
 * @param {number} [status] if the body has none
 * @returns {Problem}
 */
export function problemFrom(body, status = 0) {
  return {
    status: typeof body?.status === 'number' ? body.status : status,
    code: typeof body?.code === 'string' ? body.code : 'unexpected',
    detail: typeof body?.detail === 'string' ? body.detail : '',
    field: typeof body?.field === 'string' ? body.field : null,
    ...(Array.isArray(body?.clash) ? { clash: body.clash } : {}),
    ...(Array.isArray(body?.remedies) ? { remedies: body.remedies } : {}),
    ...(Array.isArray(body?.edited) ? { edited: body.edited } : {}),
  };
}
