package org.parvis.api.ogc;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.parvis.api.collection.OutsideSystem;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns all coordinates in a GeoJSON document into another reference system, in place. */
final class CoordinateRewriting {
    private static final GeometryFactory PLAIN = new GeometryFactory();
    /** Metres are written to a tenth of a millimetre, which is more than any survey knows. */
    private static final double PARTS_OF_METRE = 10_000;

    private CoordinateRewriting() {}

    /**
     * Features from WGS 84, longitude first.
     *
     * @throws ParvisException {@code INVALID_GEOMETRY}, naming the first that lies outside what the system can express
     */
    static void fromWgs84(ArrayNode features, ReferenceSystem to) {
        try {
            rewrite(features, to);
        } catch (ParvisException outside) {
            // All at once is far quicker; nothing was rewritten yet.
            for (JsonNode feature : features) {
                fromWgs84(feature, to);
            }
            throw outside;
        }
    }

    /** The same of one feature. */
    static void fromWgs84(JsonNode feature, ReferenceSystem to) {
        try {
            rewrite(feature, to);
        } catch (ParvisException outside) {
            throw OutsideSystem.naming(feature.path("id").asString(""), outside);
        }
    }

    private static void rewrite(JsonNode document, ReferenceSystem to) {
        if (to.equals(ReferenceSystem.CRS84)) {
            return;
        }
        List<ArrayNode> positions = new ArrayList<>();
        collect(document, positions);
        Crs crs = to.crs();
        Coordinate[] coordinates = coordinates(positions, false);
        Coordinate[] turned = crs == null ? coordinates : turned(crs.fromWgs84(line(coordinates)));
        write(positions, turned, to.northFirst(), crs == null ? 0 : PARTS_OF_METRE);
    }

    /**
     * Into WGS 84, longitude first.
     *
     * @throws ParvisException {@code INVALID_GEOMETRY} if they lie outside what the system can express
     */
    static void toWgs84(JsonNode document, ReferenceSystem from) {
        if (from.equals(ReferenceSystem.CRS84)) {
            return;
        }
        List<ArrayNode> positions = new ArrayList<>();
        collect(document, positions);
        Crs crs = from.crs();
        Coordinate[] coordinates = coordinates(positions, from.northFirst());
        Coordinate[] turned = crs == null ? coordinates : turned(crs.toWgs84(line(coordinates)));
        write(positions, turned, false, 0);
    }

    /** The positions below every {@code coordinates}. */
    private static void collect(JsonNode node, List<ArrayNode> positions) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getKey().equals("coordinates")) {
                    descend(member.getValue(), positions);
                } else {
                    collect(member.getValue(), positions);
                }
            });
        } else if (node instanceof ArrayNode list) {
            list.forEach(each -> collect(each, positions));
        }
    }

    private static void descend(JsonNode node, List<ArrayNode> positions) {
        if (node instanceof ArrayNode list) {
            // What is no position stays as it is, for the reader to complain of.
            if (list.size() >= 2 && list.get(0).isNumber() && list.get(1).isNumber()) {
                positions.add(list);
            } else {
                list.forEach(each -> descend(each, positions));
            }
        }
    }

    private static Coordinate[] coordinates(List<ArrayNode> positions, boolean northFirst) {
        Coordinate[] coordinates = new Coordinate[positions.size()];
        for (int index = 0; index < coordinates.length; index++) {
            double first = positions.get(index).get(0).doubleValue();
            double second = positions.get(index).get(1).doubleValue();
            coordinates[index] = northFirst ? new Coordinate(second, first) : new Coordinate(first, second);
        }
        return coordinates;
    }

    private static Geometry line(Coordinate[] coordinates) {
        // One line through all is turned at once, many points are not; a line has two positions or more.
        return PLAIN.createLineString(
                coordinates.length == 1 ? new Coordinate[] {coordinates[0], coordinates[0]} : coordinates);
    }

    private static Coordinate[] turned(Geometry geometry) {
        return geometry.getCoordinates();
    }

    private static void write(List<ArrayNode> positions, Coordinate[] turned, boolean northFirst, double parts) {
        for (int index = 0; index < positions.size(); index++) {
            double east = parts == 0 ? turned[index].x : Math.rint(turned[index].x * parts) / parts;
            double north = parts == 0 ? turned[index].y : Math.rint(turned[index].y * parts) / parts;
            ArrayNode position = positions.get(index);
            position.set(0, position.numberNode(northFirst ? north : east));
            position.set(1, position.numberNode(northFirst ? east : north));
        }
    }
}
