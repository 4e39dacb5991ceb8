import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { clearGreen, greenWish, isDrawable, placeInTheWay, toggleGreenPlace } from '../edit/green.js';
import { keptRoutes } from '../edit/library.js';
import { greenAnswer } from './green-answer.js';
import { greenPlaces } from './green-places.js';
import { anchorName, nameOf } from './names.js';
import { problemBox } from './problem.js';
import { walkerSelect } from './walker-field.js';

/** @typedef {import('./context.js').Context} Context */

/** Where the slider stands when somebody first turns to it. */
const MIDDLE = 0.5;

/**
 * The green line: choose places, say how it should be, and choose among the lines.
 *
 * @param {Context} context
 */
export function greenPanel(context) {
  const { words, green } = context;
  const form = element(
    'form',
    {
      class: 'form',
      novalidate: true,
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        if (isDrawable(context.state().green)) {
          void green.draw();
        }
      },
    },
    greenPlaces(context),
    shapeField(context),
    legibilityField(context),
    keepField(context),
    walkerSelect(context, { id: 'green-walker', chosen: (state) => state.green.walker, choose: (walker) => greenWish({ walker }) }),
    submitRow(context),
  );
  return element(
    'div',
    { class: 'view green-view' },
    element('div', { class: 'walk-top' }, element('h2', { class: 'view-title', tabindex: -1 }, words.green.title), clearButton(context)),
    element('p', { class: 'quiet' }, words.green.intro),
    form,
    problemPart(context),
    greenAnswer(context),
  );
}

/** @param {Context} context */
function clearButton(context) {
  const button = element('button', { type: 'button', class: 'button button-quiet', onclick: () => { context.green.cancel(); context.change(clearGreen); } }, context.words.green.clear);
  context.watch(
    (state) => [state.green.places, state.green.choices],
    ({ green }) => { button.hidden = green.places.length === 0 && green.choices.length === 0; },
  );
  return button;
}

/** @param {Context} context */
function shapeField(context) {
  const { words } = context;
  const choices = [true, false].map((loop) => {
    const input = element('input', { type: 'radio', name: 'green-shape', value: loop ? 'loop' : 'line', onchange: () => context.change(greenWish({ loop })) });
    return { loop, input, label: element('label', { class: 'segment segment-icon' }, input, icon(loop ? 'loop' : 'way'), element('span', {}, loop ? words.green.loop : words.green.line)) };
  });
  const branches = element('input', { type: 'checkbox', id: 'green-branches', onchange: () => context.change(greenWish({ branches: branches.checked })) });
  context.watch(
    (state) => [state.green.loop, state.green.branches],
    ({ green }) => {
      choices.forEach(({ loop, input }) => { input.checked = loop === green.loop; });
      branches.checked = green.branches;
    },
  );
  return element(
    'fieldset',
    { class: 'field' },
    element('legend', {}, words.green.shape),
    element('div', { class: 'segments' }, choices.map(({ label }) => label)),
    element('label', { class: 'switch' }, branches, element('span', {}, words.green.branches, element('span', { class: 'quiet' }, ` (${words.green.branchesHint})`))),
  );
}

/**
 * Several lines to choose from, or one that is so easy to follow.
 *
 * @param {Context} context
 */
function legibilityField(context) {
  const { words } = context;
  const several = element('input', { type: 'checkbox', id: 'green-several', onchange: () => context.change(greenWish({ legibility: several.checked ? null : MIDDLE })) });
  const slider = element('input', { type: 'range', id: 'green-legibility', min: 0, max: 1, step: 0.1, 'aria-label': words.green.legibility, oninput: () => context.change(greenWish({ legibility: slider.valueAsNumber })) });
  const scale = element('div', { class: 'green-scale' }, slider, element('div', { class: 'green-scale-ends quiet', 'aria-hidden': 'true' }, element('span', {}, words.green.merits.shortest), element('span', {}, words.green.merits.clearest)));
  context.watch(
    (state) => [state.green.legibility],
    ({ green: { legibility } }) => {
      several.checked = legibility === null;
      scale.hidden = legibility === null;
      if (legibility !== null) {
        slider.value = String(legibility);
        slider.setAttribute('aria-valuetext', legibility <= 0 ? words.green.merits.shortest : legibility >= 1 ? words.green.merits.clearest : `${Math.round(legibility * 100)} %`);
      }
    },
  );
  return element('fieldset', { class: 'field' }, element('legend', {}, words.green.legibility), element('label', { class: 'switch' }, several, element('span', {}, words.green.showChoices)), scale);
}

/**
 * A saved line to go on from; nothing to choose without one.
 *
 * @param {Context} context
 */
function keepField(context) {
  const { words } = context;
  const select = element('select', {
    id: 'green-keep',
    onchange: () => {
      const route = keptRoutes(context.state()).find(({ id }) => id === select.value);
      context.change(greenWish({ keep: route === undefined ? null : { id: route.id, name: nameOf('routes', route, context) } }));
    },
  });
  const field = element('div', { class: 'field' }, element('label', { for: 'green-keep', class: 'field-label' }, words.green.keep), select, element('p', { class: 'quiet' }, words.green.keepHint));
  context.watch(
    (state) => [state.savedRoutes, state.removing, state.green.keep],
    (state) => {
      const routes = keptRoutes(state);
      const chosen = state.green.keep?.id ?? '';
      field.hidden = routes.length === 0 && chosen === '';
      refill(
        select,
        element('option', { value: '', selected: chosen === '' }, words.green.keepNone),
        routes.map((route) => element('option', { value: route.id, selected: route.id === chosen }, nameOf('routes', route, context))),
      );
    },
  );
  return field;
}

/** @param {Context} context */
function submitRow(context) {
  const { words, green: flow } = context;
  const button = element('button', { type: 'submit', class: 'button button-main' });
  const hint = element('p', { class: 'quiet', role: 'status' });
  const busy = element(
    'div',
    { class: 'busy' },
    element('span', { class: 'busy-line', 'aria-hidden': 'true' }),
    element('span', {}, words.green.drawing),
    element('button', { type: 'button', class: 'button', onclick: () => flow.cancel() }, words.plan.cancel),
  );
  context.watch(
    (state) => [isDrawable(state.green), state.green.computing, state.green.keep === null, state.green.choices.length > 0, state.green.stale],
    ({ green }) => {
      const drawable = isDrawable(green);
      button.hidden = green.computing || !drawable;
      busy.hidden = !green.computing;
      refill(button, icon('green'), green.choices.length > 0 ? words.green.drawAgain : words.green.draw);
      hint.hidden = drawable && !green.stale;
      hint.textContent = !drawable ? (green.keep === null ? words.green.tooFew : words.green.tooFewKept) : green.stale ? words.green.stale : '';
    },
  );
  return element('div', { class: 'green-submit' }, hint, button, element('div', { role: 'status' }, busy));
}

/** @param {Context} context */
function problemPart(context) {
  const holder = element('div', { class: 'green-problem' });
  context.watch(
    (state) => [state.green.problem],
    ({ green }) => {
      const place = placeInTheWay(green);
      const remove = place === null ? null : context.words.plan.remove(anchorName(place, context));
      refill(
        holder,
        problemBox(green.problem, context.words),
        place !== null && element('button', { type: 'button', class: 'button button-remedy', 'data-remedy': 'place', onclick: () => context.change(toggleGreenPlace(place)) }, remove),
      );
      if (green.problem !== null) {
        holder.scrollIntoView({ block: 'nearest' });
        // The button that was pressed had gone while the line was drawn.
        const again = holder.parentElement?.querySelector('button[type="submit"]');
        if (document.activeElement === document.body && again instanceof HTMLElement) {
          again.focus({ preventScroll: true });
        }
      }
    },
  );
  return holder;
}
