/**
 * What planning a walk answers, as types. Nothing here runs.
 */

/** @typedef {import('./model.js').Walk} Walk */

/**
 * What would let a place in.
 *
 * @typedef {object} Remedy
 * @property {string} code `longer`, `earlier`, `later`, `other_day`, `must_visit`, `other_walker` or another
 * @property {number | null} [minutes] more of them, for `longer`
 * @property {string | null} [departure] when to set off, ISO 8601
 * @property {import('./model.js').Walker | null} [walker]
 * @property {string} sentence
 */

/** @typedef {{placeId: string, name?: string | null, reason: string, code?: string, remedy?: Remedy | null, minutesOver?: number | null, closes?: string | null, wouldBeThere?: string | null}} LeftOut a place, or an event of which `placeId` is the id */

/**
 * How much better any walk could be.
 *
 * @typedef {{upperBound: number, gapPercent: number, proved: boolean, sentence: string, seconds?: number}} Certificate
 */

/** @typedef {{type: 'FeatureCollection', features: import('./model.js').Feature[], directions?: import('./model.js').Direction[], leftOut?: LeftOut[], leftOutMore?: number}} Answer what can be saved as it came */

/**
 * The whole answer: the walk, and others to choose from or to go on with.
 *
 * @typedef {Answer & {alternatives?: (Answer & {sharedStops?: number})[], parts?: (Answer & {day?: number})[], certificate?: Certificate | null, cutShort?: boolean}} DiscoveryAnswer
 */

/** @typedef {'one' | 'alternatives' | 'days' | 'loops'} FoundKind what the walks are to each other */

/**
 * What was planned.
 *
 * @typedef {object} Found
 * @property {number} run counts the plans made, so that a late answer to an earlier one is known for what it is
 * @property {FoundKind} kind
 * @property {Walk[]} walks
 * @property {number[]} shared stops that each has in common with the first
 * @property {number} chosen
 * @property {Certificate | null} certificate
 * @property {boolean} cutShort whether time ran out before all other walks were looked for
 */

export {};
