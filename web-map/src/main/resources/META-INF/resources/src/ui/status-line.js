import { element, refill } from '../dom/element.js';
import { BACKGROUND_CREDITS, LEAFLET_CREDIT } from '../model/credits.js';
import { formatPercent } from './words/format.js';
import { wordFor } from './words/words.js';

/** @typedef {import('./context.js').Context} Context */

/**
 * The line at the bottom: how far the first import is, and whom to thank for what is on the map.
 *
 * @param {Context} context
 */
export function statusLine(context) {
  return [progressPart(context), creditPart(context)];
}

/** @param {Context} context */
function progressPart(context) {
  const { words, language } = context;
  const holder = element('div', { class: 'progress', role: 'status' });
  context.watch(
    (state) => [state.progress],
    ({ progress }) => {
      holder.hidden = progress === null || progress.state === 'ready';
      if (progress === null || progress.state === 'ready') {
        return;
      }
      if (progress.state === 'failed') {
        refill(holder, element('span', { class: 'problem' }, `${words.status.failed} ${progress.message ?? ''}`));
        return;
      }
      const fraction = progress.fraction ?? 0;
      const said = progress.state === 'importing' ? words.status.importing(formatPercent(fraction, language)) : words.status.preparing;
      refill(
        holder,
        element('progress', { max: 1, value: fraction, 'aria-label': said }),
        element('span', {}, said),
        progress.step && element('span', { class: 'quiet' }, wordFor(words.status.steps, progress.step)),
      );
    },
  );
  return holder;
}

/**
 * What stands where the map will be while the town is read for the first time.
 *
 * @param {Context} context
 */
export function welcome(context) {
  const { words } = context;
  const bar = element('progress', { max: 1, 'aria-label': words.status.welcome });
  const card = element('div', { class: 'welcome' }, element('p', { class: 'welcome-title' }, words.status.welcome), element('p', {}, words.status.welcomeText), bar);
  context.watch(
    (state) => [state.progress],
    ({ progress }) => {
      card.hidden = progress?.state !== 'importing' && progress?.state !== 'preparing';
      bar.value = progress?.fraction ?? 0;
    },
  );
  return card;
}

/** @param {Context} context */
function creditPart(context) {
  const holder = element('p', { class: 'credits' });
  context.watch(
    (state) => [state.territory, state.background],
    ({ territory, background }) => {
      const own = territory?.attributions ?? [];
      const credit = BACKGROUND_CREDITS[background];
      const others = [...(credit === null ? [] : [credit]), LEAFLET_CREDIT].filter(({ text }) => !own.includes(text));
      refill(
        holder,
        own.map((text) => element('span', {}, creditOf(text))),
        others.map(({ text, address }) => element('span', {}, link(text, address))),
      );
    },
  );
  return holder;
}

/** OpenStreetMap asks for a link to its licence. @param {string} text */
function creditOf(text) {
  return text.includes('OpenStreetMap') ? link(text, BACKGROUND_CREDITS.osm.address) : text;
}

/**
 * @param {string} text
 * @param {string} address
 */
function link(text, address) {
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text);
}
