package org.parvis.geo.territory;

import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Which types of geometry a feature may have. */
enum Shape {
    POINT("Point"),
    LINE("LineString", "MultiLineString"),
    AREA("Polygon", "MultiPolygon"),
    AREA_OR_LINE("Polygon", "MultiPolygon", "LineString", "MultiLineString"),
    WAY("LineString", "MultiLineString", "Polygon", "MultiPolygon", "Point"),
    ANY("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");

    private final Set<String> types;

    Shape(String... types) {
        this.types = Set.of(types);
    }

    void require(Geometry geometry) {
        require(geometry, "geometry");
    }

    void require(Geometry geometry, String field) {
        if (!types.contains(geometry.getGeometryType())) {
            String wanted = types.stream().sorted().collect(Collectors.joining(" or "));
            throw ParvisException.of(
                    ErrorCode.INVALID_GEOMETRY,
                    field,
                    "The geometry has to be a " + wanted + ", not a " + geometry.getGeometryType() + ".");
        }
    }
}
