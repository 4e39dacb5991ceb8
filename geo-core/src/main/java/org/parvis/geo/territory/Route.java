package org.parvis.geo.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;

/**
 * A walk that is kept: computed here and saved, drawn, or imported (itinéraire, parcours).
 *
 * @param geometry a line; a multi-line where the source has gaps or branches
 * @param stops in walking order
 * @param directions in walking order, empty if not computed
 * @param directionsLanguage of {@code directions}, null if there are none
 * @param walker for whom it was computed, null if for nobody in particular
 * @param loop whether it ends where it starts
 * @param lengthMetres 0 or more
 * @param walkMinutes walking alone, null if not known
 * @param visitMinutes at the stops, null if not known
 * @param totalMinutes with visits and waiting, null if not known
 * @param interest what the stops are worth together, null if not computed
 * @param description what to tell visitors
 */
public record Route(
        Identity identity,
        LocalizedText name,
        Geometry geometry,
        List<RouteStop> stops,
        List<RouteDirection> directions,
        @Nullable Language directionsLanguage,
        @Nullable Walker walker,
        boolean loop,
        double lengthMetres,
        @Nullable Double walkMinutes,
        @Nullable Double visitMinutes,
        @Nullable Double totalMinutes,
        @Nullable Double interest,
        LocalizedText description)
        implements Feature {
    /** The most stops and the most directions one route may have. */
    public static final int MOST_PARTS = 2_000;

    public Route {
        geometry = Geometries.requireStorable(geometry, "geometry");
        Shape.LINE.require(geometry);
        requireFew(stops, "stops");
        requireFew(directions, "directions");
        stops = List.copyOf(stops);
        directions = List.copyOf(directions);
        Numbers.requireWithin(lengthMetres, 0, 1e6, "metres", "lengthMetres");
        Numbers.requireWithin(walkMinutes, 0, 1e5, "minutes", "walkMinutes");
        Numbers.requireWithin(visitMinutes, 0, 1e5, "minutes", "visitMinutes");
        Numbers.requireWithin(totalMinutes, 0, 1e5, "minutes", "totalMinutes");
        Numbers.requireWithin(interest, 0, 1e6, "points", "interest");
    }

    private static void requireFew(List<?> parts, String field) {
        if (parts.size() > MOST_PARTS) {
            throw ParvisException.invalid(
                    field, "A route has at most " + MOST_PARTS + " " + field + "; this one has " + parts.size() + ".");
        }
    }
}
