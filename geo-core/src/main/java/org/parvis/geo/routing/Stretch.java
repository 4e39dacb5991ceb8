package org.parvis.geo.routing;

import org.locationtech.jts.geom.LineString;
import org.parvis.geo.network.StreetTraits;

/**
 * A part of a walk on one street.
 *
 * @param street the street walked on
 * @param geometry in walking direction
 * @param forward whether it is walked in the direction in which its source drew it
 * @param lengthMetres 0 or more
 * @param seconds 0 or more
 */
public record Stretch(StreetTraits street, LineString geometry, boolean forward, double lengthMetres, double seconds) {}
