package org.parvis.api.reach;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.collection.Rounded;
import org.parvis.geo.routing.Reach;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Walker;

/**
 * What is within reach as a GeoJSON FeatureCollection.
 *
 * @param features the area, then the streets, then where it begins
 */
@Schema(name = "ReachAnswer")
record ReachAnswer(@Schema(allowableValues = "FeatureCollection") String type, List<Part> features) {
    /** A feature of the answer. */
    @Schema(name = "ReachPart")
    record Part(@Schema(allowableValues = "Feature") String type, Geometry geometry, Properties properties) {}

    /**
     * The same for all three parts, but for the role.
     *
     * @param role what the geometry is
     * @param minutes walking time
     * @param areaSquareMetres of the area
     * @param streetMetres length of the streets
     * @param toleranceMetres how far the area may go beyond the streets
     */
    @Schema(name = "ReachProperties")
    record Properties(
            @Schema(
                            allowableValues = {"reach", "streets", "from"},
                            description = "reach: the area (Polygon or MultiPolygon); streets: the parts of streets"
                                    + " within reach (MultiLineString); from: where it begins on a street (Point).")
                    String role,
            double minutes,
            Walker walker,
            @Schema(description = "Of the area.") double areaSquareMetres,
            @Schema(description = "Length of the streets within reach.") double streetMetres,
            @Schema(description = "How far the area may go beyond the streets within reach.") double toleranceMetres) {}

    static ReachAnswer of(Reach reach) {
        MetricPlane plane = new MetricPlane(reach.from().x, reach.from().y);
        double area = plane.toMetres(reach.polygon()).getArea();
        return new ReachAnswer(
                "FeatureCollection",
                List.of(
                        part("reach", reach.polygon(), reach, area),
                        part("streets", reach.streets(), reach, area),
                        part("from", Geometries.point(reach.from().x, reach.from().y), reach, area)));
    }

    private static Part part(String role, Geometry geometry, Reach reach, double area) {
        return new Part(
                "Feature",
                geometry,
                new Properties(
                        role,
                        reach.minutes(),
                        reach.walker(),
                        Math.round(area),
                        Rounded.toTenth(reach.streetMetres()),
                        Rounded.toTenth(reach.toleranceMetres())));
    }
}
