import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { eventParser } from '../../main/resources/META-INF/resources/src/api/event-stream.js';
import { ProblemError } from '../../main/resources/META-INF/resources/src/api/request.js';
import { computeRoute } from '../../main/resources/META-INF/resources/src/api/service.js';

const parsed = (...pieces) => {
  const events = [];
  const parse = eventParser((event) => events.push(event));
  pieces.forEach(parse);
  return events;
};

test('an event is its name and its data, whatever ends the lines', () => {
  const wanted = [{ name: 'improved', data: '{"a":1}' }];
  for (const end of ['\n', '\r\n', '\r']) {
    assert.deepEqual(parsed(`event: improved${end}data: {"a":1}${end}${end}:`), wanted);
  }
});

test('an event may be cut anywhere', () => {
  const text = 'event:improved\r\ndata:é1\r\n\r\nevent:done\r\ndata: 2\r\n\r\n';
  assert.deepEqual(parsed(...text), parsed(text));
  assert.deepEqual(parsed(text).map(({ name }) => name), ['improved', 'done']);
});

test('several data lines are one text, comments and unknown fields are passed over', () => {
  assert.deepEqual(parsed(': still here\nid: 7\nretry: 10\ndata: one\ndata:  two\ndata\n\n'), [{ name: 'message', data: 'one\n two\n' }]);
});

test('an event that was not whole is none', () => {
  assert.deepEqual(parsed('event: done\ndata: 1\n'), []);
  assert.deepEqual(parsed('event: done\n\n'), []);
});

const before = { fetch: globalThis.fetch, document: globalThis.document };
afterEach(() => Object.assign(globalThis, before));

/** Answers the next request so, and tells what was sent. */
function answer(type, status, pieces, breaks = false) {
  const sent = {};
  globalThis.document = { cookie: '', documentElement: { lang: 'fr' } };
  globalThis.fetch = async (address, call) => {
    Object.assign(sent, { address, accept: call.headers.get('Accept') });
    const encoder = new TextEncoder();
    const body = new ReadableStream({
      pull(controller) {
        const piece = pieces.shift();
        if (piece !== undefined) {
          controller.enqueue(encoder.encode(piece));
        } else if (breaks) {
          controller.error(new TypeError('network error'));
        } else {
          controller.close();
        }
      },
    });
    return new Response(body, { status, headers: { 'Content-Type': type } });
  };
  return sent;
}

const signal = () => new AbortController().signal;

test('better answers come one after the other, and the last one is the answer', async () => {
  const sent = answer('text/event-stream;charset=UTF-8', 200, ['event:improved\ndata:{"n":1}\n\nevent:impr', 'oved\ndata:{"n":2}\n\n', 'event:done\ndata:{"n":3}\n\n']);
  const heard = [];
  assert.deepEqual(await computeRoute({}, signal(), (each) => heard.push(each.n)), { n: 3 });
  assert.deepEqual(heard, [1, 2]);
  assert.match(sent.accept, /^text\/event-stream, application\/geo\+json;q=0.5/);
});

test('a service that does not stream gives the answer at once', async () => {
  answer('application/geo+json', 200, ['{"n":', '9}']);
  const heard = [];
  assert.deepEqual(await computeRoute({}, signal(), (each) => heard.push(each)), { n: 9 });
  assert.deepEqual(heard, []);
});

test('a problem is the same before the stream and within it', async () => {
  const problem = { status: 422, code: 'infeasible', detail: 'No.', clash: [{ field: 'budgetMinutes' }], remedies: [{ field: 'budgetMinutes', value: 75, sentence: 'More.' }] };
  const wanted = { ...problem, field: null };
  answer('application/problem+json', 422, [JSON.stringify(problem)]);
  await assert.rejects(computeRoute({}, signal(), () => {}), (failure) => failure instanceof ProblemError && (assert.deepEqual(failure.problem, wanted), true));
  answer('text/event-stream', 200, [`event:improved\ndata:1\n\nevent:problem\ndata:${JSON.stringify(problem)}\n\n`]);
  await assert.rejects(computeRoute({}, signal(), () => {}), (failure) => failure instanceof ProblemError && (assert.deepEqual(failure.problem, wanted), true));
});

test('an answer that breaks off is said to have done so', async () => {
  for (const breaks of [true, false]) {
    answer('text/event-stream', 200, ['event:improved\ndata:1\n\n'], breaks);
    await assert.rejects(computeRoute({}, signal(), () => {}), (failure) => failure.problem?.code === 'interrupted');
  }
});
