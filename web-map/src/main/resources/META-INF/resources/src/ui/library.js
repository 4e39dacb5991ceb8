import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { goTo } from '../edit/explore.js';
import { keptRoutes } from '../edit/library.js';
import { exportFold } from './export.js';
import { followHighlight, listItem } from './list.js';
import { nameOf } from './names.js';
import { problemBox } from './problem.js';

/** @typedef {import('./context.js').Context} Context */

/** @param {Context} context */
export function libraryView(context) {
  const { words, routes } = context;
  const list = element('ul', { class: 'list' });
  const after = element('div', {});
  context.watch(
    (state) => [state.savedRoutes, state.removing, state.territory, state.savedRoutes === null && state.routeProblem],
    (state) => {
      const kept = keptRoutes(state);
      refill(
        list,
        kept.map((route) => {
          const item = listItem(context, 'routes', route, () => void routes.open(route.id));
          const name = nameOf('routes', route, context);
          item.append(
            element(
              'button',
              { type: 'button', class: 'button button-round', 'aria-label': `${words.walk.remove} ${name}`, title: words.walk.remove, onclick: () => routes.remove(route.id, name) },
              icon('bin'),
            ),
          );
          item.classList.add('with-tool');
          return item;
        }),
      );
      refill(after, afterList(context, kept.length));
    },
  );
  followHighlight(context, list);
  const taking = exportFold(context, { id: 'routes', collection: () => 'routes', ids: (state) => keptRoutes(state).map(({ id }) => id) });
  return element('div', { class: 'view' }, element('div', { class: 'view-part' }, element('h2', { class: 'view-title' }, words.routes.title), list, after, taking));
}

/**
 * @param {Context} context
 * @param {number} count
 */
function afterList(context, count) {
  const { words } = context;
  const { savedRoutes, routeProblem } = context.state();
  if (savedRoutes === null && routeProblem !== null) {
    return [problemBox(routeProblem, words), element('button', { type: 'button', class: 'button', onclick: () => void context.routes.list() }, words.explore.retry)];
  }
  if (savedRoutes === null) {
    return element('div', { class: 'skeleton', role: 'status', 'aria-label': words.routes.loading }, element('span'), element('span'));
  }
  return [
    count === 0 && element('p', { class: 'empty' }, words.routes.none),
    element('button', { type: 'button', class: 'button button-main', onclick: () => context.change(goTo('plan')) }, icon('plus'), words.routes.planOne),
  ];
}
