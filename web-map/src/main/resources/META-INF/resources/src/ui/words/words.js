import { en } from './en.js';
import { fr } from './fr.js';

/** @typedef {import('../../model/model.js').Language} Language */
/** @typedef {typeof fr} Words */

const STORED_AS = 'parvis.language';

/**
 * @param {Language} language
 * @returns {Words}
 */
export function wordsOf(language) {
  return language === 'fr' ? fr : en;
}

/** @returns {Language} the one chosen before, else the first of the browser's that we speak, else English */
export function preferredLanguage() {
  const wanted = [remembered(), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  for (const tag of wanted) {
    if (tag === 'fr' || tag === 'en') {
      return tag;
    }
  }
  return 'en';
}

function remembered() {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null; // storage is switched off: the browser's language will do
  }
}

/** @param {Language} language */
export function rememberLanguage(language) {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/**
 * A word of a dictionary, or a readable form of a code it does not have (`arts_centre` → `arts centre`).
 *
 * @param {Record<string, string>} dictionary
 * @param {string | null | undefined} code
 */
export function wordFor(dictionary, code) {
  if (!code) {
    return '';
  }
  return dictionary[code] ?? code.replaceAll('_', ' ');
}

/**
 * The text of a thing in a language, else its local text.
 *
 * @param {Record<string, string> | undefined} texts
 * @param {string | null | undefined} local
 * @param {Language} language
 */
export function textIn(texts, local, language) {
  return texts?.[language] ?? local ?? texts?.['und'] ?? Object.values(texts ?? {})[0] ?? '';
}
