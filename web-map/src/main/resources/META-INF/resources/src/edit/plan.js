import { BUDGET } from '../model/themes.js';
import { withOffset } from './clock.js';
import { FIRST_WISHES } from './state.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Wishes} Wishes */
/** @typedef {import('../model/model.js').Anchor} Anchor */
/** @typedef {import('../model/model.js').PlaceName} PlaceName */
/** @typedef {(state: State) => State} Action */

/**
 * @param {Partial<Wishes>} wishes
 * @returns {Action}
 */
export const wish = (wishes) => (state) => ({ ...state, wishes: { ...state.wishes, ...wishes }, planProblem: null });

/**
 * Puts the start or the end; then the map asks for the end if one is still needed, and else for nothing.
 *
 * @param {'start' | 'end'} which
 * @param {Anchor} anchor
 * @returns {Action}
 */
export const putAnchor = (which, anchor) => (state) => {
  const wishes =
    which === 'start'
      ? { ...state.wishes, start: anchor }
      : { ...state.wishes, end: anchor, ending: /** @type {const} */ ('point') };
  return { ...state, wishes, planProblem: null, picking: stillToPick(wishes), task: 'plan', selected: null, spot: null };
};

/** @param {Wishes} wishes */
function stillToPick(wishes) {
  if (wishes.start === null) {
    return 'start';
  }
  return wishes.ending === 'point' && wishes.end === null ? 'end' : null;
}

/**
 * @param {import('../model/model.js').Ending} ending
 * @returns {Action}
 */
export const endBy = (ending) => (state) => {
  const wishes = { ...state.wishes, ending };
  return { ...state, wishes, planProblem: null, picking: stillToPick(wishes) };
};

/**
 * A thing as a start or an end.
 *
 * @param {import('../model/model.js').Feature} thing
 * @param {string} name
 * @param {boolean} [isPlace] whether it is a key place, which the service knows by its id
 * @returns {Anchor | null} null if it is not a point
 */
export function anchorAt(thing, name, isPlace = true) {
  if (thing.geometry.type !== 'Point') {
    return null;
  }
  const [lon = 0, lat = 0] = thing.geometry.coordinates;
  return isPlace ? { placeId: thing.id, name, lon, lat } : { lon, lat };
}

/**
 * @param {number} minutes
 * @returns {Action}
 */
export const budget = (minutes) =>
  wish({ budgetMinutes: Math.min(BUDGET.most, Math.max(BUDGET.least, Math.round(minutes))) });

/**
 * A place is on one of the two lists at most: wanted and unwanted at once cannot be met.
 *
 * @param {PlaceName} place
 * @param {'mustVisit' | 'avoid' | null} list null takes it off both
 * @returns {Action}
 */
export const putPlace = (place, list) => (state) => {
  /** @param {'mustVisit' | 'avoid'} name */
  const next = (name) => {
    const others = state.wishes[name].filter(({ id }) => id !== place.id);
    return list === name ? [...others, place] : others;
  };
  return wish({ mustVisit: next('mustVisit'), avoid: next('avoid') })(state);
};

/**
 * What the wishes are in the words of the service. What is as it always is is left out.
 *
 * @param {Wishes} wishes with a start and a departure
 * @param {import('../model/model.js').Language} language
 * @param {string} zone of the town, such as Europe/Monaco
 */
export function discoveryRequest(wishes, language, zone) {
  if (wishes.start === null) {
    throw new Error('A walk needs a start.');
  }
  const themes = Object.entries(wishes.themes).filter(([, weight]) => weight > 0);
  return {
    start: anchorBody(wishes.start),
    ...(wishes.ending === 'point' && wishes.end !== null ? { end: anchorBody(wishes.end) } : {}),
    loop: wishes.ending === 'loop',
    budgetMinutes: wishes.budgetMinutes,
    walker: wishes.walker,
    themes: Object.fromEntries(themes),
    mustVisit: wishes.mustVisit.map(({ id }) => id),
    avoid: wishes.avoid.map(({ id }) => id),
    departure: withOffset(wishes.departure, zone),
    language,
    ...moreWishes(wishes),
  };
}

/** @param {Wishes} wishes */
function moreWishes(wishes) {
  const ambience = Object.entries(wishes.ambience).filter(([, weight]) => weight > 0);
  const once = wishes.spread === 'once';
  return {
    ...(wishes.variety !== FIRST_WISHES.variety ? { variety: wishes.variety } : {}),
    ...(wishes.audience !== FIRST_WISHES.audience ? { audience: wishes.audience } : {}),
    ...(ambience.length > 0 ? { ambience: Object.fromEntries(ambience) } : {}),
    ...(wishes.story.length > 1 ? { story: wishes.story.map(({ id }) => id) } : {}),
    ...(wishes.restEveryMetres !== null ? { restEveryMetres: wishes.restEveryMetres } : {}),
    ...(wishes.events ? {} : { events: false }),
    // Walks to choose from and walks that follow each other at once would be more than anybody can look through.
    ...(once && wishes.alternatives > 0 ? { alternatives: wishes.alternatives } : {}),
    ...(once ? {} : { [wishes.spread]: wishes.parts }),
    ...(wishes.certificate ? { certificate: true } : {}),
  };
}

/**
 * An end of a walk in the words of the service.
 *
 * @param {Anchor} anchor
 */
export function anchorBody(anchor) {
  if ('placeId' in anchor) {
    return { placeId: anchor.placeId };
  }
  return { lon: rounded(anchor.lon), lat: rounded(anchor.lat) };
}

/** Seven decimals are a centimetre. @param {number} degrees */
export function rounded(degrees) {
  return Math.round(degrees * 1e7) / 1e7;
}

/**
 * What is missing before the service can be asked, as the name of the field.
 *
 * @param {Wishes} wishes
 * @returns {'start' | 'end' | 'story' | 'departure' | null}
 */
export function missing(wishes) {
  if (wishes.start === null) {
    return 'start';
  }
  if (wishes.ending === 'point' && wishes.end === null) {
    return 'end';
  }
  if (wishes.story.length === 1) {
    return 'story';
  }
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wishes.departure) ? null : 'departure';
}
