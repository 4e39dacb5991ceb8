import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { SIDES, areaFault, areaOf, asking, chooseExtent, groundSize, orderOf, putSide, readySources } from '../edit/import-online.js';
import { uncovered } from '../edit/imports.js';
import { formatDistance } from './words/format.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').State} State */
/** @typedef {import('../model/imports.js').OnlineSource} OnlineSource */

const EXTENTS = /** @type {const} */ (['view', 'box']);

/**
 * What can be fetched from services on the internet, where whoever runs Parvis has set some up; else nothing.
 *
 * @param {Context} context
 */
export function onlineSources(context) {
  const { words } = context;
  /** @type {Record<OnlineSource, HTMLElement>} */
  const parts = {
    overpass: source(context, 'overpass', [areaField(context)]),
    openagenda: source(context, 'openagenda', [agendaField(context)]),
    datatourisme: source(context, 'datatourisme', []),
  };
  const section = element(
    'section',
    { class: 'import-online', 'aria-labelledby': 'import-online-title' },
    element('h3', { class: 'part-title', id: 'import-online-title' }, words.imports.online.title),
    element('p', { class: 'quiet' }, words.imports.online.intro),
    Object.values(parts),
  );
  context.watch(
    (state) => [state.imports.online.sources],
    ({ imports }) => {
      const ready = readySources(imports);
      section.hidden = ready.length === 0;
      for (const [name, part] of Object.entries(parts)) {
        part.hidden = !ready.some((each) => each === name);
      }
    },
  );
  return section;
}

/**
 * @param {Context} context
 * @param {OnlineSource} name
 * @param {HTMLElement[]} fields
 */
function source(context, name, fields) {
  const { online } = context.words.imports;
  const button = element('button', { type: 'button', class: 'button', 'data-action': `import-fetch-${name}`, onclick: () => fetchNow(context, name) }, icon('download'), online.fetch[name]);
  context.watch(
    (state) => [orderOf(name, state) !== null, state.online],
    (state) => button.setAttribute('aria-disabled', String(!state.online || (name === 'overpass' && orderOf(name, state) === null))),
  );
  return element('div', { class: 'import-source', role: 'group', 'aria-label': online.names[name] }, element('h4', { class: 'field-label' }, online.names[name]), element('p', { class: 'quiet' }, online.about[name]), fields, button);
}

/**
 * @param {Context} context
 * @param {OnlineSource} name
 */
function fetchNow(context, name) {
  const state = context.state();
  const order = orderOf(name, state);
  if (order !== null && state.online) {
    context.imports.fetchOnline(order);
  } else if (name === 'openagenda') {
    context.change(asking({ asked: true }));
    document.getElementById('import-agenda')?.focus();
  }
}

/**
 * What the map shows, or a rectangle; how large it may be is said before anybody asks.
 *
 * @param {Context} context
 */
function areaField(context) {
  const { words } = context;
  const { online } = words.imports;
  const choices = EXTENTS.map((extent) => {
    const input = element('input', { type: 'radio', name: 'import-extent', value: extent, onchange: () => context.change(chooseExtent(extent)) });
    return { extent, input, label: element('label', { class: 'segment' }, input, element('span', {}, online.extents[extent])) };
  });
  const box = boxFields(context);
  context.watch(
    (state) => [state.imports.online.extent],
    ({ imports }) => {
      for (const { extent, input } of choices) {
        input.checked = extent === imports.online.extent;
      }
      box.hidden = imports.online.extent !== 'box';
    },
  );
  return element(
    'div',
    { class: 'field' },
    element('fieldset', {}, element('legend', { class: 'unseen' }, online.extent), element('div', { class: 'segments' }, choices.map(({ label }) => label))),
    box,
    areaSaid(context),
  );
}

/** @param {Context} context */
function areaSaid(context) {
  const { words, language } = context;
  const { online } = words.imports;
  const limit = element('p', { class: 'quiet', id: 'import-area-limit' });
  const size = element('p', { class: 'import-area-size', role: 'status' });
  /** @param {number} wide @param {number} high @param {number} latitude */
  const said = (wide, high, latitude) => {
    const { width, height } = groundSize(wide, high, latitude);
    return /** @type {const} */ ([formatDistance(width, language), formatDistance(height, language)]);
  };
  context.watch(
    (state) => [areaOf(state), state.imports.online.sources],
    (state) => {
      const area = areaOf(state);
      const widest = state.imports.online.sources?.overpass?.widestDegrees ?? null;
      const fault = areaFault(area, widest);
      const latitude = area === null || fault === 'none' ? 45 : (area[1] + area[3]) / 2;
      limit.textContent = widest === null ? '' : online.limit(widest, ...said(widest, widest, latitude));
      size.classList.toggle('problem', fault === 'large' || fault === 'empty');
      size.textContent =
        fault === 'large' ? online.tooLarge : fault === 'empty' ? online.noArea : area === null || fault === 'none' ? '' : online.size(...said(area[2] - area[0], area[3] - area[1], latitude));
    },
  );
  return element('div', {}, limit, size);
}

/** @param {Context} context */
function boxFields(context) {
  const { words } = context;
  const { online } = words.imports;
  const inputs = SIDES.map((side, index) => {
    const input = element('input', {
      type: 'number',
      id: `import-${side}`,
      step: '0.001',
      'aria-describedby': 'import-area-limit',
      onchange: () => context.change(putSide(index, input.value === '' ? NaN : Number(input.value))),
    });
    return input;
  });
  const draw = element('button', { type: 'button', class: 'button button-quiet', 'data-action': 'import-draw', onclick: () => toggleDrawing(context) });
  const hint = element('p', { class: 'quiet', role: 'status' });
  context.watch(
    (state) => [state.imports.online.box, state.imports.online.drawing],
    ({ imports: { online: { box, drawing } } }) => {
      inputs.forEach((input, index) => {
        const degrees = box?.[index];
        if (document.activeElement !== input || drawing) {
          input.value = degrees === undefined || Number.isNaN(degrees) ? '' : String(degrees);
        }
      });
      draw.setAttribute('aria-pressed', String(drawing));
      refill(draw, icon('pen'), drawing ? online.stopDrawing : online.draw);
      hint.textContent = drawing ? online.drawing : '';
    },
  );
  return element(
    'div',
    { class: 'import-box' },
    element('div', { class: 'import-sides' }, SIDES.map((side, index) => element('div', {}, element('label', { for: `import-${side}`, class: 'field-label' }, online.sides[side]), inputs[index] ?? null))),
    draw,
    hint,
  );
}

/** @param {Context} context */
function toggleDrawing(context) {
  const drawing = !context.state().imports.online.drawing;
  if (drawing) {
    context.change(uncovered);
  }
  context.change(asking({ drawing }));
}

/** @param {Context} context */
function agendaField(context) {
  const { online } = context.words.imports;
  const error = element('div', { class: 'field-error', id: 'import-agenda-error' });
  const input = element('input', {
    type: 'text',
    id: 'import-agenda',
    inputmode: 'numeric',
    autocomplete: 'off',
    placeholder: online.agendaHint,
    'aria-describedby': 'import-agenda-error',
    oninput: () => context.change(asking({ agenda: input.value, asked: false })),
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        fetchNow(context, 'openagenda');
      }
    },
  });
  input.value = context.state().imports.online.agenda;
  context.watch(
    (state) => [state.imports.online.asked],
    (state) => {
      const isWrong = state.imports.online.asked && orderOf('openagenda', state) === null;
      input.setAttribute('aria-invalid', String(isWrong));
      refill(error, isWrong && element('p', { class: 'problem', role: 'alert' }, online.agendaMissing));
    },
  );
  return element('div', { class: 'field' }, element('label', { for: 'import-agenda', class: 'field-label' }, online.agenda), input, error);
}
