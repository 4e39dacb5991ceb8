import { element } from '../dom/element.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').State} State */

/**
 * A wish as a sentence whose end one chooses: "Sit down [at least every 300 m]".
 *
 * @template T
 * @param {Context} context
 * @param {object} about
 * @param {string} about.id
 * @param {string} about.begin of the sentence
 * @param {readonly {value: T, text: string}[]} about.ends
 * @param {(state: State) => T} about.chosen
 * @param {(value: T) => import('../edit/store.js').Action} about.choose
 * @param {(value: T) => string} [about.other] says an end that is not among these, if there can be one
 */
export function sentence(context, { id, begin, ends, chosen, choose, other }) {
  const options = ends.map(({ text }, index) => element('option', { value: index }, text));
  const select = element(
    'select',
    {
      id,
      onchange: () => {
        const end = ends[Number(select.value)];
        if (end !== undefined) {
          context.change(choose(end.value));
        }
      },
    },
    options,
  );
  const unusual = element('option', { value: ends.length });
  context.watch(
    (state) => [chosen(state)],
    (state) => {
      const index = ends.findIndex(({ value }) => value === chosen(state));
      if (index < 0 && other !== undefined) {
        unusual.textContent = other(chosen(state));
        select.append(unusual);
      } else {
        unusual.remove();
      }
      select.value = String(index < 0 ? ends.length : index);
    },
  );
  return element('div', { class: 'sentence' }, element('label', { for: id }, begin), select);
}
