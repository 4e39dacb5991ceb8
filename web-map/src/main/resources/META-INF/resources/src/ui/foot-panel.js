import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { clearFoot, footMode, footWish, isComplete } from '../edit/foot.js';
import { REACH, LOOP } from '../model/themes.js';
import { footAnswer } from './foot-answer.js';
import { footPoints } from './foot-points.js';
import { avoidField } from './foot-wishes.js';
import { problemBox } from './problem.js';
import { walkerSelect } from './walker-field.js';
import { formatDistance, formatDuration } from './words/format.js';

/** @typedef {import('./context.js').Context} Context */

const MODES = /** @type {const} */ (['way', 'loop', 'reach']);
const MODE_ICONS = { way: 'way', loop: 'loop', reach: 'reach' };

/**
 * Going on foot: from here to there, round, or how far. Answered as one asks, without a button to press.
 *
 * @param {Context} context
 */
export function footPanel(context) {
  const { words } = context;
  return element(
    'div',
    { class: 'view' },
    element(
      'div',
      { class: 'walk-top foot-top' },
      element('h2', { class: 'view-title foot-title', tabindex: -1 }, words.foot.title),
      clearButton(context),
    ),
    modeChoice(context),
    element(
      'div',
      { class: 'form' },
      footPoints(context),
      onlyFor(context, 'loop', lengthSlider(context)),
      onlyFor(context, 'reach', minutesSlider(context)),
      walkerSelect(context, { id: 'foot-walker', chosen: (state) => state.foot.walker, choose: (walker) => footWish({ walker }) }),
      onlyFor(context, 'way', avoidField(context)),
    ),
    status(context),
    footAnswer(context),
  );
}

/** @param {Context} context */
function modeChoice(context) {
  const { words } = context;
  const choices = MODES.map((mode) => {
    const input = element('input', { type: 'radio', name: 'foot-mode', value: mode, onchange: () => context.change(footMode(mode)) });
    return { mode, input, label: element('label', { class: 'segment segment-icon' }, input, icon(MODE_ICONS[mode]), element('span', {}, words.foot.modes[mode])) };
  });
  context.watch(
    (state) => [state.foot.mode],
    ({ foot }) => choices.forEach(({ mode, input }) => { input.checked = mode === foot.mode; }),
  );
  return element('fieldset', { class: 'foot-mode' }, element('legend', { class: 'unseen' }, words.foot.question), element('div', { class: 'segments' }, choices.map(({ label }) => label)));
}

/** @param {Context} context */
function clearButton(context) {
  const button = element('button', { type: 'button', class: 'button button-quiet', onclick: () => context.change(clearFoot) }, context.words.foot.clear);
  context.watch(
    (state) => [state.foot.from, state.foot.to],
    ({ foot }) => { button.hidden = foot.from === null && foot.to === null; },
  );
  return button;
}

/**
 * @param {Context} context
 * @param {import('../model/model.js').FootMode} mode
 * @param {HTMLElement} field
 */
function onlyFor(context, mode, field) {
  context.watch(
    (state) => [state.foot.mode],
    ({ foot }) => { field.hidden = foot.mode !== mode; },
  );
  return field;
}

/** @param {Context} context */
function lengthSlider(context) {
  const { words, language } = context;
  return slider(context, {
    id: 'loop-metres',
    label: words.foot.length,
    range: LOOP,
    value: (foot) => foot.metres,
    said: (metres) => formatDistance(metres, language),
    change: (metres) => footWish({ metres }),
  });
}

/** @param {Context} context */
function minutesSlider(context) {
  return slider(context, {
    id: 'reach-minutes',
    label: context.words.foot.minutes,
    range: REACH,
    value: (foot) => foot.minutes,
    said: formatDuration,
    change: (minutes) => footWish({ minutes }),
  });
}

/**
 * @param {Context} context
 * @param {{id: string, label: string, range: {least: number, most: number, step: number}, value: (foot: import('../model/model.js').Foot) => number, said: (value: number) => string, change: (value: number) => import('../edit/store.js').Action}} about
 */
function slider(context, { id, label, range, value, said, change }) {
  const input = element('input', { type: 'range', id, min: range.least, max: range.most, step: range.step, oninput: () => context.change(change(input.valueAsNumber)) });
  const output = element('output', { class: 'budget-said', for: id });
  context.watch(
    (state) => [value(state.foot)],
    ({ foot }) => {
      input.value = String(value(foot));
      input.setAttribute('aria-valuetext', said(value(foot)));
      output.textContent = said(value(foot));
    },
  );
  return element('div', { class: 'field' }, element('div', { class: 'field-head' }, element('label', { for: id, class: 'field-label' }, label), output), input);
}

/** @param {Context} context */
function status(context) {
  const { words, foot: flow } = context;
  const busy = element('div', { class: 'busy busy-slim' }, element('span', { class: 'busy-line', 'aria-hidden': 'true' }), words.foot.computing);
  const hint = element('p', { class: 'quiet' });
  const error = element('div', {});
  context.watch(
    (state) => [state.foot.computing, state.foot.problem, isComplete(state.foot), state.foot.mode],
    ({ foot }) => {
      busy.hidden = !foot.computing;
      hint.hidden = isComplete(foot);
      hint.textContent = foot.mode === 'way' && foot.from !== null ? words.foot.toMissing : words.foot.fromMissing;
      refill(
        error,
        problemBox(foot.problem, words),
        foot.problem !== null && element('button', { type: 'button', class: 'button', onclick: () => flow.again() }, words.explore.retry),
      );
    },
  );
  return element('div', { class: 'foot-status' }, hint, element('div', { role: 'status' }, busy), error);
}
