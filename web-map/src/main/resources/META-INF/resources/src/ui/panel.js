import { element } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { goTo } from '../edit/explore.js';
import { detailView } from './detail.js';
import { exploreView } from './explore.js';
import { footPanel } from './foot-panel.js';
import { greenPanel } from './green-panel.js';
import { importView } from './imports.js';
import { libraryView } from './library.js';
import { planForm } from './plan-form.js';
import { sheetHandle } from './sheet.js';
import { spotView } from './spot.js';
import { walkView } from './walk-view.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').State} State */
/** @typedef {'detail' | 'spot' | 'explore' | 'foot' | 'plan' | 'green' | 'walk' | 'routes' | 'import'} ViewName */

const TASKS = /** @type {const} */ (['explore', 'foot', 'plan', 'green', 'routes', 'import']);
const TASK_ICONS = { explore: 'place', foot: 'foot', plan: 'pin', green: 'green', routes: 'routes', import: 'upload' };

/**
 * The panel: what one is doing now.
 *
 * @param {Context} context
 * @param {HTMLElement} panel
 */
export function panelParts(context, panel) {
  /** @type {Record<ViewName, HTMLElement>} */
  const views = {
    detail: detailView(context),
    spot: spotView(context),
    explore: exploreView(context),
    foot: footPanel(context),
    plan: planForm(context),
    green: greenPanel(context),
    walk: walkView(context),
    routes: libraryView(context),
    import: importView(context),
  };
  const body = element('div', { class: 'panel-body' }, Object.values(views));
  /** @type {ViewName | null} */
  let shown = null;
  /** @type {HTMLElement | null} where the focus was before a detail was opened */
  let cameFrom = null;

  context.watch(
    (state) => [viewOf(state), state.selected?.feature.id, state.spot, state.walk?.id],
    (state) => {
      const next = viewOf(state);
      const active = document.activeElement;
      const hadFocus = active instanceof HTMLElement && body.contains(active);
      if (isAside(next) && !isAside(shown)) {
        cameFrom = hadFocus ? active : null;
      }
      for (const [name, view] of Object.entries(views)) {
        view.hidden = name !== next;
      }
      if (shown !== null && next !== shown) {
        body.scrollTop = 0;
        moveFocus(views[next], shown, hadFocus || active === document.body);
      }
      shown = next;
    },
  );

  /**
   * Whoever worked in the panel goes on in the panel, and back to where they were.
   *
   * @param {HTMLElement} view
   * @param {ViewName} previous
   * @param {boolean} wanted
   */
  function moveFocus(view, previous, wanted) {
    if (!wanted) {
      return;
    }
    const mark = isAside(previous) ? cameFrom?.dataset['focus'] : undefined;
    const back = mark === undefined ? null : view.querySelector(`[data-focus="${CSS.escape(mark)}"]`);
    const target = back ?? view.querySelector('[tabindex="-1"]:not([hidden] *)') ?? view.querySelector('button, input');
    if (target instanceof HTMLElement) {
      target.focus({ preventScroll: back === null });
    }
  }

  return [sheetHandle(context, panel), taskBar(context), body];
}

/** Whether it is something one looks at aside from the task. @param {ViewName | null} view */
function isAside(view) {
  return view === 'detail' || view === 'spot';
}

/**
 * @param {State} state
 * @returns {ViewName}
 */
function viewOf({ selected, spot, task, walk }) {
  if (selected !== null) {
    return 'detail';
  }
  if (spot !== null) {
    return 'spot';
  }
  if (task === 'foot' || task === 'green' || task === 'import') {
    return task;
  }
  if (task === 'plan') {
    return walk !== null && walk.id === null ? 'walk' : 'plan';
  }
  if (task === 'routes') {
    return walk !== null && walk.id !== null ? 'walk' : 'routes';
  }
  return 'explore';
}

/** @param {Context} context */
function taskBar(context) {
  const { words } = context;
  const buttons = TASKS.map((task) =>
    element('button', { type: 'button', class: 'task', 'data-task': task, onclick: () => context.change(goTo(task)) }, icon(TASK_ICONS[task], 18), element('span', {}, words.tasks[task])),
  );
  context.watch(
    (state) => [state.task],
    (state) => {
      TASKS.forEach((task, index) => {
        if (task === state.task) {
          buttons[index]?.setAttribute('aria-current', 'page');
        } else {
          buttons[index]?.removeAttribute('aria-current');
        }
      });
    },
  );
  return element('nav', { class: 'tasks', 'aria-label': words.tasks.label }, buttons);
}
