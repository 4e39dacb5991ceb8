import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { wish } from '../edit/plan.js';
import { endField, startField } from './plan-points.js';
import { moreWishes } from './plan-more.js';
import { planProblem as problemParts } from './plan-problem.js';
import { budgetField, departureField, placesField } from './plan-wishes.js';
import { themesField } from './theme-wheel.js';
import { walkerField } from './walker-field.js';

/** @typedef {import('./context.js').Context} Context */

const FIELDS = /** @type {const} */ (['start', 'end', 'budgetMinutes', 'walker', 'themes', 'mustVisit', 'avoid', 'departure', 'story']);

/** @typedef {typeof FIELDS[number]} Field */

const MORE_FIELDS = /** @type {const} */ (['audience', 'ambience', 'restEveryMetres', 'events', 'alternatives', 'days', 'loops', 'certificate']);

/**
 * The form that asks for a route. What the service refuses is said at the field it refuses.
 *
 * @param {Context} context
 */
export function planForm(context) {
  const { words, planning } = context;
  const errors = errorHolders();
  const form = element(
    'form',
    { class: 'view-part form', novalidate: true, onsubmit: submit },
    element('h2', { class: 'view-title' }, words.plan.title),
    element('p', { class: 'quiet' }, words.plan.intro),
    startField(context, errors.start),
    endField(context, errors.end),
    budgetField(context, errors.budgetMinutes),
    departureField(context, errors.departure),
    walkerField(context, { name: 'walker', chosen: (state) => state.wishes.walker, choose: (walker) => wish({ walker }) }, errors.walker),
    themesField(context, errors.themes),
    placesField(context, 'mustVisit', errors.mustVisit),
    placesField(context, 'avoid', errors.avoid),
    element('p', { class: 'quiet' }, words.plan.placesHint),
    moreWishes(context, { story: errors.story, more: errors.more }),
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
    void planning.compute();
  }

  context.watch(
    (state) => [state.planProblem],
    ({ planProblem }) => {
      const at = holderOf(planProblem);
      for (const [field, holder] of Object.entries(errors)) {
        refill(holder, field === at && problemParts(context, planProblem));
      }
      if (planProblem !== null) {
        errors[at].closest('details')?.setAttribute('open', '');
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

/**
 * Where to say what is wrong: at the field, unless several fields are at odds with each other.
 *
 * @param {import('../model/model.js').Problem | null} problem
 * @returns {Field | 'more' | 'form'}
 */
function holderOf(problem) {
  const name = problem?.clash ? undefined : problem?.field?.split(/[.[]/)[0];
  if (name === 'variety') {
    return 'themes';
  }
  return MORE_FIELDS.some((field) => field === name) ? 'more' : (FIELDS.find((field) => field === name) ?? 'form');
}

/** One empty place for an error at each field, and one for the form as a whole. */
function errorHolders() {
  /** @param {Field | 'more' | 'form'} field */
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
    story: holder('story'),
    more: holder('more'),
    form: holder('form'),
  };
}

/** @param {Context} context */
function submitRow(context) {
  const { words, planning } = context;
  const button = element('button', { type: 'submit', class: 'button button-main' }, icon('routes'), words.plan.submit);
  const busy = element(
    'div',
    { class: 'busy', role: 'status' },
    element('span', { class: 'busy-line', 'aria-hidden': 'true' }),
    words.plan.computing,
    element('button', { type: 'button', class: 'button', onclick: () => planning.cancel() }, words.plan.cancel),
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
