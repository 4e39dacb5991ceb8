package org.parvis.api.ogc;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.FeatureQuery;
import org.parvis.geo.filter.Condition;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.filter.Cql2Text;
import org.parvis.geo.filter.TimeRange;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * What a request for the features of a collection asks for.
 *
 * @param condition all restrictions together; null if there are none
 * @param system of the coordinates in the answer
 * @param limit most to give
 * @param offset how many to pass over
 */
record ItemsQuery(@Nullable Condition condition, ReferenceSystem system, int limit, int offset) {
    static final int DEFAULT_LIMIT = 100;

    private static final Set<String> OWN = Set.of(
            "bbox", "bbox-crs", "crs", "datetime", "limit", "offset", "f", "filter", "filter-lang", "filter-crs");
    private static final int LONGEST_NUMBER = 100;
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
        Condition box =
                RequestedBox.parse(parameters.get("bbox"), ReferenceSystem.of("bbox-crs", parameters.get("bbox-crs")));
        if (box != null) {
            conditions.add(box);
        }
        Condition time = RequestedTime.parse(parameters.get("datetime"));
        if (time != null) {
            conditions.add(time);
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
                ReferenceSystem.of("crs", parameters.get("crs")),
                Math.min(whole("limit", parameters.get("limit"), DEFAULT_LIMIT, 1), FeatureQuery.MOST),
                whole("offset", parameters.get("offset"), 0, 0));
    }

    private static @Nullable Condition filter(QueryParameters parameters, Map<String, Property> properties) {
        String language = parameters.get("filter-lang");
        if (language != null && !language.equals(CQL2_TEXT)) {
            throw ParvisException.invalid(
                    "filter-lang", "filter-lang is " + CQL2_TEXT + "; others are not understood.");
        }
        ReferenceSystem system = ReferenceSystem.of("filter-crs", parameters.get("filter-crs"));
        String text = parameters.get("filter");
        if (text == null || text.isBlank()) {
            return null;
        }
        return Cql2Text.parse(text, properties, system.inFilters());
    }

    private static Object value(Property property, String text) {
        try {
            return switch (property.kind()) {
                case TEXT -> text;
                case NUMBER -> finite(Double.valueOf(text));
                case TIME -> time(property, text);
                case TRUTH -> truth(text);
            };
        } catch (NumberFormatException | DateTimeException none) {
            throw ParvisException.causedBy(none, ErrorCode.INVALID_VALUE, property.name(), wrong(property));
        }
    }

    private static Instant time(Property property, String text) {
        Instant time = Instant.parse(text);
        if (!TimeRange.holds(time)) {
            throw ParvisException.invalid(property.name(), text + " cannot be asked about: " + TimeRange.WORDS + ".");
        }
        return time;
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

    /** A larger number than there is counts as the largest one. */
    private static int whole(String name, @Nullable String text, int otherwise, int least) {
        if (text == null) {
            return otherwise;
        }
        try {
            BigInteger number = new BigInteger(text.length() <= LONGEST_NUMBER ? text : "");
            if (number.compareTo(BigInteger.valueOf(least)) >= 0) {
                return number.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
            }
        } catch (NumberFormatException none) {
            throw ParvisException.causedBy(
                    none, ErrorCode.INVALID_VALUE, name, name + " is a whole number from " + least + ".");
        }
        throw ParvisException.invalid(name, name + " is " + text + "; it is " + least + " or more.");
    }
}
