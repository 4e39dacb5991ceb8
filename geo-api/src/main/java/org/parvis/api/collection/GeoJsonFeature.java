package org.parvis.api.collection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * A GeoJSON Feature as it is sent and received.
 *
 * @param type always {@code Feature}
 * @param id of the feature; in a POST it may be left out
 * @param geometry WGS 84, longitude first
 * @param properties what is known about it
 * @param crs only read: the member of the GeoJSON of 2008, refused unless it names WGS 84
 */
@JsonIgnoreProperties("bbox")
public record GeoJsonFeature<P>(
        @Schema(allowableValues = "Feature", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID id,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Geometry geometry,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable P properties,
        @Schema(hidden = true)
                @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                JsonNode crs) {
    public static final String TYPE = "Feature";

    public static <P> GeoJsonFeature<P> of(@Nullable UUID id, Geometry geometry, P properties) {
        return new GeoJsonFeature<>(TYPE, id, geometry, properties, null);
    }
}
