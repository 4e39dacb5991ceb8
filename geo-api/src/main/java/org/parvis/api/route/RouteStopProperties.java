package org.parvis.api.route;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.Texts;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.RouteStop;

/**
 * A stop as it is sent and received; see {@link RouteStop}.
 *
 * @param order from 1 in walking order; may be left out when all are, then the order of the list counts
 */
@Schema(name = "RouteStop")
record RouteStopProperties(
        @Schema(description = "From 1, in walking order.", minimum = "1") @Nullable Integer order,
        @Nullable UUID placeId,
        @Nullable String name,
        @Nullable LocalizedText names,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable OffsetDateTime arrival,
        @Nullable OffsetDateTime departure) {
    static RouteStopProperties of(int order, RouteStop stop) {
        return new RouteStopProperties(
                order,
                stop.placeId(),
                Texts.local(stop.name()),
                stop.name(),
                stop.geometry().getX(),
                stop.geometry().getY(),
                stop.arrival(),
                stop.departure());
    }

    /** @param place where it stands in the request, for messages */
    RouteStop stop(String place) {
        if (lon == null || lat == null) {
            throw ParvisException.invalid(place, "A stop needs \"lon\" and \"lat\" in degrees.");
        }
        if (arrival != null && departure != null && departure.isBefore(arrival)) {
            throw ParvisException.invalid(
                    place + ".departure",
                    "The stop is left at " + departure + ", before it is reached at " + arrival + ".");
        }
        return new RouteStop(placeId, Texts.merged(name, names), Geometries.point(lon, lat), arrival, departure);
    }
}
