import { formatDay, formatDistance, formatDuration, formatPoint } from './words/format.js';
import { textIn, wordFor } from './words/words.js';

/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {Pick<import('./context.js').Context, 'words' | 'language'>} Speech */

/**
 * What to call a thing: its name, or what it is if it has none.
 *
 * @param {Collection} collection
 * @param {Feature} feature
 * @param {Speech} speech
 */
export function nameOf(collection, { properties }, { words, language }) {
  const name = textIn(properties.names, properties.name, language);
  if (name !== '') {
    return name;
  }
  switch (collection) {
    case 'streets':
      return wordFor(words.streetClasses, properties.streetClass) || words.one.streets;
    case 'furniture':
      return wordFor(words.furniture, properties.kind) || words.one.furniture;
    default:
      return `${words.one[collection]} (${words.detail.unnamed})`;
  }
}

/**
 * @param {{name: string | null, names?: Record<string, string>, kind?: import('../model/model.js').StopKind}} stop
 * @param {Speech} speech
 */
export function stopName({ name, names, kind }, { words, language }) {
  return textIn(names, name, language) || (kind === 'rest' ? words.found.rest : words.detail.unnamed);
}

/**
 * For whom, in the words of the service's table; a readable form of the code where that has none.
 *
 * @param {string} code
 * @param {readonly import('../model/model.js').WalkerRow[]} walkers
 * @param {import('../model/model.js').Language} language
 */
export function walkerName(code, walkers, language) {
  const row = walkers.find((each) => each.code === code);
  return textIn(row?.names, null, language) || code.replaceAll('-', ' ');
}

/**
 * @param {import('../model/model.js').Anchor} anchor
 * @param {Speech} speech
 */
export function anchorName(anchor, { words, language }) {
  return 'name' in anchor ? anchor.name : words.plan.point(formatPoint(anchor, language));
}

/**
 * @param {Collection} collection
 * @param {Feature} feature
 */
export function iconOf(collection, { properties }) {
  switch (collection) {
    case 'places':
      return properties.themes?.[0] ?? 'place';
    case 'furniture':
      return properties.kind ?? 'other';
    case 'streets':
      return properties.streetClass === 'stairs' || properties.streetClass === 'lift' ? properties.streetClass : 'streets';
    default:
      return collection;
  }
}

/**
 * The line under the name in a list.
 *
 * @param {Collection} collection
 * @param {Feature} feature
 * @param {Speech} speech
 * @param {string} zone
 */
export function lineOf(collection, { properties }, { words, language }, zone) {
  /** @type {(string | null | undefined | false)[]} */
  let parts = [];
  switch (collection) {
    case 'places':
      parts = [
        wordFor(words.kinds, properties.kind) || wordFor(words.themes, properties.themes?.[0]),
        (properties.visitMinutes ?? 0) > 0 && words.walk.visit(formatDuration(properties.visitMinutes ?? 0)),
      ];
      break;
    case 'events': {
      const first = properties.occurrences?.[0];
      parts = [first && formatDay(first.begin, zone, language), properties.example && words.legend.example];
      break;
    }
    case 'streets':
      parts = [
        wordFor(words.streetClasses, properties.streetClass),
        (properties.stairs?.stepCount ?? 0) > 0 && `${properties.stairs?.stepCount} ${words.detail.steps.toLowerCase()}`,
        properties.surface !== 'unknown' && wordFor(words.surfaces, properties.surface),
      ];
      break;
    case 'furniture':
      parts = [wordFor(words.states, properties.state)];
      break;
    case 'routes':
      parts = [
        formatDistance(properties.lengthMetres ?? 0, language),
        properties.totalMinutes ? formatDuration(properties.totalMinutes) : null,
        (properties.stops?.length ?? 0) > 0 && words.walk.stops(properties.stops?.length ?? 0),
      ];
      break;
    default:
      parts = [properties.boundaryComplete === false && `${words.detail.boundary} ${words.detail.boundaryIncomplete}`];
  }
  return parts.filter(Boolean).join(' · ');
}
