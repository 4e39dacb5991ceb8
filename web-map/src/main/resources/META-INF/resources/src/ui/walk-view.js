import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { goTo } from '../edit/explore.js';
import { closed } from '../edit/library.js';
import { AMBIENCES } from '../model/themes.js';
import { itinerary } from './itinerary.js';
import { saveForm, savedActions } from './keep.js';
import { leftOutPart } from './left-out.js';
import { walkerName } from './names.js';
import { planProblem as planProblemParts } from './plan-problem.js';
import { problemBox } from './problem.js';
import { timeStrip } from './time-strip.js';
import { walkChoices } from './walk-choices.js';
import { capitalized, formatDistance, formatDuration } from './words/format.js';

/** @typedef {import('../model/model.js').Walk} Walk */
/** @typedef {import('./context.js').Context} Context */

/**
 * The route that is open: what it takes, its stops and directions, and keeping it. A better one takes its place bit by
 * bit, so that a name half typed, what is unfolded and where one reads stay as they are.
 *
 * @param {Context} context
 */
export function walkView(context) {
  const part = () => element('div', { class: 'walk-part' });
  const parts = { top: part(), choices: part(), summary: part(), keep: part(), error: part(), rest: part() };
  const view = element('div', { class: 'view walk-view' }, parts.top, progressPart(context), parts.choices, parts.summary, parts.keep, parts.error, parts.rest);
  context.watch(
    (state) => [state.walk?.id, state.walk?.name, state.walk === null],
    ({ walk }) => {
      refill(parts.top, walk && topParts(context, walk));
      refill(parts.keep, walk && (walk.id === null ? saveForm(context) : savedActions(context, walk)));
    },
  );
  context.watch(
    (state) => [state.found],
    ({ found }) => refill(parts.choices, walkChoices(context, found)),
  );
  context.watch(
    (state) => [state.walk, state.territory, state.walkers],
    ({ walk, found }) => {
      refill(parts.summary, walk && [totals(context, walk), ambienceLine(context, walk), certificateLine(found), timeStrip(context, walk)]);
      refill(parts.rest, walk && [itinerary(context, walk), leftOutPart(context, walk), walk.source && sourceOf(context, walk)]);
    },
  );
  context.watch(
    (state) => [state.routeProblem, state.planProblem, state.walk === null],
    ({ routeProblem, planProblem, walk }) => refill(parts.error, problemBox(routeProblem, context.words), walk?.id === null && planProblemParts(context, planProblem)),
  );
  context.watch(
    (state) => [state.found?.run],
    () => {
      // What was pressed to plan again has gone with the walk it belonged to.
      if (document.activeElement === document.body) {
        focusTitle(view);
      }
    },
  );
  followHighlightedStop(context, view);
  return view;
}

/** @param {ParentNode} view */
function focusTitle(view) {
  const title = view.querySelector('#walk-title');
  if (title instanceof HTMLElement) {
    title.focus();
  }
}

/**
 * @param {Context} context
 * @param {HTMLElement} view
 */
function followHighlightedStop(context, view) {
  context.watch(
    (state) => [state.highlightedStop],
    ({ highlightedStop }) => {
      for (const item of view.querySelectorAll('.stop-item')) {
        const same = item instanceof HTMLElement && item.dataset['stop'] === String(highlightedStop);
        item.classList.toggle('is-highlighted', same);
        if (same && !view.matches(':hover') && !view.contains(document.activeElement)) {
          item.scrollIntoView({ block: 'nearest' });
        }
      }
    },
  );
}

/**
 * How the search goes on, shown and said aloud, with a button to be content with what there is.
 *
 * @param {Context} context
 */
function progressPart(context) {
  const { words, planning } = context;
  const line = element('span', { class: 'busy-line', 'aria-hidden': 'true' });
  const said = element('p', { class: 'walk-said', role: 'status' });
  const stop = element('button', { type: 'button', class: 'button button-quiet', 'data-action': 'stop', onclick: () => { planning.cancel(); focusTitle(document); } }, words.found.stop);
  const progress = element('div', { class: 'walk-progress' }, line, said, stop);
  let heard = 0;
  context.watch(
    (state) => [state.computing, state.found],
    ({ computing, found }) => {
      progress.hidden = found === null;
      progress.classList.toggle('is-busy', computing);
      line.hidden = !computing;
      stop.hidden = !computing;
      if (found !== null) {
        const stops = found.walks[0]?.stops.length ?? 0;
        said.textContent = !computing ? words.found.done(stops) : heard === found.run ? words.found.better(stops) : words.found.first(stops);
        heard = found.run;
      }
    },
  );
  return progress;
}

/**
 * @param {Context} context
 * @param {Walk} walk
 */
function topParts(context, walk) {
  const { words, map, planning } = context;
  const isNew = walk.id === null;
  const back = () => {
    planning.cancel();
    context.change(isNew ? closed : goTo('routes'));
  };
  const fit = () => {
    const now = context.state().walk;
    if (now !== null) {
      map.fitWalk(now);
    }
  };
  return [
    element(
      'div',
      { class: 'walk-top' },
      element('button', { type: 'button', class: 'button button-back', 'data-focus': 'back', onclick: back }, icon('back'), isNew ? words.walk.backToWishes : words.walk.backToRoutes),
      element(
        'div',
        { class: 'walk-tools' },
        element('button', { type: 'button', class: 'button button-round', title: words.walk.show, 'aria-label': words.walk.show, onclick: fit }, icon('whole')),
        element('button', { type: 'button', class: 'button button-round', title: words.walk.print, 'aria-label': words.walk.print, onclick: () => window.print() }, icon('print')),
      ),
    ),
    element('h2', { class: 'view-title', id: 'walk-title', tabindex: -1 }, isNew ? words.walk.newTitle : walk.name),
    walk.description && element('p', { class: 'description' }, walk.description),
  ];
}

/**
 * @param {Context} context
 * @param {Walk} walk
 */
function totals({ words, language, state }, walk) {
  const minutes = walk.totalMinutes ?? walk.walkMinutes;
  const about = [
    walk.stops.length > 0 && words.walk.stops(walk.stops.length),
    walk.walkMinutes !== null && words.walk.onFoot(formatDuration(walk.walkMinutes)),
    walk.walker && walkerName(walk.walker, state().walkers, language).toLowerCase(),
    walk.loop && words.walk.loop,
  ];
  return element(
    'div',
    { class: 'totals' },
    element(
      'p',
      { class: 'totals-main' },
      minutes !== null && element('strong', {}, formatDuration(minutes)),
      element('strong', {}, formatDistance(walk.lengthMetres, language)),
    ),
    element('p', { class: 'quiet' }, about.filter(Boolean).join(' · ')),
  );
}

/**
 * How much of the way is along fine streets.
 *
 * @param {Context} context
 * @param {Walk} walk
 */
function ambienceLine({ words, language }, { ambience }) {
  const parts = AMBIENCES.flatMap((what) => {
    const metres = ambience[what] ?? 0;
    return metres >= 10 ? [`${formatDistance(metres, language)} ${words.found.ambiences[what]}`] : [];
  });
  return parts.length > 0 && element('p', { class: 'quiet ambience-line' }, `${words.found.ambience}${words.colon}${parts.join(', ')}`);
}

/** What is proved about the walk. @param {import('../model/discovery.js').Found | null} found */
function certificateLine(found) {
  return found?.certificate && element('p', { class: 'certificate' }, capitalized(found.certificate.sentence));
}

/**
 * @param {Context} context
 * @param {Walk} walk
 */
function sourceOf({ words }, { source }) {
  const parts = [source?.attribution ?? source?.dataset, source?.licence].filter(Boolean);
  return parts.length > 0 && element('p', { class: 'source' }, `${words.detail.source}${words.colon}${parts.join(' · ')}`);
}
