import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legsOf, sumsOf, timeOf, walkOfAnswer, walkOfSaved } from '../../main/resources/META-INF/resources/src/edit/walk.js';

const direction = (stop, walkSeconds = 60) => ({ text: 'Suivre la rue', lengthMetres: 80, walkSeconds, lon: 7.42, lat: 43.73, stop });
const stop = (order, arrival, departure, waitMinutes = null) => ({
  order,
  placeId: String(order),
  name: 'Lieu ' + order,
  lon: 7.42,
  lat: 43.73,
  arrival: arrival && '2026-11-24T' + arrival + ':00+01:00',
  departure: departure && '2026-11-24T' + departure + ':00+01:00',
  waitMinutes,
});

test('each leg has the directions up to its stop, and the rest leads to the end', () => {
  const walk = { stops: [stop(1), stop(2)], directions: [direction(0), direction(1), direction(2), direction(0)] };
  const legs = legsOf(walk);
  assert.deepEqual(legs.map((leg) => leg.directions.length), [2, 1, 1]);
  assert.deepEqual(legs.map((leg) => leg.to?.order ?? null), [1, 2, null]);
  assert.equal(legs[0].walkSeconds, 120);
  assert.equal(legs[0].lengthMetres, 160);
});

test('a stop that no direction reaches still gets its leg', () => {
  const legs = legsOf({ stops: [stop(1), stop(2)], directions: [direction(2)] });
  assert.deepEqual(legs.map((leg) => leg.directions.length), [0, 1]);
});

test('without directions there is a leg for each stop', () => {
  assert.equal(legsOf({ stops: [stop(1)], directions: [] }).length, 1);
});

test('time is split into walking, waiting and visiting', () => {
  const walk = {
    ...walkOfAnswer({ type: 'FeatureCollection', features: [] }),
    stops: [stop(1, '10:05', '10:20', 5), stop(2, '10:30', '10:40')],
    directions: [direction(1, 300), direction(2, 600), direction(0, 120)],
  };
  assert.deepEqual(timeOf(walk), [
    { kind: 'walk', minutes: 5, stop: 1 },
    { kind: 'wait', minutes: 5, stop: 1 },
    { kind: 'visit', minutes: 10, stop: 1 },
    { kind: 'walk', minutes: 10, stop: 2 },
    { kind: 'visit', minutes: 10, stop: 2 },
    { kind: 'walk', minutes: 2, stop: 0 },
  ]);
  assert.deepEqual(sumsOf(timeOf(walk)), { walk: 17, wait: 5, visit: 20 });
});

test('a route whose times nobody knows has no line of time', () => {
  const walk = { ...walkOfAnswer({ type: 'FeatureCollection', features: [] }), stops: [stop(1)] };
  assert.deepEqual(timeOf(walk), []);
});

test('an answer becomes a walk with its stops in order', () => {
  const feature = (order) => ({ type: 'Feature', id: String(order), geometry: { type: 'Point', coordinates: [7.42, 43.73] }, properties: { role: 'stop', order, name: 'L' + order } });
  const route = { type: 'Feature', id: 'r', geometry: { type: 'LineString', coordinates: [[7.42, 43.73], [7.43, 43.74]] }, properties: { role: 'route', lengthMetres: 900, totalMinutes: 80, loop: true } };
  const walk = walkOfAnswer({ type: 'FeatureCollection', features: [feature(2), route, feature(1)] });
  assert.deepEqual(walk.stops.map((each) => each.name), ['L1', 'L2']);
  assert.equal(walk.lengthMetres, 900);
  assert.equal(walk.loop, true);
  assert.equal(walk.id, null);
});

test('a saved route reads its stops and directions from its properties', () => {
  const geometry = { type: 'LineString', coordinates: [[7.42, 43.73], [7.43, 43.74]] };
  const walk = walkOfSaved({ type: 'Feature', id: 'u', geometry, properties: { name: 'Promenade', stops: [stop(1)], directions: [direction(1)], lengthMetres: 5 } }, '"3"');
  assert.equal(walk.name, 'Promenade');
  assert.equal(walk.etag, '"3"');
  assert.equal(walk.stops.length, 1);
  assert.equal(walk.answer, null);
});

test('an imported route without stops or times is still a walk', () => {
  const walk = walkOfSaved({ type: 'Feature', id: 'u', geometry: { type: 'MultiLineString', coordinates: [] }, properties: { lengthMetres: 11000 } }, null);
  assert.deepEqual(walk.stops, []);
  assert.equal(walk.totalMinutes, null);
});
