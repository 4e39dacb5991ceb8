/** Numbers and dates the way people write them. */

/** @typedef {import('../../model/model.js').Language} Language */

const NO_BREAK = '\u00a0';

/** @type {Record<Language, string>} */
const LOCALES = { fr: 'fr-FR', en: 'en-GB' };

/**
 * `350 m`, `1,2 km`, `12 km`.
 *
 * @param {number} metres
 * @param {Language} language
 */
export function formatDistance(metres, language) {
  if (metres < 995) {
    const rounded = metres < 100 ? Math.round(metres) : Math.round(metres / 10) * 10;
    return `${rounded}${NO_BREAK}m`;
  }
  const kilometres = metres / 1000;
  const text = kilometres.toLocaleString(LOCALES[language], { maximumFractionDigits: kilometres < 9.95 ? 1 : 0 });
  return `${text}${NO_BREAK}km`;
}

/**
 * `9 500 m²`, `12 ha`, `1,4 km²`.
 *
 * @param {number} squareMetres
 * @param {Language} language
 */
export function formatArea(squareMetres, language) {
  /** @param {number} value @param {number} digits */
  const number = (value, digits) => value.toLocaleString(LOCALES[language], { maximumFractionDigits: digits });
  if (squareMetres < 10_000) {
    return `${number(Math.round(squareMetres / 100) * 100, 0)}${NO_BREAK}m²`;
  }
  return squareMetres < 995_000 ? `${number(squareMetres / 10_000, 0)}${NO_BREAK}ha` : `${number(squareMetres / 1_000_000, 1)}${NO_BREAK}km²`;
}

/**
 * `45 min`, `1 h 10`, `2 h`.
 *
 * @param {number} minutes
 */
export function formatDuration(minutes) {
  const whole = minutes > 0 && minutes < 1 ? 1 : Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) {
    return `${rest}${NO_BREAK}min`;
  }
  return rest === 0 ? `${hours}${NO_BREAK}h` : `${hours}${NO_BREAK}h${NO_BREAK}${String(rest).padStart(2, '0')}`;
}

/**
 * `14:05` on the clock of the place, which is the one its offset tells.
 *
 * @param {string} instant ISO 8601 with offset
 * @param {string} zone
 * @param {Language} language
 */
export function formatClock(instant, zone, language) {
  return new Date(instant).toLocaleTimeString(LOCALES[language], { hour: '2-digit', minute: '2-digit', timeZone: zone });
}

/**
 * `mar. 24 nov., 14:05`.
 *
 * @param {string} instant ISO 8601 with offset
 * @param {string} zone
 * @param {Language} language
 */
export function formatDay(instant, zone, language) {
  return new Date(instant).toLocaleDateString(LOCALES[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  });
}

/**
 * `24 nov.`
 *
 * @param {string} local `YYYY-MM-DD…`
 * @param {Language} language
 */
export function formatDate(local, language) {
  const noon = new Date(`${local.slice(0, 10)}T12:00:00Z`);
  return noon.toLocaleDateString(LOCALES[language], { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/**
 * `43,7311 N 7,4205 E`, four decimals: about ten metres, enough to recognise.
 *
 * @param {import('../../model/model.js').Point} point
 * @param {Language} language
 */
export function formatPoint({ lat, lon }, language) {
  /** @param {number} value */
  const number = (value) => Math.abs(value).toLocaleString(LOCALES[language], { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const west = language === 'fr' ? 'O' : 'W';
  return `${number(lat)}° ${lat < 0 ? 'S' : 'N'}, ${number(lon)}° ${lon < 0 ? west : 'E'}`;
}

/**
 * @param {number} value
 * @param {Language} language
 */
export function formatNumber(value, language) {
  return value.toLocaleString(LOCALES[language], { maximumFractionDigits: 1 });
}

/**
 * @param {number} fraction 0 to 1
 * @param {Language} language
 */
export function formatPercent(fraction, language) {
  return fraction.toLocaleString(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 });
}

/**
 * A phrase of the service as a sentence of its own begins.
 *
 * @param {string} phrase
 */
export function capitalized(phrase) {
  return phrase.slice(0, 1).toUpperCase() + phrase.slice(1);
}
