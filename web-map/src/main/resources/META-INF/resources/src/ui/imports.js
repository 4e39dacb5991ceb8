import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { refusedChoice } from '../edit/import-file.js';
import { STEPS, goToStep, isBusy, needsOf, putAway, screenOf, stepBeside } from '../edit/imports.js';
import { importBusy, runningPart } from './import-busy.js';
import { columnsScreen } from './import-columns.js';
import { doneScreen } from './import-done.js';
import { planScreen } from './import-plan.js';
import { startScreen } from './import-start.js';
import { whatScreen } from './import-what.js';
import { problemBox } from './problem.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {ReturnType<typeof screenOf>} Screen */

/** The step where what the service refused is said beside its field. @type {Record<string, Screen>} */
const SAID_AT = { crs: 'what', charset: 'what', target: 'what', keyColumn: 'columns', dataset: 'columns' };

/**
 * Bringing a file into the town, step by step. Every step can be gone back to with nothing lost.
 *
 * @param {Context} context
 */
export function importView(context) {
  /** @type {Record<Screen, HTMLElement>} */
  const screens = {
    start: startScreen(context),
    busy: importBusy(context),
    what: whatScreen(context),
    columns: columnsScreen(context),
    plan: planScreen(context),
    done: doneScreen(context),
  };
  const view = element('div', { class: 'view import-view' }, fileHead(context), stepBar(context), Object.values(screens), refusal(context), navigation(context));
  /** @type {Screen | null} */
  let shown = null;
  context.watch(
    (state) => [screenOf(state.imports)],
    ({ imports, task }) => {
      const next = screenOf(imports);
      for (const [name, screen] of Object.entries(screens)) {
        screen.hidden = name !== next;
      }
      if (shown !== null && shown !== next && task === 'import') {
        view.closest('.panel-body')?.scrollTo(0, 0);
        focusOn(screens[next], view);
      }
      shown = next;
    },
  );
  context.watch(
    (state) => [state.imports.asked, state.imports.problem],
    ({ imports: { asked, problem } }) => {
      const screen = screens[screenOf(context.state().imports)];
      if (asked || problem !== null) {
        leadToError(screen);
      }
    },
  );
  return view;
}

/**
 * What is missing or refused may lie beyond the edge of the panel.
 *
 * @param {HTMLElement} screen
 */
function leadToError(screen) {
  const error = [...screen.querySelectorAll('.field-error')].find((each) => each.childElementCount > 0);
  const field = error?.closest('.field, .import-field') ?? error;
  field?.scrollIntoView({ block: 'center' });
  const control = field?.querySelector('select, input');
  if (control instanceof HTMLElement) {
    control.focus({ preventScroll: true });
  }
}

/**
 * Whoever went on finds themselves at the head of the new step; whoever is elsewhere in the page stays there.
 *
 * @param {HTMLElement} screen
 * @param {HTMLElement} view
 */
function focusOn(screen, view) {
  const active = document.activeElement;
  const title = screen.querySelector('[tabindex="-1"]');
  if (title instanceof HTMLElement && (active === document.body || active === null || view.contains(active))) {
    title.focus({ preventScroll: true });
  }
}

/** Which file this is about, and the way back to the list. @param {Context} context */
function fileHead(context) {
  const { words, imports: flow } = context;
  const holder = element('div', { class: 'import-head' });
  context.watch(
    (state) => [state.imports.job?.id, state.imports.job?.fileName, screenOf(state.imports)],
    ({ imports }) => {
      const { job } = imports;
      const screen = screenOf(imports);
      const isOpen = job !== null && screen !== 'start' && screen !== 'busy';
      holder.hidden = !isOpen;
      refill(
        holder,
        isOpen && [
          element('button', { type: 'button', class: 'button button-back', 'data-focus': 'import-leave', onclick: () => context.change(putAway) }, icon('back'), words.imports.leave),
          screen !== 'done' && element('button', { type: 'button', class: 'button button-quiet', 'data-focus': 'import-discard', onclick: () => flow.forget(job.id) }, icon('bin'), words.imports.discard),
          element('p', { class: 'import-file' }, icon('file'), element('span', { class: 'import-file-name' }, job.fileName), (job.sizeBytes ?? 0) > 0 && element('span', { class: 'quiet' }, words.imports.size(job.sizeBytes ?? 0))),
        ],
      );
    },
  );
  return holder;
}

/** @param {import('../model/imports.js').Imports} imports */
const hasLayers = ({ job }) => (job?.preview?.layers.length ?? 0) > 0;

/** @param {Context} context */
function stepBar(context) {
  const { words } = context;
  const bar = element('ol', { class: 'import-steps' });
  const holder = element('nav', { 'aria-label': words.imports.stepsLabel }, bar);
  context.watch(
    (state) => [screenOf(state.imports), hasLayers(state.imports)],
    ({ imports }) => {
      const current = STEPS.findIndex((step) => step === screenOf(imports));
      // The bundled town came without steps.
      holder.hidden = current < 0 || !hasLayers(imports);
      refill(
        bar,
        STEPS.map((step, index) => {
          const inside = [element('span', { class: 'import-step-number' }, String(index + 1)), element('span', {}, words.imports.steps[step])];
          const canGo = index < current && current < STEPS.length - 1;
          return element(
            'li',
            { class: index === current ? 'is-now' : index < current ? 'is-past' : null, 'aria-current': index === current ? 'step' : null },
            canGo
              ? element('button', { type: 'button', class: 'import-step', 'data-focus': `import-step-${step}`, onclick: () => context.change(goToStep(step)) }, inside)
              : element('span', { class: 'import-step' }, inside),
          );
        }),
      );
    },
  );
  return holder;
}

/** What the service refused, unless a field has said it already. @param {Context} context */
function refusal(context) {
  const holder = element('div', { class: 'import-refusal' });
  context.watch(
    (state) => [state.imports.problem, screenOf(state.imports)],
    ({ imports }) => {
      const screen = screenOf(imports);
      const isSaid = SAID_AT[refusedChoice(imports.problem?.field)?.part ?? ''] === screen;
      refill(holder, screen !== 'start' && screen !== 'busy' && !isSaid && problemBox(imports.problem, context.words));
    },
  );
  return holder;
}

/** @param {Context} context */
function navigation(context) {
  const { words, imports: flow } = context;
  const back = element('button', { type: 'button', class: 'button', 'data-action': 'import-back', onclick: () => context.change(goToStep(stepBeside(context.state().imports.step, -1))) }, words.imports.back);
  const next = element('button', { type: 'button', class: 'button button-main', 'data-action': 'import-next', onclick: whenEnabled(() => void flow.next()) }, words.imports.next);
  const apply = element('button', { type: 'button', class: 'button button-main', 'data-action': 'import-apply', onclick: whenEnabled(() => flow.apply()) }, words.imports.apply);
  const running = runningPart(context);
  const bar = element('div', { class: 'submit import-submit' }, running, element('div', { class: 'import-buttons' }, back, next, apply));
  context.watch(
    (state) => [screenOf(state.imports), isBusy(state.imports.job), needsOf(state.imports).length > 0],
    ({ imports }) => {
      const screen = screenOf(imports);
      bar.hidden = screen !== 'what' && screen !== 'columns' && screen !== 'plan';
      back.hidden = screen === 'what';
      next.hidden = screen === 'plan';
      apply.hidden = screen !== 'plan';
      // A disabled button would lose the focus of whoever pressed it.
      for (const button of [next, apply]) {
        button.setAttribute('aria-disabled', String(isBusy(imports.job) || (button === apply && needsOf(imports).length > 0)));
      }
    },
  );
  return bar;
}

/** @param {() => void} act */
function whenEnabled(act) {
  return (/** @type {MouseEvent} */ { currentTarget }) => {
    if (currentTarget instanceof HTMLElement && currentTarget.getAttribute('aria-disabled') !== 'true') {
      act();
    }
  };
}
