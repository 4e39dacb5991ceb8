import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { budget, putPlace, weigh, wish } from '../edit/plan.js';
import { BUDGET, THEMES } from '../model/themes.js';
import { formatDuration } from './words/format.js';

/** @typedef {import('./context.js').Context} Context */

/** Weights people can choose between, from "a little" to "above all"; one is what a tick gives. */
const WEIGHTS = [0.5, 1, 2, 4];

/**
 * @param {Context} context
 * @param {HTMLElement} error
 */
export function budgetField(context, error) {
  const { words } = context;
  const slider = element('input', {
    type: 'range',
    min: BUDGET.sliderLeast,
    max: BUDGET.sliderMost,
    step: BUDGET.step,
    'aria-label': words.plan.budget,
    oninput: () => context.change(budget(slider.valueAsNumber)),
  });
  const number = element('input', {
    type: 'number',
    id: 'budget',
    min: BUDGET.least,
    max: BUDGET.most,
    step: 1,
    inputmode: 'numeric',
    required: true,
    onchange: () => context.change(budget(Number.isFinite(number.valueAsNumber) ? number.valueAsNumber : context.state().wishes.budgetMinutes)),
  });
  const said = element('output', { class: 'budget-said', for: 'budget' });
  context.watch(
    (state) => [state.wishes.budgetMinutes],
    ({ wishes }) => {
      slider.value = String(wishes.budgetMinutes);
      slider.setAttribute('aria-valuetext', formatDuration(wishes.budgetMinutes));
      number.value = String(wishes.budgetMinutes);
      said.textContent = formatDuration(wishes.budgetMinutes);
    },
  );
  return element(
    'div',
    { class: 'field' },
    element('div', { class: 'field-head' }, element('label', { for: 'budget', class: 'field-label' }, words.plan.budget), said),
    element('div', { class: 'budget' }, slider, number, element('span', { class: 'quiet' }, words.plan.minutes)),
    error,
  );
}

/**
 * Chips to tick; each ticked theme then has a slider for how much it counts.
 *
 * @param {Context} context
 * @param {HTMLElement} error
 */
export function themesField(context, error) {
  const { words } = context;
  const chips = THEMES.map((theme) =>
    element(
      'button',
      { type: 'button', class: `chip theme-${theme}`, 'data-theme': theme, onclick: () => context.change(weigh(theme, theme in context.state().wishes.themes ? 0 : 1)) },
      icon(theme, 15),
      words.themes[theme],
    ),
  );
  const weights = element('div', { class: 'weights' });
  const hint = element('p', { class: 'quiet' }, words.plan.themesHint);
  context.watch(
    (state) => [state.wishes.themes],
    ({ wishes }) => {
      THEMES.forEach((theme, index) => chips[index]?.setAttribute('aria-pressed', String(theme in wishes.themes)));
      hint.hidden = Object.keys(wishes.themes).length > 0;
      refill(weights, THEMES.filter((theme) => theme in wishes.themes).map((theme) => weightRow(context, theme)));
    },
  );
  return element('fieldset', { class: 'field' }, element('legend', {}, words.plan.themes), element('div', { class: 'chips' }, chips), hint, weights, error);
}

/**
 * @param {Context} context
 * @param {import('../model/model.js').Theme} theme
 */
function weightRow(context, theme) {
  const { words } = context;
  const index = Math.max(0, WEIGHTS.indexOf(context.state().wishes.themes[theme] ?? 1));
  const slider = element('input', {
    type: 'range',
    min: 0,
    max: WEIGHTS.length - 1,
    step: 1,
    value: index,
    'data-focus': `weight-${theme}`,
    'aria-label': words.plan.weight(words.themes[theme]),
    'aria-valuetext': words.plan.weights[index],
    onchange: () => context.change(weigh(theme, WEIGHTS[slider.valueAsNumber] ?? 1)),
  });
  return element('div', { class: 'weight' }, element('span', {}, words.themes[theme]), slider, element('span', { class: 'quiet' }, words.plan.weights[index]));
}

/**
 * @param {Context} context
 * @param {'mustVisit' | 'avoid'} list
 * @param {HTMLElement} error
 */
export function placesField(context, list, error) {
  const { words } = context;
  const members = element('ul', { class: 'chips' });
  const field = element('div', { class: 'field' }, element('h3', { class: 'field-label' }, list === 'mustVisit' ? words.plan.must : words.plan.avoid), members, error);
  context.watch(
    (state) => [state.wishes[list]],
    ({ wishes }) => {
      field.hidden = wishes[list].length === 0;
      refill(
        members,
        wishes[list].map((place) =>
          element(
            'li',
            {},
            element(
              'button',
              { type: 'button', class: 'chip chip-remove', 'aria-label': words.plan.remove(place.name), onclick: () => context.change(putPlace(place, null)) },
              icon(list === 'mustVisit' ? 'star' : 'avoid', 15),
              place.name,
              icon('close', 13),
            ),
          ),
        ),
      );
    },
  );
  return field;
}

/**
 * @param {Context} context
 * @param {HTMLElement} error
 */
export function departureField(context, error) {
  const { words } = context;
  const input = element('input', { type: 'datetime-local', id: 'departure', required: true, step: 60, onchange: () => context.change(wish({ departure: input.value.slice(0, 16) })) });
  context.watch(
    (state) => [state.wishes.departure],
    ({ wishes }) => { input.value = wishes.departure; },
  );
  return element(
    'div',
    { class: 'field' },
    element('label', { for: 'departure', class: 'field-label' }, words.plan.departure),
    input,
    element('p', { class: 'quiet' }, words.plan.departureHint),
    error,
  );
}
