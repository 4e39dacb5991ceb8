package org.parvis.api.json;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes a geometry as GeoJSON: longitude first, in degrees, without height, at the full precision it is kept in, outer
 * rings counter-clockwise and holes clockwise as RFC 7946 asks.
 */
final class GeometrySerializer extends ValueSerializer<Geometry> {
    @Override
    public void serialize(Geometry geometry, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        out.writeStringProperty("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            out.writeArrayPropertyStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                serialize(geometry.getGeometryN(i), out, context);
            }
            out.writeEndArray();
        } else {
            out.writeName("coordinates");
            coordinates(geometry, out);
        }
        out.writeEndObject();
    }

    private static void coordinates(Geometry geometry, JsonGenerator out) {
        if (geometry instanceof Point point) {
            point(point, out);
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), false, out);
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon, out);
        } else {
            out.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(geometry.getGeometryN(i), out);
            }
            out.writeEndArray();
        }
    }

    private static void point(Point point, JsonGenerator out) {
        Coordinate position = point.getCoordinate();
        out.writeStartArray();
        if (position != null) {
            out.writeNumber(position.x);
            out.writeNumber(position.y);
        }
        out.writeEndArray();
    }

    private static void rings(Polygon polygon, JsonGenerator out) {
        out.writeStartArray();
        if (!polygon.isEmpty()) {
            ring(polygon.getExteriorRing(), true, out);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false, out);
            }
        }
        out.writeEndArray();
    }

    private static void ring(LinearRing ring, boolean counterClockwise, JsonGenerator out) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        positions(positions, Orientation.isCCW(positions) != counterClockwise, out);
    }

    private static void positions(CoordinateSequence positions, boolean backwards, JsonGenerator out) {
        out.writeStartArray();
        int size = positions.size();
        for (int i = 0; i < size; i++) {
            int index = backwards ? size - 1 - i : i;
            out.writeStartArray();
            out.writeNumber(positions.getX(index));
            out.writeNumber(positions.getY(index));
            out.writeEndArray();
        }
        out.writeEndArray();
    }
}
