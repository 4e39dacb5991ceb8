import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { wish } from '../edit/plan.js';
import { endField, startField } from './plan-points.js';
import { budgetField, departureField, placesField, themesField } from './plan-wishes.js';
import { problemBox } from './problem.js';
import { walkerField } from './walker-field.js';

/** @typedef {import('./context.js').Context} Context */

const FIELDS = /** @type {const} */ (['start', 'end', 'budgetMinutes', 'walker', 'themes', 'mustVisit', 'avoid', 'departure']);

/** @typedef {typeof FIELDS[number]} Field */

/**
 * The form that asks for a route. What the service refuses is said at the field it refuses.
 *
 * @param {Context} context
 */
export function planForm(context) {
  const { words, routes } = context;
  const errors = errorHolders();
  const form = element(
    'form',
    { class: 'view-part form', novalidate: true, onsubmit: submit },
    element('h2', { class: 'view-title' }, words.plan.title),
    element('p', { class: 'quiet' }, words.plan.intro),
    startField(context, errors.start),
    endField(context, errors.end),
    budgetField(context, errors.budgetMinutes),
    walkerField(context, { name: 'walker', chosen: (state) => state.wishes.walker, choose: (walker) => wish({ walker }) }, errors.walker),
    themesField(context, errors.themes),
    placesField(context, 'mustVisit', errors.mustVisit),
    placesField(context, 'avoid', errors.avoid),
    departureField(context, errors.departure),
    element('p', { class: 'quiet' }, words.plan.placesHint),
    errors.form,
    submitRow(context),
  );

  /** @param {SubmitEvent} event */
  function submit(event) {
    event.preventDefault();
    // A number typed and not yet left counts as well.
    if (document.activeElement instanceof HTMLElement) {
      document.activeElement.dispatchEvent(new Event('change'));
    }
    void routes.compute();
  }

  context.watch(
    (state) => [state.planProblem],
    ({ planProblem }) => {
      const at = FIELDS.find((field) => planProblem?.field?.split(/[.[]/)[0] === field) ?? 'form';
      for (const [field, holder] of Object.entries(errors)) {
        refill(holder, field === at && problemBox(planProblem, words));
      }
      if (planProblem !== null) {
        const block = errors[at].closest('fieldset, .field') ?? errors[at];
        block.scrollIntoView({ block: 'center' });
        const control = block.querySelector('input, button');
        if (at !== 'form' && control instanceof HTMLElement) {
          control.focus({ preventScroll: true });
        }
      }
    },
  );
  return element('div', { class: 'view' }, form);
}

/** One empty place for an error at each field, and one for the form as a whole. */
function errorHolders() {
  /** @param {Field | 'form'} field */
  const holder = (field) => element('div', { class: 'field-error', 'data-error': field });
  return {
    start: holder('start'),
    end: holder('end'),
    budgetMinutes: holder('budgetMinutes'),
    walker: holder('walker'),
    themes: holder('themes'),
    mustVisit: holder('mustVisit'),
    avoid: holder('avoid'),
    departure: holder('departure'),
    form: holder('form'),
  };
}

/** @param {Context} context */
function submitRow(context) {
  const { words, routes } = context;
  const button = element('button', { type: 'submit', class: 'button button-main' }, icon('routes'), words.plan.submit);
  const busy = element(
    'div',
    { class: 'busy', role: 'status' },
    element('span', { class: 'busy-line', 'aria-hidden': 'true' }),
    words.plan.computing,
    element('button', { type: 'button', class: 'button', onclick: () => routes.cancel() }, words.plan.cancel),
  );
  context.watch(
    (state) => [state.computing],
    ({ computing }) => {
      button.hidden = computing;
      busy.hidden = !computing;
    },
  );
  return element('div', { class: 'submit' }, button, busy);
}
