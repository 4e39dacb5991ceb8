/**
 * GeoPackages (OGC 12-128r18): SQLite databases with features. The only user of SQLite and of {@code java.sql} in the
 * library. A file from outside is opened so that nothing in it is run: no view, trigger or extension.
 */
@NullMarked
package org.parvis.geo.exchange.geopackage;

import org.jspecify.annotations.NullMarked;
