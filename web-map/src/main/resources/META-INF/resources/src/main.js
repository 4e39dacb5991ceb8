import { highlight, moved, select, selectSpot, set, shownPlaces } from './edit/explore.js';
import { chooseWay, putFootPoint } from './edit/foot.js';
import { chooseWalk, shownWalk } from './edit/found.js';
import { chooseGreen, toggleGreenPlace } from './edit/green.js';
import { drawnCutOff, drawnSamples, takenBox } from './edit/import-file.js';
import { asking, boxBetween, shownArea } from './edit/import-online.js';
import { screenOf } from './edit/imports.js';
import { keptRoutes } from './edit/library.js';
import { anchorAt, putAnchor } from './edit/plan.js';
import { nearest } from './edit/nearest.js';
import { firstState } from './edit/state.js';
import { tell } from './edit/story.js';
import { createStore } from './edit/store.js';
import { createBookmarks } from './flow/bookmarks.js';
import { createFoot } from './flow/foot.js';
import { createGreen } from './flow/green.js';
import { followCutOff } from './flow/cut-off.js';
import { createImports } from './flow/imports.js';
import { createLoading } from './flow/loading.js';
import { createPlanning } from './flow/planning.js';
import { isAbort, problemOf } from './flow/problems.js';
import { createRoutes } from './flow/routes.js';
import { createTown } from './flow/town.js';
import { createTownMap } from './map/town-map.js';
import { COLLECTIONS } from './model/themes.js';
import { nameOf, stopName } from './ui/names.js';
import { buildPage, part } from './ui/page.js';
import { preferredLanguage, rememberLanguage, wordsOf } from './ui/words/words.js';

/** @typedef {import('./model/model.js').State} State */
/** @typedef {import('./model/model.js').Feature} Feature */

const store = createStore({ ...firstState(preferredLanguage()), online: navigator.onLine });
const loading = createLoading(store);
const routes = createRoutes(store);
const planning = createPlanning(store);
const green = createGreen(store);
const foot = createFoot(store);
const bookmarks = createBookmarks(store, loading, routes, (view) => map.show(view));
const town = createTown(store, () => {
  map.background.refresh();
  loading.reload();
  showTown();
});

const imports = createImports(store, () => {
  loading.reload();
  void town.again();
});

const map = createTownMap(part('map'), {
  moved(view, box) {
    store.change(moved(view, box));
    loading.mapMoved(box);
  },
  choose(collection, feature, at) {
    const { picking, language } = store.get();
    if (picking !== null) {
      const anchor = collection === 'places' ? anchorAt(feature, nameOf(collection, feature, { words: wordsOf(language), language })) : null;
      store.change(pick(picking, anchor ?? at));
    } else if (collection === 'routes') {
      void routes.open(feature.id);
    } else {
      store.change(select(collection, feature, at));
    }
  },
  chooseGround(at, around) {
    const { picking } = store.get();
    if (picking !== null) {
      store.change(pick(picking, at));
    } else {
      void chooseStreet(at, around);
    }
  },
  chooseSpot: (at) => store.change(selectSpot(at)),
  chooseWay: (index) => store.change(chooseWay(index)),
  chooseWalk: (index) => store.change(chooseWalk(index)),
  chooseGreen: (index) => store.change(chooseGreen(index)),
  chooseStop(stop) {
    if (store.get().picking === null) {
      loading.openStop(stop);
    }
  },
  highlight: (reference) => store.change(highlight(reference)),
  highlightStop: (order) => store.change(set('highlightedStop', order)),
  nameOf: (collection, feature) => nameOf(collection, feature, { words: wordsOf(store.get().language), language: store.get().language }),
  stopName: (stop) => stopName(stop, { words: wordsOf(store.get().language), language: store.get().language }),
  pullArea: (from, to) => store.change(asking({ box: boxBetween(from, to) })),
  endArea: () => store.change(asking({ drawing: false })),
  covered: coveredByPanel,
});

/**
 * Puts the point that the map was asked for.
 *
 * @param {NonNullable<State['picking']>} picking
 * @param {import('./model/model.js').Anchor} anchor
 */
function pick(picking, anchor) {
  switch (picking) {
    case 'start':
    case 'end':
      return putAnchor(picking, anchor);
    case 'green':
      return toggleGreenPlace(anchor);
    case 'story':
      // A story is told of places; a click beside them all is no place.
      return 'placeId' in anchor ? tell({ id: anchor.placeId, name: anchor.name }) : set('picking', picking);
    default:
      return putFootPoint(picking, anchor);
  }
}

/**
 * A click beside every symbol means the street there, or else the point itself.
 *
 * @param {import('./model/model.js').Point} at
 * @param {import('./model/model.js').Box} around
 */
async function chooseStreet(at, around) {
  try {
    const street = nearest(await loading.streetsNear(around), at);
    store.change(street === null ? selectSpot(at) : select('streets', street, at));
  } catch (failure) {
    if (!isAbort(failure)) {
      store.change(set('notice', { kind: 'problem', problem: problemOf(failure) }));
    }
  }
}

/** How much of the map the panel lies on: all of its height where it is a sheet, nothing where it stands beside. */
function coveredByPanel() {
  const panel = part('panel').getBoundingClientRect();
  const ground = part('map').getBoundingClientRect();
  const overlaps = panel.left < ground.right && panel.right > ground.left + 1 && panel.top < ground.bottom;
  return { left: 0, bottom: overlaps ? Math.min(ground.height * 0.6, ground.bottom - panel.top) : 0 };
}

function showTown() {
  const { territory } = store.get();
  if (territory !== null) {
    map.fitBox(territory.bbox);
  }
}

/** @param {import('./model/model.js').Language} language */
function speak(language) {
  rememberLanguage(language);
  store.change(set('language', language));
}

buildPage(
  store,
  {
    loading,
    routes,
    planning,
    green,
    foot,
    imports,
    town,
    map: {
      visibleCentre: map.visibleCentre,
      fitFeature: map.fitFeature,
      fitWalk: map.fitWalk,
      fitLine: map.fitLine,
      fitAll: map.fitAll,
      centreOn: map.centreOn,
      zoomIn: map.zoomIn,
      zoomOut: map.zoomOut,
      zoomTo: map.zoomTo,
      wholeTown: showTown,
    },
  },
  speak,
);

for (const collection of COLLECTIONS) {
  store.watch(
    (state) => [drawnFeatures(state, collection), state.themesShown, state.language],
    (state) => map.features.draw(collection, visibleFeatures(state, collection)),
  );
  store.watch(
    (state) => [state.layers[collection], state.task],
    (state) => map.features.show(collection, state.layers[collection] || (collection === 'routes' && state.task === 'routes')),
  );
}

/**
 * @param {State} state
 * @param {import('./model/model.js').Collection} collection
 */
function drawnFeatures(state, collection) {
  return collection === 'routes' ? state.savedRoutes : state.loaded[collection].features;
}

/**
 * @param {State} state
 * @param {import('./model/model.js').Collection} collection
 */
function visibleFeatures(state, collection) {
  if (collection === 'routes') {
    return keptRoutes(state);
  }
  const { features } = state.loaded[collection];
  return collection === 'places' ? shownPlaces(features, state.themesShown) : features;
}

store.watch(
  (state) => [state.background, state.tileRevision],
  ({ background, tileRevision }) => map.background.show(background, tileRevision),
);
store.watch(
  (state) => [state.walk, state.task, state.foot.ways, state.green.choices],
  ({ walk, found, task, foot: { ways }, green: { choices } }) => {
    // One line at a time: who asks about another way does not want to see the route too.
    const lines = { foot: ways.length > 0, green: choices.length > 0, import: false };
    const hasOwn = task === 'foot' || task === 'green' || task === 'import';
    map.walk.draw(hasOwn ? null : walk, found);
    part('map').classList.toggle('has-walk', hasOwn ? lines[task] : walk !== null);
  },
);
store.watch(
  // A better walk in the place of one that is shown does not move the map.
  (state) => [shownWalk(state)],
  ({ walk }) => walk && map.fitWalk(walk),
);
store.watch(
  (state) => [state.green.places, state.green.choices, state.green.chosen, state.green.stale, state.task],
  (state) => map.green.draw(state.task === 'green' ? state.green : null),
);
store.watch(
  (state) => [state.green.choices],
  ({ green: { choices }, task }) => {
    if (task === 'green' && choices[0] !== undefined) {
      map.fitLine(choices[0].line);
    }
  },
);
store.watch(
  (state) => [state.foot, state.task],
  ({ foot: asked, task }) => map.foot.draw(task === 'foot' ? asked : null),
);
store.watch(
  (state) => [state.foot.ways, state.foot.reach],
  ({ foot: { from, to, mode, ways, reach }, task }) => {
    const best = ways[0]?.line ?? reach?.area;
    if (task === 'foot' && best !== undefined) {
      map.fitLine(best, mode === 'way' ? [from, to] : [from]);
    }
  },
);
/** Whether rows of a file are looked at that are not in the town yet. @param {State} state */
const isPreviewing = ({ task, imports: { job }, imports: asked }) => task === 'import' && job?.state !== 'undone' && ['what', 'columns', 'plan'].includes(screenOf(asked));

store.watch(
  (state) => [state.imports.job?.preview, state.imports.choices?.layers, state.imports.cutOff, isPreviewing(state), state.task],
  (state) => map.imports.draw(isPreviewing(state) ? drawnSamples(state.imports) : state.task === 'import' ? drawnCutOff(state.imports) : []),
);
store.watch(
  // Another reading in the same place does not move the map.
  (state) => [isPreviewing(state) ? takenBox(state.imports)?.join() : undefined],
  (state) => {
    const box = isPreviewing(state) ? takenBox(state.imports) : null;
    if (box !== null) {
      map.fitAll(box);
    }
  },
);
/** Whether somebody is about to say where an import begins. @param {State} state */
const isAtStart = ({ task, imports: asked }) => task === 'import' && screenOf(asked) === 'start';

store.watch(
  (state) => [state.imports.online, isAtStart(state)],
  (state) => {
    map.area.show(isAtStart(state) ? shownArea(state) : null);
    map.area.draw(isAtStart(state) && state.imports.online.drawing);
  },
);
store.watch(
  (state) => [state.imports.issue, state.task],
  ({ imports: { issue }, task }) => map.imports.markIssue(task === 'import' && issue?.at ? { lon: issue.at[0], lat: issue.at[1] } : null),
);
store.watch(
  (state) => [state.task],
  ({ task }) => document.body.classList.toggle('has-wide-panel', task === 'import'),
);
store.watch(
  (state) => [state.spot],
  ({ spot }) => map.markSpot(spot),
);
store.watch(
  (state) => [state.highlightedStop, state.walk],
  ({ highlightedStop }) => map.walk.highlightStop(highlightedStop),
);
store.watch(
  (state) => [state.wishes.start, state.wishes.end, state.wishes.ending, state.task, state.walk],
  ({ wishes, task, walk }) => {
    const shown = task === 'plan' && walk === null;
    map.walk.drawAnchors(shown ? wishes.start : null, shown && wishes.ending === 'point' ? wishes.end : null);
  },
);
store.watch(
  (state) => [state.picking],
  ({ picking }) => part('map').classList.toggle('is-picking', picking !== null),
);
store.watch(
  (state) => [state.selected],
  ({ selected }) => selected && map.reveal(selected.feature),
);
store.watch(
  (state) => [state.selected, state.highlighted],
  (state) => {
    const pointed = state.highlighted === null ? null : find(state, state.highlighted);
    map.mark([
      ...(state.selected === null ? [] : [{ feature: state.selected.feature, strong: true }]),
      ...(pointed === null || pointed === state.selected?.feature ? [] : [{ feature: pointed, strong: false }]),
    ]);
  },
);
store.watch(
  (state) => [state.task],
  ({ task, savedRoutes }) => {
    if ((task === 'routes' || task === 'green') && savedRoutes === null) {
      void routes.list();
    }
  },
);

/**
 * @param {State} state
 * @param {import('./model/model.js').Reference} reference
 * @returns {Feature | null}
 */
function find(state, { collection, id }) {
  const known = [
    ...state.loaded[collection].features,
    ...(collection === 'routes' ? (state.savedRoutes ?? []) : []),
    ...(state.search?.results ?? []).map(({ feature }) => feature),
    ...(state.foot.reach?.places ?? []),
  ];
  return known.find((feature) => feature.id === id) ?? null;
}

/** Files may be dropped anywhere: beside the place for them, a browser would leave the page to show them. */
for (const event of /** @type {const} */ (['dragenter', 'dragover', 'dragleave', 'drop'])) {
  window.addEventListener(event, (dragged) => {
    if (dragged.dataTransfer?.types.includes('Files')) {
      dragged.preventDefault();
      const isLeaving = event === 'drop' || (event === 'dragleave' && dragged.relatedTarget === null);
      document.body.classList.toggle('is-dropping', !isLeaving);
      if (event === 'drop') {
        void imports.take([...dragged.dataTransfer.files]);
      }
    }
  });
}

for (const event of ['online', 'offline']) {
  window.addEventListener(event, () => store.change(set('online', navigator.onLine)));
}

/** @param {State} state */
const hasBegun = ({ task, selected, spot, walk }) => task !== 'explore' || selected !== null || spot !== null || walk !== null;

async function start() {
  const first = bookmarks.first();
  await town.start();
  showTown();
  if (hasBegun(store.get())) {
    // Whoever was quicker than the service goes on with what they have begun.
    if (first.view !== null) {
      map.show(first.view);
    }
  } else {
    await bookmarks.follow(first);
  }
  bookmarks.start();
  foot.start();
  imports.start();
followCutOff(store);
}

void start();
