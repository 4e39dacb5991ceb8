import { MOST_STORY } from '../model/themes.js';
import { wish } from './plan.js';

/** @typedef {import('../model/model.js').PlaceName} PlaceName */
/** @typedef {(state: import('../model/model.js').State) => import('../model/model.js').State} Action */

/**
 * Adds a place at the end of the story; one that is told already is taken out. A place told is not one to avoid.
 *
 * @param {PlaceName} place
 * @returns {Action}
 */
export const tell = (place) => (state) => {
  const { story, avoid } = state.wishes;
  const told = story.some(({ id }) => id === place.id);
  const next = told ? story.filter(({ id }) => id !== place.id) : [...story, place].slice(0, MOST_STORY);
  return wish({ story: next, avoid: told ? avoid : avoid.filter(({ id }) => id !== place.id) })(state);
};

/**
 * Tells a place of the story sooner or later.
 *
 * @param {number} index of the place
 * @param {number} steps forward, or back if negative
 * @returns {Action}
 */
export const retell = (index, steps) => (state) => {
  const { story } = state.wishes;
  const place = story[index];
  const target = index + steps;
  if (place === undefined || target < 0 || target >= story.length) {
    return state;
  }
  const others = story.filter((_, each) => each !== index);
  return wish({ story: others.toSpliced(target, 0, place) })(state);
};
