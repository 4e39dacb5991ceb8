/** Opening hours in plain words. */

/** @typedef {import('./words.js').Words} Words */

const DAYS = /** @type {const} */ (['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * One line for each rule of an `opening_hours` text. A rule with anything we cannot put into words with certainty is
 * left as it was written: better terse than wrong.
 *
 * @param {string} hours
 * @param {Words} words
 * @returns {string[]}
 */
export function plainHours(hours, words) {
  const trimmed = hours.trim();
  if (trimmed === '24/7') {
    return [words.hours.always];
  }
  return trimmed
    .split(';')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '')
    .map((rule) => plainRule(rule, words));
}

const WORD = /[A-Za-z]+|\d{1,2}:\d\d|\d+|\S/g;

/**
 * @param {string} rule
 * @param {Words} words
 */
function plainRule(rule, words) {
  const tokens = rule.match(WORD) ?? [];
  const known = tokens.every((token) => /^(\d{1,2}:\d\d|\d{1,2}|[-,:+])$/.test(token) || wordOf(token, words) !== null);
  if (!known) {
    return rule;
  }
  const said = rule
    .replace(/\b(\d{1,2}:\d\d)\s*-\s*(\d{1,2}:\d\d)/g, '$1–$2')
    .replace(/([A-Z][a-z]{2}) (\d{1,2})(?=\s*-)/g, '$2 $1')
    .replace(/-\s*([A-Z][a-z]{2}) (\d{1,2})(?![:\d])/g, `${words.hours.range}$2 $1`)
    .replace(/([A-Za-z]+)\s*-\s*([A-Za-z]+)/g, `$1${words.hours.range}$2`)
    .replace(/\s*,\s*/g, ', ')
    .replace(/[A-Za-z]{2,}/g, (token) => wordOf(token, words) ?? token);
  return /^\d{1,2}:/.test(said) ? `${words.hours.daily} ${said}` : said;
}

/**
 * @param {string} token
 * @param {Words} words
 * @returns {string | null}
 */
function wordOf(token, words) {
  const day = DAYS.find((each) => each === token);
  if (day !== undefined) {
    return words.hours.days[day];
  }
  const month = MONTHS.indexOf(token);
  if (month >= 0) {
    return words.hours.months[month] ?? null;
  }
  /** @type {Record<string, string>} */
  const others = {
    PH: words.hours.holidays,
    SH: words.hours.schoolHolidays,
    off: words.hours.closed,
    closed: words.hours.closed,
    sunrise: words.hours.sunrise,
    sunset: words.hours.sunset,
  };
  return others[token] ?? null;
}
