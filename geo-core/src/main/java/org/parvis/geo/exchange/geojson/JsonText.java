package org.parvis.geo.exchange.geojson;

/**
 * An object or list within a feature's properties, kept as JSON.
 *
 * @param text in JSON, without needless blanks
 */
record JsonText(String text) {}
