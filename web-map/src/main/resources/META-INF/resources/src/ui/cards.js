import { element } from '../dom/element.js';

/** @typedef {{main: string, second: string | null, remark: string | null}} Card */

/**
 * A few things to choose one of, side by side; a single one is only shown.
 *
 * @param {object} about
 * @param {string} about.name of the group of choices
 * @param {string} about.label
 * @param {Card[]} about.cards
 * @param {number} about.chosen
 * @param {(index: number) => void} about.choose
 */
export function choiceCards({ name, label, cards, chosen, choose }) {
  const several = cards.length > 1;
  return element(
    'div',
    { class: `way-cards way-cards-${cards.length > 4 ? 'many' : cards.length}`, role: several ? 'radiogroup' : null, 'aria-label': several ? label : null },
    cards.map((card, index) => {
      const inside = [
        element('strong', { class: 'way-minutes' }, card.main),
        card.second !== null && element('span', {}, card.second),
        several && card.remark !== null && element('span', { class: 'quiet' }, card.remark),
      ];
      if (!several) {
        return element('p', { class: 'way-card is-alone' }, inside);
      }
      const input = element('input', { type: 'radio', name, value: index, checked: index === chosen, 'data-focus': `${name}-${index}`, onchange: () => choose(index) });
      return element('label', { class: 'way-card' }, input, inside);
    }),
  );
}
