import { formatClock, formatDay, formatDistance, formatDuration, formatNumber } from './words/format.js';
import { plainHours } from './words/hours.js';
import { wordFor } from './words/words.js';

/** @typedef {import('../model/model.js').Properties} Properties */
/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {Pick<import('./context.js').Context, 'words' | 'language'>} Speech */
/** @typedef {[string, string[]]} Fact a term and what is said of it, a line each */

/**
 * Everything known about a thing, in plain words, leaving out what nobody knows.
 *
 * @param {Collection} collection
 * @param {Properties} properties
 * @param {Speech} speech
 * @param {string} zone
 * @returns {Fact[]}
 */
export function factsOf(collection, properties, speech, zone) {
  const facts = {
    places: placeFacts,
    events: eventFacts,
    streets: streetFacts,
    furniture: furnitureFacts,
    quartiers: quartierFacts,
    routes: routeFacts,
  }[collection](properties, speech, zone);
  return facts
    .map(([term, lines]) => /** @type {Fact} */ ([term, lines.filter((line) => line !== '')]))
    .filter(([, lines]) => lines.length > 0);
}

/**
 * @param {Properties} properties
 * @param {Speech} speech
 * @returns {Fact[]}
 */
function placeFacts(properties, { words }) {
  const hours = properties.openingHours;
  return [
    [words.detail.kind, [wordFor(words.kinds, properties.kind)]],
    [words.detail.hours, hours ? plainHours(hours, words) : [words.detail.hoursUnknown]],
    [words.detail.visit, [properties.visitMinutes ? formatDuration(properties.visitMinutes) : '']],
    [words.detail.interest, [properties.interest === undefined ? '' : words.detail.interestOf(properties.interest)]],
    [words.detail.wheelchair, [known(words.access, properties.wheelchair)]],
  ];
}

/**
 * @param {Properties} properties
 * @param {Speech} speech
 * @param {string} zone
 * @returns {Fact[]}
 */
function eventFacts(properties, { words, language }, zone) {
  const dates = (properties.occurrences ?? []).map(({ begin, end }) => {
    const day = formatDay(begin, zone, language);
    const lastDay = formatDay(end, zone, language);
    const from = formatClock(begin, zone, language);
    const to = formatClock(end, zone, language);
    return day === lastDay ? `${day}, ${from}–${to}` : `${day} ${from} – ${lastDay} ${to}`;
  });
  return [
    [words.detail.dates, dates],
    [words.detail.organiser, [properties.organiser ?? '']],
  ];
}

/**
 * @param {Properties} properties
 * @param {Speech} speech
 * @returns {Fact[]}
 */
function streetFacts(properties, { words, language }) {
  const width = properties.widthMetres;
  const incline = properties.inclinePercent;
  return [
    [words.detail.kind, [wordFor(words.streetClasses, properties.streetClass)]],
    [words.detail.steps, stairLines(properties.stairs, words)],
    [words.detail.surface, [known(words.surfaces, properties.surface)]],
    [words.detail.width, [width == null ? '' : `${formatNumber(width, language)}\u00a0m`]],
    [words.detail.incline, [incline == null ? '' : `${formatNumber(incline, language)}\u00a0%`]],
    [words.detail.lighting, [known(words.lightings, properties.lighting)]],
    [words.detail.onFoot, [known(words.access, properties.foot)]],
    [words.detail.wheelchair, [known(words.access, properties.wheelchair)]],
    [words.detail.covered, [properties.covered ? words.detail.yes : '']],
    [words.detail.passage, [known(words.passages, properties.passage)]],
  ];
}

/**
 * @param {import('../model/model.js').Stairs | null | undefined} stairs
 * @param {Speech['words']} words
 */
function stairLines(stairs, words) {
  if (!stairs) {
    return [];
  }
  const rail = stairs.handrail == null ? '' : stairs.handrail ? words.detail.handrail : words.detail.noHandrail;
  return [
    stairs.stepCount ? String(stairs.stepCount) : words.detail.stepsUncounted,
    rail,
    stairs.wheelchairRamp ? words.detail.wheelchairRamp : '',
    stairs.strollerRamp ? words.detail.strollerRamp : '',
    stairs.moving ? words.detail.moving : '',
  ];
}

/**
 * @param {Properties} properties
 * @param {Speech} speech
 * @returns {Fact[]}
 */
function furnitureFacts(properties, { words, language }) {
  const size = properties.dimensions;
  const sides = [size?.lengthMetres, size?.widthMetres, size?.heightMetres].filter((side) => side != null);
  const turned = properties.orientationDegrees;
  return [
    [words.detail.kind, [wordFor(words.furniture, properties.kind)]],
    [words.detail.state, [wordFor(words.states, properties.state)]],
    [words.detail.condition, [known(words.conditions, properties.condition)]],
    [words.detail.size, [sides.length === 0 ? '' : `${sides.map((side) => formatNumber(side ?? 0, language)).join(' × ')}\u00a0m`]],
    [words.detail.orientation, [turned == null ? '' : `${formatNumber(turned, language)}°`]],
  ];
}

/**
 * @param {Properties} properties
 * @param {Speech} speech
 * @returns {Fact[]}
 */
function quartierFacts(properties, { words }) {
  const complete = properties.boundaryComplete === false ? words.detail.boundaryIncomplete : words.detail.boundaryComplete;
  return [[words.detail.boundary, [complete]]];
}

/**
 * @param {Properties} properties
 * @param {Speech} speech
 * @returns {Fact[]}
 */
function routeFacts(properties, { words, language }) {
  return [
    [words.detail.length, [formatDistance(properties.lengthMetres ?? 0, language)]],
    [words.walk.total, [properties.totalMinutes ? formatDuration(properties.totalMinutes) : '']],
  ];
}

/**
 * @param {Record<string, string>} dictionary
 * @param {string | undefined} code
 */
function known(dictionary, code) {
  return code === 'unknown' ? '' : wordFor(dictionary, code);
}
