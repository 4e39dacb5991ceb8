package org.parvis.geo.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.filter.Condition.Compared;
import org.parvis.geo.filter.Condition.Kind;
import org.parvis.geo.filter.Condition.Operator;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.shared.ParvisException;

/**
 * Reads a condition in CQL2 text (OGC 21-065r2): its basic part with like, between, in, CASEI and S_INTERSECTS with any place. Only the
 * properties it was told of can be named, and no functions but these.
 */
public final class Cql2Text {
    /** Of a whole condition. */
    public static final int LONGEST = 10_000;

    /** The one property that is a place. Every feature has it. */
    public static final String GEOMETRY = "geometry";

    private static final Condition EVERYTHING = new Condition.All(List.of());
    private static final Condition NOTHING = new Condition.Any(List.of());
    private static final int DEEPEST = 50;
    private static final int MOST_VALUES = 1_000;
    private static final Map<String, Operator> OPERATORS = Map.of(
            "=", Operator.EQUAL,
            "<>", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            "<=", Operator.LESS_OR_EQUAL,
            ">", Operator.GREATER,
            ">=", Operator.GREATER_OR_EQUAL);
    private static final Set<String> KEYWORDS =
            Set.of("AND", "OR", "NOT", "LIKE", "IN", "IS", "NULL", "BETWEEN", "TRUE", "FALSE", "CASEI");

    private final Tokens tokens;
    private final Map<String, Property> properties;
    private final WktReading places;
    private int depth;

    private Cql2Text(String text, Map<String, Property> properties, FilterSystem system) {
        this.tokens = new Tokens(text);
        this.properties = properties;
        this.places = new WktReading(tokens, system);
    }

    /**
     * @param properties that may be named, by name; {@code geometry} is always one
     * @param system in which the condition's coordinates are
     * @throws ParvisException {@code INVALID_VALUE} or {@code INVALID_GEOMETRY} for the field {@code filter}, naming the
     *     place
     */
    public static Condition parse(String text, Map<String, Property> properties, FilterSystem system) {
        if (text.length() > LONGEST) {
            throw ParvisException.invalid("filter", "A filter has at most " + LONGEST + " characters.");
        }
        Cql2Text parser = new Cql2Text(text, properties, system);
        Condition condition = parser.any();
        if (parser.tokens.peek().kind() != Tokens.Kind.END) {
            throw parser.tokens.unexpected("it should end here, or go on with AND or OR");
        }
        return condition;
    }

    private Condition any() {
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (tokens.takeIf("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (tokens.takeIf("AND")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition one() {
        if (++depth > DEEPEST) {
            throw tokens.unexpected("conditions lie more than " + DEEPEST + " deep in each other");
        }
        try {
            if (tokens.takeIf("NOT")) {
                return new Condition.Not(one());
            }
            if (tokens.takeIf("(")) {
                Condition inside = any();
                tokens.require(")");
                return inside;
            }
            if (tokens.peekBehind().is("(") && !tokens.peek().is("CASEI")) {
                return spatial();
            }
            if (tokens.takeIf("TRUE")) {
                return EVERYTHING;
            }
            if (tokens.takeIf("FALSE")) {
                return NOTHING;
            }
            if (takeGeometry()) {
                return geometryIsThere();
            }
            return comparison();
        } finally {
            depth--;
        }
    }

    private Condition spatial() {
        if (!tokens.takeIf("S_INTERSECTS")) {
            throw tokens.unexpected("the only function that asks for a place is S_INTERSECTS");
        }
        tokens.require("(");
        boolean geometryFirst = takeGeometry();
        if (geometryFirst) {
            tokens.require(",");
        }
        Condition place = places.place();
        if (!geometryFirst) {
            tokens.require(",");
            if (!takeGeometry()) {
                throw tokens.unexpected("one of the two has to be the property \"" + GEOMETRY + "\"");
            }
        }
        tokens.require(")");
        return place;
    }

    private boolean takeGeometry() {
        Tokens.Token token = tokens.peek();
        boolean is = (token.kind() == Tokens.Kind.WORD || token.kind() == Tokens.Kind.QUOTED)
                && token.text().equals(GEOMETRY);
        if (is) {
            tokens.take();
        }
        return is;
    }

    /** What follows the name of the geometry outside a function. */
    private Condition geometryIsThere() {
        tokens.require("IS");
        boolean there = tokens.takeIf("NOT");
        tokens.require("NULL");
        return there ? EVERYTHING : NOTHING;
    }

    private Condition comparison() {
        boolean ignoringCase = tokens.takeIf("CASEI");
        if (ignoringCase) {
            tokens.require("(");
        }
        Property property = property();
        if (ignoringCase) {
            tokens.require(")");
            requireText(property, "CASEI");
        }
        if (tokens.takeIf("IS")) {
            boolean not = tokens.takeIf("NOT");
            tokens.require("NULL");
            return negated(not, new Condition.Missing(property));
        }
        boolean not = tokens.takeIf("NOT");
        if (tokens.takeIf("LIKE")) {
            requireText(property, "LIKE");
            return negated(not, like(property, ignoringCase));
        }
        if (tokens.takeIf("BETWEEN")) {
            return negated(not, between(property, ignoringCase));
        }
        if (tokens.takeIf("IN")) {
            return negated(not, oneOf(property, ignoringCase));
        }
        Operator operator = not ? null : OPERATORS.get(tokens.peek().text());
        if (operator == null) {
            throw tokens.unexpected("a comparison is missing: =, <>, <, <=, >, >=, LIKE, BETWEEN, IN or IS NULL");
        }
        tokens.take();
        return new Compared(property, operator, value(property, ignoringCase), ignoringCase);
    }

    private static Condition negated(boolean not, Condition condition) {
        return not ? new Condition.Not(condition) : condition;
    }

    private Property property() {
        Tokens.Token token = tokens.peek();
        boolean name = token.kind() == Tokens.Kind.QUOTED
                || token.kind() == Tokens.Kind.WORD
                        && !KEYWORDS.contains(token.text().toUpperCase(Locale.ROOT));
        Property property = name ? properties.get(token.text()) : null;
        if (property == null) {
            throw tokens.unexpected(
                    name
                            ? "there is no such property; there are "
                                    + String.join(
                                            ", ",
                                            properties.keySet().stream()
                                                    .sorted()
                                                    .toList())
                            : "the name of a property is missing");
        }
        tokens.take();
        return property;
    }

    private void requireText(Property property, String what) {
        if (property.kind() != Kind.TEXT) {
            throw tokens.unexpected(what + " is for texts, and " + property.name() + " is none");
        }
    }

    private Condition like(Property property, boolean ignoringCase) {
        boolean wrapped = ignoringCase && tokens.takeIf("CASEI");
        if (wrapped) {
            tokens.require("(");
        }
        if (tokens.peek().kind() != Tokens.Kind.TEXT) {
            throw tokens.unexpected("LIKE needs a pattern in single quotes");
        }
        String pattern = Literals.pattern(tokens.take().text());
        if (wrapped) {
            tokens.require(")");
        }
        return new Condition.Like(property, pattern, ignoringCase);
    }

    private Condition between(Property property, boolean ignoringCase) {
        Object low = value(property, ignoringCase);
        tokens.require("AND");
        Object high = value(property, ignoringCase);
        return new Condition.All(List.of(
                new Compared(property, Operator.GREATER_OR_EQUAL, low, ignoringCase),
                new Compared(property, Operator.LESS_OR_EQUAL, high, ignoringCase)));
    }

    private Condition oneOf(Property property, boolean ignoringCase) {
        tokens.require("(");
        List<Object> values = new ArrayList<>();
        do {
            values.add(value(property, ignoringCase));
            if (values.size() > MOST_VALUES) {
                throw tokens.unexpected("IN takes at most " + MOST_VALUES + " values");
            }
        } while (tokens.takeIf(","));
        tokens.require(")");
        return new Condition.OneOf(property, values, ignoringCase);
    }

    private Object value(Property property, boolean ignoringCase) {
        if (ignoringCase && tokens.takeIf("CASEI")) {
            tokens.require("(");
            Object value = value(property, false);
            tokens.require(")");
            return value;
        }
        Tokens.Token token = tokens.peek();
        Object value =
                switch (property.kind()) {
                    case TEXT -> token.kind() == Tokens.Kind.TEXT
                            ? Literals.text(tokens.take().text())
                            : null;
                    case NUMBER -> token.kind() == Tokens.Kind.NUMBER
                            ? Double.valueOf(tokens.take().text())
                            : null;
                    case TRUTH -> token.is("TRUE") || token.is("FALSE")
                            ? Boolean.valueOf(tokens.take().text().toLowerCase(Locale.ROOT))
                            : null;
                    case TIME -> time();
                };
        if (value == null || value instanceof Double number && !Double.isFinite(number)) {
            throw tokens.unexpected(property.name() + " is compared with "
                    + switch (property.kind()) {
                        case TEXT -> "a text in single quotes";
                        case NUMBER -> "a number";
                        case TRUTH -> "TRUE or FALSE";
                        case TIME -> "TIMESTAMP('2026-06-21T18:00:00Z') or DATE('2026-06-21')";
                    });
        }
        return value;
    }

    private @Nullable Instant time() {
        boolean day = tokens.peek().is("DATE");
        if (!day && !tokens.peek().is("TIMESTAMP")) {
            return null;
        }
        tokens.take();
        tokens.require("(");
        try {
            Instant time = Literals.time(tokens.peek().text(), day);
            if (!TimeRange.holds(time)) {
                throw tokens.unexpected(TimeRange.WORDS);
            }
            tokens.take();
            tokens.require(")");
            return time;
        } catch (DateTimeException none) {
            throw tokens.unexpected("that is no " + (day ? "date" : "time in UTC") + " in ISO 8601");
        }
    }
}
