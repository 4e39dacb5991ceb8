import { element } from '../dom/element.js';
import { set } from '../edit/explore.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').SheetHeight} SheetHeight */

/** @type {SheetHeight[]} */
const HEIGHTS = ['peek', 'half', 'full'];
/** A drag shorter than this is a tap. */
const TAP_PIXELS = 8;

/**
 * The handle of the panel where it is a sheet from below: dragged, tapped, or by arrow keys.
 *
 * @param {Context} context
 * @param {HTMLElement} panel
 */
export function sheetHandle(context, panel) {
  const { words } = context;
  const handle = element('button', { type: 'button', class: 'handle', onkeydown: byKey }, element('span', { class: 'handle-bar', 'aria-hidden': 'true' }));
  let from = 0;
  let dragged = false;

  /** @param {number} steps */
  function move(steps) {
    const index = HEIGHTS.indexOf(context.state().sheet) + steps;
    context.change(set('sheet', HEIGHTS[Math.max(0, Math.min(HEIGHTS.length - 1, index))] ?? 'half'));
  }

  /** @param {KeyboardEvent} event */
  function byKey(event) {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      move(event.key === 'ArrowUp' ? 1 : -1);
    }
  }

  handle.addEventListener('pointerdown', (event) => {
    from = event.clientY;
    dragged = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (handle.hasPointerCapture(event.pointerId) && Math.abs(event.clientY - from) > TAP_PIXELS) {
      dragged = true;
      panel.classList.add('is-dragged');
      panel.style.height = `${window.innerHeight - event.clientY}px`;
    }
  });
  handle.addEventListener('pointerup', (event) => {
    panel.classList.remove('is-dragged');
    panel.style.height = '';
    if (dragged) {
      const share = (window.innerHeight - event.clientY) / window.innerHeight;
      context.change(set('sheet', share < 0.3 ? 'peek' : share < 0.7 ? 'half' : 'full'));
    }
  });
  handle.addEventListener('click', () => {
    if (!dragged) {
      context.change(set('sheet', context.state().sheet === 'full' ? 'peek' : HEIGHTS[HEIGHTS.indexOf(context.state().sheet) + 1] ?? 'half'));
    }
    dragged = false;
  });

  context.watch(
    (state) => [state.sheet],
    ({ sheet }) => {
      panel.dataset['height'] = sheet;
      handle.setAttribute('aria-label', sheet === 'full' ? words.sheet.shrink : words.sheet.grow);
    },
  );
  return handle;
}
