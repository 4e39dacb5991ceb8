import { element, refill, svg } from '../dom/element.js';
import { modesFor } from '../edit/import-file.js';
import { chooseMode, needsOf, screenOf, wholePlan } from '../edit/imports.js';
import { issueList } from './import-issues.js';
import { formatNumber } from './words/format.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').ImportPlan} ImportPlan */

const MODES = /** @type {const} */ (['add', 'update', 'mirror']);
const PARTS = /** @type {const} */ (['add', 'change', 'same', 'retire', 'refuse']);
const CHART = { width: 320, height: 14 };

/**
 * The third step: what would happen, before it happens.
 *
 * @param {Context} context
 */
export function planScreen(context) {
  const { words } = context;
  const numbers = element('div', { class: 'import-plan', role: 'status' });
  const needs = element('div', { class: 'field-error', 'data-error': 'plan' });
  context.watch(
    (state) => [state.imports.job?.preview, state.imports.revision, screenOf(state.imports)],
    ({ imports }) => {
      if (screenOf(imports) !== 'plan') {
        return;
      }
      refill(numbers, planPart(context, wholePlan(imports)));
      const open = needsOf(imports);
      refill(needs, open.length > 0 && element('div', { class: 'problem' }, element('p', {}, words.imports.plan.stillNeeded), element('ul', { class: 'import-needs' }, open.map((need) => element('li', {}, needText(context, need))))));
    },
  );
  return element(
    'div',
    { class: 'view-part form' },
    element('h2', { class: 'view-title', tabindex: -1 }, words.imports.plan.title),
    modeField(context),
    needs,
    numbers,
    element('p', { class: 'quiet' }, words.imports.plan.undoable),
    issueList(context),
  );
}

/**
 * @param {Context} context
 * @param {import('../model/imports.js').Need} need
 */
function needText({ words }, { what, why }) {
  const { what: first, plan } = words.imports;
  /** @type {Record<string, string>} */
  const own = { keyColumn: plan.needsKey, mode: plan.needsAllRead, crs: first.needsCrs, target: first.needsTarget, geometry: first.needsGeometry, layer: first.noneTaken };
  return own[what] ?? element('span', { lang: 'en' }, why);
}

/** @param {Context} context */
function modeField(context) {
  const { plan } = context.words.imports;
  const choices = MODES.map((mode) => {
    const input = element('input', { type: 'radio', name: 'import-mode', value: mode, 'aria-describedby': `import-mode-${mode}`, onchange: () => context.change(chooseMode(mode)) });
    return {
      mode,
      input,
      label: element('label', { class: 'import-mode' }, input, element('span', {}, element('strong', {}, plan.modes[mode].name), element('span', { class: 'quiet', id: `import-mode-${mode}` }, plan.modes[mode].what))),
    };
  });
  context.watch(
    (state) => [state.imports.choices?.mode, state.imports.job?.preview],
    ({ imports }) =>
      choices.forEach(({ mode, input, label }) => {
        input.checked = mode === imports.choices?.mode;
        label.hidden = !modesFor(imports.job?.preview).includes(mode);
      }),
  );
  return element('fieldset', { class: 'field' }, element('legend', {}, plan.mode), choices.map(({ label }) => label));
}

/**
 * @param {Context} context
 * @param {ImportPlan | null} plan
 */
function planPart(context, plan) {
  const { words, language } = context;
  const { plan: say } = words.imports;
  if (plan === null) {
    return element('p', { class: 'quiet' }, say.unknown);
  }
  const told = PARTS.filter((part) => plan[part] > 0);
  if (told.length === 0 || told.every((part) => part === 'same')) {
    return [told.length > 0 && numbersOf(context, plan, told), element('p', {}, say.nothing)];
  }
  return [planChart(plan, `${say.chart}${words.colon}${told.map((part) => `${formatNumber(plan[part], language)} ${say.numbers[part]}`).join(', ')}`), numbersOf(context, plan, told)];
}

/**
 * @param {Context} context
 * @param {ImportPlan} plan
 * @param {readonly (keyof ImportPlan)[]} told
 */
function numbersOf({ words, language }, plan, told) {
  const { plan: say } = words.imports;
  return element(
    'ul',
    { class: 'import-numbers' },
    told.map((part) =>
      element(
        'li',
        { class: `import-part import-${part}`, 'data-plan': part },
        element('strong', { class: 'import-count' }, formatNumber(plan[part], language)),
        element('span', {}, element('span', { class: 'import-part-name' }, say.numbers[part]), ' ', element('span', { class: 'quiet' }, say.explain[part])),
      ),
    ),
  );
}

/**
 * The numbers as a bar, for those who would rather look.
 *
 * @param {ImportPlan} plan
 * @param {string} said
 */
function planChart(plan, said) {
  const all = PARTS.reduce((sum, part) => sum + plan[part], 0);
  let from = 0;
  const bars = PARTS.filter((part) => plan[part] > 0).map((part) => {
    // What is hardly there is still to be seen.
    const width = Math.max(3, (plan[part] / all) * CHART.width);
    const bar = svg('rect', { x: from, y: 0, width, height: CHART.height, class: `import-bar import-${part}` });
    from += width;
    return bar;
  });
  return svg('svg', { viewBox: `0 0 ${Math.max(from, 1)} ${CHART.height}`, class: 'import-chart', role: 'img', 'aria-label': said, preserveAspectRatio: 'none' }, ...bars);
}
