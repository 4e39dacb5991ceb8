package org.parvis.geo.exchange.geojson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.exchange.text.BrokenGeometryException;
import org.parvis.geo.exchange.text.GeometryParts;

/** A geometry object while its members come, in whichever order. */
final class GeometryDraft {
    private static final Set<String> TYPES = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    private @Nullable String type;
    private @Nullable CoordinateArray coordinates;
    private @Nullable List<GeometryDraft> parts;
    private @Nullable String problem;

    static boolean isType(@Nullable String word) {
        return word != null && TYPES.contains(word);
    }

    void type(@Nullable String word) {
        type = word;
    }

    void coordinates(CoordinateArray array) {
        coordinates = array;
    }

    void parts(List<GeometryDraft> geometries) {
        parts = geometries;
    }

    void fail(String reason) {
        problem = reason;
    }

    /** Whether anything was said of it that only a geometry has. */
    boolean hasShape() {
        return coordinates != null || parts != null;
    }

    /**
     * @param notes told what was mended
     * @return perhaps empty
     * @throws BrokenGeometryException if no geometry can be made of it
     */
    Geometry build(Consumer<String> notes) throws BrokenGeometryException {
        if (problem != null) {
            throw new BrokenGeometryException(problem);
        }
        if (type == null || !TYPES.contains(type)) {
            throw new BrokenGeometryException(
                    type == null ? "the geometry has no type" : "there is no geometry of the type \"" + type + "\"");
        }
        return type.equals("GeometryCollection") ? collection(notes) : simple(type, notes);
    }

    private Geometry collection(Consumer<String> notes) throws BrokenGeometryException {
        if (parts == null) {
            throw new BrokenGeometryException("the GeometryCollection has no list of geometries");
        }
        List<Geometry> made = new ArrayList<>();
        for (GeometryDraft part : parts) {
            made.add(part.build(notes));
        }
        return GeometryParts.together(made);
    }

    private Geometry simple(String kind, Consumer<String> notes) throws BrokenGeometryException {
        if (coordinates == null) {
            throw new BrokenGeometryException("the " + kind + " has no coordinates");
        }
        if (coordinates.problem() != null) {
            throw new BrokenGeometryException(coordinates.problem());
        }
        return switch (kind) {
            case "Point" -> GeometryParts.point(coordinates.position());
            case "MultiPoint" -> points(coordinates.positions());
            case "LineString" -> GeometryParts.line(coordinates.positions());
            case "MultiLineString" -> lines(coordinates.parts());
            case "Polygon" -> polygon(coordinates.parts(), notes);
            default -> polygons(coordinates.parts(), notes);
        };
    }

    private static Geometry points(Coordinate[] positions) throws BrokenGeometryException {
        Point[] points = new Point[positions.length];
        for (int i = 0; i < positions.length; i++) {
            points[i] = GeometryParts.point(positions[i]);
        }
        return GeometryParts.FACTORY.createMultiPoint(points);
    }

    private static Geometry lines(List<CoordinateArray> arrays) throws BrokenGeometryException {
        List<LineString> lines = new ArrayList<>();
        for (CoordinateArray array : arrays) {
            lines.add(GeometryParts.line(array.positions()));
        }
        return GeometryParts.FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static Polygon polygon(List<CoordinateArray> arrays, Consumer<String> notes)
            throws BrokenGeometryException {
        List<Coordinate[]> rings = new ArrayList<>();
        for (CoordinateArray array : arrays) {
            rings.add(array.positions());
        }
        return GeometryParts.polygon(rings, notes);
    }

    private static Geometry polygons(List<CoordinateArray> arrays, Consumer<String> notes)
            throws BrokenGeometryException {
        List<Polygon> polygons = new ArrayList<>();
        for (CoordinateArray array : arrays) {
            polygons.add(polygon(array.parts(), notes));
        }
        return GeometryParts.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
