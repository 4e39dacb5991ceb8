package org.parvis.geo.territory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ParvisException;

/**
 * Free extra attributes of a feature, in the order of their source.
 *
 * @param values by name; each a {@link String}, {@link Boolean} or {@link Number}
 */
public record Attributes(Map<String, Object> values) {
    public static final Attributes NONE = new Attributes(Map.of());

    /** The most attributes one feature may carry. */
    public static final int MOST = 200;

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 10_000;

    public Attributes {
        if (values.size() > MOST) {
            throw ParvisException.invalid(
                    "attributes", "A feature carries at most " + MOST + " extra attributes, here are " + values.size());
        }
        values.forEach(Attributes::check);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Attributes of(Map<String, String> texts) {
        return new Attributes(new LinkedHashMap<>(texts));
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
