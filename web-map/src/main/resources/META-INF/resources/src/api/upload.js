import { ProblemError, UNKNOWN, headersOf, problemFrom } from './request.js';

/**
 * Sends a file and tells how much of it is on its way, which `fetch` cannot.
 *
 * @param {string} address
 * @param {FormData} form
 * @param {AbortSignal} signal
 * @param {(fraction: number) => void} sent 0 to 1
 * @returns {Promise<any>} the answer
 * @throws {ProblemError} if the answer is not a success; with the code `broken_upload` if the connection broke off midway
 */
export function upload(address, form, signal, sent) {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    let begun = false;
    call.open('POST', address);
    headersOf({ method: 'POST' }).forEach((value, name) => call.setRequestHeader(name, value));
    call.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
      begun = begun || loaded > 0;
      sent(lengthComputable && total > 0 ? loaded / total : 0);
    });
    call.addEventListener('load', () => {
      const body = parsed(call.responseText);
      if (call.status >= 200 && call.status < 300) {
        resolve(body);
      } else {
        reject(new ProblemError(problemFrom(body, call.status)));
      }
    });
    // Who refuses a file that is too large may hang up before having heard all of it.
    call.addEventListener('error', () => reject(new ProblemError({ ...UNKNOWN, code: begun ? 'broken_upload' : 'unreachable_service' })));
    call.addEventListener('abort', () => reject(new DOMException('Called off', 'AbortError')));
    signal.addEventListener('abort', () => call.abort());
    call.send(form);
  });
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a proxy's error page is not JSON; the status alone then has to do
  }
}
