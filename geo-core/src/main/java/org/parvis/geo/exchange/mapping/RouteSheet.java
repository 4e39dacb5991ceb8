package org.parvis.geo.exchange.mapping;

import static org.parvis.geo.exchange.mapping.FeatureSheet.field;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Walker;

/** Routes as rows: their line, what is said of it, and stops and directions as {@link RouteParts}. */
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
                field("totalMinutes", TargetField.Kind.REAL, "Minutes of all."),
                field("interest", TargetField.Kind.REAL, "What its stops are worth together."),
                field("walker", TargetField.Kind.TEXT, "For whom it was computed, such as adult or wheelchair."),
                field(
                        "stops",
                        TargetField.Kind.PARTS,
                        "Each with name=…|at=longitude latitude|placeId=…|arrival=…|departure=…, with semicolons between."),
                field(
                        "directions",
                        TargetField.Kind.PARTS,
                        "Each with text=…|at=longitude latitude|lengthMetres=…|walkSeconds=…|stop=…, with semicolons between."),
                field("language", TargetField.Kind.TEXT, "Of the directions: fr or en."));
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
                row.parts("stops", RouteParts::stop),
                row.parts("directions", RouteParts::direction),
                language(row),
                walker(row),
                Objects.requireNonNullElse(row.truth("loop"), closed),
                metres(line, row),
                row.real("walkMinutes", 0, 1e5),
                row.real("visitMinutes", 0, 1e5),
                row.real("totalMinutes", 0, 1e5),
                row.real("interest", 0, 1e6),
                row.texts("description"));
    }

    private static @Nullable Language language(RowReading row) {
        String code = row.text("language").orElse("");
        Optional<Language> language = Language.ofCode(code);
        if (language.isEmpty() && !code.isEmpty()) {
            row.warn("language", "\"" + Cells.shown(code) + "\" is not fr or en, so language is left out.");
        }
        return language.orElse(null);
    }

    private static @Nullable Walker walker(RowReading row) {
        String code = row.text("walker").orElse("");
        try {
            return code.isEmpty() ? null : new Walker(code);
        } catch (ParvisException none) {
            row.warn("walker", none.getMessage() + " It is left out.");
            return null;
        }
    }

    private static double metres(Geometry line, RowReading row) {
        Double said = row.real("lengthMetres", 0, 1e6);
        return said == null ? MetricPlane.around(line.getEnvelopeInternal()).lengthMetres(line) : said;
    }

    @Override
    public Map<String, Object> values(Route route) {
        Walker walker = route.walker();
        Language language = route.directionsLanguage();
        return new Values()
                .texts("name", route.name())
                .texts("description", route.description())
                .put("loop", route.loop())
                .put("lengthMetres", route.lengthMetres())
                .put("walkMinutes", route.walkMinutes())
                .put("visitMinutes", route.visitMinutes())
                .put("totalMinutes", route.totalMinutes())
                .put("interest", route.interest())
                .put("walker", walker == null ? null : walker.code())
                .put("stops", RouteParts.writeStops(route.stops()))
                .put("directions", RouteParts.writeDirections(route.directions()))
                .put("language", language == null ? null : language.code())
                .all();
    }
}
