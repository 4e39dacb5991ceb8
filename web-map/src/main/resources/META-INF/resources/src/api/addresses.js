/** Every address the client ever asks for. Relative ones belong to the service that sent this page. */

const API = '/api/v1';

/** @typedef {import('../model/model.js').Collection} Collection */

export const TERRITORY = `${API}/territory`;
export const STATUS = `${API}/status`;
export const ACCOUNT = `${API}/account`;
export const DISCOVERY_ROUTES = `${API}/discovery-routes`;
export const GREEN_LINES = `${API}/green-lines`;
export const WALKERS = `${API}/walkers`;
export const AUDIENCES = `${API}/audiences`;
export const LOOPS = `${API}/loops`;
export const LOGIN = '/login';
export const LOGIN_PAGE = '/login.html';
export const LOGOUT = '/logout';

/**
 * @param {Collection} collection
 * @param {Record<string, string | number | undefined>} [query] entries without a value are left out
 */
export function collectionAddress(collection, query = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') {
      parameters.set(name, String(value));
    }
  }
  const text = parameters.toString();
  return text === '' ? `${API}/${collection}` : `${API}/${collection}?${text}`;
}

/**
 * @param {Collection} collection
 * @param {string} id
 */
export function itemAddress(collection, id) {
  return `${API}/${collection}/${encodeURIComponent(id)}`;
}

/**
 * A question about going on foot.
 *
 * @param {'walk' | 'reach' | 'nearest'} question
 * @param {[string, string | number][]} query in this order; a name may come more than once
 */
export function footAddress(question, query) {
  return `${API}/${question}?${new URLSearchParams(query.map(([name, value]) => [name, String(value)]))}`;
}

export const IMPORTS = `${API}/imports`;
/** Where the walking network is torn. */
export const CUT_OFF_PARTS = `${API}/network/cut-off-parts`;
export const IMPORTS_ONLINE = `${API}/imports/online`;
export const IMPORT_SOURCES = `${API}/import-sources`;
export const IMPORT_TARGETS = `${API}/import-targets`;
export const IMPORT_TEMPLATES = `${API}/import-templates`;
/** Where programs such as QGIS find the data. */
export const OGC = '/ogc';

/**
 * @param {string} id
 * @param {'preview' | 'apply' | 'undo'} [act]
 */
export function importAddress(id, act) {
  const address = `${IMPORTS}/${encodeURIComponent(id)}`;
  return act === undefined ? address : `${address}/${act}`;
}

/** @param {string} id */
export function templateAddress(id) {
  return `${IMPORT_TEMPLATES}/${encodeURIComponent(id)}`;
}

/**
 * A file of what is in a collection, to be saved by the browser.
 *
 * @param {Collection} collection
 * @param {{format: string, crs?: string, insee?: string, bbox?: string, ids?: string}} query
 */
export function exportAddress(collection, query) {
  const parameters = Object.entries(query).filter(([, value]) => value !== undefined);
  return `${API}/${collection}/export?${new URLSearchParams(parameters)}`;
}

/** Says which revision of the map the service draws now. */
export const TILE_DESCRIPTION = '/tiles.json';

/**
 * The service's own tiles; `{r}` becomes `@2x` on dense screens. Those of a stated revision need not be asked for again.
 *
 * @param {string} revision empty if it is not known
 */
export function tileAddress(revision) {
  const version = revision === '' ? '' : `?v=${encodeURIComponent(revision)}`;
  return `/tiles/{z}/{x}/{y}{r}.png${version}`;
}

/** Asked for only when somebody chooses the layer. */
export const OSM_TILES = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';

/** Asked for only when somebody chooses the layer. */
export const IGN_TILES =
  'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0' +
  '&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png' +
  '&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
