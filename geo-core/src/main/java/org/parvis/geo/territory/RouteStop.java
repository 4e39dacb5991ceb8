package org.parvis.geo.territory;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;

/**
 * A stop of a route (étape).
 *
 * @param placeId the key place, null if it is none of ours
 * @param name as it was when the route was made
 * @param geometry where one stands
 * @param arrival when the walker for whom it was computed gets there, null if it was not computed
 * @param departure when that walker goes on, null if it was not computed
 */
public record RouteStop(
        @Nullable UUID placeId,
        LocalizedText name,
        Point geometry,
        @Nullable OffsetDateTime arrival,
        @Nullable OffsetDateTime departure) {
    public RouteStop {
        geometry = (Point) Geometries.requireStorable(geometry, "stops.geometry");
    }
}
