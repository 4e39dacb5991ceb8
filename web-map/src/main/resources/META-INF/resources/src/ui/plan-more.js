import { element, refill } from '../dom/element.js';
import { FIRST_WISHES } from '../edit/state.js';
import { wish } from '../edit/plan.js';
import { AMBIENCES, AMBIENCE_WEIGHTS, MOST_ALTERNATIVES, MOST_DAYS, MOST_LOOPS, REST_METRES } from '../model/themes.js';
import { sentence } from './sentence.js';
import { storyField } from './story-field.js';
import { formatDistance } from './words/format.js';
import { textIn } from './words/words.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').Wishes} Wishes */

/** The wishes that are folded away until somebody has one. */
const FOLDED = /** @type {const} */ (['audience', 'restEveryMetres', 'events', 'alternatives', 'spread', 'certificate']);

/**
 * The rarer wishes, folded away; how many of them are set is said where they are folded.
 *
 * @param {Context} context
 * @param {{story: HTMLElement, more: HTMLElement}} errors
 */
export function moreWishes(context, errors) {
  const { words } = context;
  const count = element('span', { class: 'quiet more-count' });
  const fold = element(
    'details',
    { class: 'fold more-wishes' },
    element('summary', { 'data-focus': 'more' }, words.more.title, count),
    element('div', { class: 'form more-body' }, sentences(context), ambienceField(context), storyField(context, errors.story)),
    errors.more,
  );
  context.watch(
    (state) => [state.wishes, state.picking],
    ({ wishes, picking }) => {
      const set = countOf(wishes);
      count.textContent = ` ${set === 0 ? words.more.none : words.more.set(set)}`;
      fold.open ||= picking === 'story';
    },
  );
  return element('div', { class: 'field' }, fold);
}

/** @param {Wishes} wishes */
function countOf(wishes) {
  const changed = FOLDED.filter((name) => wishes[name] !== FIRST_WISHES[name]).length;
  const fine = Object.values(wishes.ambience).some((weight) => weight > 0);
  return changed + (fine ? 1 : 0) + (wishes.story.length > 0 ? 1 : 0);
}

/** @param {Context} context */
function sentences(context) {
  const { words, language } = context;
  const { more } = words;
  return element(
    'div',
    { class: 'sentences' },
    audienceRow(context),
    spreadRow(context),
    alternativesRow(context),
    sentence(context, {
      id: 'rest',
      begin: more.rest,
      ends: [{ value: /** @type {number | null} */ (null), text: more.noRest }, ...REST_METRES.map((metres) => ({ value: metres, text: more.every(formatDistance(metres, language)) }))],
      chosen: (state) => state.wishes.restEveryMetres,
      choose: (restEveryMetres) => wish({ restEveryMetres }),
      other: (metres) => more.every(formatDistance(metres ?? 0, language)),
    }),
    tick(context, 'events', more.events),
    tick(context, 'certificate', more.certificate),
  );
}

/**
 * Whose interest counts, of those whom the service knows.
 *
 * @param {Context} context
 */
function audienceRow(context) {
  const { words, language } = context;
  const row = element('div', {});
  context.watch(
    (state) => [state.audiences],
    ({ audiences }) => {
      const ends = audiences.map(({ code, names }) => ({ value: code, text: textIn(names, code, language) }));
      refill(row, ends.length > 0 && sentence(context, { id: 'audience', begin: words.more.audience, ends, chosen: (state) => state.wishes.audience, choose: (audience) => wish({ audience }) }));
    },
  );
  return row;
}

/**
 * In one go, or over days or loops, and then how many.
 *
 * @param {Context} context
 */
function spreadRow(context) {
  const { more } = context.words;
  const kinds = /** @type {const} */ (['once', 'days', 'loops']);
  const row = sentence(context, {
    id: 'spread',
    begin: more.spread,
    ends: kinds.map((value) => ({ value, text: more.spreads[value] })),
    chosen: (state) => state.wishes.spread,
    choose: (spread) => (state) => wish({ spread, parts: Math.min(state.wishes.parts, spread === 'loops' ? MOST_LOOPS : MOST_DAYS) })(state),
  });
  const counts = /** @type {const} */ (['days', 'loops']).map((kind) => {
    const most = kind === 'days' ? MOST_DAYS : MOST_LOOPS;
    const choice = sentence(context, {
      id: `parts-${kind}`,
      begin: more.count,
      ends: Array.from({ length: most - 1 }, (_, index) => ({ value: index + 2, text: more[kind](index + 2) })),
      chosen: (state) => state.wishes.parts,
      choose: (parts) => wish({ parts }),
    });
    choice.append(element('span', { class: 'quiet sentence-hint' }, more.spreadHint));
    return { kind, choice };
  });
  context.watch(
    (state) => [state.wishes.spread],
    ({ wishes }) => counts.forEach(({ kind, choice }) => { choice.hidden = wishes.spread !== kind; }),
  );
  return element('div', {}, row, counts.map(({ choice }) => choice));
}

/** @param {Context} context */
function alternativesRow(context) {
  const { more } = context.words;
  const row = sentence(context, {
    id: 'alternatives',
    begin: more.alternatives,
    ends: Array.from({ length: MOST_ALTERNATIVES + 1 }, (_, count) => ({ value: count, text: more.alternativesOf[count] ?? String(count) })),
    chosen: (state) => state.wishes.alternatives,
    choose: (alternatives) => wish({ alternatives }),
  });
  context.watch(
    (state) => [state.wishes.spread],
    ({ wishes }) => { row.hidden = wishes.spread !== 'once'; },
  );
  return row;
}

/**
 * @param {Context} context
 * @param {'events' | 'certificate'} name
 * @param {string} label
 */
function tick(context, name, label) {
  const input = element('input', { type: 'checkbox', id: `wish-${name}`, onchange: () => context.change(wish({ [name]: input.checked })) });
  context.watch(
    (state) => [state.wishes[name]],
    ({ wishes }) => { input.checked = wishes[name]; },
  );
  return element('label', { class: 'switch' }, input, element('span', {}, label));
}

/** @param {Context} context */
function ambienceField(context) {
  const { words } = context;
  const rows = AMBIENCES.map((what) => {
    const id = `ambience-${what}`;
    const slider = element('input', {
      type: 'range',
      id,
      min: 0,
      max: AMBIENCE_WEIGHTS.length - 1,
      step: 1,
      oninput: () => context.change(wish({ ambience: { ...context.state().wishes.ambience, [what]: AMBIENCE_WEIGHTS[slider.valueAsNumber] ?? 0 } })),
    });
    const said = element('output', { class: 'quiet', for: id });
    context.watch(
      (state) => [state.wishes.ambience[what]],
      ({ wishes }) => {
        const level = Math.max(0, AMBIENCE_WEIGHTS.indexOf(wishes.ambience[what] ?? 0));
        slider.value = String(level);
        said.textContent = words.more.ambienceLevels[level] ?? '';
        slider.setAttribute('aria-valuetext', said.textContent);
      },
    );
    return element('div', { class: 'weight' }, element('label', { for: id }, words.more.ambiences[what]), slider, said);
  });
  return element('fieldset', { class: 'field' }, element('legend', {}, words.more.ambience), rows);
}
