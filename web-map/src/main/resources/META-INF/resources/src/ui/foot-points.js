import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { set } from '../edit/explore.js';
import { MOST_VIA, putFootPoint, removeVia, turnRound } from '../edit/foot.js';
import { anchorName } from './names.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').FootPoint} FootPoint */

/**
 * Where the walk begins, what it passes and where it ends: each by a click on the map, by its middle, or by a place.
 *
 * @param {Context} context
 */
export function footPoints(context) {
  const { words } = context;
  const from = pointRow(context, 'from', 'start', words.foot.from, words.plan.startUnset);
  const to = pointRow(context, 'to', 'end', words.foot.to, words.plan.endUnset);
  const via = viaRows(context);
  const turn = element('button', { type: 'button', class: 'button button-quiet', onclick: () => context.change(turnRound) }, icon('turn'), words.foot.turnRound);
  const tools = element('div', { class: 'actions' }, addVia(context), turn);
  context.watch(
    (state) => [state.foot.mode, state.foot.from, state.foot.to],
    ({ foot }) => {
      const isWay = foot.mode === 'way';
      to.hidden = !isWay;
      via.hidden = !isWay;
      tools.hidden = !isWay || foot.from === null || foot.to === null;
    },
  );
  return element('fieldset', { class: 'field foot-points' }, element('legend', { class: 'unseen' }, words.foot.points), from, via, to, tools);
}

/**
 * @param {Context} context
 * @param {'from' | 'to'} which
 * @param {'start' | 'end'} pin
 * @param {string} label
 * @param {string} unset
 */
function pointRow(context, which, pin, label, unset) {
  const { words, map } = context;
  const line = element('p', { class: 'anchor-line', 'data-anchor': `foot-${which}` });
  context.watch(
    (state) => [state.foot[which]],
    ({ foot }) => {
      const anchor = foot[which];
      line.classList.toggle('is-set', anchor !== null);
      refill(line, element('span', { class: `pin pin-${pin}`, 'aria-hidden': 'true' }), element('span', { class: 'unseen' }, `${label}${words.colon}`), anchor === null ? unset : anchorName(anchor, context));
    },
  );
  return element(
    'div',
    { class: 'foot-point', role: 'group', 'aria-label': label },
    line,
    pickButton(context, which, words.plan.pick, false),
    element(
      'button',
      { type: 'button', class: 'button button-round', title: words.plan.centre, 'aria-label': `${label}${words.colon}${words.plan.centre}`, 'data-centre': `foot-${which}`, onclick: () => context.change(putFootPoint(which, map.visibleCentre())) },
      icon('target'),
    ),
  );
}

/**
 * @param {Context} context
 * @param {FootPoint} which
 * @param {string} label
 * @param {boolean} told whether the label is shown beside the drawing
 */
function pickButton(context, which, label, told) {
  const button = element(
    'button',
    {
      type: 'button',
      class: told ? 'button button-quiet' : 'button button-round',
      title: label,
      'aria-label': told ? null : label,
      'data-pick': `foot-${which}`,
      onclick: () => context.change(set('picking', context.state().picking === which ? null : which)),
    },
    icon(told ? 'plus' : 'pin'),
    told && label,
  );
  context.watch(
    (state) => [state.picking],
    ({ picking }) => button.setAttribute('aria-pressed', String(picking === which)),
  );
  return button;
}

/** @param {Context} context */
function viaRows(context) {
  const { words } = context;
  const rows = element('ol', { class: 'foot-via' });
  context.watch(
    (state) => [state.foot.via],
    ({ foot }) =>
      refill(
        rows,
        foot.via.map((anchor, index) =>
          element(
            'li',
            { class: 'foot-point' },
            element('p', { class: 'anchor-line is-set' }, element('span', { class: 'via-number' }, String(index + 1)), anchorName(anchor, context)),
            element(
              'button',
              { type: 'button', class: 'button button-round', 'data-focus': `via-${index}`, 'aria-label': words.plan.remove(anchorName(anchor, context)), onclick: () => context.change(removeVia(index)) },
              icon('close'),
            ),
          ),
        ),
      ),
  );
  return rows;
}

/** By a click on the map or, without a mouse, by its middle. @param {Context} context */
function addVia(context) {
  const { words, map } = context;
  const pick = pickButton(context, 'via', words.foot.addVia, true);
  const centre = element(
    'button',
    { type: 'button', class: 'button button-quiet', 'data-centre': 'foot-via', onclick: () => context.change(putFootPoint('via', map.visibleCentre())) },
    icon('target'),
    words.plan.centre,
  );
  const both = element('div', { class: 'actions' }, pick, centre);
  context.watch(
    (state) => [state.foot.via, state.picking],
    ({ foot, picking }) => {
      both.hidden = foot.via.length >= MOST_VIA;
      centre.hidden = picking !== 'via';
    },
  );
  return both;
}
