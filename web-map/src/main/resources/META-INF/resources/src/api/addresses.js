/** Every address the client ever asks for. Relative ones belong to the service that sent this page. */

const API = '/api/v1';

/** @typedef {import('../model/model.js').Collection} Collection */

export const TERRITORY = `${API}/territory`;
export const STATUS = `${API}/status`;
export const ACCOUNT = `${API}/account`;
export const DISCOVERY_ROUTES = `${API}/discovery-routes`;
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

/** The service's own tiles; `{r}` becomes `@2x` on dense screens. */
export const TILES = '/tiles/{z}/{x}/{y}{r}.png';

/** Asked for only when somebody chooses the layer. */
export const OSM_TILES = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';

/** Asked for only when somebody chooses the layer. */
export const IGN_TILES =
  'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0' +
  '&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png' +
  '&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
