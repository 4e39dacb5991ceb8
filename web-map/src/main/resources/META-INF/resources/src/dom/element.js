/** Building parts of the page. Text goes in as text, never as markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} [attributes] a
 *     function is a listener (`onclick`), `false`, `null` and `undefined` leave the attribute out, `true` sets it empty
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(made, children);
  return made;
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...SVGElement} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}

/**
 * @param {Node & ParentNode} parent
 * @param {(Child | Child[])[]} children
 */
function append(parent, children) {
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) {
      parent.append(child);
    }
  }
}

/**
 * Replaces what a container holds. If the focus was on something with a `data-focus` mark, it goes to the new thing
 * with that mark, so that redrawing a list does not throw a keyboard user out of it. What was unfolded and has a
 * `data-fold` mark stays unfolded.
 *
 * @param {HTMLElement} container
 * @param {...(Child | Child[])} children
 */
export function refill(container, ...children) {
  const active = document.activeElement;
  const mark = active instanceof HTMLElement && container.contains(active) ? active.dataset['focus'] : undefined;
  const scroll = container.scrollTop;
  const unfolded = [...container.querySelectorAll('details[data-fold][open]')].map((fold) => fold.getAttribute('data-fold'));
  container.replaceChildren();
  append(container, children);
  for (const fold of container.querySelectorAll('details[data-fold]')) {
    fold.toggleAttribute('open', fold.hasAttribute('open') || unfolded.includes(fold.getAttribute('data-fold')));
  }
  container.scrollTop = scroll;
  if (mark !== undefined) {
    const again = container.querySelector(`[data-focus="${CSS.escape(mark)}"]`);
    if (again instanceof HTMLElement) {
      again.focus({ preventScroll: true });
    }
  }
}
