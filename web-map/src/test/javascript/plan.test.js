import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorAt, budget, discoveryRequest, endBy, missing, putAnchor, putPlace } from '../../main/resources/META-INF/resources/src/edit/plan.js';
import { FIRST_WISHES, firstState } from '../../main/resources/META-INF/resources/src/edit/state.js';

const ROCHER = { lon: 7.4205, lat: 43.7311 };
const CASINO = { placeId: 'c', name: 'Casino', lon: 7.428, lat: 43.7392 };

test('the request says what was wished, in the words of the service', () => {
  const wishes = {
    ...FIRST_WISHES,
    start: { lon: 7.42050000049, lat: 43.7311 },
    ending: 'point',
    end: CASINO,
    themes: { art: 2, nature: 0 },
    mustVisit: [{ id: 'm', name: 'Musée' }],
    avoid: [{ id: 'a', name: 'Arrêt' }],
    departure: '2026-11-24T10:00',
  };
  assert.deepEqual(discoveryRequest(wishes, 'fr', 'Europe/Monaco'), {
    start: { lon: 7.4205, lat: 43.7311 },
    end: { placeId: 'c' },
    loop: false,
    budgetMinutes: 90,
    walker: 'adult',
    themes: { art: 2 },
    mustVisit: ['m'],
    avoid: ['a'],
    departure: '2026-11-24T10:00:00+01:00',
    language: 'fr',
  });
});

test('only wishes that differ from the usual are told beside', () => {
  const plain = { ...FIRST_WISHES, start: ROCHER, departure: '2026-11-24T10:00' };
  const wishes = {
    ...plain,
    variety: 0.25,
    audience: 'family',
    ambience: { art: 5, green: 0 },
    story: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }],
    restEveryMetres: 300,
    events: false,
    alternatives: 2,
    certificate: true,
  };
  const { variety, audience, ambience, story, restEveryMetres, events, alternatives, certificate, ...rest } = discoveryRequest(wishes, 'fr', 'Europe/Monaco');
  assert.deepEqual({ variety, audience, ambience, story, restEveryMetres, events, alternatives, certificate }, {
    variety: 0.25,
    audience: 'family',
    ambience: { art: 5 },
    story: ['a', 'b'],
    restEveryMetres: 300,
    events: false,
    alternatives: 2,
    certificate: true,
  });
  assert.deepEqual(rest, discoveryRequest(plain, 'fr', 'Europe/Monaco'));
});

test('walks over days or in loops are not asked for with others to choose from', () => {
  const wishes = { ...FIRST_WISHES, start: ROCHER, departure: '2026-11-24T10:00', alternatives: 2, parts: 3 };
  const days = discoveryRequest({ ...wishes, spread: 'days' }, 'fr', 'Europe/Monaco');
  assert.deepEqual([days.days, days.loops, days.alternatives], [3, undefined, undefined]);
  const loops = discoveryRequest({ ...wishes, spread: 'loops' }, 'fr', 'Europe/Monaco');
  assert.deepEqual([loops.days, loops.loops], [undefined, 3]);
});

test('a story of one place is not one', () => {
  assert.equal(missing({ ...FIRST_WISHES, start: ROCHER, departure: '2026-11-24T10:00', story: [{ id: 'a', name: 'A' }] }), 'story');
});

test('a loop has no end even if one was placed before', () => {
  const wishes = { ...FIRST_WISHES, start: ROCHER, end: CASINO, departure: '2026-11-24T10:00' };
  const request = discoveryRequest(wishes, 'en', 'Europe/Monaco');
  assert.equal(request.loop, true);
  assert.equal('end' in request, false);
});

test('placing the start ends the picking unless an end is still needed', () => {
  const looped = putAnchor('start', ROCHER)({ ...firstState('fr'), picking: 'start' });
  assert.equal(looped.picking, null);
  const toPoint = putAnchor('start', ROCHER)(endBy('point')(firstState('fr')));
  assert.equal(toPoint.picking, 'end');
  assert.equal(putAnchor('end', CASINO)(toPoint).picking, null);
});

test('placing an end means that the walk ends there', () => {
  assert.equal(putAnchor('end', CASINO)(firstState('fr')).wishes.ending, 'point');
});

test('what is missing is named in the order of the form', () => {
  assert.equal(missing(FIRST_WISHES), 'start');
  assert.equal(missing({ ...FIRST_WISHES, start: ROCHER, ending: 'point' }), 'end');
  assert.equal(missing({ ...FIRST_WISHES, start: ROCHER }), 'departure');
  assert.equal(missing({ ...FIRST_WISHES, start: ROCHER, departure: '2026-11-24T10:00' }), null);
});

test('a budget stays within what the service accepts', () => {
  assert.equal(budget(-3)(firstState('fr')).wishes.budgetMinutes, 5);
  assert.equal(budget(99999)(firstState('fr')).wishes.budgetMinutes, 720);
});

test('a place wanted and then unwanted is on one list only', () => {
  const place = { id: 'p', name: 'Palais' };
  const state = putPlace(place, 'avoid')(putPlace(place, 'mustVisit')(firstState('fr')));
  assert.deepEqual(state.wishes.mustVisit, []);
  assert.deepEqual(state.wishes.avoid, [place]);
  assert.deepEqual(putPlace(place, null)(state).wishes.avoid, []);
});

test('actions leave the state before them as it was', () => {
  const before = firstState('fr');
  const copy = structuredClone(before);
  putAnchor('start', ROCHER)(budget(30)(before));
  assert.deepEqual(before, copy);
});

test('only a point can be a start', () => {
  assert.equal(anchorAt({ type: 'Feature', id: 'x', geometry: { type: 'LineString', coordinates: [] }, properties: {} }, 'x'), null);
});
