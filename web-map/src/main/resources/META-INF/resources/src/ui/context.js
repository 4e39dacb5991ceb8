/**
 * What every part of the page is given.
 *
 * @typedef {object} Context
 * @property {() => import('../model/model.js').State} state
 * @property {(action: import('../edit/store.js').Action) => void} change
 * @property {(parts: (state: import('../model/model.js').State) => unknown[], show: (state: import('../model/model.js').State) => void) => void} watch
 *     until the page is built anew in another language
 * @property {import('./words/words.js').Words} words
 * @property {import('../model/model.js').Language} language
 * @property {import('../flow/loading.js').Loading} loading
 * @property {import('../flow/routes.js').Routes} routes
 * @property {import('../flow/planning.js').Planning} planning
 * @property {import('../flow/green.js').GreenFlow} green
 * @property {import('../flow/foot.js').FootFlow} foot
 * @property {import('../flow/imports.js').ImportFlow} imports
 * @property {import('../flow/town.js').Town} town
 * @property {MapActions} map
 */

/**
 * What the page asks of the map.
 *
 * @typedef {object} MapActions
 * @property {() => import('../model/model.js').Point} visibleCentre
 * @property {(feature: import('../model/model.js').Feature) => void} fitFeature
 * @property {(walk: import('../model/model.js').Walk) => void} fitWalk
 * @property {(line: import('geojson').Geometry) => void} fitLine
 * @property {(point: import('../model/model.js').Point) => void} centreOn
 * @property {(box: import('../model/model.js').Box) => void} fitAll
 * @property {() => void} zoomIn
 * @property {() => void} zoomOut
 * @property {(zoom: number) => void} zoomTo
 * @property {() => void} wholeTown
 */

export {};
