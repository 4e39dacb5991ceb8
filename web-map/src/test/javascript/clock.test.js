import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localTime, nextDeparture, withOffset } from '../../main/resources/META-INF/resources/src/edit/clock.js';

const MONACO = 'Europe/Monaco';

test('a local time gets the offset of its zone in winter and in summer', () => {
  assert.equal(withOffset('2026-11-24T14:00', MONACO), '2026-11-24T14:00:00+01:00');
  assert.equal(withOffset('2026-06-20T14:00', MONACO), '2026-06-20T14:00:00+02:00');
  assert.equal(withOffset('2026-06-20T14:00', 'America/St_Johns'), '2026-06-20T14:00:00-02:30');
});

test('of the hour that autumn repeats the first pass is meant', () => {
  assert.equal(withOffset('2026-10-25T02:30', MONACO), '2026-10-25T02:30:00+02:00');
});

test('a time in the hour that spring skips moves on with the clocks', () => {
  assert.equal(withOffset('2026-03-29T02:30', MONACO), '2026-03-29T03:30:00+02:00');
});

test('the times right beside a clock change keep their own offset', () => {
  assert.equal(withOffset('2026-03-29T01:59', MONACO), '2026-03-29T01:59:00+01:00');
  assert.equal(withOffset('2026-03-29T03:00', MONACO), '2026-03-29T03:00:00+02:00');
  assert.equal(withOffset('2026-10-25T03:00', MONACO), '2026-10-25T03:00:00+01:00');
});

test('by day one leaves at the next quarter of an hour', () => {
  assert.equal(nextDeparture(new Date('2026-11-24T13:07:00Z'), MONACO), '2026-11-24T14:15');
});

test('in the evening one leaves the next morning, also over the end of a month', () => {
  assert.equal(nextDeparture(new Date('2026-11-30T21:00:00Z'), MONACO), '2026-12-01T10:00');
});

test('before the day begins one leaves that same morning', () => {
  assert.equal(nextDeparture(new Date('2026-11-24T03:00:00Z'), MONACO), '2026-11-24T10:00');
});

test('the wall clock is the one of the zone', () => {
  assert.equal(localTime(new Date('2026-12-31T23:30:00Z'), MONACO), '2027-01-01T00:30');
});
