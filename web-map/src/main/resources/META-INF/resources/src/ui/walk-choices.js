import { element } from '../dom/element.js';
import { chooseWalk } from '../edit/found.js';
import { choiceCards } from './cards.js';
import { formatDistance, formatDuration } from './words/format.js';

/** @typedef {import('../model/discovery.js').Found} Found */
/** @typedef {import('./context.js').Context} Context */

/**
 * The walks to choose from, or the days or loops that follow each other. One walk alone needs no choice.
 *
 * @param {Context} context
 * @param {Found | null} found
 */
export function walkChoices(context, found) {
  const { words } = context;
  const cutShort = found?.cutShort && element('p', { class: 'quiet' }, words.found.cutShort);
  if (found === null || found.walks.length < 2) {
    return cutShort;
  }
  const labels = { alternatives: words.found.choose, days: words.found.chooseDay, loops: words.found.chooseLoop, one: words.found.choose };
  return element(
    'div',
    { class: 'walk-choices' },
    choiceCards({ name: 'walk', label: labels[found.kind], cards: cardsOf(context, found), chosen: found.chosen, choose: (index) => context.change(chooseWalk(index)) }),
    cutShort,
  );
}

/**
 * @param {Context} context
 * @param {Found} found
 * @returns {import('./cards.js').Card[]}
 */
function cardsOf({ words, language }, { kind, walks, shared }) {
  return walks.map((walk, index) => {
    const minutes = formatDuration(walk.totalMinutes ?? walk.walkMinutes ?? 0);
    const stops = words.walk.stops(walk.stops.length);
    if (kind === 'days' || kind === 'loops') {
      return { main: kind === 'days' ? words.found.day(index + 1) : words.found.loop(index + 1), second: stops, remark: `${minutes} · ${formatDistance(walk.lengthMetres, language)}` };
    }
    return { main: stops, second: `${minutes}\u2003${formatDistance(walk.lengthMetres, language)}`, remark: index === 0 ? words.found.best : words.found.shared(shared[index] ?? 0) };
  });
}
