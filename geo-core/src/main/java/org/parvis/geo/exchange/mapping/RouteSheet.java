package org.parvis.geo.exchange.mapping;

import static org.parvis.geo.exchange.mapping.FeatureSheet.field;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Route;

/** Routes as rows: their line and what is said of it. Stops and directions have no place in a table. */
final class RouteSheet implements FeatureSheet<Route> {
    @Override
    public List<TargetField> fields() {
        return List.of(
                field("name", TargetField.Kind.TEXT, "What it is called."),
                field("description", TargetField.Kind.TEXT, "What to tell visitors."),
                field(
                        "loop",
                        TargetField.Kind.TRUTH,
                        "Whether it ends where it starts; reckoned from the line if not said."),
                field("lengthMetres", TargetField.Kind.REAL, "In metres; reckoned from the line if not said."),
                field("walkMinutes", TargetField.Kind.REAL, "Minutes of walking."),
                field("visitMinutes", TargetField.Kind.REAL, "Minutes at its stops."),
                field("totalMinutes", TargetField.Kind.REAL, "Minutes of all."));
    }

    @Override
    public GeometryFitting.Shape shape() {
        return GeometryFitting.Shape.LINE;
    }

    @Override
    public Route feature(Identity identity, GeometryFitting.Fitted geometry, RowReading row) {
        Geometry line = geometry.geometry();
        Coordinate[] positions = line.getCoordinates();
        boolean closed = positions[0].equals2D(positions[positions.length - 1]);
        return new Route(
                identity,
                row.texts("name"),
                line,
                List.of(),
                List.of(),
                null,
                null,
                Objects.requireNonNullElse(row.truth("loop"), closed),
                metres(line, row),
                row.real("walkMinutes", 0, 1e5),
                row.real("visitMinutes", 0, 1e5),
                row.real("totalMinutes", 0, 1e5),
                null,
                row.texts("description"));
    }

    private static double metres(Geometry line, RowReading row) {
        Double said = row.real("lengthMetres", 0, 1e6);
        return said == null ? MetricPlane.around(line.getEnvelopeInternal()).lengthMetres(line) : said;
    }

    @Override
    public Map<String, Object> values(Route route) {
        return new Values()
                .texts("name", route.name())
                .texts("description", route.description())
                .put("loop", route.loop())
                .put("lengthMetres", route.lengthMetres())
                .put("walkMinutes", route.walkMinutes())
                .put("visitMinutes", route.visitMinutes())
                .put("totalMinutes", route.totalMinutes())
                .all();
    }
}
