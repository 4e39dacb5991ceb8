package org.parvis.geo.territory;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ParvisException;

/**
 * Free extra attributes of a feature, in the order of their source.
 *
 * @param values by name; each a {@link String}, a {@link Boolean}, a {@link Long}, a {@link BigInteger} where a long is
 *     too short, or a {@link Double}. Other numbers are turned into one of these, so that what was written and read again
 *     equals what was made.
 */
public record Attributes(Map<String, Object> values) {
    public static final Attributes NONE = new Attributes(Map.of());

    /** The most attributes one feature may carry. */
    public static final int MOST = 200;

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_BITS = 1_024;

    public Attributes {
        if (values.size() > MOST) {
            throw ParvisException.invalid(
                    "attributes", "A feature carries at most " + MOST + " extra attributes, here are " + values.size());
        }
        values.forEach(Attributes::check);
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.replaceAll((name, value) -> value instanceof Number number ? plain(name, number) : value);
        values = Collections.unmodifiableMap(copy);
    }

    public static Attributes of(Map<String, String> texts) {
        return new Attributes(new LinkedHashMap<>(texts));
    }

    private static Number plain(String name, Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigInteger whole) {
            if (whole.bitLength() > MOST_BITS) {
                throw ParvisException.invalid(
                        "attributes." + name, "A whole number has at most " + MOST_BITS + " bits.");
            }
            return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
        }
        // By way of its digits, so that the float 0.1 stays 0.1.
        double real = number instanceof Float ? Double.parseDouble(number.toString()) : number.doubleValue();
        if (!Double.isFinite(real)) {
            throw ParvisException.invalid("attributes." + name, "An attribute's number is finite, not " + number + ".");
        }
        return real;
    }

    private static void check(String name, @Nullable Object value) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw ParvisException.invalid(
                    "attributes", "An attribute's name has 1 to " + LONGEST_NAME + " characters: \"" + name + "\".");
        }
        boolean scalar = value instanceof Boolean
                || value instanceof Number
                || value instanceof String text && text.length() <= LONGEST_TEXT;
        if (!scalar) {
            throw ParvisException.invalid(
                    "attributes." + name,
                    "An attribute is a text of at most " + LONGEST_TEXT + " characters, a number, or true or false.");
        }
    }
}
