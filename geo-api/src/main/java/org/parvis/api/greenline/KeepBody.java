package org.parvis.api.greenline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Route;

/** What is painted already and stays, as the caller writes it. */
@Schema(name = "KeptLine", description = "Either routeId, or geometry.")
record KeepBody(
        @Schema(description = "The id of a saved route.") @Nullable UUID routeId,
        @Schema(description = "A LineString or MultiLineString.") @Nullable Geometry geometry) {
    /** @throws ParvisException {@code INVALID_VALUE} for both, neither, or a route that is not there */
    Geometry line(FeatureStore<Route> routes) {
        if (geometry != null && routeId == null) {
            return geometry;
        }
        if (geometry != null || routeId == null) {
            throw ParvisException.invalid(
                    "keep", "\"keep\" needs the \"routeId\" of a saved route or a \"geometry\", one of the two.");
        }
        return routes.get(routeId)
                .map(Stored::feature)
                .map(Route::geometry)
                .orElseThrow(() -> ParvisException.invalid(
                        "keep.routeId", "There is no saved route with the id " + routeId + "; was it deleted?"));
    }
}
