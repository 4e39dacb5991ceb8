package org.parvis.geo.exchange.geojson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.text.BrokenGeometryException;
import org.parvis.geo.exchange.text.GeometryParts;
import org.parvis.geo.exchange.text.LayerIssues;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks through one file from feature to feature. */
final class FeatureWalk {
    private static final int FEW = 5;

    private final ExchangeLimits limits;
    private final LayerIssues issues;
    private final ParsedFeature.Visitor visitor;
    private final CrsMember crs = new CrsMember();
    private final Set<String> further = new LinkedHashSet<>();
    private @Nullable String name;
    private boolean measured;
    private long rows;
    private boolean going = true;

    FeatureWalk(ExchangeLimits limits, LayerIssues issues, ParsedFeature.Visitor visitor) {
        this.limits = limits;
        this.issues = issues;
        this.visitor = visitor;
    }

    CrsMember crs() {
        return crs;
    }

    /** What the collection calls itself; null if it does not. */
    @Nullable
    String name() {
        return name;
    }

    /** Names of members beside the properties that were not read, a few of them. */
    Set<String> further() {
        return further;
    }

    /** Whether positions have more than three numbers. */
    boolean measured() {
        return measured;
    }

    long rows() {
        return rows;
    }

    /**
     * The value at the parser, one of the file's outermost.
     *
     * @return whether the visitor wants more
     * @throws ParvisException {@code UNREADABLE} if it is no GeoJSON
     */
    boolean root(JsonParser parser) {
        Readers readers = new Readers(
                new GeometryReader(parser, limits.mostVertices()), new PropertyReader(parser, limits.mostTextLength()));
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            features(parser, readers);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, readers, true);
        } else {
            throw noGeoJson("its outermost value is no object");
        }
        measured |= readers.geometry.measured();
        return going;
    }

    /** Counts a row that cannot be read at all. @return whether the visitor wants more */
    boolean broken(String reason) {
        nextRow();
        issues.error(rows, "", sentence(reason + "; it is left out"));
        going = visitor.take(new ParsedFeature(rows, null, null, true, Map.of()));
        return going;
    }

    private void features(JsonParser parser, Readers readers) {
        while (going && parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                object(parser, readers, false);
            } else {
                parser.skipChildren();
                broken("there is no object where a feature was expected");
            }
        }
    }

    private void object(JsonParser parser, Readers readers, boolean root) {
        Draft draft = new Draft();
        readers.geometry.nextRow();
        while (going && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            member(member, parser, readers, draft);
        }
        name = draft.collection && name == null ? draft.name : name;
        if (!going) {
            return;
        }
        if (draft.isFeature() || draft.isGeometry()) {
            finish(draft);
        } else if (!draft.collection && root) {
            throw noGeoJson(draft.type == null ? "it has no type" : "its type is \"" + draft.type + "\"");
        } else if (!draft.collection) {
            broken("the object is neither a feature nor a geometry");
        }
    }

    private void member(String member, JsonParser parser, Readers readers, Draft draft) {
        JsonToken token = parser.currentToken();
        switch (member) {
            case "type" -> draft.type = token == JsonToken.VALUE_STRING ? parser.getString() : null;
            case "id" -> draft.id = token.isNumeric() || token == JsonToken.VALUE_STRING ? parser.getString() : null;
            case "crs" -> crs.read(parser);
            case "geometry" -> {
                draft.hasGeometry = true;
                draft.geometry = readers.geometry.geometry();
            }
            case "properties" -> {
                draft.hasProperties = true;
                draft.values =
                        readers.properties.properties((field, what) -> draft.warnings.add(new Warning(field, what)));
            }
            case "features" -> {
                draft.collection = true;
                if (token == JsonToken.START_ARRAY) {
                    features(parser, readers);
                }
            }
            case "bbox" -> {}
            default -> other(member, parser, readers, draft);
        }
        // Does nothing where the value was read, for then the parser is at its end.
        parser.skipChildren();
    }

    private void other(String member, JsonParser parser, Readers readers, Draft draft) {
        if (readers.geometry.member(member, draft.shape)) {
            return;
        }
        if (member.equals("name") && parser.currentToken() == JsonToken.VALUE_STRING) {
            draft.name = parser.getString();
        } else if (further.size() < FEW) {
            further.add(member);
        }
    }

    private void finish(Draft draft) {
        nextRow();
        GeometryDraft shape = draft.isFeature() ? draft.geometry : draft.shape;
        if (shape != null && !draft.isFeature()) {
            shape.type(draft.type);
        }
        draft.warnings.forEach(warning -> issues.warning(rows, warning.field, sentence(warning.what)));
        boolean broken = false;
        Geometry geometry = null;
        try {
            geometry = shape == null ? null : built(shape);
        } catch (BrokenGeometryException failure) {
            broken = true;
            issues.error(rows, LayerIssues.GEOMETRY, sentence(failure.getMessage() + "; the row is left out"));
        }
        going = visitor.take(new ParsedFeature(rows, draft.id, geometry, broken, draft.values));
    }

    private @Nullable Geometry built(GeometryDraft shape) throws BrokenGeometryException {
        Consumer<String> notes = what -> issues.note(rows, LayerIssues.GEOMETRY, sentence(what));
        Geometry geometry = shape.build(notes);
        if (geometry.isEmpty()) {
            notes.accept("the geometry is empty; the row is taken without");
            return null;
        }
        if (GeometryParts.isMixed(geometry)) {
            issues.warning(
                    rows,
                    LayerIssues.GEOMETRY,
                    "The GeometryCollection mixes points, lines and areas, which no feature of Parvis can be.");
        }
        return geometry;
    }

    private void nextRow() {
        rows++;
        if (rows > limits.mostRows()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The layer " + issues.layer() + " has more than the " + limits.mostRows()
                            + " features that are allowed; divide the file.");
        }
    }

    private ParvisException noGeoJson(String why) {
        return ParvisException.of(
                ErrorCode.UNREADABLE,
                "file",
                "The file is JSON, but no GeoJSON: " + why
                        + ". Its type must be FeatureCollection, Feature or a kind of geometry.");
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    private record Readers(GeometryReader geometry, PropertyReader properties) {}

    private record Warning(String field, String what) {}

    /** What is known of an object until its end. */
    private static final class Draft {
        private @Nullable String type;
        private @Nullable String id;
        private @Nullable String name;
        private boolean hasGeometry;
        private @Nullable GeometryDraft geometry;
        private boolean hasProperties;
        private boolean collection;
        private Map<String, Object> values = Map.of();
        private final GeometryDraft shape = new GeometryDraft();
        private final List<Warning> warnings = new ArrayList<>();

        private boolean isFeature() {
            return !collection && ("Feature".equals(type) || hasGeometry || (hasProperties && type == null));
        }

        private boolean isGeometry() {
            return !collection && (GeometryDraft.isType(type) || shape.hasShape());
        }
    }
}
