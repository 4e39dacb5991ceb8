/** @typedef {import('../model/model.js').Walk} Walk */
/** @typedef {import('../model/model.js').Stop} Stop */
/** @typedef {import('../model/model.js').Direction} Direction */
/** @typedef {import('../model/model.js').Feature} Feature */
/** @typedef {import('../model/model.js').Properties} Properties */

/**
 * @param {import('../model/discovery.js').Answer} answer
 * @returns {Walk}
 */
export function walkOfAnswer(answer) {
  const route = answer.features.find((feature) => feature.properties.role === 'route');
  const stops = answer.features
    .filter((feature) => feature.properties.role === 'stop' && feature.geometry.type === 'Point')
    .map(stopOf)
    .sort((a, b) => a.order - b.order);
  return {
    ...measuresOf(route?.properties ?? {}),
    id: null,
    etag: null,
    name: '',
    description: null,
    line: route?.geometry ?? null,
    stops,
    directions: answer.directions ?? [],
    leftOut: answer.leftOut ?? [],
    leftOutMore: answer.leftOutMore ?? 0,
    source: null,
    begins: route?.properties.departure ?? null,
    ends: route?.properties.arrival ?? null,
    answer: savable(answer),
  };
}

/**
 * Only what belongs to this one walk: the others, and what is said about all of them, are not kept with it.
 *
 * @param {import('../model/discovery.js').Answer} answer
 * @returns {import('../model/discovery.js').Answer}
 */
function savable({ type, features, directions, leftOut }) {
  return { type, features, directions: directions ?? [], leftOut: leftOut ?? [] };
}

/**
 * @param {Feature} feature a stop of an answer
 * @returns {Stop}
 */
function stopOf({ geometry, properties }) {
  const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
  return {
    order: properties.order ?? 0,
    placeId: properties.placeId ?? null,
    name: properties.name ?? null,
    names: properties.names,
    lon,
    lat,
    arrival: properties.arrival ?? null,
    departure: properties.departure ?? null,
    waitMinutes: properties.waitMinutes ?? null,
    kind: stopKind(properties.kind),
    eventId: properties.eventId ?? null,
    furnitureId: properties.furnitureId ?? null,
    until: properties.until ?? null,
  };
}

/** @param {string | undefined} kind @returns {import('../model/model.js').StopKind} */
function stopKind(kind) {
  return kind === 'event' || kind === 'rest' ? kind : 'place';
}

/** @param {Properties} properties */
function measuresOf(properties) {
  return {
    lengthMetres: properties.lengthMetres ?? 0,
    walkMinutes: properties.walkMinutes ?? null,
    visitMinutes: properties.visitMinutes ?? null,
    totalMinutes: properties.totalMinutes ?? null,
    walker: properties.walker ?? null,
    loop: properties.loop ?? false,
    language: properties.language ?? null,
    ambience: properties.ambience ?? {},
  };
}

/**
 * @param {Feature} feature a saved route
 * @param {string | null} etag
 * @returns {Walk}
 */
export function walkOfSaved(feature, etag) {
  const { properties } = feature;
  return {
    ...measuresOf(properties),
    id: feature.id,
    etag,
    name: properties.name ?? '',
    description: properties.description ?? null,
    line: feature.geometry,
    stops: (properties.stops ?? []).map((stop, index) => ({ ...stop, order: stop.order || index + 1 })),
    directions: properties.directions ?? [],
    leftOut: [],
    leftOutMore: 0,
    source: properties.source ?? null,
    begins: null,
    ends: null,
    answer: null,
  };
}

/**
 * A stretch between two stops, with the directions one follows on it.
 *
 * @typedef {{to: Stop | null, directions: Direction[], walkSeconds: number, lengthMetres: number}} Leg `to` is null
 *     on the way to the end after the last stop
 */

/**
 * @param {Pick<Walk, 'stops' | 'directions'>} walk
 * @returns {Leg[]} one for each stop in order, and one more if the walk goes on after the last
 */
export function legsOf(walk) {
  /** @type {Leg[]} */
  const legs = [];
  let next = 0;
  for (const stop of walk.stops) {
    const reached = walk.directions.findIndex((direction, index) => index >= next && direction.stop === stop.order);
    const end = reached < 0 ? next : reached + 1;
    legs.push(leg(stop, walk.directions.slice(next, end)));
    next = end;
  }
  const rest = walk.directions.slice(next);
  return rest.length === 0 ? legs : [...legs, leg(null, rest)];
}

/**
 * @param {Stop | null} to
 * @param {Direction[]} directions
 * @returns {Leg}
 */
function leg(to, directions) {
  const walkSeconds = directions.reduce((sum, direction) => sum + direction.walkSeconds, 0);
  const lengthMetres = directions.reduce((sum, direction) => sum + direction.lengthMetres, 0);
  return { to, directions, walkSeconds, lengthMetres };
}

/** @typedef {{kind: 'walk' | 'wait' | 'visit', minutes: number, stop: number}} Span `stop` is where it is or leads, 0 for the end */

/**
 * The walk as one line of time.
 *
 * @param {Walk} walk
 * @returns {Span[]} empty if the times are not known
 */
export function timeOf(walk) {
  if (walk.stops.length === 0 || walk.stops.some((stop) => stop.arrival === null || stop.departure === null)) {
    return [];
  }
  /** @type {Span[]} */
  const spans = [];
  const legs = legsOf(walk);
  if (walk.ends !== null && legs.length === walk.stops.length) {
    legs.push(leg(null, [])); // the way to the end, should it have no directions
  }
  legs.forEach((each, index) => {
    const previous = index === 0 ? walk.begins : walk.stops[index - 1]?.departure;
    const arrival = each.to === null ? walk.ends : each.to.arrival;
    const walking = previous && arrival ? minutesBetween(previous, arrival) : each.walkSeconds / 60;
    spans.push({ kind: 'walk', minutes: walking, stop: each.to?.order ?? 0 });
    if (each.to !== null) {
      const stay = minutesBetween(each.to.arrival ?? '', each.to.departure ?? '');
      const wait = Math.min(stay, each.to.waitMinutes ?? 0);
      spans.push({ kind: 'wait', minutes: wait, stop: each.to.order });
      spans.push({ kind: 'visit', minutes: stay - wait, stop: each.to.order });
    }
  });
  return spans.filter((span) => span.minutes > 0);
}

/**
 * @param {string} from ISO 8601
 * @param {string} to ISO 8601
 */
function minutesBetween(from, to) {
  const minutes = (Date.parse(to) - Date.parse(from)) / 60_000;
  return Number.isFinite(minutes) ? Math.max(0, minutes) : 0;
}

/**
 * Minutes of each kind together.
 *
 * @param {Span[]} spans
 */
export function sumsOf(spans) {
  const sums = { walk: 0, wait: 0, visit: 0 };
  for (const span of spans) {
    sums[span.kind] += span.minutes;
  }
  return sums;
}
