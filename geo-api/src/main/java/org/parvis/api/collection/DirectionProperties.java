package org.parvis.api.collection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.RouteDirection;

/** One sentence of directions as it is sent and received; see {@link RouteDirection}. */
@Schema(name = "Direction", description = "One sentence of walking directions.")
public record DirectionProperties(
        @Nullable String text,
        @Nullable Double lengthMetres,
        @Nullable Integer walkSeconds,
        @Nullable Double lon,
        @Nullable Double lat,
        @Schema(description = "The number of the stop reached by it; 0 if none.") @Nullable Integer stop) {
    public static DirectionProperties of(RouteDirection direction) {
        return new DirectionProperties(
                direction.text(),
                direction.lengthMetres(),
                direction.walkSeconds(),
                direction.geometry().getX(),
                direction.geometry().getY(),
                direction.stop());
    }

    /** The same, as precise as a computed direction is true. */
    public static DirectionProperties rounded(RouteDirection direction) {
        return new DirectionProperties(
                direction.text(),
                Rounded.toTenth(direction.lengthMetres()),
                direction.walkSeconds(),
                direction.geometry().getX(),
                direction.geometry().getY(),
                direction.stop());
    }

    /** @param place where it stands in the request, for messages */
    public RouteDirection direction(String place) {
        if (text == null || text.isBlank() || lon == null || lat == null) {
            throw ParvisException.invalid(place, "A direction needs \"text\", \"lon\" and \"lat\".");
        }
        return new RouteDirection(
                text,
                Objects.requireNonNullElse(lengthMetres, 0.0),
                Objects.requireNonNullElse(walkSeconds, 0),
                Geometries.point(lon, lat),
                Objects.requireNonNullElse(stop, 0));
    }
}
