import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { isBusy, screenOf } from '../edit/imports.js';
import { formatPercent } from './words/format.js';
import { wordFor } from './words/words.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/imports.js').Imports} Imports */

/**
 * A file on its way, and its first reading.
 *
 * @param {Context} context
 */
export function importBusy(context) {
  const { words, imports: flow } = context;
  const title = element('h2', { class: 'view-title', tabindex: -1 });
  const file = element('p', { class: 'import-file' });
  const bar = element('progress', { max: 1, class: 'import-progress', 'aria-label': words.imports.reading });
  const said = element('p', { class: 'quiet', 'aria-hidden': 'true' });
  const spoken = element('p', { class: 'unseen', role: 'status' });
  context.watch(
    (state) => [state.imports.upload, state.imports.job],
    ({ imports }) => {
      if (screenOf(imports) !== 'busy') {
        return;
      }
      const { upload, job } = imports;
      const size = upload?.size ?? job?.sizeBytes ?? null;
      const source = upload?.source;
      title.textContent = upload === null ? words.imports.reading : source === undefined ? words.imports.uploading : words.imports.online.fetching;
      refill(file, icon('file'), element('span', { class: 'import-file-name' }, source === undefined ? (upload?.name ?? job?.fileName ?? '') : words.imports.online.names[source]), size !== null && element('span', { class: 'quiet' }, words.imports.size(size)));
      advance(bar, upload === null ? (job?.progress?.fraction ?? null) : upload.fraction);
      said.textContent = upload === null ? stepSaid(context, imports) : upload.fraction === null ? words.imports.online.patience : words.imports.sent(formatPercent(upload.fraction, context.language));
      // Not every percent is worth interrupting somebody who listens.
      spoken.textContent = `${title.textContent} ${upload === null ? wordFor(words.imports.progressSteps, job?.progress?.step) : ''}`;
    },
  );
  return element(
    'div',
    { class: 'view-part import-busy' },
    title,
    file,
    bar,
    said,
    spoken,
    element('button', { type: 'button', class: 'button', 'data-action': 'import-cancel', onclick: () => flow.cancel() }, words.imports.cancel),
  );
}

/**
 * How far a reading or writing is, while one can go on choosing.
 *
 * @param {Context} context
 */
export function runningPart(context) {
  const { words, imports: flow } = context;
  const bar = element('progress', { max: 1, class: 'import-progress', 'aria-label': words.imports.applying });
  const said = element('span', { 'aria-hidden': 'true' });
  const spoken = element('span', { class: 'unseen', role: 'status' });
  const stop = element('button', { type: 'button', class: 'button', 'data-action': 'import-stop', onclick: () => flow.cancel() }, words.imports.cancel);
  const shown = element('div', { class: 'import-running' }, bar, said, stop);
  context.watch(
    (state) => [state.imports.job],
    ({ imports }) => {
      const { job } = imports;
      shown.hidden = !isBusy(job);
      if (!isBusy(job)) {
        spoken.textContent = '';
        return;
      }
      const isReading = job?.state === 'reading';
      const what = isReading ? words.imports.rereading : job?.state === 'undoing' ? words.imports.undoing : words.imports.applying;
      advance(bar, job?.progress?.fraction ?? null);
      said.textContent = isReading ? what : [what, stepSaid(context, imports)].filter(Boolean).join(' · ');
      spoken.textContent = what;
      stop.hidden = job?.state !== 'applying';
    },
  );
  return element('div', {}, shown, spoken);
}

/**
 * @param {HTMLProgressElement} bar
 * @param {number | null} fraction null while nobody knows how much there is
 */
function advance(bar, fraction) {
  if (fraction === null) {
    bar.removeAttribute('value');
  } else {
    bar.value = fraction;
  }
}

/**
 * @param {Context} context
 * @param {Imports} imports
 */
function stepSaid({ words }, { job }) {
  const rows = job?.progress?.rows ?? 0;
  return [wordFor(words.imports.progressSteps, job?.progress?.step), rows > 0 && words.imports.rowsRead(rows)].filter(Boolean).join(' · ');
}
