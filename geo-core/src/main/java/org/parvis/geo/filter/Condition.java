package org.parvis.geo.filter;

import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** What features have to be like. A property that a feature does not have fulfils nothing but {@link Missing}. */
public sealed interface Condition {
    /** All of them; none is always true. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them; none is never true. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** What does not fulfil this; a feature of which that is not known does neither. */
    record Not(Condition part) implements Condition {}

    /**
     * A property compared with a value.
     *
     * @param value a {@link String}, {@link Double}, {@link Boolean} or {@link Instant}
     * @param ignoringCase only for texts
     */
    record Compared(Property property, Operator operator, Object value, boolean ignoringCase) implements Condition {}

    /**
     * A text that is like a pattern: {@code %} stands for any letters, {@code _} for one, {@code \} before either for
     * itself.
     */
    record Like(Property property, String pattern, boolean ignoringCase) implements Condition {}

    /** The property is one of these values. */
    record OneOf(Property property, List<Object> values, boolean ignoringCase) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** There is no such property. */
    record Missing(Property property) implements Condition {}

    /** The geometry has a point in common with this one, in WGS 84, longitude first. */
    record Intersects(Geometry geometry) implements Condition {}

    /**
     * It takes place at some moment of this span. What knows no times always does.
     *
     * @param first moment of it
     * @param last moment of it, not before the first
     */
    record During(Instant first, Instant last) implements Condition {}

    /** How a property is compared. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /**
     * A property that may be asked for.
     *
     * @param name as people write it
     * @param kind of its values
     */
    record Property(String name, Kind kind) {}

    /** What values a property has. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        TIME
    }
}
