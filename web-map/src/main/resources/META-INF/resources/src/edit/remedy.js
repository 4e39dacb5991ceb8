import { localTime } from './clock.js';
import { budget, putPlace, wish } from './plan.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Change} Change */
/** @typedef {import('../model/discovery.js').LeftOut} LeftOut */
/** @typedef {(state: State) => State} Action */

/**
 * What a click does for a place that was left out.
 *
 * @typedef {{kind: 'longer', minutes: number} | {kind: 'leave', local: string} | {kind: 'must'} | {kind: 'walker', walker: string}} OneClick
 */

/**
 * The remedy of a place that was left out, if one click is enough for it.
 *
 * @param {LeftOut} place
 * @param {Pick<State, 'territory' | 'walkers'>} town
 * @returns {OneClick | null}
 */
export function oneClick({ remedy }, { territory, walkers }) {
  switch (remedy?.code) {
    case 'longer':
      return (remedy.minutes ?? 0) > 0 ? { kind: 'longer', minutes: Math.ceil(remedy.minutes ?? 0) } : null;
    case 'earlier':
    case 'later':
    case 'other_day':
      return remedy.departure ? { kind: 'leave', local: townTime(remedy.departure, territory?.zone) } : null;
    case 'must_visit':
      return { kind: 'must' };
    case 'other_walker':
      return walkers.some(({ code }) => code === remedy.walker) ? { kind: 'walker', walker: remedy.walker ?? '' } : null;
    default:
      return null;
  }
}

/**
 * @param {LeftOut} place
 * @param {OneClick} click
 * @param {string} name of the place
 * @returns {Action}
 */
export const lettingIn = (place, click, name) => (state) => {
  switch (click.kind) {
    case 'longer':
      return budget(state.wishes.budgetMinutes + click.minutes)(state);
    case 'leave':
      return wish({ departure: click.local })(state);
    case 'must':
      return putPlace({ id: place.placeId, name }, 'mustVisit')(state);
    default:
      return wish({ walker: click.walker })(state);
  }
};

/**
 * The change of the form that makes wishes possible, if the form has such a wish.
 *
 * @param {Change} change
 * @param {Pick<State, 'territory'>} town
 * @returns {Action | null}
 */
export function changing({ field, value }, { territory }) {
  const name = field.split(/[.[]/)[0];
  switch (name) {
    case 'budgetMinutes':
      return typeof value === 'number' ? budget(value) : null;
    case 'departure':
      return typeof value === 'string' ? wish({ departure: townTime(value, territory?.zone) }) : null;
    case 'walker':
      return typeof value === 'string' ? wish({ walker: value }) : null;
    case 'mustVisit':
    case 'avoid':
    case 'story':
      return replaced(name, value);
    case 'restEveryMetres':
      return value === null || typeof value === 'number' ? wish({ restEveryMetres: value }) : null;
    case 'end':
    case 'loop':
      return value === null || value === false ? wish({ ending: 'anywhere' }) : null;
    case 'days':
    case 'loops':
      return typeof value === 'number' ? wish(value > 1 ? { spread: name, parts: value } : { spread: 'once' }) : null;
    default:
      return null;
  }
}

/**
 * A list of places as it has to be.
 *
 * @param {'mustVisit' | 'avoid' | 'story'} list
 * @param {unknown} value the id of a place to leave out, or the ids to write instead
 * @returns {Action | null}
 */
function replaced(list, value) {
  if (typeof value === 'string') {
    return (state) => wish({ [list]: state.wishes[list].filter(({ id }) => id !== value) })(state);
  }
  if (!Array.isArray(value)) {
    return value === null ? wish({ [list]: [] }) : null;
  }
  return (state) => {
    const { story, mustVisit } = state.wishes;
    if (list === 'mustVisit' && story.length > 0 && value.every((id) => story.some((place) => place.id === id))) {
      // The places of the story are visited, but in any order.
      const others = mustVisit.filter(({ id }) => !value.includes(id));
      return wish({ mustVisit: [...others, ...story], story: [] })(state);
    }
    return wish({ [list]: state.wishes[list].filter(({ id }) => value.includes(id)) })(state);
  };
}

/**
 * @param {string} instant ISO 8601
 * @param {string | undefined} zone
 */
function townTime(instant, zone) {
  return zone === undefined ? instant.slice(0, 16) : localTime(new Date(instant), zone);
}

/** @typedef {{code: string, places: LeftOut[]}} LeftOutGroup */

/**
 * Places left out by reason, in the order in which the reasons first come.
 *
 * @param {readonly LeftOut[]} places
 * @returns {LeftOutGroup[]}
 */
export function byReason(places) {
  /** @type {Map<string, LeftOut[]>} */
  const groups = new Map();
  for (const place of places) {
    const code = place.code ?? 'other';
    groups.set(code, [...(groups.get(code) ?? []), place]);
  }
  return [...groups].map(([code, members]) => ({ code, places: members }));
}
