package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.util.List;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.RouteDirection;
import org.parvis.geo.territory.Walker;

/**
 * A walk through chosen places.
 *
 * @param geometry along the network, WGS 84, longitude first, in walking order; two equal positions if nothing is walked
 * @param stops in walking order
 * @param directions in walking order
 * @param leftOut wanted places within reach that are not stops, most interesting first
 * @param walker for whom
 * @param loop whether it ends where it starts
 * @param language of directions and reasons
 * @param departure when it begins, in the town's time zone
 * @param arrival when it ends, in the town's time zone
 * @param lengthMetres 0 or more
 * @param walkMinutes walking alone
 * @param visitMinutes at the stops
 * @param waitMinutes before stops that are not open yet
 * @param totalMinutes from departure to arrival, at most the budget
 * @param interest of all stops together
 */
public record DiscoveryRoute(
        LineString geometry,
        List<DiscoveryStop> stops,
        List<RouteDirection> directions,
        List<LeftOut> leftOut,
        Walker walker,
        boolean loop,
        Language language,
        OffsetDateTime departure,
        OffsetDateTime arrival,
        double lengthMetres,
        double walkMinutes,
        double visitMinutes,
        double waitMinutes,
        double totalMinutes,
        double interest) {
    public DiscoveryRoute {
        stops = List.copyOf(stops);
        directions = List.copyOf(directions);
        leftOut = List.copyOf(leftOut);
    }
}
