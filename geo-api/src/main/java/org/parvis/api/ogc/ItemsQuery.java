package org.parvis.api.ogc;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.store.FeatureQuery;
import org.parvis.geo.filter.Condition;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.filter.Cql2Text;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * What a request for the features of a collection asks for.
 *
 * @param condition all restrictions together; null if there are none
 * @param span when they take place; null at any time
 * @param system of the coordinates in the answer
 * @param limit most to give
 * @param offset how many to pass over
 */
record ItemsQuery(
        @Nullable Condition condition, @Nullable TimeSpan span, ReferenceSystem system, int limit, int offset) {
    static final int DEFAULT_LIMIT = 100;

    private static final Set<String> OWN = Set.of(
            "bbox", "bbox-crs", "crs", "datetime", "limit", "offset", "f", "filter", "filter-lang", "filter-crs");
    private static final String CQL2_TEXT = "cql2-text";

    /** The names of all parameters there are for features with these properties. */
    static Set<String> known(Map<String, Property> properties) {
        Set<String> known = new TreeSet<>(OWN);
        known.addAll(properties.keySet());
        return known;
    }

    /** @throws ParvisException {@code INVALID_VALUE}, naming the parameter */
    static ItemsQuery of(QueryParameters parameters, Map<String, Property> properties) {
        List<Condition> conditions = new ArrayList<>();
        Condition box = RequestedBox.parse(
                parameters.get("bbox"), ReferenceSystem.of("bbox-crs", parameters.get("bbox-crs")));
        if (box != null) {
            conditions.add(box);
        }
        for (Property property : properties.values()) {
            String wanted = parameters.get(property.name());
            if (wanted != null) {
                conditions.add(
                        new Condition.Compared(property, Condition.Operator.EQUAL, value(property, wanted), false));
            }
        }
        Condition filter = filter(parameters, properties);
        if (filter != null) {
            conditions.add(filter);
        }
        return new ItemsQuery(
                conditions.isEmpty() ? null : new Condition.All(conditions),
                TimeSpan.parse(parameters.get("datetime")),
                ReferenceSystem.of("crs", parameters.get("crs")),
                whole("limit", parameters.get("limit"), DEFAULT_LIMIT, 1, FeatureQuery.MOST),
                whole("offset", parameters.get("offset"), 0, 0, Integer.MAX_VALUE));
    }

    private static @Nullable Condition filter(QueryParameters parameters, Map<String, Property> properties) {
        String language = parameters.get("filter-lang");
        if (language != null && !language.equals(CQL2_TEXT)) {
            throw ParvisException.invalid("filter-lang", "filter-lang is " + CQL2_TEXT + "; others are not understood.");
        }
        ReferenceSystem system = ReferenceSystem.of("filter-crs", parameters.get("filter-crs"));
        String text = parameters.get("filter");
        if (text == null) {
            return null;
        }
        return Cql2Text.parse(text, properties, toWgs84(system));
    }

    private static UnaryOperator<Geometry> toWgs84(ReferenceSystem system) {
        Crs crs = system.crs();
        if (crs != null) {
            return crs::toWgs84;
        }
        return system.northFirst() ? ItemsQuery::turnedRound : UnaryOperator.identity();
    }

    private static Geometry turnedRound(Geometry geometry) {
        Geometry turned = geometry.copy();
        turned.apply(new AxisSwap());
        return turned;
    }

    private static Object value(Property property, String text) {
        try {
            return switch (property.kind()) {
                case TEXT -> text;
                case NUMBER -> finite(Double.valueOf(text));
                case TIME -> Instant.parse(text);
                case TRUTH -> truth(text);
            };
        } catch (NumberFormatException | DateTimeException none) {
            throw ParvisException.causedBy(none, ErrorCode.INVALID_VALUE, property.name(), wrong(property));
        }
    }

    private static Double finite(Double number) {
        if (!Double.isFinite(number)) {
            throw new NumberFormatException("not a number of this world");
        }
        return number;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException("neither true nor false");
        };
    }

    private static String wrong(Property property) {
        return property.name() + " is compared with "
                + switch (property.kind()) {
                    case TEXT -> "a text.";
                    case NUMBER -> "a number.";
                    case TIME -> "a time such as 2026-06-21T18:00:00Z.";
                    case TRUTH -> "true or false.";
                };
    }

    private static int whole(String name, @Nullable String text, int otherwise, int least, int most) {
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw ParvisException.causedBy(
                    none, ErrorCode.INVALID_VALUE, name, name + " is a whole number from " + least + ".");
        }
        throw ParvisException.invalid(name, name + " is " + text + "; it goes from " + least + " to " + most + ".");
    }

    /** Latitude and longitude change places. */
    private static final class AxisSwap implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence positions, int index) {
            double first = positions.getX(index);
            positions.setOrdinate(index, Coordinate.X, positions.getY(index));
            positions.setOrdinate(index, Coordinate.Y, first);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
