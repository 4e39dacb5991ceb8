import { element, svg } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { HUB, TOP_LEVEL, at, evenThemes, levelOf, onlyTheme, touched, turnTheme, wedge } from '../edit/wheel.js';
import { wish } from '../edit/plan.js';
import { THEMES } from '../model/themes.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').Theme} Theme */

const WIDTH = 344;
const HEIGHT = 236;
const RADIUS = 86;
const LABEL_AT = RADIUS + 9;
/** Text hangs from its line: below the wheel it needs that much more room. */
const BELOW = 5;
const ICON_SIZE = 15;
/** A longer name takes two lines. */
const LINE_LETTERS = 12;
const VARIETY_STEPS = 4;

/**
 * A wheel with a wedge for each theme, to be turned up towards the rim and down towards the middle: by pointer, or as
 * one slider for each theme by keyboard and screen reader.
 *
 * @param {Context} context
 * @param {HTMLElement} error
 */
export function themesField(context, error) {
  const { words } = context;
  const said = element('p', { class: 'wheel-said', 'aria-live': 'off' });
  const even = element('button', { type: 'button', class: 'button button-quiet wheel-even', 'data-focus': 'even', onclick: () => context.change(evenThemes) }, words.wheel.even);
  let turned = /** @type {Theme | null} */ (null);
  const only = element('button', { type: 'button', class: 'button button-quiet', 'data-focus': 'only', onclick: () => turned !== null && context.change(onlyTheme(turned)) });
  const drawing = wheel(context, (theme) => {
    turned = theme;
    only.hidden = false;
    only.textContent = words.wheel.only(words.themes[theme]);
  });
  only.hidden = true;
  context.watch(
    (state) => [state.wishes.themes],
    ({ wishes: { themes } }) => {
      const isEven = Object.keys(themes).length === 0;
      even.setAttribute('aria-disabled', String(isEven));
      said.textContent = isEven ? words.wheel.evenSaid : sentenceOf(context, themes);
    },
  );
  return element(
    'fieldset',
    { class: 'field wheel-field' },
    element('legend', {}, words.wheel.title),
    drawing,
    said,
    element('div', { class: 'wheel-tools' }, even, only),
    element('p', { class: 'unseen' }, words.wheel.hint),
    varietyRow(context),
    error,
  );
}

/**
 * What is turned up most, in words: "Art: above all · Nature: a lot".
 *
 * @param {Context} context
 * @param {import('../model/model.js').Wishes['themes']} themes
 */
function sentenceOf({ words }, themes) {
  const levels = THEMES.map((theme) => ({ theme, level: levelOf(themes, theme) })).filter(({ level }) => level > 0);
  const most = Math.max(...levels.map(({ level }) => level));
  const names = levels.filter(({ level }) => level === most).map(({ theme }) => words.themes[theme]);
  return words.wheel.said(names.join(', '), words.wheel.levels[most] ?? '');
}

/**
 * @param {Context} context
 * @param {(theme: Theme) => void} turning told which theme is being turned
 */
function wheel(context, turning) {
  const spokes = THEMES.map((theme, index) => spoke(context, theme, index, turning));
  const rings = Array.from({ length: TOP_LEVEL }, (_, level) => svg('circle', { r: HUB * RADIUS + ((1 - HUB) * RADIUS * (level + 1)) / TOP_LEVEL, class: 'wheel-ring' }));
  const root = svg('svg', { viewBox: `${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`, class: 'wheel', role: 'group', 'aria-label': context.words.wheel.title });
  root.append(svg('circle', { r: RADIUS, class: 'wheel-ground' }), ...spokes, ...rings, svg('circle', { r: HUB * RADIUS - 2, class: 'wheel-hub' }));
  turnByPointer(context, root, turning);
  return root;
}

/**
 * @param {Context} context
 * @param {Theme} theme
 * @param {number} index
 * @param {(theme: Theme) => void} turning
 */
function spoke(context, theme, index, turning) {
  const { words } = context;
  const middle = (index + 0.5) / THEMES.length;
  const filled = svg('path', { class: 'wheel-filled' });
  const slider = svg(
    'g',
    { class: `spoke theme-${theme}`, role: 'slider', tabindex: 0, 'aria-label': words.themes[theme], 'aria-valuemin': 0, 'aria-valuemax': TOP_LEVEL, 'data-theme': theme },
    svg('path', { d: wedge(index, TOP_LEVEL, RADIUS), class: 'wheel-wedge' }),
    filled,
    label(words.themes[theme], middle),
    mark(theme, middle),
  );
  slider.addEventListener('keydown', (event) => turnByKey(context, theme, event));
  slider.addEventListener('focus', () => turning(theme));
  context.watch(
    (state) => [levelOf(state.wishes.themes, theme)],
    ({ wishes }) => {
      const level = levelOf(wishes.themes, theme);
      filled.setAttribute('d', wedge(index, level, RADIUS));
      slider.setAttribute('aria-valuenow', String(level));
      slider.setAttribute('aria-valuetext', words.wheel.levels[level] ?? '');
      slider.classList.toggle('is-off', level === 0);
    },
  );
  return slider;
}

/**
 * The name beside the rim, away from the wheel.
 *
 * @param {string} name
 * @param {number} turn
 */
function label(name, turn) {
  const below = -Math.cos(turn * 2 * Math.PI);
  const [x = '0', y = '0'] = at(turn, LABEL_AT + Math.max(0, below) * BELOW).split(' ');
  const side = Math.sin(turn * 2 * Math.PI);
  const text = svg('text', { x, y, class: 'wheel-label', 'text-anchor': side > 0.15 ? 'start' : side < -0.15 ? 'end' : 'middle', 'aria-hidden': 'true' });
  const lines = linesOf(name);
  // Two lines grow away from the wheel above and below it, and to both sides beside it.
  const first = 4 - (lines.length - 1) * 7 * (1 - below);
  lines.forEach((line, index) => {
    const part = svg('tspan', { x, dy: index === 0 ? first : 14 });
    part.textContent = line;
    text.append(part);
  });
  return text;
}

/** @param {string} name */
function linesOf(name) {
  const cut = name.length > LINE_LETTERS ? name.lastIndexOf(' ') : -1;
  return cut < 0 ? [name] : [name.slice(0, cut), name.slice(cut + 1)];
}

/**
 * @param {Theme} theme
 * @param {number} turn
 */
function mark(theme, turn) {
  const [x = '0', y = '0'] = at(turn, RADIUS - 12).split(' ');
  const drawing = icon(theme, ICON_SIZE);
  drawing.setAttribute('x', String(Number(x) - ICON_SIZE / 2));
  drawing.setAttribute('y', String(Number(y) - ICON_SIZE / 2));
  return drawing;
}

/**
 * @param {Context} context
 * @param {Theme} theme
 * @param {KeyboardEvent} event
 */
function turnByKey(context, theme, event) {
  const level = levelOf(context.state().wishes.themes, theme);
  /** @type {Record<string, number>} */
  const levels = { ArrowUp: level + 1, ArrowRight: level + 1, ArrowDown: level - 1, ArrowLeft: level - 1, PageUp: level + 2, PageDown: level - 2, Home: 0, End: TOP_LEVEL };
  const next = levels[event.key];
  if (next !== undefined) {
    event.preventDefault();
    context.change(turnTheme(theme, next));
  }
}

/**
 * A mouse drags a wedge up and down; a finger taps, since dragging moves the page.
 *
 * @param {Context} context
 * @param {SVGElement} root
 * @param {(theme: Theme) => void} turning
 */
function turnByPointer(context, root, turning) {
  /** @type {Theme | null} */
  let dragged = null;

  /** @param {Theme} theme @param {number} level */
  function turn(theme, level) {
    turning(theme);
    context.change(turnTheme(theme, level));
  }

  /** @param {PointerEvent} event */
  function where(event) {
    const box = root.getBoundingClientRect();
    const radius = (RADIUS * box.width) / WIDTH;
    return touched((event.clientX - box.left - box.width / 2) / radius, (event.clientY - box.top - box.height / 2) / radius);
  }

  root.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch' && event.button === 0) {
      const { theme, level } = where(event);
      dragged = theme;
      root.setPointerCapture(event.pointerId);
      turn(theme, level);
    }
  });
  root.addEventListener('pointermove', (event) => {
    if (dragged !== null) {
      turn(dragged, where(event).level);
    }
  });
  for (const end of ['pointerup', 'pointercancel']) {
    root.addEventListener(end, () => { dragged = null; });
  }
  root.addEventListener('click', (event) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') {
      const { theme, level } = where(event);
      turn(theme, level);
    }
  });
}

/**
 * How much less the third church counts than the first.
 *
 * @param {Context} context
 */
function varietyRow(context) {
  const { words } = context;
  const slider = element('input', { type: 'range', id: 'variety', min: 0, max: VARIETY_STEPS, step: 1, oninput: () => context.change(wish({ variety: slider.valueAsNumber / VARIETY_STEPS })) });
  const said = element('output', { class: 'quiet', for: 'variety' });
  context.watch(
    (state) => [state.wishes.variety],
    ({ wishes }) => {
      const step = Math.round(wishes.variety * VARIETY_STEPS);
      slider.value = String(step);
      said.textContent = words.wheel.varietyLevels[step] ?? '';
      slider.setAttribute('aria-valuetext', said.textContent);
    },
  );
  return element('div', { class: 'weight' }, element('label', { for: 'variety' }, words.wheel.variety), slider, said);
}
