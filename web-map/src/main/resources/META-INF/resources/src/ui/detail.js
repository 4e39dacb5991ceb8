import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { unselect } from '../edit/explore.js';
import { sameSpot, toggleGreenPlace } from '../edit/green.js';
import { anchorAt, putAnchor, putPlace } from '../edit/plan.js';
import { tell } from '../edit/story.js';
import { exportFold } from './export.js';
import { factsOf } from './facts.js';
import { fromHere } from './from-here.js';
import { iconOf, nameOf } from './names.js';
import { textIn } from './words/words.js';

/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('../model/model.js').Collection} Collection */
/** @typedef {import('./context.js').Context} Context */

/** @param {Context} context */
export function detailView(context) {
  const content = element('div', { class: 'view-part' });
  const taking = exportFold(context, { id: 'one', collection: (state) => state.selected?.collection ?? 'places', ids: (state) => (state.selected === null ? [] : [state.selected.feature.id]), only: true });
  context.watch(
    (state) => [state.selected, state.territory, state.wishes.mustVisit, state.wishes.avoid, state.wishes.story, state.green.places],
    ({ selected }) => {
      if (selected === null) {
        content.replaceChildren();
        return;
      }
      refill(content, detailOf(context, selected.collection, selected.feature, selected.at));
    },
  );
  return element('div', { class: 'view' }, content, taking);
}

/**
 * @param {Context} context
 * @param {Collection} collection
 * @param {Feature} feature
 * @param {import('../model/model.js').Point | null} at where it was clicked
 */
function detailOf(context, collection, feature, at) {
  const { words, language, map } = context;
  const { properties } = feature;
  const zone = context.state().territory?.zone ?? 'UTC';
  const name = nameOf(collection, feature, context);
  const description = textIn(properties.descriptions, properties.description, language);
  const here = anchorAt(feature, name, collection === 'places') ?? at;
  const facts = factsOf(collection, properties, context, zone);
  return [
    element('button', { type: 'button', class: 'button button-back', 'data-focus': 'back', onclick: () => context.change(unselect) }, icon('back'), words.detail.back),
    element(
      'div',
      { class: 'detail-head' },
      element('span', { class: `detail-icon theme-${properties.themes?.[0] ?? 'none'}` }, icon(iconOf(collection, feature), 24)),
      element('div', {}, element('p', { class: 'eyebrow' }, words.one[collection]), element('h2', { class: 'detail-title', tabindex: -1, id: 'detail-title' }, name)),
    ),
    properties.example && element('p', { class: 'note' }, words.detail.example),
    (properties.themes?.length ?? 0) > 0 &&
      element('ul', { class: 'chips chips-still' }, (properties.themes ?? []).map((theme) => element('li', { class: `chip theme-${theme}` }, icon(theme, 15), words.themes[theme]))),
    description !== '' && element('p', { class: 'description' }, description),
    here && fromHere(context, here),
    collection === 'places' && placeActions(context, feature, name),
    element('dl', { class: 'facts' }, facts.flatMap(([term, lines]) => [element('dt', {}, term), ...lines.map((line) => element('dd', {}, line))])),
    pictures(context, properties),
    element(
      'p',
      { class: 'actions' },
      element('button', { type: 'button', class: 'button button-quiet', onclick: () => map.fitFeature(feature) }, icon('target'), words.detail.show),
      properties.website && element('a', { class: 'button button-quiet', href: properties.website, target: '_blank', rel: 'noopener noreferrer' }, words.detail.website),
    ),
    otherAttributes(context, properties),
    sourceLine(context, properties),
  ];
}

/**
 * @param {Context} context
 * @param {Feature} place
 * @param {string} name
 */
function placeActions(context, place, name) {
  const { words } = context;
  const anchor = anchorAt(place, name);
  const { mustVisit, avoid } = context.state().wishes;
  const known = { id: place.id, name };
  return element(
    'div',
    { class: 'actions' },
    anchor && element('button', { type: 'button', class: 'button', 'data-focus': 'start', onclick: () => context.change(putAnchor('start', anchor)) }, icon('pin'), words.detail.startHere),
    anchor && element('button', { type: 'button', class: 'button', 'data-focus': 'end', onclick: () => context.change(putAnchor('end', anchor)) }, icon('target'), words.detail.endHere),
    listToggle(context, known, 'mustVisit', mustVisit),
    listToggle(context, known, 'avoid', avoid),
    storyToggle(context, known),
    anchor && greenToggle(context, anchor),
  );
}

/**
 * @param {Context} context
 * @param {import('../model/model.js').PlaceName} place
 * @param {'mustVisit' | 'avoid'} list
 * @param {import('../model/model.js').PlaceName[]} members
 */
function listToggle(context, place, list, members) {
  const on = members.some(({ id }) => id === place.id);
  const { words } = context;
  return element(
    'button',
    { type: 'button', class: 'button', 'data-focus': list, 'aria-pressed': String(on), onclick: () => context.change(putPlace(place, on ? null : list)) },
    icon(list === 'mustVisit' ? 'star' : 'avoid'),
    list === 'mustVisit' ? words.detail.must : words.detail.avoid,
  );
}

/**
 * @param {Context} context
 * @param {import('../model/model.js').PlaceName} place
 */
function storyToggle(context, place) {
  const told = context.state().wishes.story.some(({ id }) => id === place.id);
  return element(
    'button',
    { type: 'button', class: 'button', 'data-focus': 'story', 'aria-pressed': String(told), onclick: () => context.change(tell(place)) },
    icon('book'),
    context.words.more.tell,
  );
}

/**
 * @param {Context} context
 * @param {import('../model/model.js').Anchor} place
 */
function greenToggle(context, place) {
  const chosen = context.state().green.places.some((each) => sameSpot(each, place));
  return element(
    'button',
    { type: 'button', class: 'button', 'data-focus': 'green', 'aria-pressed': String(chosen), onclick: () => context.change(toggleGreenPlace(place)) },
    icon('green'),
    context.words.green.onLine,
  );
}

/**
 * Pictures are linked, not shown: showing them would ask a stranger's server without anybody wanting it.
 *
 * @param {Context} context
 * @param {import('../model/model.js').Properties} properties
 */
function pictures({ words, language }, properties) {
  const all = (properties.pictures ?? []).filter(({ address }) => /^https?:/.test(address));
  return (
    all.length > 0 &&
    element(
      'div',
      {},
      element('h3', { class: 'part-title' }, words.detail.pictures),
      element(
        'ul',
        { class: 'plain' },
        all.map((picture) =>
          element(
            'li',
            {},
            element('a', { href: picture.address, target: '_blank', rel: 'noopener noreferrer' }, textIn(picture.caption, null, language) || words.detail.pictures),
            ` ${[picture.credit, picture.licence].filter(Boolean).join(', ')}`,
          ),
        ),
      ),
    )
  );
}

/**
 * @param {Context} context
 * @param {import('../model/model.js').Properties} properties
 */
function otherAttributes({ words }, properties) {
  const entries = Object.entries(properties.attributes ?? {});
  return (
    entries.length > 0 &&
    element(
      'details',
      { class: 'fold' },
      element('summary', {}, words.detail.more),
      element('dl', { class: 'facts facts-raw' }, entries.flatMap(([key, value]) => [element('dt', {}, key), element('dd', {}, typeof value === 'string' ? value : JSON.stringify(value))])),
    )
  );
}

/**
 * @param {Context} context
 * @param {import('../model/model.js').Properties} properties
 */
function sourceLine({ words }, { source }) {
  const parts = [source?.attribution, source?.dataset, source?.externalId].filter(Boolean);
  return (
    (parts.length > 0 || source?.licence) &&
    element(
      'p',
      { class: 'source' },
      parts.length > 0 && `${words.detail.source}${words.colon}${[...new Set(parts)].join(' · ')}`,
      source?.licence && `${parts.length > 0 ? ' · ' : ''}${words.detail.licence}${words.colon}${source.licence}`,
    )
  );
}
