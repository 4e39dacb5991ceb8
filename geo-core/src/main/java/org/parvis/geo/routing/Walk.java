package org.parvis.geo.routing;

import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * A walk from one point to another along the network.
 *
 * @param geometry the line walked, WGS 84, from the snapped start to the snapped end; two equal positions if the two
 *     coincide
 * @param lengthMetres 0 or more
 * @param seconds walking time with waiting at crossings and lifts, 0 or more
 * @param stretches the same walk cut where the street or its kind changes, in walking order
 */
public record Walk(LineString geometry, double lengthMetres, double seconds, List<Stretch> stretches) {
    public Walk {
        stretches = List.copyOf(stretches);
    }
}
