import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { chooseGreen, meritsOf } from '../edit/green.js';
import { choiceCards } from './cards.js';
import { directionList } from './directions.js';
import { nameForm } from './keep.js';
import { pointing } from './list.js';
import { formatDistance, formatNumber, formatPoint } from './words/format.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/green.js').Green} Green */
/** @typedef {import('../model/green.js').GreenChoice} GreenChoice */

/**
 * The lines side by side, and the chosen one in detail.
 *
 * @param {Context} context
 */
export function greenAnswer(context) {
  const { words, green: flow } = context;
  const cards = element('div', {});
  const detail = element('div', { class: 'view-part' });
  const keep = element('div', {}, nameForm(context, { name: words.green.suggestion, submit: words.green.keepLine, keep: (name) => flow.keep(name), cancel: null, id: 'green-name', label: words.green.name }));
  const said = element('p', { class: 'unseen', role: 'status' });
  const holder = element('section', { class: 'view-part green-answer', 'aria-label': words.green.title }, said, cards, keep, detail);
  context.watch(
    (state) => [state.green.choices, state.green.chosen],
    ({ green: { choices, chosen } }) => {
      const choice = choices[chosen];
      holder.hidden = choice === undefined;
      said.textContent = choice === undefined ? '' : `${words.green.found(choices.length)} ${cardsOf(context, choices)[chosen]?.main}`;
      refill(cards, choice !== undefined && choiceCards({ name: 'green', label: words.green.choose, cards: cardsOf(context, choices), chosen, choose: (index) => context.change(chooseGreen(index)) }));
      refill(detail, choice !== undefined && [factList(context, choice), placeList(context, choice), ...directionsPart(context, choice)]);
    },
  );
  context.watch(
    (state) => [state.green.choices],
    ({ green: { choices } }) => {
      if (choices.length > 0 && !holder.closest('[hidden]')) {
        holder.scrollIntoView({ block: 'start' });
        // The button that was pressed has gone while the line was drawn.
        const chosen = holder.querySelector('input:checked, #green-name');
        if (document.activeElement === document.body && chosen instanceof HTMLElement) {
          chosen.focus({ preventScroll: true });
        }
      }
    },
  );
  context.watch(
    (state) => [state.green.computing || state.green.stale],
    ({ green }) => holder.classList.toggle('is-stale', green.computing || green.stale),
  );
  return holder;
}

/**
 * @param {Context} context
 * @param {GreenChoice[]} choices
 * @returns {import('./cards.js').Card[]}
 */
function cardsOf({ words, language }, choices) {
  return choices.map((choice) => {
    const twice = choice.repeatedMetres < 1 ? null : words.green.twice(formatDistance(choice.repeatedMetres, language));
    return {
      main: formatDistance(choice.lengthMetres, language),
      second: [words.green.turns(choice.turns), twice].filter(Boolean).join(' · '),
      remark: meritsOf(choice, choices).map((merit) => words.green.merits[merit]).join(', ') || null,
    };
  });
}

/**
 * @param {Context} context
 * @param {GreenChoice} choice
 */
function factList({ words, language, state }, choice) {
  const { facts } = words.green;
  /** @param {number} metres */
  const length = (metres) => (metres < 1 ? words.green.none : formatDistance(metres, language));
  const branchMetres = choice.branches.reduce((sum, { metres }) => sum + metres, 0);
  const rows = [
    [facts.length, formatDistance(choice.lengthMetres, language)],
    [facts.turns, String(choice.turns)],
    [facts.repeated, length(choice.repeatedMetres)],
    ...(choice.branches.length > 0 ? [[facts.branches, `${choice.branches.length} · ${length(branchMetres)}`]] : []),
    ...(state().green.keep !== null || choice.keptMetres > 0 ? [[facts.kept, length(choice.keptMetres)]] : []),
    [facts.proof, proofOf(choice, words, language)],
  ];
  return element('dl', { class: 'facts' }, rows.flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, value)]));
}

/**
 * @param {GreenChoice} choice
 * @param {import('./words/words.js').Words} words
 * @param {import('../model/model.js').Language} language
 */
function proofOf({ proved, gapPercent }, words, language) {
  if (gapPercent !== null && gapPercent >= 0.05) {
    return words.green.gap(`${formatNumber(gapPercent, language)}\u00a0%`);
  }
  return proved ? words.green.proved : words.green.unproved;
}

/**
 * @param {Context} context
 * @param {GreenChoice} choice
 */
function placeList(context, choice) {
  const { words, language, map, state } = context;
  /** The name the place was chosen by, where the answer has none. @param {import('../model/green.js').GreenStop} place */
  const nameOfPlace = (place) => {
    const chosen = state().green.places.find((each) => 'placeId' in each && each.placeId === place.placeId);
    return place.name ?? (chosen !== undefined && 'name' in chosen ? chosen.name : words.plan.point(formatPoint(place, language)));
  };
  return element(
    'section',
    {},
    element('h3', { class: 'part-title' }, words.green.order),
    element(
      'ol',
      { class: 'green-order' },
      choice.places.map((place) =>
        element(
          'li',
          {},
          element(
            'button',
            { type: 'button', class: 'item', 'data-focus': `green-stop-${place.order}`, onclick: () => map.centreOn(place), ...pointing(context, place.placeId ? { collection: 'places', id: place.placeId } : null) },
            element('span', { class: 'stop-number' }, String(place.order)),
            element('span', { class: 'item-text' }, element('span', { class: 'item-name' }, nameOfPlace(place)), place.onBranch && element('span', { class: 'item-line' }, words.green.onBranch)),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {Context} context
 * @param {GreenChoice} choice
 */
function directionsPart(context, choice) {
  const { words, map } = context;
  return [
    element('button', { type: 'button', class: 'button button-quiet', onclick: () => map.fitLine(choice.line) }, icon('whole'), words.walk.show),
    choice.directions.length > 0 &&
      element('details', { class: 'fold', 'data-fold': 'green-directions' }, element('summary', {}, words.green.directions), directionList(context, choice.directions, choice.language, 'directions foot-directions')),
  ];
}
