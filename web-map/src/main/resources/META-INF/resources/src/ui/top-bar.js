import { LOGIN_PAGE } from '../api/addresses.js';
import { element, refill } from '../dom/element.js';
import { icon } from '../dom/icons.js';
import { goTo, set } from '../edit/explore.js';
import { textIn, wordsOf } from './words/words.js';

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('../model/model.js').Language} Language */

const TYPING_MILLISECONDS = 250;
/** @type {Language[]} */
const LANGUAGES = ['fr', 'en'];

/**
 * @param {Context} context
 * @param {(language: Language) => void} speak
 */
export function topBar(context, speak) {
  const town = element('span', { class: 'town' });
  context.watch(
    (state) => [state.territory],
    ({ territory }) => {
      town.textContent = textIn(territory?.names, territory?.name, context.language);
    },
  );
  const logo = element('img', { src: '/identity.svg', alt: '', width: 34, height: 34, class: 'logo' });
  return [
    element('h1', { class: 'brand' }, logo, element('span', { class: 'brand-name' }, 'Parvis'), town),
    searchForm(context),
    element('div', { class: 'bar-end' }, languageChoice(context, speak), accountPart(context)),
  ];
}

/** @param {Context} context */
function searchForm(context) {
  const { words, loading } = context;
  let typing = 0;
  const input = element('input', {
    type: 'search',
    id: 'search',
    placeholder: words.search.label,
    'aria-label': words.search.label,
    autocomplete: 'off',
    enterkeyhint: 'search',
    'data-focus': 'search',
    oninput: () => {
      window.clearTimeout(typing);
      typing = window.setTimeout(look, TYPING_MILLISECONDS);
    },
  });

  function look() {
    window.clearTimeout(typing);
    if (input.value.trim() !== '' && (context.state().task !== 'explore' || context.state().selected !== null)) {
      context.change(goTo('explore'));
    }
    if (input.value.trim() !== '' && context.state().sheet === 'peek') {
      context.change(set('sheet', 'half'));
    }
    void loading.search(input.value);
  }

  context.watch(
    (state) => [state.search],
    ({ search }) => {
      if (search === null && document.activeElement !== input) {
        input.value = '';
      }
    },
  );
  return element(
    'form',
    { class: 'search', role: 'search', onsubmit: (/** @type {SubmitEvent} */ event) => { event.preventDefault(); look(); } },
    icon('search'),
    input,
  );
}

/**
 * @param {Context} context
 * @param {(language: Language) => void} speak
 */
function languageChoice({ words, language }, speak) {
  return element(
    'div',
    { class: 'languages', role: 'group', 'aria-label': words.language.label },
    LANGUAGES.map((each) =>
      element(
        'button',
        { type: 'button', class: 'language', lang: each, 'data-language': each, 'aria-pressed': String(each === language), onclick: () => speak(each) },
        element('span', { 'aria-hidden': 'true' }, each.toUpperCase()),
        element('span', { class: 'unseen' }, wordsOf(each).languageName),
      ),
    ),
  );
}

/** @param {Context} context */
function accountPart(context) {
  const { words, town } = context;
  const holder = element('div', { class: 'account' });
  context.watch(
    (state) => [state.account],
    ({ account }) => {
      refill(
        holder,
        account?.signedIn && account.accountsRequired && [
          element('span', { class: 'account-name', title: words.account.signedInAs(account.name ?? '') }, account.name ?? ''),
          element('button', { type: 'button', class: 'button button-quiet', onclick: () => void town.signOut() }, words.account.signOut),
        ],
        account?.accountsRequired === true && !account.signedIn && element('a', { class: 'button button-quiet', href: LOGIN_PAGE }, words.account.signIn),
      );
    },
  );
  return holder;
}
