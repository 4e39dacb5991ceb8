import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { budget, putPlace, wish } from '../edit/plan.js';
import { BUDGET } from '../model/themes.js';
import { formatDuration } from './words/format.js';

/** @typedef {import('./context.js').Context} Context */

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
