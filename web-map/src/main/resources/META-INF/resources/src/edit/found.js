import { walkOfAnswer } from './walk.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Walk} Walk */
/** @typedef {import('../model/model.js').Problem} Problem */
/** @typedef {import('../model/discovery.js').Found} Found */
/** @typedef {import('../model/discovery.js').DiscoveryAnswer} DiscoveryAnswer */
/** @typedef {(state: State) => State} Action */

/** @type {Action} */
export const computing = (state) => ({ ...state, computing: true, planProblem: null });

/**
 * The first answer to a plan: goes to it, whatever one did meanwhile, because that is what was asked for.
 *
 * @param {DiscoveryAnswer} answer
 * @param {number} run
 * @returns {Action}
 */
export const firstAnswer = (answer, run) => (state) => {
  const found = foundOf(answer, run, state.wishes.spread);
  return {
    ...state,
    found,
    walk: found.walks[0] ?? null,
    // A sheet over all of the map would hide the very line that was asked for.
    sheet: state.sheet === 'full' ? 'half' : state.sheet,
    task: 'plan',
    picking: null,
    selected: null,
    spot: null,
    routeProblem: null,
    highlightedStop: 0,
  };
};

/**
 * A better answer takes the place of the one before; what one looks at stays where it is.
 *
 * @param {DiscoveryAnswer} answer
 * @param {number} run
 * @returns {Action}
 */
export const betterAnswer = (answer, run) => (state) => {
  if (state.found?.run !== run) {
    return state; // put away, or kept, in the meantime
  }
  const fresh = foundOf(answer, run, state.wishes.spread);
  const found = { ...fresh, chosen: Math.min(state.found.chosen, fresh.walks.length - 1) };
  return { ...state, found, walk: found.walks[found.chosen] ?? null };
};

/** @type {Action} */
export const planned = (state) => ({ ...state, computing: false });

/**
 * @param {Problem | null} problem null if it was called off
 * @returns {Action}
 */
export const notPlanned = (problem) => (state) => ({ ...state, computing: false, planProblem: problem });

/**
 * @param {number} index
 * @returns {Action}
 */
export const chooseWalk = (index) => (state) => {
  const walk = state.found?.walks[index];
  if (state.found === null || walk === undefined || index === state.found.chosen) {
    return state;
  }
  return { ...state, found: { ...state.found, chosen: index }, walk, highlightedStop: 0 };
};

/**
 * @param {DiscoveryAnswer} answer
 * @param {number} run
 * @param {import('../model/model.js').Spread} spread what was asked for
 * @returns {Found}
 */
function foundOf(answer, run, spread) {
  const certificate = answer.certificate ?? null;
  const cutShort = answer.cutShort ?? false;
  const parts = answer.parts ?? [];
  if (parts.length > 1) {
    const kind = spread === 'days' || parts.some(({ day }) => typeof day === 'number' && spread !== 'loops') ? 'days' : 'loops';
    return { run, kind, walks: parts.map(walkOfAnswer), shared: [], chosen: 0, certificate, cutShort };
  }
  const others = answer.alternatives ?? [];
  return {
    run,
    kind: others.length > 0 ? 'alternatives' : 'one',
    walks: [walkOfAnswer(answer), ...others.map(walkOfAnswer)],
    shared: [0, ...others.map(({ sharedStops }) => sharedStops ?? 0)],
    chosen: 0,
    certificate,
    cutShort,
  };
}

/**
 * What tells one shown walk from another, whatever is improved about it meanwhile.
 *
 * @param {Pick<State, 'walk' | 'found'>} state
 * @returns {string | null}
 */
export function shownWalk({ walk, found }) {
  return walk === null ? null : (walk.id ?? `${found?.run}/${found?.chosen}`);
}
