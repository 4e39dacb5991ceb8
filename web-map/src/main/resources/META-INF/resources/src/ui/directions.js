import { element } from '../dom/element.js';
import { formatDistance } from './words/format.js';

/** @typedef {import('../model/model.js').Direction} Direction */
/** @typedef {import('../model/model.js').Language} Language */
/** @typedef {import('./context.js').Context} Context */

/**
 * What to do on the way, line by line; each shows its place on the map when clicked.
 *
 * @param {Context} context
 * @param {Direction[]} directions
 * @param {Language | null} spoken their language
 * @param {string} [kind] classes of the list
 */
export function directionList({ map, language }, directions, spoken, kind = 'directions') {
  return element(
    'ol',
    { class: kind, lang: spoken ?? undefined },
    directions.map((direction) =>
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', class: 'direction', onclick: () => map.centreOn(direction) },
          element('span', {}, direction.text),
          direction.lengthMetres >= 1 && element('span', { class: 'number quiet' }, formatDistance(direction.lengthMetres, language)),
        ),
      ),
    ),
  );
}
