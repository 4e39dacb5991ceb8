import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addGreenPlaces, chooseGreen, clearGreen, greenComputing, greenFound, greenRefused, greenRequest, greenWish, isDrawable, meritsOf, placeInTheWay, routeOfLine, toggleGreenPlace } from '../../main/resources/META-INF/resources/src/edit/green.js';
import { goTo } from '../../main/resources/META-INF/resources/src/edit/explore.js';
import { firstState } from '../../main/resources/META-INF/resources/src/edit/state.js';

const after = (...actions) => actions.reduce((state, action) => action(state), firstState('fr'));
const place = (id) => ({ placeId: id, name: id.toUpperCase(), lon: 7.42, lat: 43.73 });
const POINT = { lon: 7.42050000049, lat: 43.7311 };

const line = (choice, more = {}) => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: [[7.42, 43.73], [7.43, 43.74]] },
  properties: {
    role: 'green-line', choice, lengthMetres: 4200 + choice, turns: 40 - choice, repeatedMetres: 80, legibility: choice / 3, keptMetres: 0, gapPercent: 0, proved: true, branches: [],
    places: [{ order: 2, lon: 7.43, lat: 43.74, onBranch: false }, { order: 1, placeId: 'a', name: 'A', lon: 7.42, lat: 43.73, onBranch: true }],
    directions: [], ...more,
  },
});

test('a click chooses a place, another one takes it out', () => {
  const both = after(toggleGreenPlace(place('a')), toggleGreenPlace(POINT));
  assert.equal(both.green.places.length, 2);
  assert.deepEqual(toggleGreenPlace(place('a'))(both).green.places, [POINT]);
  assert.deepEqual(toggleGreenPlace({ ...POINT })(both).green.places, [place('a')]);
});

test('all of a theme are added once, as far as a line can go', () => {
  const many = Array.from({ length: 70 }, (_, index) => place(`p${index}`));
  const state = after(toggleGreenPlace(many[3]), addGreenPlaces(many));
  assert.equal(state.green.places.length, 60);
  assert.equal(new Set(state.green.places.map(({ placeId }) => placeId)).size, 60);
  assert.equal(addGreenPlaces([many[3]])(state), state);
});

test('the request says what was wished, in the words of the service', () => {
  const state = after(toggleGreenPlace(place('a')), toggleGreenPlace(POINT), greenWish({ loop: false, branches: true, legibility: 0.4, keep: { id: 'r', name: 'Painted' } }));
  assert.deepEqual(greenRequest(state.green, 'en'), {
    places: [{ placeId: 'a' }, { lon: 7.4205, lat: 43.7311 }],
    loop: false,
    legibility: 0.4,
    branches: true,
    keep: { routeId: 'r' },
    walker: 'adult',
    language: 'en',
  });
  assert.equal('legibility' in greenRequest(greenWish({ legibility: null })(state).green, 'en'), false);
});

test('a line needs two places, or one and a line to extend', () => {
  const one = after(toggleGreenPlace(place('a')));
  assert.equal(isDrawable(one.green), false);
  assert.equal(isDrawable(greenWish({ keep: { id: 'r', name: 'R' } })(one).green), true);
  assert.equal(isDrawable(toggleGreenPlace(POINT)(one).green), true);
});

test('the lines come with their places in order', () => {
  const state = after(toggleGreenPlace(place('a')), greenComputing, greenFound([line(0), line(1), { type: 'Feature', geometry: { type: 'Point', coordinates: [7, 43] }, properties: {} }]), chooseGreen(1));
  assert.deepEqual([state.green.choices.length, state.green.chosen, state.green.computing], [2, 1, false]);
  assert.deepEqual(state.green.choices[1].places.map(({ order }) => order), [1, 2]);
});

test('a line drawn for other wishes stays to be seen, and is known for one', () => {
  const state = after(toggleGreenPlace(place('a')), toggleGreenPlace(POINT), greenFound([line(0)]), greenWish({ loop: false }));
  assert.deepEqual([state.green.stale, state.green.choices.length], [true, 1]);
  assert.equal(greenFound([line(0)])(state).green.stale, false);
});

test('what cannot be is said, and the wishes stay', () => {
  const problem = { status: 422, code: 'unreachable', detail: 'No.', field: 'places[0]' };
  const state = after(toggleGreenPlace(place('a')), greenComputing, greenRefused(problem));
  assert.deepEqual([state.green.problem, state.green.computing, state.green.places.length], [problem, false, 1]);
  assert.deepEqual(placeInTheWay(state.green), place('a'));
  assert.equal(placeInTheWay({ ...state.green, problem: { ...problem, field: 'keep' } }), null);
  assert.equal(greenWish({ loop: false })(state).green.problem, null);
});

test('turning to the green line asks for its first place, clearing it does too', () => {
  assert.equal(after(goTo('green')).picking, 'green');
  const state = after(greenWish({ walker: 'senior' }), toggleGreenPlace(place('a')), clearGreen);
  assert.deepEqual([state.green.places, state.green.walker, state.picking], [[], 'senior', 'green']);
});

test('a chosen line becomes a route with its places as stops', () => {
  const { green } = after(greenFound([line(0)]));
  const route = routeOfLine(green.choices[0], green, 'Ligne');
  assert.equal(route.properties.name, 'Ligne');
  assert.deepEqual(route.properties.stops, [{ order: 1, placeId: 'a', name: 'A', lon: 7.42, lat: 43.73 }, { order: 2, placeId: null, name: null, lon: 7.43, lat: 43.74 }]);
});

test('a line is praised only for what it alone is best in', () => {
  const lines = [
    line(0, { lengthMetres: 6827, turns: 52, repeatedMetres: 2337 }),
    line(1, { lengthMetres: 7553, turns: 89, repeatedMetres: 1292 }),
    line(2, { lengthMetres: 7781, turns: 54, repeatedMetres: 1246 }),
  ];
  const { choices } = after(toggleGreenPlace(place('a')), greenComputing, greenFound(lines)).green;
  assert.deepEqual(choices.map((choice) => meritsOf(choice, choices)), [['shortest', 'clearest'], [], ['freshest']]);
});
