import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookmarkText, readBookmark } from '../../main/resources/META-INF/resources/src/edit/bookmark.js';
import { boxOf, touch } from '../../main/resources/META-INF/resources/src/edit/boxes.js';
import { covers, grown, isWanted, shownPlaces } from '../../main/resources/META-INF/resources/src/edit/explore.js';
import { nearest } from '../../main/resources/META-INF/resources/src/edit/nearest.js';
import { firstState } from '../../main/resources/META-INF/resources/src/edit/state.js';
import { createStore } from '../../main/resources/META-INF/resources/src/edit/store.js';
import { apart, spread } from '../../main/resources/META-INF/resources/src/map/spread.js';

const feature = (id, geometry, properties = {}) => ({ type: 'Feature', id, geometry, properties });
const at = (id, lon, lat, properties) => feature(id, { type: 'Point', coordinates: [lon, lat] }, properties);

test('a bookmark is read back as it was written', () => {
  const bookmark = { view: { zoom: 16, lat: 43.7311, lon: 7.4205 }, open: { collection: 'routes', id: '3f2a' }, task: null };
  assert.equal(bookmarkText(bookmark), '#map=16/43.73110/7.42050&routes=3f2a');
  assert.deepEqual(readBookmark(bookmarkText(bookmark)), bookmark);
});

test('a bookmark that somebody mistyped is passed over', () => {
  for (const text of ['', '#', '#map=', '#map=16', '#map=a/b/c', '#map=99/0/0', '#map=3/91/0', '#task=hack', '#routes=']) {
    assert.deepEqual(readBookmark(text), { view: null, open: null, task: null });
  }
});

test('what is loaded answers for a smaller box only if all of it came', () => {
  const loaded = { features: [at('a', 7, 43)], matched: 1, box: [7, 43, 8, 44], failed: false };
  assert.equal(covers(loaded, [7.1, 43.1, 7.9, 43.9]), true);
  assert.equal(covers(loaded, [6.9, 43.1, 7.9, 43.9]), false);
  assert.equal(covers({ ...loaded, matched: 2 }, [7.1, 43.1, 7.9, 43.9]), false);
});

test('a box grows on every side and never over the edge of the world', () => {
  assert.deepEqual(grown([0, 0, 10, 20], 0.5), [-5, -10, 15, 30]);
  assert.deepEqual(grown([-180, -90, 180, 90], 1), [-180, -90, 180, 90]);
});

test('furniture is asked for only close up', () => {
  const state = firstState('fr');
  assert.equal(isWanted({ ...state, view: { zoom: 16, lat: 0, lon: 0 } }, 'furniture'), false);
  assert.equal(isWanted({ ...state, view: { zoom: 17, lat: 0, lon: 0 } }, 'furniture'), true);
});

test('the most interesting places that pass the filter come first', () => {
  const places = [at('a', 0, 0, { interest: 10, themes: ['art'] }), at('b', 0, 0, { interest: 90, themes: ['art'] }), at('c', 0, 0, { interest: 99, themes: ['water'] })];
  assert.deepEqual(shownPlaces(places, ['art']).map(({ id }) => id), ['b', 'a']);
  assert.equal(shownPlaces(places, []).length, 3);
});

test('the nearest street is the one whose line passes nearest, not whose corner does', () => {
  const long = feature('long', { type: 'LineString', coordinates: [[7, 43], [8, 43]] });
  const corner = feature('corner', { type: 'LineString', coordinates: [[7.5, 43.01], [7.5, 43.2]] });
  assert.equal(nearest([corner, long], { lon: 7.5, lat: 43.001 })?.id, 'long');
  assert.equal(nearest([], { lon: 7.5, lat: 43 }), null);
});

test('boxes hold lines of any depth and touch at their edges', () => {
  const shape = feature('m', { type: 'MultiPolygon', coordinates: [[[[1, 2], [3, 4], [1, 4], [1, 2]]]] });
  assert.deepEqual(boxOf(shape), [1, 2, 3, 4]);
  assert.equal(touch([0, 0, 1, 2], boxOf(shape)), true);
  assert.equal(touch([0, 0, 0.9, 2], boxOf(shape)), false);
});

test('symbols get room in order of importance', () => {
  const placed = spread([{ item: 'first', x: 0, y: 0 }, { item: 'near', x: 10, y: 0 }, { item: 'far', x: 29, y: 29 }], 30);
  assert.deepEqual([...placed], ['first', 'far']);
});

test('things on one spot move apart and never far', () => {
  const points = [{ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 100, y: 0 }];
  const moves = apart(points, 26, 28);
  const at = points.map(({ x, y }, index) => ({ x: x + moves[index].x, y: y + moves[index].y }));
  assert.ok(Math.hypot(at[0].x - at[1].x, at[0].y - at[1].y) >= 25);
  assert.deepEqual(moves[2], { x: 0, y: 0 });
  const crowd = apart(Array.from({ length: 12 }, () => ({ x: 5, y: 5 })), 26, 28);
  assert.ok(crowd.every(({ x, y }) => Math.hypot(x, y) <= 28.001));
});

test('a watcher hears of its part only, and the newest state', () => {
  const store = createStore(firstState('fr'));
  const heard = [];
  const end = store.watch((state) => [state.task], (state) => heard.push(state.task));
  store.change((state) => ({ ...state, online: false }));
  store.change((state) => ({ ...state, task: 'plan' }));
  end();
  store.change((state) => ({ ...state, task: 'routes' }));
  assert.deepEqual(heard, ['explore', 'plan']);
});
