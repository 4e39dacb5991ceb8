/**
 * ESRI's shapefiles (its technical description of July 1998) with their dBase tables: the files beside each other, or in
 * a zip archive. Headers are never believed: counts, lengths and boxes are compared with what is there.
 */
@NullMarked
package org.parvis.geo.exchange.shapefile;

import org.jspecify.annotations.NullMarked;
