import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betterAnswer, chooseWalk, computing, firstAnswer, notPlanned, planned, shownWalk } from '../../main/resources/META-INF/resources/src/edit/found.js';
import { closed, saved } from '../../main/resources/META-INF/resources/src/edit/library.js';
import { putPlace, wish } from '../../main/resources/META-INF/resources/src/edit/plan.js';
import { byReason, changing, lettingIn, oneClick } from '../../main/resources/META-INF/resources/src/edit/remedy.js';
import { firstState } from '../../main/resources/META-INF/resources/src/edit/state.js';
import { retell, tell } from '../../main/resources/META-INF/resources/src/edit/story.js';
import { HUB, evenThemes, levelOf, onlyTheme, touched, turnTheme, wedge } from '../../main/resources/META-INF/resources/src/edit/wheel.js';
import { THEMES } from '../../main/resources/META-INF/resources/src/model/themes.js';
import { discoveryEn } from '../../main/resources/META-INF/resources/src/ui/words/discovery-en.js';

const after = (...actions) => actions.reduce((state, action) => action(state), firstState('fr'));
const point = (order, more = {}) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [7.42, 43.73] }, properties: { role: 'stop', order, name: `S${order}`, placeId: `p${order}`, ...more } });
const walk = (stops, more = {}) => ({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', geometry: { type: 'LineString', coordinates: [[7.42, 43.73], [7.43, 43.74]] }, properties: { role: 'route', lengthMetres: 900, ambience: { art: 240 } } },
    ...Array.from({ length: stops }, (_, index) => point(index + 1)),
  ],
  directions: [],
  leftOut: [],
  ...more,
});

test('the first answer is shown, and better ones take its place', () => {
  const first = after(computing, firstAnswer(walk(3), 1));
  assert.deepEqual([first.task, first.walk.stops.length, first.computing], ['plan', 3, true]);
  const better = planned(betterAnswer(walk(5), 1)(first));
  assert.deepEqual([better.walk.stops.length, better.computing], [5, false]);
  assert.equal(shownWalk(better), shownWalk(first), 'the map does not move for it');
});

test('a better answer leaves alone what one does meanwhile', () => {
  const away = { ...after(firstAnswer(walk(3, { alternatives: [walk(2)] }), 1), chooseWalk(1)), task: 'explore', highlightedStop: 2, selected: {} };
  const better = betterAnswer(walk(5, { alternatives: [walk(4)] }), 1)(away);
  assert.deepEqual([better.task, better.highlightedStop, better.found.chosen, better.walk.stops.length], ['explore', 2, 1, 4]);
  assert.equal(better.selected, away.selected);
});

test('an answer to a plan that was put away, or to an earlier one, is not shown', () => {
  const put = closed(after(firstAnswer(walk(3), 1)));
  assert.equal(betterAnswer(walk(5), 1)(put), put);
  const next = after(firstAnswer(walk(3), 2));
  assert.equal(betterAnswer(walk(5), 1)(next), next);
});

test('what was found stays when the search is stopped or breaks off', () => {
  const state = notPlanned({ status: 0, code: 'interrupted', detail: '', field: null })(after(computing, firstAnswer(walk(3), 1)));
  assert.deepEqual([state.walk.stops.length, state.planProblem.code, state.computing], [3, 'interrupted', false]);
});

test('alternatives are walks to choose from, each to be kept for itself', () => {
  const state = after(firstAnswer(walk(5, { alternatives: [walk(4, { sharedStops: 2 }), walk(3)], certificate: { sentence: 'Near.' } }), 1));
  assert.deepEqual([state.found.kind, state.found.shared, state.found.certificate.sentence], ['alternatives', [0, 2, 0], 'Near.']);
  const second = chooseWalk(1)(state);
  assert.deepEqual(Object.keys(second.walk.answer), ['type', 'features', 'directions', 'leftOut']);
  assert.equal(second.walk.answer.features.length, 5);
  const kept = saved({ type: 'Feature', id: 'r', geometry: { type: 'LineString', coordinates: [] }, properties: { name: 'B' } }, '"1"')(second);
  assert.deepEqual([kept.found.chosen, kept.task, kept.notice.name], [1, 'plan', 'B']);
});

test('days and loops follow each other', () => {
  const days = after(wish({ spread: 'days' }), firstAnswer(walk(5, { parts: [walk(5, { day: 1 }), walk(4, { day: 2 })] }), 1));
  assert.deepEqual([days.found.kind, days.found.walks.length], ['days', 2]);
  const loops = after(wish({ spread: 'loops' }), firstAnswer(walk(5, { parts: [walk(5), walk(4)] }), 1));
  assert.equal(loops.found.kind, 'loops');
  assert.equal(after(firstAnswer(walk(5, { parts: [] }), 1)).found.kind, 'one');
});

test('events and rests are stops of their own kind', () => {
  const answer = walk(0);
  answer.features.push(point(1, { kind: 'event', placeId: undefined, eventId: 'e', until: '2026-11-24T18:00:00+01:00' }), point(2, { kind: 'rest', placeId: undefined, furnitureId: 'f' }), point(3));
  const { stops, ambience } = after(firstAnswer(answer, 1)).walk;
  assert.deepEqual(stops.map(({ kind, placeId, eventId, furnitureId }) => [kind, placeId, eventId, furnitureId]), [['event', null, 'e', null], ['rest', null, null, 'f'], ['place', 'p3', null, null]]);
  assert.deepEqual(ambience, { art: 240 });
});

test('places left out are told by reason', () => {
  const groups = byReason([{ placeId: 'a', code: 'closed' }, { placeId: 'b', code: 'over_budget' }, { placeId: 'c', code: 'closed' }, { placeId: 'd' }]);
  assert.deepEqual(groups.map(({ code, places }) => [code, places.map(({ placeId }) => placeId)]), [['closed', ['a', 'c']], ['over_budget', ['b']], ['other', ['d']]]);
});

test('a remedy of one click changes the wishes', () => {
  const town = { territory: { zone: 'Europe/Monaco' }, walkers: [{ code: 'adult', names: {} }] };
  const click = (remedy) => oneClick({ placeId: 'p', name: 'P', reason: '', remedy }, town);
  const wishes = (remedy) => lettingIn({ placeId: 'p', name: 'P', reason: '' }, click(remedy), 'P')(firstState('fr')).wishes;
  assert.equal(wishes({ code: 'longer', minutes: 17.2, sentence: '' }).budgetMinutes, 108);
  assert.equal(wishes({ code: 'later', departure: '2026-11-24T13:30:00Z', sentence: '' }).departure, '2026-11-24T14:30');
  assert.deepEqual(wishes({ code: 'must_visit', sentence: '' }).mustVisit, [{ id: 'p', name: 'P' }]);
  assert.equal(wishes({ code: 'other_walker', walker: 'adult', sentence: '' }).walker, 'adult');
  assert.equal(click({ code: 'other_walker', walker: 'ghost', sentence: '' }), null);
  assert.equal(click({ code: 'longer', sentence: '' }), null);
  assert.equal(click({ code: 'move_the_museum', sentence: '' }), null);
  assert.equal(click(null), null);
});

test('what an impossible plan needs is a change of the form', () => {
  const state = after(putPlace({ id: 'a', name: 'A' }, 'mustVisit'), putPlace({ id: 'b', name: 'B' }, 'mustVisit'), wish({ restEveryMetres: 200 }));
  const wishes = (field, value) => changing({ field, value, sentence: '' }, state)?.(state).wishes;
  assert.equal(wishes('budgetMinutes', 75).budgetMinutes, 75);
  assert.deepEqual(wishes('mustVisit', ['b']).mustVisit, [{ id: 'b', name: 'B' }]);
  assert.deepEqual(wishes('mustVisit[0]', 'a').mustVisit, [{ id: 'b', name: 'B' }]);
  assert.equal(wishes('end', false).ending, 'anywhere');
  assert.equal(wishes('restEveryMetres', null).restEveryMetres, null);
  assert.equal(wishes('loop', false).ending, 'anywhere');
  assert.deepEqual([wishes('days', 3).spread, wishes('days', 3).parts, wishes('loops', 1).spread], ['days', 3, 'once']);
  assert.equal(wishes('weather', 'fine'), undefined);
  assert.equal(wishes('budgetMinutes', 'more'), undefined);
});

test('a story that cannot be told in order is visited in any', () => {
  const state = after(putPlace({ id: 'm', name: 'M' }, 'mustVisit'), tell({ id: 'a', name: 'A' }), tell({ id: 'b', name: 'B' }));
  const { story, mustVisit } = changing({ field: 'mustVisit', value: ['a', 'b'], sentence: '' }, state)(state).wishes;
  assert.deepEqual([story, mustVisit.map(({ id }) => id)], [[], ['m', 'a', 'b']]);
});

test('a story is told in the order one gives it', () => {
  const names = (state) => state.wishes.story.map(({ id }) => id).join('');
  const state = after(...['a', 'b', 'c'].map((id) => tell({ id, name: id })));
  assert.equal(names(state), 'abc');
  assert.equal(names(retell(2, -1)(state)), 'acb');
  assert.equal(names(retell(0, 2)(state)), 'bca');
  assert.equal(retell(0, -1)(state), state);
  assert.equal(names(tell({ id: 'b', name: 'b' })(state)), 'ac');
});

test('a place of the story is not to be avoided', () => {
  assert.deepEqual(after(putPlace({ id: 'a', name: 'A' }, 'avoid'), tell({ id: 'a', name: 'A' })).wishes.avoid, []);
});

test('before anybody turns the wheel all themes count alike, and so they do when it is turned back', () => {
  const up = after(turnTheme('art', 4));
  assert.equal(up.wishes.themes.art, 4);
  assert.equal(up.wishes.themes.water, 1);
  assert.deepEqual(turnTheme('art', 2)(up).wishes.themes, {});
  assert.deepEqual(evenThemes(up).wishes.themes, {});
});

test('a theme that is turned off is not named', () => {
  const { themes } = after(turnTheme('worship', 0)).wishes;
  assert.equal('worship' in themes, false);
  assert.equal(levelOf(themes, 'worship'), 0);
  assert.equal(Object.keys(themes).length, THEMES.length - 1);
  assert.deepEqual(after(onlyTheme('art')).wishes.themes, { art: 1 });
});

test('the wheel stops at its rim', () => {
  const state = after(turnTheme('art', 9));
  assert.equal(levelOf(state.wishes.themes, 'art'), 4);
  assert.equal(turnTheme('art', 5)(state), state);
});

test('where the wheel is touched says which theme and how far', () => {
  assert.deepEqual(touched(0.05, -0.99), { theme: THEMES[0], level: 4 });
  assert.deepEqual(touched(-0.05, -0.5), { theme: THEMES[THEMES.length - 1], level: 2 });
  assert.equal(touched(0, -HUB / 2).level, 0);
  assert.match(wedge(0, 4, 86), /^M0\.00 -22\.36L0\.00 -86\.00A86 86/);
});

test('what is told of a better walk says how many stops it has', () => {
  assert.equal(discoveryEn.found.better(9), 'A better walk: 9 stops…');
  assert.equal(discoveryEn.found.better(1), 'A better walk: 1 stop…');
});
