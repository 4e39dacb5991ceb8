import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { boxOf, touch } from '../edit/boxes.js';
import { select, set, shownPlaces, toggleTheme } from '../edit/explore.js';
import { FURNITURE_ZOOM, THEMES } from '../model/themes.js';
import { exportFold } from './export.js';
import { followHighlight, listItem } from './list.js';
import { nameOf } from './names.js';

/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('./context.js').Context} Context */

const LISTED = /** @type {const} */ (['places', 'events', 'streets', 'furniture', 'quartiers']);
const FIRST_ROWS = 60;

/** @param {Context} context */
export function exploreView(context) {
  const { words } = context;
  const results = searchResults(context);
  const browse = element(
    'div',
    { class: 'view-part' },
    element('h2', { class: 'view-title' }, words.explore.inView),
    collectionChoice(context),
    themeChoice(context),
    exportFold(context, { id: 'list', collection: (state) => state.listed, ids: (state) => listedFeatures(state, context).map(({ id }) => id) }),
    inView(context),
  );
  context.watch(
    (state) => [state.search],
    ({ search }) => {
      browse.hidden = search !== null;
      results.hidden = search === null;
    },
  );
  return element('div', { class: 'view' }, results, browse);
}

/** @param {Context} context */
function collectionChoice(context) {
  const { words } = context;
  const buttons = LISTED.map((collection) =>
    element(
      'button',
      { type: 'button', class: 'choice', onclick: () => { context.change(set('listed', collection)); context.loading.loadWanted(); } },
      icon(collection === 'places' ? 'place' : collection, 18),
      element('span', {}, words.collections[collection]),
    ),
  );
  context.watch(
    (state) => [state.listed],
    ({ listed }) => buttons.forEach((button, index) => button.setAttribute('aria-pressed', String(LISTED[index] === listed))),
  );
  return element('div', { class: 'choices', role: 'group', 'aria-label': words.explore.listLabel }, buttons);
}

/** @param {Context} context */
function themeChoice(context) {
  const { words } = context;
  const all = element('button', { type: 'button', class: 'chip', onclick: () => context.change(set('themesShown', [])) }, words.explore.allThemes);
  const chips = THEMES.map((theme) =>
    element(
      'button',
      { type: 'button', class: `chip theme-${theme}`, onclick: () => context.change(toggleTheme(theme)) },
      icon(theme, 15),
      words.themes[theme],
    ),
  );
  const group = element('div', { class: 'chips chips-filter', role: 'group', 'aria-label': words.explore.themes }, all, chips);
  context.watch(
    (state) => [state.themesShown, state.listed],
    ({ themesShown, listed }) => {
      group.hidden = listed !== 'places';
      all.setAttribute('aria-pressed', String(themesShown.length === 0));
      THEMES.forEach((theme, index) => chips[index]?.setAttribute('aria-pressed', String(themesShown.includes(theme))));
    },
  );
  return group;
}

/** @param {Context} context */
function inView(context) {
  const count = element('p', { class: 'quiet count', role: 'status' });
  const list = element('ul', { class: 'list' });
  const after = element('div', {});
  let rows = FIRST_ROWS;

  /** @param {State} state */
  function show(state) {
    const features = listedFeatures(state, context);
    const loaded = state.loaded[state.listed];
    refill(list, features.slice(0, rows).map((feature) => listItem(context, state.listed, feature, () => context.change(select(state.listed, feature)))));
    refill(after, features.length > rows && moreButton(state), problemWith(context, state));
    const isAll = loaded.features.length >= loaded.matched;
    count.textContent = loaded.box === null ? '' : context.words.explore.count(features.length, isAll ? features.length : loaded.matched);
  }

  /** @param {State} state */
  const moreButton = (state) =>
    element('button', { type: 'button', class: 'button button-quiet', onclick: () => { rows += FIRST_ROWS; show(state); } }, context.words.explore.loadMore);

  context.watch(
    (state) => [state.listed],
    () => { rows = FIRST_ROWS; },
  );
  context.watch(
    (state) => [state.loaded[state.listed], state.box, state.listed, state.themesShown, state.territory, isTooFar(state)],
    show,
  );
  followHighlight(context, list);
  return element('div', {}, count, list, after);
}

/** @param {State} state */
const isTooFar = (state) => state.listed === 'furniture' && (state.view?.zoom ?? 0) < FURNITURE_ZOOM;

/**
 * @param {Context} context
 * @param {State} state
 */
function problemWith({ words, map, loading }, state) {
  const loaded = state.loaded[state.listed];
  if (isTooFar(state)) {
    return element(
      'p',
      { class: 'empty' },
      words.explore.zoomForFurniture,
      element('button', { type: 'button', class: 'button', onclick: () => map.zoomTo(FURNITURE_ZOOM) }, words.explore.zoomThere),
    );
  }
  if (loaded.failed) {
    return element(
      'p',
      { class: 'empty problem' },
      words.explore.failed,
      element('button', { type: 'button', class: 'button', onclick: () => loading.reload() }, words.explore.retry),
    );
  }
  if (loaded.box === null) {
    return element('div', { class: 'skeleton', 'aria-label': words.explore.loading, role: 'status' }, element('span'), element('span'), element('span'));
  }
  return loaded.features.length === 0 && element('p', { class: 'empty' }, words.explore.none);
}

/**
 * What to list: the theme filter for places; each named street once, the nameless after them.
 *
 * @param {State} state
 * @param {Context} context
 * @returns {Feature[]}
 */
function listedFeatures(state, context) {
  if (isTooFar(state)) {
    return [];
  }
  const { box } = state;
  const features = state.loaded[state.listed].features.filter((feature) => box === null || touch(boxOf(feature), box));
  if (state.listed === 'places') {
    return shownPlaces(features, state.themesShown);
  }
  if (state.listed !== 'streets') {
    return features;
  }
  const named = new Map(features.filter(({ properties }) => properties.name).map((street) => [nameOf('streets', street, context), street]));
  const sorted = [...named].sort(([a], [b]) => a.localeCompare(b, context.language)).map(([, street]) => street);
  const special = features.filter(({ properties }) => !properties.name && ['stairs', 'lift', 'pedestrian'].includes(properties.streetClass ?? ''));
  return [...sorted, ...special];
}

/** @param {Context} context */
function searchResults(context) {
  const { words } = context;
  const title = element('h2', { class: 'view-title', role: 'status' });
  const list = element('ul', { class: 'list' });
  const after = element('div', {});
  context.watch(
    (state) => [state.search],
    ({ search }) => {
      if (search === null) {
        return;
      }
      title.textContent = search.done ? words.search.results(search.matched, search.query) : words.search.searching;
      refill(list, search.results.map(({ collection, feature }) => listItem(context, collection, feature, () => openResult(context, collection, feature))));
      refill(
        after,
        search.done && search.results.length === 0 && element('p', { class: 'empty' }, words.search.hint),
        search.done && search.matched > search.results.length && element('p', { class: 'quiet' }, words.search.more),
      );
    },
  );
  followHighlight(context, list);
  return element('div', { class: 'view-part' }, title, list, after);
}

/**
 * @param {Context} context
 * @param {Collection} collection
 * @param {Feature} feature
 */
function openResult(context, collection, feature) {
  if (collection === 'routes') {
    void context.routes.open(feature.id);
  } else {
    context.change(select(collection, feature));
    context.map.fitFeature(feature);
  }
}
