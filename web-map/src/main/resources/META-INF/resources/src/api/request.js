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
 */

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
    throw new ProblemError({ status: 0, code: 'unreachable_service', detail: '', field: null });
  }
}

/** @param {Call} call */
function headersOf(call) {
  const headers = new Headers({ Accept: 'application/geo+json, application/json, application/problem+json' });
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
  return {
    status: reply.status,
    code: typeof body?.code === 'string' ? body.code : 'unexpected',
    detail: typeof body?.detail === 'string' ? body.detail : '',
    field: typeof body?.field === 'string' ? body.field : null,
  };
}
