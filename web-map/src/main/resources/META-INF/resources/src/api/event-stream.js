/** Server-sent events, read from an answer that goes on coming (HTML Standard, section 9.2.6). */

/** @typedef {{name: string, data: string}} ServerEvent */

/**
 * Cuts text that comes in pieces into events.
 *
 * @param {(event: ServerEvent) => void} heard called for each event once it is whole
 * @returns {(text: string) => void} takes the next piece
 */
export function eventParser(heard) {
  let rest = '';
  let name = '';
  /** @type {string[]} */
  let data = [];

  /** @param {string} line */
  function take(line) {
    if (line === '') {
      if (data.length > 0) {
        heard({ name: name || 'message', data: data.join('\n') });
      }
      name = '';
      data = [];
      return;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') {
      name = value;
    } else if (field === 'data') {
      data.push(value);
    }
    // A comment, an id and a time to wait before asking again mean nothing here.
  }

  return (text) => {
    rest += text;
    // A carriage return at the very end may be the first half of a line's end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    lines.forEach(take);
  };
}

/** Thrown when the connection ends before the answer does. */
export class BrokenStream extends Error {}

/**
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 */
async function nextPiece(reader) {
  try {
    return await reader.read();
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new BrokenStream();
  }
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @param {(event: ServerEvent) => void} heard
 * @returns {Promise<void>} when the stream has ended; an event that was not whole then never was one
 * @throws {BrokenStream} if the connection fails; an AbortError passes as it is
 */
export async function readEvents(body, heard) {
  const parse = eventParser(heard);
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (let piece = await nextPiece(reader); !piece.done; piece = await nextPiece(reader)) {
      parse(decoder.decode(piece.value, { stream: true }));
    }
    parse(decoder.decode());
  } finally {
    // Whoever stops listening, or fails to understand, ends the search in the service too.
    await reader.cancel().catch(() => undefined);
  }
}
