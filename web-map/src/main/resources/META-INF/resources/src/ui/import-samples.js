import { element } from '../dom/element.js';
import { uncovered } from '../edit/imports.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').PreviewLayer} PreviewLayer */

const SHOWN_ROWS = 8;

/**
 * The first rows as a table; each row leads to where it lies.
 *
 * @param {Context} context
 * @param {PreviewLayer} layer
 */
export function sampleTable(context, layer) {
  const { words, map } = context;
  const { what } = words.imports;
  const rows = layer.sampleRows.slice(0, SHOWN_ROWS);
  if (rows.length === 0) {
    return null;
  }
  return element(
    'details',
    { class: 'fold', 'data-fold': `samples-${layer.name}` },
    element('summary', {}, what.sample),
    element(
      'div',
      { class: 'import-table', role: 'region', tabindex: 0, 'aria-label': what.sample },
      element(
        'table',
        { class: 'table' },
        element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, what.row), layer.columns.map(({ name }) => element('th', { scope: 'col' }, name)))),
        element(
          'tbody',
          {},
          rows.map(({ row, geometry, values }) =>
            element(
              'tr',
              {},
              element(
                'th',
                { scope: 'row' },
                geometry === null ? String(row) : element('button', { type: 'button', class: 'button button-quiet import-row', 'aria-label': what.showRow(row), onclick: () => { context.change(uncovered); map.fitLine(geometry); } }, String(row)),
              ),
              layer.columns.map(({ name }) => element('td', {}, cellText(values[name]))),
            ),
          ),
        ),
      ),
    ),
  );
}

/** @param {unknown} value */
function cellText(value) {
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
