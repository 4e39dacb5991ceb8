/** Town time and absolute time. A local time is text, `YYYY-MM-DDTHH:mm`, as the browser's own field has it. */

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const OPENS = 9;
const CLOSES = 18;
const MORNING = 10;

/**
 * The wall clock of a zone at an instant.
 *
 * @param {Date} instant
 * @param {string} zone
 */
export function localTime(instant, zone) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  /** @param {string} type */
  const part = (type) => parts.find((each) => each.type === type)?.value ?? '00';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * How far a zone is ahead of UTC at an instant, in minutes.
 *
 * @param {Date} instant
 * @param {string} zone
 */
function offsetMinutes(instant, zone) {
  const wholeMinute = Math.floor(instant.getTime() / MINUTE) * MINUTE;
  return (Date.parse(`${localTime(new Date(wholeMinute), zone)}:00Z`) - wholeMinute) / MINUTE;
}

/**
 * A local time with the offset it has in its zone, as ISO 8601. In the hour that a clock change repeats, the first
 * pass is meant; in the hour it skips, the time moves on by that hour, as clocks do.
 *
 * @param {string} local
 * @param {string} zone
 */
export function withOffset(local, zone) {
  const asUtc = Date.parse(`${local}:00Z`);
  const before = offsetMinutes(new Date(asUtc - 24 * 60 * MINUTE), zone);
  const after = offsetMinutes(new Date(asUtc + 24 * 60 * MINUTE), zone);
  for (const offset of [before, after]) {
    if (offsetMinutes(new Date(asUtc - offset * MINUTE), zone) === offset) {
      return `${local}:00${offsetText(offset)}`;
    }
  }
  const instant = new Date(asUtc - before * MINUTE);
  return `${localTime(instant, zone)}:00${offsetText(offsetMinutes(instant, zone))}`;
}

/** @param {number} minutes */
function offsetText(minutes) {
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const rest = String(size % 60).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}

/**
 * When somebody would set off: at the next quarter of an hour by day, else at ten the next morning.
 *
 * @param {Date} now
 * @param {string} zone
 */
export function nextDeparture(now, zone) {
  const soon = localTime(new Date(Math.ceil(now.getTime() / QUARTER) * QUARTER), zone);
  const hour = Number(soon.slice(11, 13));
  if (hour >= OPENS && hour < CLOSES) {
    return soon;
  }
  const day = Date.parse(`${soon.slice(0, 10)}T00:00Z`) + (hour >= CLOSES ? 24 * 60 * MINUTE : 0);
  return `${new Date(day).toISOString().slice(0, 10)}T${MORNING}:00`;
}
