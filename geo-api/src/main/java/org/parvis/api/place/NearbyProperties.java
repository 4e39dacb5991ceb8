package org.parvis.api.place;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A key place with the way to it.
 *
 * @param walkMinutes walking time to it
 * @param place the same as in {@code /places}
 */
@Schema(name = "NearbyPlaceProperties")
record NearbyProperties(
        @Schema(description = "Walking time to it.") double walkMinutes, @JsonUnwrapped PlaceProperties place) {}
