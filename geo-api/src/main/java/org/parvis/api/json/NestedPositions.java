package org.parvis.api.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The {@code coordinates} of a GeoJSON geometry before its type is known: a position, or a list of further ones.
 *
 * @param place where it stands, such as {@code coordinates[0][3]}, for messages
 * @param position null for a list
 * @param parts empty for a position
 */
record NestedPositions(String place, @Nullable Coordinate position, List<NestedPositions> parts) {
    /** A MultiPolygon's positions lie four lists deep. */
    private static final int DEEPEST = 4;

    static NestedPositions read(JsonParser in, VertexBudget budget) {
        return read(in, budget, "coordinates", 1);
    }

    private static NestedPositions read(JsonParser in, VertexBudget budget, String place, int depth) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw GeometryDeserializer.invalid(place + " has to be a list, such as [7.42, 43.73].");
        }
        if (depth > DEEPEST) {
            throw GeometryDeserializer.invalid(place + " is nested deeper than any geometry needs.");
        }
        List<NestedPositions> parts = new ArrayList<>();
        JsonToken token = in.nextToken();
        if (token != null && token.isNumeric()) {
            budget.spend();
            return new NestedPositions(place, position(in, place), List.of());
        }
        while (token != JsonToken.END_ARRAY) {
            parts.add(read(in, budget, place + "[" + parts.size() + "]", depth + 1));
            token = in.nextToken();
        }
        return new NestedPositions(place, null, parts);
    }

    private static Coordinate position(JsonParser in, String place) {
        double longitude = in.getDoubleValue();
        JsonToken token = in.nextToken();
        if (token == null || !token.isNumeric()) {
            throw GeometryDeserializer.invalid(place + " needs two numbers: longitude, then latitude.");
        }
        double latitude = in.getDoubleValue();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (!in.currentToken().isNumeric()) {
                throw GeometryDeserializer.invalid(place + " may hold numbers only.");
            }
        }
        Geometries.requireOnEarth(longitude, latitude, place);
        return new Coordinate(longitude, latitude);
    }

    /** @throws ParvisException {@code INVALID_GEOMETRY} if this is not what such a geometry is made of */
    Geometry as(String type) {
        return switch (type) {
            case "Point" -> point();
            case "MultiPoint" -> Geometries.FACTORY.createMultiPoint(
                    list().stream().map(NestedPositions::point).toArray(Point[]::new));
            case "LineString" -> line();
            case "MultiLineString" -> Geometries.FACTORY.createMultiLineString(
                    list().stream().map(NestedPositions::line).toArray(LineString[]::new));
            case "Polygon" -> polygon();
            case "MultiPolygon" -> Geometries.FACTORY.createMultiPolygon(
                    list().stream().map(NestedPositions::polygon).toArray(Polygon[]::new));
            default -> throw GeometryDeserializer.invalid("There is no geometry type \""
                    + GeometryDeserializer.shortened(type)
                    + "\"; the types are Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon and"
                    + " GeometryCollection, spelt like this.");
        };
    }

    private Point point() {
        return Geometries.FACTORY.createPoint(position == null && parts.isEmpty() ? null : single());
    }

    private LineString line() {
        Coordinate[] positions = positions();
        if (positions.length == 1) {
            throw GeometryDeserializer.invalid(place + " has one position; a line needs two.");
        }
        return Geometries.FACTORY.createLineString(positions);
    }

    private Polygon polygon() {
        List<LinearRing> rings = list().stream().map(NestedPositions::ring).toList();
        if (rings.isEmpty()) {
            return Geometries.FACTORY.createPolygon();
        }
        LinearRing[] holes = rings.stream().skip(1).toArray(LinearRing[]::new);
        return Geometries.FACTORY.createPolygon(rings.get(0), holes);
    }

    private LinearRing ring() {
        Coordinate[] positions = positions();
        if (positions.length < 4) {
            throw GeometryDeserializer.invalid(
                    place + " has " + positions.length + " positions; a ring needs four, the last equal to the first.");
        }
        if (!positions[0].equals2D(positions[positions.length - 1])) {
            throw GeometryDeserializer.invalid(place + " does not close: repeat its first position at its end.");
        }
        return Geometries.FACTORY.createLinearRing(positions);
    }

    private Coordinate[] positions() {
        return list().stream().map(NestedPositions::single).toArray(Coordinate[]::new);
    }

    private List<NestedPositions> list() {
        if (position != null) {
            throw GeometryDeserializer.invalid(place + " is a position where a list of positions is needed.");
        }
        return parts;
    }

    private Coordinate single() {
        if (position == null) {
            throw GeometryDeserializer.invalid(place + " needs to be a position, such as [7.42, 43.73].");
        }
        return position;
    }
}
