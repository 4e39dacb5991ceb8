package org.parvis.api.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The FeatureCollection a discovery request was answered with, as it comes back to be kept: one line with the role
 * {@code route}, points with the role {@code stop}, a list {@code directions}, and a {@code name} if the caller added
 * one. What a kept route has no room for, such as what was left out, is passed over.
 */
record DiscoveryAnswer(JsonNode body) {
    static final String TYPE = "FeatureCollection";

    private static final String PROPERTIES = "properties";

    private static final List<String> OF_LINE = List.of(
            "language", "walker", "loop", "lengthMetres", "walkMinutes", "visitMinutes", "totalMinutes", "interest");

    private static final List<String> OF_STOP = List.of("order", "placeId", "name", "names", "arrival", "departure");

    /**
     * The same route as one Feature.
     *
     * @param feature an empty object to be filled
     * @throws ParvisException {@code INVALID_VALUE} or {@code INVALID_GEOMETRY} if it is not made like such an answer
     */
    ObjectNode toFeature(ObjectNode feature) {
        JsonNode line = line();
        List<JsonNode> stops = stops();
        feature.put("type", "Feature");
        if (body.has("crs")) {
            feature.set("crs", body.get("crs"));
        }
        feature.set("geometry", line.path("geometry"));
        ObjectNode properties = feature.putObject(PROPERTIES);
        copy(line.path(PROPERTIES), OF_LINE, properties);
        properties.put("name", name(stops));
        ArrayNode list = properties.putArray("stops");
        stops.forEach(stop -> putStop(stop, list.addObject()));
        if (body.has("directions")) {
            properties.set("directions", body.get("directions"));
        }
        return feature;
    }

    private String name(List<JsonNode> stops) {
        JsonNode given = body.path("name");
        if (given.isString() && !given.asString().isBlank()) {
            return given.asString();
        }
        if (!given.isMissingNode() && !given.isNull() && !given.isString()) {
            throw ParvisException.invalid("name", "The name is a text in double quotes.");
        }
        return DefaultName.of(stops, line().path(PROPERTIES).path("language").asString(""));
    }

    private JsonNode line() {
        List<JsonNode> lines = withRole("route");
        if (lines.size() != 1) {
            throw ParvisException.invalid(
                    "features",
                    "A route has one feature with the role \"route\" among its properties; here are " + lines.size()
                            + ".");
        }
        return lines.get(0);
    }

    /** By their order, which has to count from 1 without a gap. */
    private List<JsonNode> stops() {
        Map<Integer, JsonNode> byOrder = new TreeMap<>();
        List<JsonNode> stops = withRole("stop");
        for (JsonNode stop : stops) {
            JsonNode order = stop.path(PROPERTIES).path("order");
            if (!order.isInt() || order.asInt() < 1 || order.asInt() > stops.size()) {
                throw ParvisException.invalid(
                        "features.properties.order",
                        "The " + stops.size() + " stops are numbered from 1 in walking order; one has the order "
                                + (order.isMissingNode() ? "missing" : order) + ".");
            }
            if (byOrder.put(order.asInt(), stop) != null) {
                throw ParvisException.invalid(
                        "features.properties.order", "Two stops have the order " + order.asInt() + ".");
            }
        }
        return new ArrayList<>(byOrder.values());
    }

    private List<JsonNode> withRole(String role) {
        JsonNode features = body.path("features");
        if (!features.isArray()) {
            throw ParvisException.invalid("features", "A FeatureCollection has a list \"features\".");
        }
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode feature : features) {
            String actual = feature.path(PROPERTIES).path("role").asString("");
            if (!actual.equals("route") && !actual.equals("stop")) {
                throw ParvisException.invalid(
                        "features.properties.role", "Every feature of a route has the role \"route\" or \"stop\".");
            }
            if (actual.equals(role)) {
                found.add(feature);
            }
        }
        return found;
    }

    private static void putStop(JsonNode stop, ObjectNode target) {
        JsonNode geometry = stop.path("geometry");
        JsonNode position = geometry.path("coordinates");
        boolean isPoint = geometry.path("type").asString("").equals("Point")
                && position.path(0).isNumber()
                && position.path(1).isNumber();
        if (!isPoint) {
            throw ParvisException.of(
                    ErrorCode.INVALID_GEOMETRY,
                    "features.geometry",
                    "Stop " + stop.path(PROPERTIES).path("order").asInt(0)
                            + " needs a Point with its longitude and latitude.");
        }
        target.set("lon", position.get(0));
        target.set("lat", position.get(1));
        copy(stop.path(PROPERTIES), OF_STOP, target);
        if (target.path("names").size() > 0) {
            // The answer's name is in the visitor's language; it must not take the place of the local one.
            target.remove("name");
        }
    }

    private static void copy(JsonNode source, List<String> names, ObjectNode target) {
        for (String name : names) {
            JsonNode value = source.path(name);
            if (!value.isMissingNode()) {
                target.set(name, value);
            }
        }
    }
}
