/**
 * The green line, painted on the ground through all chosen places, as types. Nothing here runs.
 */

/** @typedef {{order: number, placeId?: string | null, lon: number, lat: number, name?: string | null, onBranch?: boolean}} GreenStop */

/**
 * One line to choose.
 *
 * @typedef {object} GreenChoice
 * @property {import('geojson').LineString | import('geojson').MultiLineString} line
 * @property {number} lengthMetres
 * @property {number} turns
 * @property {number} repeatedMetres walked twice
 * @property {number} legibility 0 for the shortest, 1 for the easiest to follow
 * @property {GreenStop[]} places in the order of the line
 * @property {{placeId?: string | null, metres: number}[]} branches
 * @property {number} keptMetres of the line that is painted already
 * @property {number | null} gapPercent how much shorter a line could be at most; null if nobody knows
 * @property {boolean} proved whether no line is better
 * @property {import('./model.js').Direction[]} directions
 * @property {import('./model.js').Language | null} language
 */

/**
 * What is asked about the green line, and the answer.
 *
 * @typedef {object} Green
 * @property {import('./model.js').Anchor[]} places
 * @property {boolean} loop
 * @property {number | null} legibility 0 to 1; null to be shown several lines
 * @property {boolean} branches whether a place may lie on a branch
 * @property {{id: string, name: string} | null} keep a saved line that stays as it is painted
 * @property {import('./model.js').Walker} walker
 * @property {boolean} computing
 * @property {import('./model.js').Problem | null} problem
 * @property {GreenChoice[]} choices the shortest first; empty before there is an answer
 * @property {number} chosen
 * @property {boolean} stale whether the wishes have changed since
 */

export {};
