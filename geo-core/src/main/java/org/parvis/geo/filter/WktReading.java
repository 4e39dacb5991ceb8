package org.parvis.geo.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/** Places within a condition: well-known text, and {@code BBOX(west, south, east, north)}. Heights do not count. */
final class WktReading {
    private static final int MOST_POSITIONS = 1_000;
    private static final int DEEPEST = 10;
    private static final GeometryFactory PLAIN = new GeometryFactory();

    private final Tokens tokens;
    private final FilterSystem system;
    private int positions;

    WktReading(Tokens tokens, FilterSystem system) {
        this.tokens = tokens;
        this.system = system;
    }

    /**
     * What has a point in common with the place that comes next.
     *
     * @throws ParvisException {@code INVALID_VALUE} where the text is wrong, {@code INVALID_GEOMETRY} where its shape is
     */
    Condition place() {
        positions = 0;
        return tokens.takeIf("BBOX") || tokens.takeIf("ENVELOPE") ? box() : intersects(0);
    }

    private Condition intersects(int depth) {
        String type =
                tokens.peek().kind() == Tokens.Kind.WORD ? tokens.take().text().toUpperCase(Locale.ROOT) : "";
        tokens.takeIf("Z");
        if (type.equals("GEOMETRYCOLLECTION")) {
            return collection(depth);
        }
        Geometry geometry;
        try {
            geometry = switch (type) {
                case "POINT" -> point();
                case "LINESTRING" -> PLAIN.createLineString(list());
                case "POLYGON" -> polygon();
                case "MULTIPOINT" -> PLAIN.createMultiPoint(points());
                case "MULTILINESTRING" -> PLAIN.createMultiLineString(lines().toArray(LineString[]::new));
                case "MULTIPOLYGON" -> PLAIN.createMultiPolygon(polygons().toArray(Polygon[]::new));
                default -> throw tokens.unexpected(
                        "a geometry is missing, such as POINT(7.42 43.73) or BBOX(7,43,8,44)");
            };
        } catch (IllegalArgumentException shape) {
            throw ParvisException.invalid("filter", "The geometry in the filter is not right: " + shape.getMessage());
        }
        return new Condition.Intersects(Geometries.requireStorable(system.toWgs84(geometry), "filter"));
    }

    private Condition collection(int depth) {
        if (depth == DEEPEST) {
            throw tokens.unexpected("geometry collections lie more than " + DEEPEST + " deep in each other");
        }
        List<Condition> parts = new ArrayList<>();
        tokens.require("(");
        do {
            parts.add(intersects(depth + 1));
        } while (tokens.takeIf(","));
        tokens.require(")");
        return new Condition.Any(parts);
    }

    private Condition box() {
        List<Double> sides = new ArrayList<>();
        tokens.require("(");
        do {
            sides.add(number());
        } while (sides.size() < 6 && tokens.takeIf(","));
        if (sides.size() != 4 && sides.size() != 6) {
            throw tokens.unexpected("BBOX is four numbers, the lower corner first; six if there are heights");
        }
        tokens.require(")");
        return system.box(sides.stream().mapToDouble(Double::doubleValue).toArray(), "filter");
    }

    private Point point() {
        tokens.require("(");
        Coordinate position = position();
        tokens.require(")");
        return PLAIN.createPoint(position);
    }

    private Coordinate[] list() {
        List<Coordinate> list = new ArrayList<>();
        tokens.require("(");
        do {
            list.add(position());
        } while (tokens.takeIf(","));
        tokens.require(")");
        return list.toArray(Coordinate[]::new);
    }

    private Point[] points() {
        List<Point> points = new ArrayList<>();
        tokens.require("(");
        do {
            points.add(tokens.peek().is("(") ? point() : PLAIN.createPoint(position()));
        } while (tokens.takeIf(","));
        tokens.require(")");
        return points.toArray(Point[]::new);
    }

    private List<LineString> lines() {
        List<LineString> lines = new ArrayList<>();
        tokens.require("(");
        do {
            lines.add(PLAIN.createLineString(list()));
        } while (tokens.takeIf(","));
        tokens.require(")");
        return lines;
    }

    private Polygon polygon() {
        List<LinearRing> rings = new ArrayList<>();
        tokens.require("(");
        do {
            rings.add(PLAIN.createLinearRing(list()));
        } while (tokens.takeIf(","));
        tokens.require(")");
        return PLAIN.createPolygon(rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private List<Polygon> polygons() {
        List<Polygon> polygons = new ArrayList<>();
        tokens.require("(");
        do {
            polygons.add(polygon());
        } while (tokens.takeIf(","));
        tokens.require(")");
        return polygons;
    }

    private Coordinate position() {
        if (++positions > MOST_POSITIONS) {
            throw tokens.unexpected("a geometry in a filter has at most " + MOST_POSITIONS + " positions");
        }
        Coordinate position = new Coordinate(number(), number());
        if (tokens.peek().kind() == Tokens.Kind.NUMBER) {
            tokens.take();
        }
        return position;
    }

    private double number() {
        if (tokens.peek().kind() != Tokens.Kind.NUMBER) {
            throw tokens.unexpected("a number is missing");
        }
        return Double.parseDouble(tokens.take().text());
    }
}
