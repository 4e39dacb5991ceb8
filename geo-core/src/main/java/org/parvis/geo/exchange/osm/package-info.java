/**
 * The parts of the OpenStreetMap reader: the PBF file format, what tags mean for somebody on foot, and how ways and
 * relations become geometries. Tag meanings follow the OpenStreetMap wiki's page of each key.
 */
@NullMarked
package org.parvis.geo.exchange.osm;

import org.jspecify.annotations.NullMarked;
