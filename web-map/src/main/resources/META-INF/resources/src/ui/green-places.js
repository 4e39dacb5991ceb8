import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { boxOf, touch } from '../edit/boxes.js';
import { set, shownPlaces } from '../edit/explore.js';
import { addGreenPlaces, sameSpot, toggleGreenPlace } from '../edit/green.js';
import { anchorAt } from '../edit/plan.js';
import { GREEN_PLACES, THEMES } from '../model/themes.js';
import { pointing } from './list.js';
import { anchorName, nameOf } from './names.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/model.js').Theme} Theme */
/** @typedef {import('../model/model.js').Anchor} Anchor */

/**
 * The places of the green line: by clicks on the map, from the list of what is in view, or a whole theme of it.
 *
 * @param {Context} context
 */
export function greenPlaces(context) {
  const { words } = context;
  const count = element('span', { class: 'quiet', role: 'status' });
  const full = element('p', { class: 'quiet' }, words.green.full(GREEN_PLACES.most));
  context.watch(
    (state) => [state.green.places],
    ({ green: { places } }) => {
      count.textContent = words.green.placesOf(places.length);
      full.hidden = places.length < GREEN_PLACES.most;
    },
  );
  return element(
    'fieldset',
    { class: 'field green-places' },
    element('legend', { class: 'unseen' }, words.green.places),
    element('div', { class: 'field-head' }, element('span', { class: 'field-label', 'aria-hidden': 'true' }, words.green.places), count),
    chosenPlaces(context),
    full,
    pickButtons(context),
    themeRow(context),
    placesInView(context),
  );
}

/** @param {Context} context */
function chosenPlaces(context) {
  const { words } = context;
  const list = element('ul', { class: 'chips green-chosen' });
  context.watch(
    (state) => [state.green.places],
    ({ green: { places } }) => {
      list.hidden = places.length === 0;
      refill(
        list,
        places.map((place, index) => {
          const name = anchorName(place, context);
          return element(
            'li',
            {},
            element('button', { type: 'button', class: 'chip chip-remove', 'data-focus': `green-${index}`, 'aria-label': words.plan.remove(name), onclick: () => context.change(toggleGreenPlace(place)), ...pointing(context, referenceOf(place)) }, name, icon('close', 13)),
          );
        }),
      );
    },
  );
  return list;
}

/** @param {Anchor} place */
const referenceOf = (place) => ('placeId' in place ? { collection: /** @type {const} */ ('places'), id: place.placeId } : null);

/** @param {Context} context */
function pickButtons(context) {
  const { words, map } = context;
  const pick = element('button', {
    type: 'button',
    class: 'button',
    'data-pick': 'green',
    onclick: () => context.change(set('picking', context.state().picking === 'green' ? null : 'green')),
  });
  context.watch(
    (state) => [state.picking],
    ({ picking }) => {
      pick.setAttribute('aria-pressed', String(picking === 'green'));
      refill(pick, icon('pin'), picking === 'green' ? words.green.picking : words.green.pick);
    },
  );
  const centre = element('button', { type: 'button', class: 'button', 'data-centre': 'green', onclick: () => context.change(toggleGreenPlace(map.visibleCentre())) }, icon('target'), words.green.pointHere);
  return element('div', { class: 'actions' }, pick, centre);
}

/**
 * The key places that the map shows now, the most interesting first.
 *
 * @param {State} state
 * @param {Theme | null} theme null for all
 */
function inView(state, theme) {
  const { box } = state;
  const { features } = state.loaded.places;
  return shownPlaces(features.filter((place) => box === null || touch(boxOf(place), box)), theme === null ? [] : [theme]);
}

/**
 * @param {Context} context
 * @param {import('../model/model.js').Feature} place
 * @returns {Anchor[]} one, or none if it is not a point
 */
function anchorOf(context, place) {
  const anchor = anchorAt(place, nameOf('places', place, context));
  return anchor === null ? [] : [anchor];
}

/**
 * All of a theme that the map shows, with one click.
 *
 * @param {Context} context
 */
function themeRow(context) {
  const { words } = context;
  const select = element(
    'select',
    { id: 'green-theme', onchange: () => show(context.state()) },
    element('option', { value: '' }, words.green.allThemes),
    THEMES.map((theme) => element('option', { value: theme, selected: theme === 'landmark' }, words.themes[theme])),
  );
  const add = element('button', { type: 'button', class: 'button', 'data-action': 'add-theme', onclick: () => context.change(addGreenPlaces(fresh(context.state()))) });

  /** @param {State} state */
  function fresh(state) {
    const theme = THEMES.find((each) => each === select.value) ?? null;
    const wanted = inView(state, theme).flatMap((place) => anchorOf(context, place));
    return wanted.filter((anchor) => !state.green.places.some((each) => sameSpot(each, anchor))).slice(0, GREEN_PLACES.most - state.green.places.length);
  }

  /** @param {State} state */
  function show(state) {
    const count = fresh(state).length;
    add.setAttribute('aria-disabled', String(count === 0));
    refill(add, icon('plus'), words.green.addAll(count));
  }

  context.watch((state) => [state.loaded.places, state.box, state.green.places], show);
  return element('div', { class: 'green-theme' }, element('label', { for: 'green-theme', class: 'unseen' }, words.green.theme), select, add);
}

/** @param {Context} context */
function placesInView(context) {
  const { words } = context;
  const list = element('ul', { class: 'green-list' });
  const fold = element('details', { class: 'fold', ontoggle: () => show(context.state()) }, element('summary', { 'data-focus': 'green-list' }, words.green.fromList), list);

  /** @param {State} state */
  function show(state) {
    if (!fold.open) {
      return;
    }
    const places = inView(state, null);
    refill(
      list,
      places.flatMap((place) => anchorOf(context, place).map((anchor) => placeTick(context, place.id, anchor, state.green.places))),
      places.length === 0 && element('li', { class: 'quiet' }, words.green.noneVisible),
    );
  }

  context.watch((state) => [state.loaded.places, state.box, state.green.places], show);
  return fold;
}

/**
 * @param {Context} context
 * @param {string} id
 * @param {Anchor} anchor
 * @param {readonly Anchor[]} chosen
 */
function placeTick(context, id, anchor, chosen) {
  const { onfocus, onblur, ...hover } = pointing(context, referenceOf(anchor));
  return element(
    'li',
    hover,
    element(
      'label',
      { class: 'switch' },
      element('input', { type: 'checkbox', checked: chosen.some((each) => sameSpot(each, anchor)), 'data-focus': `tick-${id}`, onchange: () => context.change(toggleGreenPlace(anchor)), onfocus, onblur }),
      element('span', {}, anchorName(anchor, context)),
    ),
  );
}
