package org.parvis.api.discovery;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.discovery.Anchor;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/** Where a walk begins or ends, as the caller writes it. */
@Schema(name = "Anchor", description = "Either lon and lat, or placeId.")
record AnchorBody(
        @Schema(description = "Longitude in degrees.", example = "7.4206") @Nullable Double lon,
        @Schema(description = "Latitude in degrees.", example = "43.7312") @Nullable Double lat,
        @Schema(description = "The id of a key place.") @Nullable UUID placeId) {
    /** @param field {@code start} or {@code end} */
    Anchor anchor(String field) {
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
}
