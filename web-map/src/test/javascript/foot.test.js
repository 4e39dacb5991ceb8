import assert from 'node:assert/strict';
import { test } from 'node:test';
import { footAddress } from '../../main/resources/META-INF/resources/src/api/addresses.js';
import { goTo } from '../../main/resources/META-INF/resources/src/edit/explore.js';
import {
  askFrom,
  chooseWay,
  clearFoot,
  footMode,
  footQuestion,
  footRefused,
  footWish,
  isComplete,
  loopBody,
  putFootPoint,
  reachFound,
  removeVia,
  toggleAvoid,
  turnRound,
  walkQuery,
  waysFound,
} from '../../main/resources/META-INF/resources/src/edit/foot.js';
import { firstState } from '../../main/resources/META-INF/resources/src/edit/state.js';
import { footEn } from '../../main/resources/META-INF/resources/src/ui/words/foot-en.js';
import { footFr } from '../../main/resources/META-INF/resources/src/ui/words/foot-fr.js';
import { formatArea } from '../../main/resources/META-INF/resources/src/ui/words/format.js';
import { walkerName } from '../../main/resources/META-INF/resources/src/ui/names.js';

const ROCHER = { lon: 7.42050000049, lat: 43.7311 };
const CASINO = { placeId: 'c', name: 'Casino', lon: 7.428, lat: 43.7392 };
const MARKET = { lon: 7.42, lat: 43.732 };

const after = (...actions) => actions.reduce((state, action) => action(state), firstState('fr'));
const way = (minutes) => ({ type: 'Feature', geometry: { type: 'LineString', coordinates: [[7, 43], [7.1, 43]] }, properties: { walkMinutes: minutes, lengthMetres: 80 * minutes, directions: [], unknowns: [{ what: 'width', metres: 340 }] } });

test('the map asks for the ends one after the other', () => {
  const first = after(goTo('foot'));
  assert.equal(first.picking, 'from');
  const second = putFootPoint('from', ROCHER)(first);
  assert.equal(second.picking, 'to');
  assert.equal(isComplete(second.foot), false);
  const both = putFootPoint('to', CASINO)(second);
  assert.equal(both.picking, null);
  assert.equal(isComplete(both.foot), true);
});

test('a loop and a reach need no end', () => {
  for (const mode of ['loop', 'reach']) {
    const state = after(goTo('foot'), footMode(mode), putFootPoint('from', ROCHER));
    assert.equal(state.picking, null);
    assert.equal(isComplete(state.foot), true);
  }
});

test('a walk is asked for with all that is wished, longitude first', () => {
  const state = after(putFootPoint('from', ROCHER), putFootPoint('to', CASINO), toggleAvoid('stairs'), toggleAvoid('steep'), footWish({ fewTurns: true, walker: 'senior' }));
  assert.equal(
    footAddress('walk', walkQuery(state.foot, 'en')),
    '/api/v1/walk?from=7.4205%2C43.7311&to=7.428%2C43.7392&alternatives=2&avoid=stairs%2Csteep&fewTurns=true&walker=senior&language=en',
  );
});

test('with points to pass no alternatives are asked for', () => {
  const { foot } = after(putFootPoint('from', ROCHER), putFootPoint('to', CASINO), putFootPoint('via', MARKET), putFootPoint('via', MARKET), removeVia(1));
  assert.deepEqual(walkQuery(foot, 'fr'), [
    ['from', '7.4205,43.7311'],
    ['via', '7.42,43.732'],
    ['to', '7.428,43.7392'],
    ['walker', 'adult'],
    ['language', 'fr'],
  ]);
});

test('a loop begins at a place or a point', () => {
  const { foot } = after(askFrom('loop', 'from', CASINO), footWish({ metres: 4000 }));
  assert.deepEqual(loopBody(foot, 'en'), { from: { placeId: 'c' }, metres: 4000, count: 3, walker: 'adult', language: 'en' });
});

test('asking from a place goes to the question and forgets the answer before', () => {
  const state = after(putFootPoint('from', ROCHER), putFootPoint('to', CASINO), waysFound([way(12)]), askFrom('reach', 'from', CASINO));
  assert.equal(state.task, 'foot');
  assert.equal(state.foot.mode, 'reach');
  assert.deepEqual(state.foot.ways, []);
  assert.equal(state.selected, null);
});

test('a walk turned round passes its points the other way', () => {
  const { foot } = after(putFootPoint('from', ROCHER), putFootPoint('to', CASINO), putFootPoint('via', MARKET), putFootPoint('via', ROCHER), turnRound);
  assert.deepEqual([foot.from, foot.to, foot.via], [CASINO, ROCHER, [ROCHER, MARKET]]);
});

test('one walk or several are ways to choose from', () => {
  const several = after(waysFound([way(12), way(14)]), chooseWay(1));
  assert.equal(several.foot.chosen, 1);
  assert.equal(several.foot.ways.length, 2);
  assert.deepEqual(several.foot.ways[0].unknowns, [{ what: 'width', metres: 340 }]);
  assert.equal(after(waysFound(way(12))).foot.ways.length, 1);
});

test('places beyond the minutes are not within reach', () => {
  const part = (role, geometry) => ({ type: 'Feature', geometry, properties: { role, areaSquareMetres: 5, streetMetres: 7 } });
  const place = (id, walkMinutes) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [7, 43] }, properties: { walkMinutes } });
  const { foot } = reachFound([part('reach', { type: 'Polygon', coordinates: [] }), part('streets', { type: 'MultiLineString', coordinates: [] })], [place('a', 2), place('b', 15), place('c', 15.1)])(firstState('fr'));
  assert.deepEqual(foot.reach.places.map(({ id }) => id), ['a', 'b']);
  assert.equal(foot.reach.more, false);
  assert.equal(foot.reach.streetMetres, 7);
});

test('what does not belong to a question does not ask it anew', () => {
  const asked = after(goTo('foot'), footMode('reach'), putFootPoint('from', ROCHER));
  const same = (one, other) => footQuestion(one).every((part, index) => part === footQuestion(other)[index]);
  assert.equal(same(asked, footWish({ metres: 9000 })(asked)), true);
  assert.equal(same(asked, footWish({ minutes: 20 })(asked)), false);
  assert.equal(same(asked, footWish({ walker: 'senior' })(asked)), false);
  assert.equal(same(asked, footRefused(null)(asked)), true);
});

test('clearing keeps for whom it is', () => {
  const state = after(footMode('loop'), putFootPoint('from', ROCHER), footWish({ walker: 'wheelchair' }), clearFoot);
  assert.deepEqual([state.foot.from, state.foot.walker, state.foot.mode, state.picking], [null, 'wheelchair', 'loop', 'from']);
});

test('areas read as people write them', () => {
  assert.equal(formatArea(9_480, 'en').replaceAll('\u00a0', ' '), '9,500 m²');
  assert.equal(formatArea(123_000, 'fr').replaceAll('\u00a0', ' '), '12 ha');
  assert.equal(formatArea(1_440_000, 'fr').replaceAll('\u00a0', ' '), '1,4 km²');
});

test('what is unknown is told in words', () => {
  assert.equal(footFr.unknown(footFr.unknowns.width, '340 m'), 'largeur inconnue sur 340 m');
  assert.equal(footEn.unknown(footEn.unknowns.kerb, '20 m'), 'kerb height unknown on 20 m');
});

test('a walker is called as the table of the service says', () => {
  const walkers = [{ code: 'low-vision', names: { fr: 'Malvoyant', en: 'Low vision' } }];
  assert.equal(walkerName('low-vision', walkers, 'fr'), 'Malvoyant');
  assert.equal(walkerName('night-owl', walkers, 'fr'), 'night owl');
});
