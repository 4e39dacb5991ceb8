/**
 * The words the client thinks in, as types. Nothing here runs.
 *
 * Coordinates are [longitude, latitude] in WGS 84 everywhere except inside `map/`.
 * Lengths are metres, durations minutes unless the name says seconds.
 */

/** @typedef {'fr' | 'en'} Language */
/** @typedef {'quartiers' | 'streets' | 'places' | 'events' | 'furniture' | 'routes'} Collection */
/** @typedef {'art' | 'heritage' | 'museum' | 'worship' | 'nature' | 'viewpoint' | 'culture' | 'water' | 'market' | 'family' | 'landmark'} Theme */
/** @typedef {string} Walker a code of the service's table of walkers */
/** @typedef {{code: Walker, names: Record<string, string>}} WalkerRow */
/** @typedef {'explore' | 'foot' | 'plan' | 'green' | 'routes' | 'import'} Task */
/** @typedef {'parvis' | 'osm' | 'ign'} Background */
/** @typedef {'peek' | 'half' | 'full'} SheetHeight */
/** @typedef {[number, number, number, number]} Box west, south, east, north in degrees */
/** @typedef {{lon: number, lat: number}} Point */
/** @typedef {{zoom: number, lat: number, lon: number}} View */

/**
 * @typedef {object} Source
 * @property {string} [dataset]
 * @property {string} [externalId]
 * @property {string} [licence]
 * @property {string} [attribution]
 */

/** @typedef {{stepCount?: number | null, handrail?: boolean | null, wheelchairRamp?: boolean, strollerRamp?: boolean, moving?: boolean}} Stairs */
/** @typedef {{address: string, credit?: string, licence?: string, caption?: Record<string, string>}} Picture */

/**
 * What the service says about a thing. Every collection has the first group; the others only some.
 *
 * @typedef {object} Properties
 * @property {string | null} [name]
 * @property {Record<string, string>} [names]
 * @property {string | null} [description]
 * @property {Record<string, string>} [descriptions]
 * @property {Source} [source]
 * @property {Record<string, unknown>} [attributes]
 * @property {number} [version]
 * @property {string} [modified]
 *
 * @property {string} [streetClass]
 * @property {string} [surface]
 * @property {number | null} [widthMetres]
 * @property {number | null} [inclinePercent]
 * @property {Stairs | null} [stairs]
 * @property {string} [lighting]
 * @property {string} [foot]
 * @property {string} [wheelchair]
 * @property {string} [passage]
 * @property {boolean} [covered]
 *
 * @property {string} [kind]
 * @property {Theme[]} [themes]
 * @property {number} [interest]
 * @property {number} [visitMinutes]
 * @property {string | null} [openingHours]
 * @property {Picture[]} [pictures]
 * @property {string} [website]
 * @property {import('geojson').Geometry | null} [footprint]
 *
 * @property {{begin: string, end: string}[]} [occurrences]
 * @property {string} [organiser]
 * @property {string | null} [placeId]
 * @property {boolean} [example]
 *
 * @property {{lengthMetres?: number | null, widthMetres?: number | null, heightMetres?: number | null} | null} [dimensions]
 * @property {number | null} [orientationDegrees]
 * @property {string} [state]
 * @property {string} [condition]
 *
 * @property {boolean} [boundaryComplete]
 *
 * @property {'route' | 'stop' | 'reach' | 'streets' | 'from'} [role]
 * @property {number} [areaSquareMetres]
 * @property {number} [streetMetres]
 * @property {number} [order]
 * @property {string} [arrival]
 * @property {string} [departure]
 * @property {number} [waitMinutes]
 * @property {Stop[]} [stops]
 * @property {Direction[]} [directions]
 * @property {Language | null} [language]
 * @property {Walker | null} [walker]
 * @property {boolean} [loop]
 * @property {number} [lengthMetres]
 * @property {number | null} [walkMinutes]
 * @property {number | null} [totalMinutes]
 * @property {UnknownLength[]} [unknowns]
 *
 * @property {string} [eventId]
 * @property {string} [furnitureId]
 * @property {string | null} [until] when an event ends
 * @property {Partial<Record<Ambience, number>>} [ambience] metres of fine street walked
 */

/** @typedef {{type: 'Feature', id: string, geometry: import('geojson').Geometry, properties: Properties}} Feature */
/** @typedef {{features: Feature[], numberMatched: number, numberReturned: number}} Page */

/** @typedef {'place' | 'event' | 'rest'} StopKind */
/** @typedef {{order: number, placeId: string | null, name: string | null, names?: Record<string, string>, lon: number, lat: number, arrival: string | null, departure: string | null, waitMinutes: number | null, kind?: StopKind, eventId?: string | null, furnitureId?: string | null, until?: string | null}} Stop */
/** @typedef {{text: string, lengthMetres: number, walkSeconds: number, lon: number, lat: number, stop: number}} Direction */


/**
 * A route as it is shown, whether just computed or opened from the saved ones.
 *
 * @typedef {object} Walk
 * @property {string | null} id null while it is not saved
 * @property {string | null} etag of the saved route
 * @property {string} name empty while it is not saved
 * @property {string | null} description
 * @property {import('geojson').Geometry | null} line
 * @property {Stop[]} stops
 * @property {Direction[]} directions
 * @property {import('./discovery.js').LeftOut[]} leftOut
 * @property {number} leftOutMore further places left out, of which nothing is told
 * @property {number} lengthMetres
 * @property {number | null} walkMinutes
 * @property {number | null} visitMinutes
 * @property {number | null} totalMinutes
 * @property {Walker | null} walker
 * @property {boolean} loop
 * @property {Language | null} language of the directions
 * @property {Source | null} source
 * @property {string | null} begins when one sets off, null if not known
 * @property {string | null} ends when one is done, null if not known
 * @property {import('./discovery.js').Answer | null} answer what can be saved; null for a saved route
 * @property {Partial<Record<Ambience, number>>} ambience metres of fine street walked
 */

/**
 * @typedef {object} Territory
 * @property {string} name
 * @property {Record<string, string>} names
 * @property {Box} bbox
 * @property {Point} centre
 * @property {string} zone such as Europe/Monaco
 * @property {Language[]} languages
 * @property {string[]} attributions
 * @property {Record<string, number>} counts
 */

/** @typedef {{state: 'importing' | 'preparing' | 'ready' | 'failed', step?: string | null, fraction?: number | null, message?: string | null}} Progress */
/** @typedef {{name: string | null, signedIn: boolean, accountsRequired: boolean}} Account */

/**
 * Why something did not work: a problem detail of the service, or one of our own codes
 * (`unreachable_service`, `unexpected`, `missing` for a field not filled in, `own` if the detail says it all,
 * `interrupted` if an answer broke off). Wishes that cannot be met together come with those that clash and with
 * what would do; an import that cannot be undone as it is, with what was edited since.
 *
 * @typedef {{status: number, code: string, detail: string, field: string | null, clash?: Clash[], remedies?: Change[], edited?: import('./imports.js').Edited[]}} Problem
 */

/** @typedef {{field: string, placeId?: string | null, name?: string | null}} Clash a wish that cannot be met together with others */
/** @typedef {{field: string, value: unknown, sentence: string}} Change the least change of a wish that works */

/** @typedef {{placeId: string, name: string, lon: number, lat: number} | {lon: number, lat: number}} Anchor where a walk starts or ends */
/** @typedef {'loop' | 'anywhere' | 'point'} Ending */
/** @typedef {{id: string, name: string}} PlaceName */

/**
 * What the form holds.
 *
 * @typedef {object} Wishes
 * @property {Anchor | null} start
 * @property {Ending} ending
 * @property {Anchor | null} end used when `ending` is `point`
 * @property {number} budgetMinutes
 * @property {Walker} walker
 * @property {Partial<Record<Theme, number>>} themes weight by theme; empty means all alike
 * @property {PlaceName[]} mustVisit
 * @property {PlaceName[]} avoid
 * @property {string} departure local time of the town, `YYYY-MM-DDTHH:mm`; empty until the town is known
 * @property {number} variety 0 to 1, how much less the third church counts than the first
 * @property {Audience} audience whose interest counts
 * @property {Partial<Record<Ambience, number>>} ambience 0 to 10, how much fine streets count; 0 and absent are the same
 * @property {PlaceName[]} story places to be told in this order
 * @property {number | null} restEveryMetres a seat at least so often; null if that is not needed
 * @property {boolean} events whether what happens on the day may become a stop
 * @property {number} alternatives how many other walks to choose from
 * @property {Spread} spread how the walk is spread
 * @property {number} parts how many days or loops, if it is spread over any
 * @property {boolean} certificate whether to say how much better any walk could be
 */

/** @typedef {string} Audience a code of the service's table of audiences */
/** @typedef {{code: Audience, names: Record<string, string>}} AudienceRow */
/** @typedef {'art' | 'green' | 'quiet' | 'light' | 'shops'} Ambience */
/** @typedef {'once' | 'days' | 'loops'} Spread */

/** @typedef {'way' | 'loop' | 'reach'} FootMode what one wants to know about going on foot */
/** @typedef {'from' | 'to' | 'via'} FootPoint */
/** @typedef {'stairs' | 'escalators' | 'lifts' | 'steep' | 'rough' | 'unlit' | 'crossings' | 'squares'} Avoidable */
/** @typedef {{what: string, metres: number}} UnknownLength what the data do not say, and on how much of the way */

/**
 * A way on foot, to be chosen among others.
 *
 * @typedef {object} Way
 * @property {import('geojson').LineString} line
 * @property {number} lengthMetres
 * @property {number} walkMinutes
 * @property {Direction[]} directions
 * @property {Language | null} language of the directions
 * @property {UnknownLength[]} unknowns
 */

/**
 * What is within reach.
 *
 * @typedef {object} Reach
 * @property {import('geojson').Geometry} area
 * @property {import('geojson').Geometry} streets
 * @property {number} minutes
 * @property {number} areaSquareMetres
 * @property {number} streetMetres
 * @property {Feature[]} places the soonest reached first, each with its `walkMinutes`
 * @property {boolean} more whether there are more places than these
 */

/**
 * What is asked about going on foot, and the answer.
 *
 * @typedef {object} Foot
 * @property {FootMode} mode
 * @property {Anchor | null} from
 * @property {Anchor | null} to
 * @property {Anchor[]} via
 * @property {Walker} walker
 * @property {Avoidable[]} avoid
 * @property {boolean} fewTurns
 * @property {number} metres wished length of a loop
 * @property {number} minutes of the reach
 * @property {boolean} computing
 * @property {Problem | null} problem
 * @property {Way[]} ways the best first; empty before there is an answer
 * @property {number} chosen index of the way that is looked at
 * @property {Reach | null} reach
 */

/** @typedef {'start' | 'end' | 'story' | 'green' | FootPoint} Picking what a click on the map chooses */

/** @typedef {{collection: Collection, id: string}} Reference */

/** @typedef {{features: Feature[], matched: number, box: Box | null, failed: boolean}} Loaded */

/**
 * @typedef {object} Search
 * @property {string} query
 * @property {{collection: Collection, feature: Feature}[]} results
 * @property {number} matched
 * @property {boolean} done
 */

/** @typedef {{feature: Feature, waiting: boolean}} Removal a route that will be deleted unless that is undone */

/** @typedef {{kind: 'deleted' | 'saved' | 'renamed' | 'restored' | 'conflict' | 'problem', name?: string, problem?: Problem, id?: string}} Notice */

/**
 * @typedef {object} State
 * @property {Language} language
 * @property {Territory | null} territory
 * @property {Progress | null} progress
 * @property {Account | null} account
 * @property {WalkerRow[]} walkers empty until the service has listed them
 * @property {AudienceRow[]} audiences empty until the service has listed them, and if it knows none
 * @property {Foot} foot
 * @property {Task} task
 * @property {View | null} view
 * @property {Box | null} box what the map shows now
 * @property {boolean} online
 * @property {Background} background
 * @property {string | null} tileRevision of the service's own background; null until asked, empty if it is not known
 * @property {Record<Collection, boolean>} layers
 * @property {Record<Collection, Loaded>} loaded
 * @property {Collection} listed the collection in the explore list
 * @property {Theme[]} themesShown empty means all
 * @property {Search | null} search
 * @property {{collection: Collection, feature: Feature, at: Point | null} | null} selected `at` is where it was clicked
 * @property {Point | null} spot a point of the map that was clicked and is nothing
 * @property {Reference | null} highlighted
 * @property {Wishes} wishes
 * @property {Picking | null} picking
 * @property {boolean} computing
 * @property {Problem | null} planProblem
 * @property {Walk | null} walk
 * @property {import('./discovery.js').Found | null} found what was planned, of which `walk` is one; null for a saved route
 * @property {import('./green.js').Green} green
 * @property {import('./imports.js').Imports} imports
 * @property {import('./imports.js').ExportWish} exporting how one wants to take data out
 * @property {number} highlightedStop 0 for none
 * @property {boolean} directionsShown between the stops
 * @property {Feature[] | null} savedRoutes null until loaded
 * @property {string[]} removing ids of routes whose deletion can still be undone
 * @property {Problem | null} routeProblem
 * @property {boolean} saving
 * @property {Notice | null} notice
 * @property {SheetHeight} sheet
 */

export {};
