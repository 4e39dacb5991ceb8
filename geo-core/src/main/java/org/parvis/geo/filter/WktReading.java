package org.parvis.geo.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/** Geometries within a condition: well-known text, and {@code BBOX(west, south, east, north)}. */
final class WktReading {
    private static final int MOST_POSITIONS = 1_000;
    private static final GeometryFactory PLAIN = new GeometryFactory();

    private final Tokens tokens;
    private final UnaryOperator<Geometry> toWgs84;
    private int positions;

    WktReading(Tokens tokens, UnaryOperator<Geometry> toWgs84) {
        this.tokens = tokens;
        this.toWgs84 = toWgs84;
    }

    /** @throws ParvisException {@code INVALID_VALUE} where the text is wrong, {@code INVALID_GEOMETRY} where its shape is */
    Geometry geometry() {
        positions = 0;
        String type =
                tokens.peek().kind() == Tokens.Kind.WORD ? tokens.take().text().toUpperCase(Locale.ROOT) : "";
        Geometry geometry;
        try {
            geometry = switch (type) {
                case "BBOX" -> box();
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
        return Geometries.requireStorable(toWgs84.apply(geometry), "filter");
    }

    private Geometry box() {
        tokens.require("(");
        double[] sides = new double[4];
        for (int side = 0; side < 4; side++) {
            if (side > 0) {
                tokens.require(",");
            }
            sides[side] = number();
        }
        tokens.require(")");
        if (sides[0] > sides[2] || sides[1] > sides[3]) {
            throw ParvisException.invalid("filter", "BBOX is west, south, east, north, the smaller number first.");
        }
        return PLAIN.toGeometry(new Envelope(sides[0], sides[2], sides[1], sides[3]));
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
        return new Coordinate(number(), number());
    }

    private double number() {
        if (tokens.peek().kind() != Tokens.Kind.NUMBER) {
            throw tokens.unexpected("a number is missing");
        }
        return Double.parseDouble(tokens.take().text());
    }
}
