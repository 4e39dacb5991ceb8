package org.parvis.geo.network;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.Geometries;

/**
 * Something about a street that a network could not take as it is.
 *
 * @param street which one
 * @param where a position on it, degrees
 * @param reason what is wrong and what was done, for a person to read
 */
public record NetworkProblem(StreetTraits street, Point where, String reason) {
    static NetworkProblem at(Coordinate where, StreetTraits street, String reason) {
        return new NetworkProblem(street, Geometries.point(where.x, where.y), reason);
    }
}
