/** The one place that knows where Leaflet comes from: its webjar, whose version the server fills in. */
export * from '/webjars/leaflet/dist/leaflet-src.esm.js';
