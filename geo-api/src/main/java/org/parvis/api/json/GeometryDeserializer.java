package org.parvis.api.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a GeoJSON geometry of any type into WGS 84. Heights are left out, as RFC 7946 allows; whatever else cannot be
 * kept is refused with {@code INVALID_GEOMETRY} and the place, such as {@code coordinates[0][3]}.
 */
final class GeometryDeserializer extends ValueDeserializer<Geometry> {
    private static final int DEEPEST_COLLECTION = 4;

    private final Limits limits;

    GeometryDeserializer(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Geometry deserialize(JsonParser in, DeserializationContext context) {
        return geometry(in, new VertexBudget(limits.vertices()), 0);
    }

    private static Geometry geometry(JsonParser in, VertexBudget budget, int depth) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw invalid("A geometry is an object with \"type\" and \"coordinates\".");
        }
        String type = null;
        NestedPositions coordinates = null;
        List<Geometry> geometries = null;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String member = in.currentName();
            in.nextToken();
            switch (member) {
                case "type" -> type = in.getValueAsString();
                case "coordinates" -> coordinates = NestedPositions.read(in, budget);
                case "geometries" -> geometries = collected(in, budget, depth);
                case "bbox" -> in.skipChildren();
                case "crs" -> CoordinateReferences.requireWgs84(in);
                default -> throw invalid(
                        "A geometry has no member \"" + shortened(member) + "\"; it has \"type\" and \"coordinates\".");
            }
        }
        return assembled(type, coordinates, geometries);
    }

    private static List<Geometry> collected(JsonParser in, VertexBudget budget, int depth) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw invalid("\"geometries\" is a list of geometries.");
        }
        if (depth >= DEEPEST_COLLECTION) {
            throw invalid("Geometry collections lie in each other at most " + DEEPEST_COLLECTION + " deep.");
        }
        List<Geometry> geometries = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            geometries.add(geometry(in, budget, depth + 1));
        }
        return geometries;
    }

    private static Geometry assembled(
            @Nullable String type, @Nullable NestedPositions coordinates, @Nullable List<Geometry> geometries) {
        if (type == null) {
            throw invalid("The geometry has no \"type\"; write for example \"Point\".");
        }
        if (type.equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            if (geometries == null) {
                throw invalid("A GeometryCollection has \"geometries\".");
            }
            return Geometries.FACTORY.createGeometryCollection(geometries.toArray(Geometry[]::new));
        }
        if (coordinates == null) {
            throw invalid("A " + shortened(type) + " has \"coordinates\".");
        }
        return coordinates.as(type);
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    static ParvisException invalid(String message) {
        return ParvisException.of(ErrorCode.INVALID_GEOMETRY, message);
    }
}
