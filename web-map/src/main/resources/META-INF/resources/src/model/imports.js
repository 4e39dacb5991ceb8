/**
 * Bringing a file into the town, as types. Nothing here runs. What comes from the service is as its contract writes it.
 */

/** @typedef {import('./model.js').Box} Box */
/** @typedef {import('./model.js').Problem} Problem */
/** @typedef {import('./model.js').Collection} Collection */

/** @typedef {'certain' | 'likely' | 'unsure' | 'unknown'} Sureness */
/** @typedef {'add' | 'update' | 'mirror'} ImportMode */
/** @typedef {'reading' | 'ready' | 'applying' | 'applied' | 'undoing' | 'undone' | 'failed' | 'cancelled'} ImportState */

/**
 * What becomes of one layer of the file.
 *
 * @typedef {object} LayerChoices
 * @property {string} name of the layer
 * @property {string | null} target the collection its rows go into; null leaves the layer out
 * @property {string | null} crs such as `EPSG:2154`
 * @property {string | null} charset
 * @property {string | null} eastColumn
 * @property {string | null} northColumn
 * @property {string | null} geometryColumn
 * @property {Record<string, string>} columns the file's column by the name of our field
 * @property {Record<string, string>} constants the same text in all rows by the name of our field
 * @property {string | null} keyColumn
 * @property {string} dataset
 * @property {string} licence
 * @property {string} attribution
 * @property {string | null} standard whose table the layer is read as, without columns and constants
 */

/** @typedef {{mode: ImportMode, layers: LayerChoices[]}} ImportChoices */
/** @typedef {{name: string, type: string, filled: number, samples: string[]}} LayerColumn */
/** @typedef {{row: number, geometry: import('geojson').Geometry | null, values: Record<string, unknown>}} SampleRow */
/** @typedef {{field: string, column: string, sureness: Sureness, why: string}} FieldProposal */
/** @typedef {{add: number, change: number, same: number, retire: number, refuse: number}} ImportPlan */

/**
 * What the service found in one layer.
 *
 * @typedef {object} PreviewLayer
 * @property {string} name
 * @property {number} rows
 * @property {Record<string, number>} geometryTypes
 * @property {Box | null} bbox null until the reference system is known
 * @property {{code: string | null, name: string | null, sureness: Sureness, why: string, candidates: {code: string, name: string}[]}} crs
 * @property {{name: string, sureness: Sureness, why: string} | null} charset null where the format leaves no doubt
 * @property {LayerColumn[]} columns
 * @property {SampleRow[]} sampleRows
 * @property {{target: string | null, sureness: Sureness, why: string, fields: FieldProposal[], standard: string | null} | null} proposal
 * @property {string[]} ranking targets, the likeliest first
 * @property {{id: string, name: string}[]} templates that fit the layer's columns
 * @property {ImportPlan | null} plan null until the reference system is known
 */

/** @typedef {'note' | 'warning' | 'error'} Severity */
/** @typedef {{severity: Severity, layer: string, row: number, field: string, reason: string, at: [number, number] | null}} RowIssue */
/** @typedef {{layer: string | null, what: string, why: string}} Need what somebody has to say before the file can be taken */

/**
 * @typedef {object} Preview
 * @property {string} format
 * @property {string} formatLabel
 * @property {PreviewLayer[]} layers
 * @property {RowIssue[]} issues the first of them
 * @property {number} issueCount
 * @property {Need[]} needs
 */

/** @typedef {{collection: Collection, id: string, name: string | null}} Edited what somebody changed after it was imported */

/**
 * @typedef {object} ImportJob
 * @property {string} id
 * @property {ImportState} state
 * @property {string} fileName
 * @property {number | null} sizeBytes
 * @property {string} created
 * @property {string | null} finished
 * @property {{step: string | null, fraction: number | null, rows: number | null} | null} progress
 * @property {ImportChoices | null} choices
 * @property {Preview | null} preview
 * @property {{mode: ImportMode, at: string, counts: Record<string, number>, collections?: Record<string, number>} | null} applied
 * @property {{possible: boolean, why: string | null} | null} undo
 * @property {Problem | null} problem
 */

/** @typedef {{name: string, kind: string, required: boolean, words: string[], description: string}} TargetField */
/** @typedef {{target: string, fields: TargetField[]}} ImportTarget */
/** @typedef {{id: string, name: string, choices: ImportChoices}} ImportTemplate */

/**
 * Streets that hang together, but with nothing else.
 *
 * @typedef {object} CutOffPart
 * @property {import('geojson').Geometry} geometry
 * @property {number} streets
 * @property {number} lengthMetres
 * @property {string | null} streetName of the one that comes nearest to the rest
 * @property {string | null} missedName of the street it misses
 * @property {number | null} missedByMetres null if none is near
 * @property {[number, number]} at where that is, longitude first
 */

/** @typedef {{upToDate: boolean, count: number, parts: CutOffPart[]}} CutOff `upToDate` once what was saved counts in it */

/** @typedef {'what' | 'columns' | 'plan' | 'done'} ImportStep */

/**
 * A file on its way to the service, or to it from another one.
 *
 * @typedef {object} Upload
 * @property {string} name
 * @property {number | null} size null while nobody knows
 * @property {number | null} fraction null while nobody knows
 * @property {OnlineSource} [source] the service it is fetched from; the name says no more then
 */

/** @typedef {'overpass' | 'openagenda' | 'datatourisme'} OnlineSource */
/** @typedef {{source: OnlineSource, bbox?: Box, agenda?: string, target: string}} OnlineOrder */

/**
 * Fetching from services on the internet.
 *
 * @typedef {object} Online
 * @property {Partial<Record<OnlineSource, {ready: boolean, widestDegrees?: number | null}>> | null} sources null until the service has said
 * @property {'view' | 'box'} extent what the map shows, or the rectangle
 * @property {Box | null} box the rectangle; a side that nobody has typed yet is not a number
 * @property {boolean} drawing whether one is being drawn on the map
 * @property {string} agenda as it is typed
 * @property {boolean} asked whether somebody wanted an agenda without saying which
 */

/**
 * @typedef {object} Imports
 * @property {ImportJob[] | null} jobs the latest first; null until loaded
 * @property {Problem | null} listProblem
 * @property {ImportTarget[]} targets empty until the service has listed them
 * @property {ImportTemplate[]} templates
 * @property {string} target what the next file becomes; `detect` to have that found out
 * @property {Upload | null} upload
 * @property {ImportJob | null} job the one that is open
 * @property {ImportChoices | null} choices as they are on the screen
 * @property {ImportChoices | null} sent those the preview was, or is being, made with
 * @property {number} revision counts the times the choices were replaced by others, not edited
 * @property {ImportStep} step
 * @property {boolean} asked whether somebody tried to go on although something is still to say
 * @property {Problem | null} problem
 * @property {Edited[] | null} edited what stands in the way of undoing
 * @property {RowIssue | null} issue the one that is looked at on the map
 * @property {CutOff | null} cutOff what the imported streets did to the walking network; null if nothing is known
 * @property {Online} online
 */

/** @typedef {'bbox' | 'town' | 'listed'} ExportExtent */
/** @typedef {{format: string, crs: string, extent: ExportExtent, commune: string}} ExportWish `commune` as it was typed */

export {};
