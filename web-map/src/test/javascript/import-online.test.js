import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved } from '../../main/resources/META-INF/resources/src/edit/explore.js';
import * as online from '../../main/resources/META-INF/resources/src/edit/import-online.js';
import * as edit from '../../main/resources/META-INF/resources/src/edit/imports.js';
import { firstState } from '../../main/resources/META-INF/resources/src/edit/state.js';
import { en } from '../../main/resources/META-INF/resources/src/ui/words/en.js';
import { fr } from '../../main/resources/META-INF/resources/src/ui/words/fr.js';

const SOURCES = { overpass: { ready: true, widestDegrees: 0.25 }, openagenda: { ready: true, widestDegrees: null }, datatourisme: { ready: false } };
const VIEW = [7.4, 43.7, 7.5, 43.8];
const after = (state, ...actions) => actions.reduce((now, action) => action(now), state);
const asked = (...actions) => after(firstState('fr'), moved({ zoom: 14, lat: 43.75, lon: 7.45 }, VIEW), online.asking({ sources: SOURCES }), ...actions);

test('only what is set up is offered, and nothing before the service has said so', () => {
  assert.deepEqual(online.readySources(firstState('fr').imports), []);
  assert.deepEqual(online.readySources(asked().imports), ['overpass', 'openagenda']);
  assert.deepEqual(online.readySources(asked(online.asking({ sources: { overpass: { ready: false } } })).imports), []);
});

test('the area is what the map shows, or a rectangle that begins in its middle', () => {
  assert.deepEqual(online.areaOf(asked()), VIEW);
  assert.equal(online.shownArea(asked()), null);
  const state = asked(online.chooseExtent('box'));
  assert.deepEqual(online.areaOf(state), [7.425, 43.725, 7.475, 43.775]);
  assert.deepEqual(online.shownArea(state), [7.425, 43.725, 7.475, 43.775]);
  const typed = after(state, online.putSide(0, 7.41), online.chooseExtent('view'), online.chooseExtent('box'));
  assert.deepEqual(online.areaOf(typed), [7.41, 43.725, 7.475, 43.775]);
});

test('a rectangle is drawn from any of its corners', () => {
  const box = [7.41, 43.71, 7.42, 43.72];
  const corners = [{ lon: 7.41, lat: 43.71 }, { lon: 7.42, lat: 43.72 }, { lon: 7.41, lat: 43.72 }, { lon: 7.42, lat: 43.71 }];
  assert.deepEqual(online.boxBetween(corners[0], corners[1]), box);
  assert.deepEqual(online.boxBetween(corners[1], corners[0]), box);
  assert.deepEqual(online.boxBetween(corners[2], corners[3]), box);
});

test('an area that the service would refuse is not asked for', () => {
  assert.equal(online.areaFault(VIEW, 0.25), null);
  assert.equal(online.areaFault([7, 43, 7.3, 43.1], 0.25), 'large');
  assert.equal(online.areaFault([7, 43, 7.1, 43.3], 0.25), 'large');
  assert.equal(online.areaFault([7, 43, 7.1, 43.3], null), null);
  assert.equal(online.areaFault([7.1, 43, 7, 43.1], 0.25), 'empty');
  assert.equal(online.areaFault([179.9, 43, 180.1, 43.1], 0.25), 'empty');
  assert.equal(online.areaFault([NaN, 43, 7, 43.1], 0.25), 'none');
  assert.equal(online.areaFault(null, 0.25), 'none');
  assert.equal(online.orderOf('overpass', asked(online.chooseExtent('box'), online.putSide(2, NaN))), null);
  assert.equal(online.orderOf('overpass', firstState('fr')), null);
});

test('an order says what is wanted and never with which key', () => {
  const state = asked(edit.importing({ target: 'events' }), online.asking({ agenda: ' 12345678 ' }));
  assert.deepEqual(online.orderOf('overpass', state), { source: 'overpass', bbox: VIEW, target: 'events' });
  assert.deepEqual(online.orderOf('openagenda', state), { source: 'openagenda', agenda: '12345678', target: 'events' });
  assert.deepEqual(online.orderOf('datatourisme', state), { source: 'datatourisme', target: 'events' });
  for (const agenda of ['', '0', '12a', '../1', '1'.repeat(13)]) {
    assert.equal(online.orderOf('openagenda', asked(online.asking({ agenda }))), null);
  }
});

test('what is fetched is awaited like a file, and then goes its way', () => {
  const state = asked(online.asking({ drawing: true }), online.fetching('openagenda'));
  assert.equal(edit.screenOf(state.imports), 'busy');
  assert.deepEqual(state.imports.upload, { name: 'openagenda', size: null, fraction: null, source: 'openagenda' });
  assert.equal(state.imports.online.drawing, false);
  const back = edit.putAway(state);
  assert.equal(edit.screenOf(back.imports), 'start');
  assert.deepEqual(online.readySources(back.imports), ['overpass', 'openagenda']);
});

test('degrees are told in what they are on the ground', () => {
  const { width, height } = online.groundSize(0.25, 0.25, 60);
  assert.ok(Math.abs(height - 27830) < 1);
  assert.ok(Math.abs(width - height / 2) < 1);
  assert.match(en.imports.online.limit(0.25, '20 km', '28 km'), /0\.25° .* 20 km × 28 km/);
  assert.match(fr.imports.online.limit(0.25, '20 km', '28 km'), /0,25° .* 20 km × 28 km/);
});

test('both languages say everything about the sources', () => {
  for (const source of online.SOURCES) {
    for (const words of [en, fr]) {
      const said = words.imports.online;
      assert.ok(said.names[source] && said.about[source] && said.fetch[source], source);
    }
  }
});
