package org.parvis.geo.network;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Street;

/**
 * Something about a street that a network could not take as it is.
 *
 * @param street which one
 * @param where a position on it, degrees
 * @param reason what is wrong and what was done, for a person to read
 */
public record NetworkProblem(Street street, Point where, String reason) {
    static NetworkProblem at(Coordinate where, Street street, String reason) {
        return new NetworkProblem(street, Geometries.point(where.x, where.y), reason);
    }
}
