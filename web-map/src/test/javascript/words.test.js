import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csrfToken } from '../../main/resources/META-INF/resources/src/api/request.js';
import { collectionAddress, itemAddress } from '../../main/resources/META-INF/resources/src/api/addresses.js';
import { AVOIDABLE, FURNITURE_ZOOM, THEMES } from '../../main/resources/META-INF/resources/src/model/themes.js';
import { en } from '../../main/resources/META-INF/resources/src/ui/words/en.js';
import { formatClock, formatDistance, formatDuration, formatPoint } from '../../main/resources/META-INF/resources/src/ui/words/format.js';
import { fr } from '../../main/resources/META-INF/resources/src/ui/words/fr.js';
import { plainHours } from '../../main/resources/META-INF/resources/src/ui/words/hours.js';
import { textIn, wordFor } from '../../main/resources/META-INF/resources/src/ui/words/words.js';

const spaced = (text) => text.replaceAll('\u00a0', ' ');

test('distances are metres, then kilometres with the sign of the language', () => {
  assert.equal(spaced(formatDistance(347, 'fr')), '350 m');
  assert.equal(spaced(formatDistance(42.4, 'fr')), '42 m');
  assert.equal(spaced(formatDistance(1234, 'fr')), '1,2 km');
  assert.equal(spaced(formatDistance(1234, 'en')), '1.2 km');
  assert.equal(spaced(formatDistance(994.9, 'en')), '990 m');
  assert.equal(spaced(formatDistance(995, 'en')), '1 km');
  assert.equal(spaced(formatDistance(11230, 'en')), '11 km');
});

test('durations are hours and minutes', () => {
  assert.equal(spaced(formatDuration(70)), '1 h 10');
  assert.equal(spaced(formatDuration(65)), '1 h 05');
  assert.equal(spaced(formatDuration(120)), '2 h');
  assert.equal(spaced(formatDuration(12.4)), '12 min');
  assert.equal(spaced(formatDuration(0.2)), '1 min');
  assert.equal(spaced(formatDuration(59.7)), '1 h');
});

test('the clock is that of the town, wherever the reader is', () => {
  assert.equal(formatClock('2026-11-24T09:05:00Z', 'Europe/Monaco', 'fr'), '10:05');
});

test('a point reads as people write it', () => {
  assert.equal(formatPoint({ lat: 43.7311, lon: 7.4205 }, 'fr'), '43,7311° N, 7,4205° E');
  assert.equal(formatPoint({ lat: -1, lon: -2 }, 'fr'), '1,0000° S, 2,0000° O');
});

test('opening hours are put into words', () => {
  assert.deepEqual(plainHours('Mo-Fr 09:00-18:00; Sa,Su 10:00-12:00; PH off', fr), ['lun. à ven. 09:00–18:00', 'sam., dim. 10:00–12:00', 'jours fériés fermé']);
  assert.deepEqual(plainHours('10:00-18:00', en), ['every day 10:00–18:00']);
  assert.deepEqual(plainHours('24/7', en), ['always open']);
  assert.deepEqual(plainHours('Apr-Sep 09:00-19:00', en), ['Apr to Sep 09:00–19:00']);
  assert.deepEqual(plainHours('Oct 17-Mar 25 off; Jul,Aug 10:00-19:00', fr), ['17 oct. à 25 mars fermé', 'juil., août 10:00–19:00']);
  assert.deepEqual(plainHours('Dec 25 off', en), ['Dec 25 closed']);
});

test('opening hours we cannot put into words stay as they were written', () => {
  assert.deepEqual(plainHours('Mo[1] 10:00-12:00 "sur rendez-vous"', fr), ['Mo[1] 10:00-12:00 "sur rendez-vous"']);
});

test('texts come in the language asked for, else as they are said locally', () => {
  assert.equal(textIn({ en: 'Rock', und: 'Rocher' }, 'Rocher', 'en'), 'Rock');
  assert.equal(textIn({ und: 'Rocher' }, 'Rocher', 'en'), 'Rocher');
  assert.equal(textIn(undefined, null, 'fr'), '');
});

test('a code without a word is at least readable', () => {
  assert.equal(wordFor(fr.kinds, 'swimming_pool'), 'swimming pool');
});

test('every theme and all that can be avoided has a word in both languages', () => {
  for (const words of [fr, en]) {
    THEMES.forEach((theme) => assert.ok(words.themes[theme]));
    AVOIDABLE.forEach((what) => assert.ok(words.foot.avoidable[what]));
  }
  assert.ok(FURNITURE_ZOOM > 0);
});

test('both languages have the same keys', () => {
  const keys = (words, path = '') =>
    Object.entries(words).flatMap(([key, value]) => (typeof value === 'object' && !Array.isArray(value) ? keys(value, path + key + '.') : [path + key]));
  assert.deepEqual(keys(en).sort(), keys(fr).sort());
});

test('the token is found among the cookies', () => {
  assert.equal(csrfToken('a=1; XSRF-TOKEN=b%3Dc; d=2'), 'b=c');
  assert.equal(csrfToken('NOT-XSRF-TOKEN=x'), null);
});

test('addresses leave out what has no value and quote what they are given', () => {
  assert.equal(collectionAddress('places', { bbox: '1,2,3,4', q: undefined, limit: 5 }), '/api/v1/places?bbox=1%2C2%2C3%2C4&limit=5');
  assert.equal(itemAddress('routes', '../x'), '/api/v1/routes/..%2Fx');
});
