package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.discovery.ambience.AmbienceKind;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.RouteDirection;
import org.parvis.geo.territory.Walker;

/**
 * A walk through chosen places.
 *
 * @param number which of several walks behind each other it is, from 1
 * @param geometry along the network, WGS 84, longitude first, in walking order; two equal positions if nothing is walked
 * @param stops in walking order
 * @param directions in walking order
 * @param leftOut wanted places that are not stops, most interesting first; empty where they are told elsewhere
 * @param moreLeftOut how many further ones there are that are not in that list
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
 * @param interest of all stops together; further stops of one theme count less, as wished
 * @param fineMetres of fine street walked on, by kind; a street walked twice counts once. Empty if nobody asked
 */
public record DiscoveryRoute(
        int number,
        LineString geometry,
        List<DiscoveryStop> stops,
        List<RouteDirection> directions,
        List<LeftOut> leftOut,
        int moreLeftOut,
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
        double interest,
        Map<AmbienceKind, Double> fineMetres) {
    public DiscoveryRoute {
        stops = List.copyOf(stops);
        directions = List.copyOf(directions);
        leftOut = List.copyOf(leftOut);
        Map<AmbienceKind, Double> copy = new EnumMap<>(AmbienceKind.class);
        copy.putAll(fineMetres);
        fineMetres = Collections.unmodifiableMap(copy);
    }

    /** The same, telling what was left out. */
    DiscoveryRoute withLeftOut(List<LeftOut> others, int more) {
        return new DiscoveryRoute(
                number,
                geometry,
                stops,
                directions,
                others,
                more,
                walker,
                loop,
                language,
                departure,
                arrival,
                lengthMetres,
                walkMinutes,
                visitMinutes,
                waitMinutes,
                totalMinutes,
                interest,
                fineMetres);
    }
}
