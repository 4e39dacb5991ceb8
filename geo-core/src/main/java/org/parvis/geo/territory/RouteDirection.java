package org.parvis.geo.territory;

import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.Geometries;

/**
 * One sentence of walking directions.
 *
 * @param text the sentence
 * @param lengthMetres how far one walks under it, 0 or more
 * @param walkSeconds how long that takes, 0 or more
 * @param geometry where it begins
 * @param stop the number of the stop reached by it, from 1; 0 if none
 */
public record RouteDirection(String text, double lengthMetres, int walkSeconds, Point geometry, int stop) {
    public RouteDirection {
        geometry = (Point) Geometries.requireStorable(geometry, "directions.geometry");
        Numbers.requireWithin(lengthMetres, 0, 1e6, "metres", "directions.lengthMetres");
        Numbers.requireWithin(walkSeconds, 0, 1e6, "seconds", "directions.walkSeconds");
        Numbers.requireWithin(stop, 0, 10_000, "", "directions.stop");
    }
}
