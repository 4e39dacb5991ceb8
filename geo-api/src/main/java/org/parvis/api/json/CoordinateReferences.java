package org.parvis.api.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** The {@code crs} member of the GeoJSON of 2008, which RFC 7946 took out and many programs still write. */
public final class CoordinateReferences {
    private static final Pattern WGS84 =
            Pattern.compile("(urn:ogc:def:crs:)?(OGC:(1\\.3)?:?CRS84|EPSG:[0-9.]*:?4326)", Pattern.CASE_INSENSITIVE);

    private CoordinateReferences() {}

    static void requireWgs84(JsonParser in) {
        requireWgs84(in.<JsonNode>readValueAsTree());
    }

    /** @throws ParvisException {@code INVALID_GEOMETRY} unless the member is absent, null, or a name of WGS 84 */
    public static void requireWgs84(@Nullable JsonNode crs) {
        if (crs == null || crs.isNull() || crs.isMissingNode()) {
            return;
        }
        String name = crs.path("properties").path("name").asString("");
        if (!WGS84.matcher(name).matches()) {
            throw ParvisException.of(
                    ErrorCode.INVALID_GEOMETRY,
                    "crs",
                    "The coordinates are said to be in "
                            + (name.isEmpty() ? "another reference system" : GeometryDeserializer.shortened(name))
                            + "; GeoJSON is in WGS 84, longitude first. Export it as EPSG:4326 (CRS84).");
        }
    }
}
