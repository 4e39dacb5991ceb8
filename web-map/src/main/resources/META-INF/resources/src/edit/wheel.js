import { EVEN_LEVEL, THEMES, WEIGHTS } from '../model/themes.js';
import { wish } from './plan.js';

/** @typedef {import('../model/model.js').Theme} Theme */
/** @typedef {import('../model/model.js').Wishes} Wishes */
/** @typedef {(state: import('../model/model.js').State) => import('../model/model.js').State} Action */

/** The outermost ring. */
export const TOP_LEVEL = WEIGHTS.length - 1;

/**
 * How far a theme is turned up. Nothing said means that all count alike.
 *
 * @param {Wishes['themes']} themes
 * @param {Theme} theme
 * @returns {number} 0 to {@link TOP_LEVEL}
 */
export function levelOf(themes, theme) {
  if (Object.keys(themes).length === 0) {
    return EVEN_LEVEL;
  }
  const weight = themes[theme] ?? 0;
  // A weight between two rings belongs to the nearer one.
  return WEIGHTS.reduce((best, each, level) => (Math.abs(each - weight) < Math.abs((WEIGHTS[best] ?? 0) - weight) ? level : best), 0);
}

/**
 * Turns one theme up or down; the others stay as they are.
 *
 * @param {Theme} theme
 * @param {number} level
 * @returns {Action}
 */
export const turnTheme = (theme, level) => (state) => {
  const { themes } = state.wishes;
  const bounded = Math.max(0, Math.min(TOP_LEVEL, Math.round(level)));
  if (levelOf(themes, theme) === bounded) {
    return state;
  }
  const levels = THEMES.map((each) => ({ theme: each, level: each === theme ? bounded : levelOf(themes, each) }));
  const alike = levels.every((each) => each.level === levels[0]?.level);
  const weights = levels.map((each) => /** @type {const} */ ([each.theme, WEIGHTS[each.level] ?? 1]));
  return wish({ themes: alike ? {} : Object.fromEntries(weights.filter(([, weight]) => weight > 0)) })(state);
};

/** All themes count alike again. @type {Action} */
export const evenThemes = (state) => wish({ themes: {} })(state);

/**
 * One theme and no other.
 *
 * @param {Theme} theme
 * @returns {Action}
 */
export const onlyTheme = (theme) => wish({ themes: { [theme]: 1 } });

/** How large the middle of the wheel is, beside its radius. */
export const HUB = 0.26;

/**
 * Which theme is turned how far by touching the wheel at a point.
 *
 * @param {number} x to the right of its middle, in radii
 * @param {number} y below its middle, in radii
 * @returns {{theme: Theme, level: number}}
 */
export function touched(x, y) {
  const turn = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
  const index = Math.floor(turn * THEMES.length) % THEMES.length;
  const far = (Math.hypot(x, y) - HUB) / (1 - HUB);
  const level = Math.max(0, Math.min(TOP_LEVEL, Math.ceil(far * TOP_LEVEL)));
  return { theme: THEMES[index] ?? 'art', level };
}

/**
 * The outline of a wedge of the wheel, clockwise from the top, as SVG path data.
 *
 * @param {number} index of the theme
 * @param {number} level up to which it goes; 0 is a sliver at the hub, so that there is something to see
 * @param {number} radius
 */
export function wedge(index, level, radius) {
  const inner = HUB * radius;
  const outer = inner + (radius - inner) * Math.max(level / TOP_LEVEL, 0.03);
  const from = index / THEMES.length;
  const to = (index + 1) / THEMES.length;
  return `M${at(from, inner)}L${at(from, outer)}A${outer} ${outer} 0 0 1 ${at(to, outer)}L${at(to, inner)}A${inner} ${inner} 0 0 0 ${at(from, inner)}Z`;
}

/**
 * @param {number} turn of a circle, clockwise from the top
 * @param {number} radius
 */
export function at(turn, radius) {
  const angle = turn * 2 * Math.PI;
  return `${(Math.sin(angle) * radius).toFixed(2)} ${(-Math.cos(angle) * radius).toFixed(2)}`;
}
