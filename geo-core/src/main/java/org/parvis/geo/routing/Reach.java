package org.parvis.geo.routing;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.parvis.geo.territory.Walker;

/**
 * How far one gets on foot in a given time. A street point counts as reached if the walk to it takes no longer.
 *
 * @param from where it begins on the network, degrees
 * @param minutes walking time
 * @param walker for whom
 * @param polygon WGS 84, a polygon or several; holds every street point reached, and none not reached that lies more
 *     than the tolerance from one that is
 * @param streets the parts of streets that are reached, WGS 84
 * @param streetMetres their length
 * @param toleranceMetres how far beyond what is reached the polygon may go
 */
public record Reach(
        Coordinate from,
        double minutes,
        Walker walker,
        Geometry polygon,
        MultiLineString streets,
        double streetMetres,
        double toleranceMetres) {
    public Reach {
        from = from.copy();
    }

    @Override
    public Coordinate from() {
        return from.copy();
    }
}
