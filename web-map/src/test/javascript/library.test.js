import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goTo } from '../../main/resources/META-INF/resources/src/edit/explore.js';
import { keptRoutes, opened, removed, removing, renamed, restored, saved } from '../../main/resources/META-INF/resources/src/edit/library.js';
import { firstState } from '../../main/resources/META-INF/resources/src/edit/state.js';

const route = (id, name) => ({ type: 'Feature', id, geometry: { type: 'LineString', coordinates: [[7, 43], [7.1, 43]] }, properties: { name, stops: [], directions: [] } });
const two = { ...firstState('fr'), savedRoutes: [route('a', 'A'), route('b', 'B')] };

test('a deletion hides the route at once and can be undone without loss', () => {
  const hidden = removing('a', 'A')(opened(route('a', 'A'), '"1"')(two));
  assert.deepEqual(keptRoutes(hidden).map(({ id }) => id), ['b']);
  assert.equal(hidden.walk, null);
  const back = restored('a')(hidden);
  assert.deepEqual(keptRoutes(back).map(({ id }) => id), ['a', 'b']);
});

test('a deletion carried out takes the route off the list and its notice off the screen', () => {
  const state = removed('a')(removing('a', 'A')(two));
  assert.deepEqual(state.savedRoutes.map(({ id }) => id), ['b']);
  assert.equal(state.notice, null);
});

test('a saved route keeps the reasons that only the answer had', () => {
  const answered = { ...two, walk: { id: null, stops: [], leftOut: [{ placeId: 'x', name: 'X', reason: 'fermé' }] } };
  const state = saved(route('c', 'C'), '"0"')(answered);
  assert.equal(state.walk.id, 'c');
  assert.equal(state.walk.etag, '"0"');
  assert.equal(state.walk.leftOut.length, 1);
  assert.equal(state.savedRoutes[0].id, 'c');
});

test('a new name shows in the open route and in the list', () => {
  const state = renamed(route('a', 'Autre'), '"2"')(opened(route('a', 'A'), '"1"')(two));
  assert.equal(state.walk.name, 'Autre');
  assert.equal(state.walk.etag, '"2"');
  assert.equal(state.savedRoutes[0].properties.name, 'Autre');
});

test('asking for the saved routes while one is open goes back to the list', () => {
  const open = opened(route('a', 'A'), '"1"')(two);
  assert.equal(goTo('routes')(open).walk, null);
  assert.equal(goTo('routes')(goTo('explore')(open)).walk.id, 'a');
});
