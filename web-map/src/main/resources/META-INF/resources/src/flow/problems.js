import { ProblemError } from '../api/request.js';

/** @typedef {import('../model/model.js').Problem} Problem */

/**
 * What to tell about a failure. A failure that is ours and not the service's goes on to the console as well.
 *
 * @param {unknown} failure
 * @returns {Problem}
 */
export function problemOf(failure) {
  if (failure instanceof ProblemError) {
    return failure.problem;
  }
  console.error(failure);
  return { status: 0, code: 'unexpected', detail: '', field: null };
}

/** @param {unknown} failure */
export function isAbort(failure) {
  return failure instanceof DOMException && failure.name === 'AbortError';
}
