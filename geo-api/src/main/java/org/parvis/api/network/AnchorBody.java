package org.parvis.api.network;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.discovery.Anchor;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.KeyPlace;

/** Where a walk begins or ends, as the caller writes it. */
@Schema(name = "Anchor", description = "Either lon and lat, or placeId.")
public record AnchorBody(
        @Schema(description = "Longitude in degrees.", example = "7.4206") @Nullable Double lon,
        @Schema(description = "Latitude in degrees.", example = "43.7312") @Nullable Double lat,
        @Schema(description = "The id of a key place.") @Nullable UUID placeId) {
    /**
     * @param field such as {@code start}
     * @throws ParvisException {@code INVALID_VALUE} or {@code INVALID_GEOMETRY}, naming the field
     */
    public Anchor anchor(String field) {
        if (placeId != null) {
            if (lon != null || lat != null) {
                throw ParvisException.invalid(
                        field, "\"" + field + "\" has a placeId and a position; give one of them.");
            }
            return Anchor.at(placeId);
        }
        if (lon == null || lat == null) {
            throw ParvisException.invalid(
                    field,
                    "\"" + field + "\" needs \"lon\" and \"lat\" in degrees, or the \"placeId\" of a key place.");
        }
        Geometries.requireOnEarth(lon, lat, field);
        return Anchor.at(lon, lat);
    }

    /**
     * Where that is, in degrees, x is the longitude.
     *
     * @param places those it may be one of
     * @throws ParvisException as {@link #anchor}, and {@code INVALID_VALUE} for a place that is not among them
     */
    public Coordinate position(String field, List<KeyPlace> places) {
        if (anchor(field) instanceof Anchor.Position spot) {
            return new Coordinate(spot.longitude(), spot.latitude());
        }
        return places.stream()
                .filter(place -> place.id().equals(placeId))
                .findFirst()
                .map(place -> place.geometry().getCoordinate())
                .orElseThrow(() -> ParvisException.invalid(
                        field, "There is no key place with the id " + placeId + " here; was it deleted?"));
    }
}
