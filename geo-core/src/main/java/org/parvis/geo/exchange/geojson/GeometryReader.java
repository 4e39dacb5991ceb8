package org.parvis.geo.exchange.geojson;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes the members of geometry objects from the parser, always to their end, whatever is wrong with them. */
final class GeometryReader {
    private final JsonParser parser;
    private final int mostVertices;
    private final double[] ordinates = new double[3];
    private int vertices;
    private boolean measured;

    GeometryReader(JsonParser parser, int mostVertices) {
        this.parser = parser;
        this.mostVertices = mostVertices;
    }

    /** Begins to count the vertices of the next row. */
    void nextRow() {
        vertices = 0;
    }

    /** Whether a position had more than three numbers. */
    boolean measured() {
        return measured;
    }

    /** The value at the parser. @return null for a JSON null */
    @Nullable
    GeometryDraft geometry() {
        GeometryDraft draft = new GeometryDraft();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            draft.fail("the geometry is no object");
            return draft;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            if (member.equals("type")) {
                draft.type(parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : null);
            }
            if (!member(member, draft)) {
                parser.skipChildren();
            }
        }
        return draft;
    }

    /** Takes the value at the parser if it is one that gives a geometry its shape. @return whether it is */
    boolean member(String member, GeometryDraft draft) {
        if (member.equals("coordinates")) {
            draft.coordinates(array());
            return true;
        }
        if (member.equals("geometries")) {
            draft.parts(geometries(draft));
            return true;
        }
        return false;
    }

    private List<GeometryDraft> geometries(GeometryDraft whole) {
        List<GeometryDraft> parts = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            whole.fail("the geometries of the GeometryCollection are no list");
            return parts;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            GeometryDraft part = geometry();
            // Empty parts cost memory as well as full ones.
            if (++vertices > mostVertices) {
                whole.fail(tooMany());
            } else if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private CoordinateArray array() {
        CoordinateArray array = new CoordinateArray();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            array.fail("the coordinates are no list");
            return array;
        }
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY || first == JsonToken.END_ARRAY) {
            nested(array);
        } else {
            position(array);
        }
        return array;
    }

    private void nested(CoordinateArray array) {
        for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_ARRAY) {
                parser.skipChildren();
                array.fail(here("a " + kind(token) + " stands among lists of coordinates"));
                continue;
            }
            CoordinateArray part = array();
            if (++vertices > mostVertices) {
                array.fail(tooMany());
            } else {
                array.addPart(part);
            }
        }
    }

    private void position(CoordinateArray array) {
        int count = 0;
        for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
                if (count < ordinates.length) {
                    ordinates[count] = parser.getDoubleValue();
                }
            } else {
                array.fail(here("a " + kind(token) + " stands where a number was expected"));
                parser.skipChildren();
            }
            count++;
        }
        if (count < 2) {
            array.fail(here(
                    "a position has a single number; it needs an easting or longitude and a northing or latitude"));
        }
        measured |= count > ordinates.length;
        double height = count > 2 && Double.isFinite(ordinates[2]) ? ordinates[2] : Double.NaN;
        array.becomePosition(ordinates[0], ordinates[1], height);
    }

    private String tooMany() {
        return "the geometry has more than the " + mostVertices + " positions that are allowed";
    }

    private String here(String what) {
        return what + " (line " + parser.currentTokenLocation().getLineNr() + ", column "
                + parser.currentTokenLocation().getColumnNr() + ")";
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> "null";
            case VALUE_STRING -> "text";
            case VALUE_TRUE, VALUE_FALSE -> "truth value";
            case START_ARRAY -> "list";
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> "number";
            default -> "object";
        };
    }
}
