import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { set, showLayer } from '../edit/explore.js';
import { COLLECTIONS, THEMES } from '../model/themes.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').Background} Background */

/** @type {Background[]} */
const BACKGROUNDS = ['parvis', 'osm', 'ign'];
const STREETS = /** @type {const} */ (['stairs', 'lift', 'pedestrian', 'footway', 'shared', 'street', 'noWheelchair']);

/**
 * The buttons on the map, and the layers with their legend.
 *
 * @param {Context} context
 */
export function controls(context) {
  const { words, map } = context;
  const sheet = layersSheet(context, () => open(false));
  const toggle = element('button', { type: 'button', class: 'control', title: words.layers.open, 'aria-label': words.layers.open, 'aria-controls': 'layers', onclick: () => open(sheet.hasAttribute('hidden')) }, icon('layers', 20));
  /** @param {boolean} shown */
  function open(shown) {
    sheet.hidden = !shown;
    if (shown) {
      context.change(set('sheet', 'peek')); // on a narrow screen the panel would lie on the layers
    }
    toggle.setAttribute('aria-expanded', String(shown));
    const first = shown ? sheet.querySelector('input') : toggle;
    if (first instanceof HTMLElement) {
      first.focus();
    }
  }
  sheet.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      open(false);
    }
  });
  sheet.hidden = true;
  toggle.setAttribute('aria-expanded', 'false');
  return [
    element(
      'div',
      { class: 'control-stack' },
      toggle,
      control('plus', words.map.zoomIn, map.zoomIn),
      control('minus', words.map.zoomOut, map.zoomOut),
      control('whole', words.map.wholeTown, map.wholeTown),
    ),
    sheet,
    pickingHint(context),
  ];
}

/**
 * @param {string} name
 * @param {string} label
 * @param {() => void} act
 */
function control(name, label, act) {
  return element('button', { type: 'button', class: 'control', title: label, 'aria-label': label, onclick: act }, icon(name, 20));
}

/**
 * @param {Context} context
 * @param {() => void} close
 */
function layersSheet(context, close) {
  const { words } = context;
  return element(
    'section',
    { class: 'layers', id: 'layers', 'aria-label': words.layers.open },
    element(
      'div',
      { class: 'layers-head' },
      element('h2', { class: 'part-title' }, words.layers.title),
      element('button', { type: 'button', class: 'button button-round', 'aria-label': words.layers.close, onclick: close }, icon('close')),
    ),
    COLLECTIONS.map((collection) => layerRow(context, collection)),
    element('h2', { class: 'part-title' }, words.layers.backgrounds),
    backgroundChoice(context),
    element('h2', { class: 'part-title' }, words.layers.legend),
    element('ul', { class: 'legend' }, THEMES.map((theme) => element('li', {}, element('span', { class: `symbol symbol-place theme-${theme}` }, icon(theme, 14)), words.themes[theme]))),
    element('ul', { class: 'legend' }, [
      element('li', {}, element('span', { class: 'symbol symbol-event is-example' }, icon('events', 14)), words.legend.example),
      element('li', {}, element('span', { class: 'symbol symbol-stop' }, '1'), words.legend.stop),
      element('li', {}, element('span', { class: 'symbol symbol-stop is-event' }, '2'), words.legend.eventStop),
      element('li', {}, element('span', { class: 'symbol symbol-stop is-rest' }, icon('bench', 14)), words.legend.restStop),
      element('li', {}, element('span', { class: 'swatch swatch-line' }), words.legend.line),
      element('li', {}, element('span', { class: 'swatch swatch-route' }), words.legend.route),
    ]),
  );
}

/**
 * @param {Context} context
 * @param {import('../model/model.js').Collection} collection
 */
function layerRow(context, collection) {
  const { words } = context;
  const input = element('input', {
    type: 'checkbox',
    'data-layer': collection,
    onchange: () => {
      context.change(showLayer(collection, input.checked));
      context.loading.loadWanted();
      if (collection === 'routes' && context.state().savedRoutes === null) {
        void context.routes.list();
      }
    },
  });
  const streets =
    collection === 'streets'
      ? element('ul', { class: 'legend legend-streets' }, STREETS.map((group) => element('li', {}, element('span', { class: `swatch swatch-${group}` }), words.legend[group])))
      : null;
  context.watch(
    (state) => [state.layers],
    ({ layers }) => {
      input.checked = layers[collection];
      if (streets !== null) {
        streets.hidden = !layers.streets;
      }
    },
  );
  return element(
    'div',
    {},
    element(
      'label',
      { class: 'switch' },
      input,
      icon(collection === 'places' ? 'place' : collection, 18),
      element('span', {}, words.collections[collection], collection === 'furniture' && element('span', { class: 'quiet' }, ` (${words.layers.fromZoom})`)),
    ),
    streets,
  );
}

/** @param {Context} context */
function backgroundChoice(context) {
  const { words } = context;
  const holder = element('div', {});
  context.watch(
    (state) => [state.online, state.background],
    ({ online, background }) => {
      const offered = BACKGROUNDS.filter((each) => online || each === 'parvis' || each === background);
      refill(
        holder,
        offered.map((each) =>
          element(
            'label',
            { class: 'switch' },
            element('input', { type: 'radio', name: 'background', value: each, 'data-focus': each, checked: each === background, onchange: () => context.change(set('background', each)) }),
            element('span', {}, words.layers[each]),
          ),
        ),
        element('p', { class: 'quiet' }, online ? words.layers.online : words.layers.offline),
      );
    },
  );
  return holder;
}

/**
 * @param {NonNullable<import('../model/model.js').State['picking']>} picking
 * @param {import('./words/words.js').Words} words
 */
function pickWords(picking, words) {
  switch (picking) {
    case 'via':
      return words.foot.pickVia;
    case 'story':
      return words.more.pickStory;
    case 'green':
      return words.green.pickHint;
    default:
      break;
  }
  return picking === 'start' || picking === 'from' ? words.map.pickStart : words.map.pickEnd;
}

/** @param {Context} context */
function pickingHint(context) {
  const { words } = context;
  const hint = element('p', { class: 'hint', role: 'status' });
  context.watch(
    (state) => [state.picking],
    ({ picking }) => {
      hint.hidden = picking === null;
      refill(hint, picking !== null && [element('span', {}, pickWords(picking, words)), element('span', { class: 'unseen' }, ` ${words.map.pickWithKeys}`)]);
    },
  );
  return hint;
}
