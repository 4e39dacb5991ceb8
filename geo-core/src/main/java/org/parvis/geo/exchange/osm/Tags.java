package org.parvis.geo.exchange.osm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tags of an element, in the order of the file. */
public record Tags(Map<String, String> byKey) {
    public static final Tags NONE = new Tags(Map.of());

    public Tags {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    public @Nullable String get(String key) {
        return byKey.get(key);
    }

    /** The value, or an empty text where there is none: no value of a tag is empty. */
    public String text(String key) {
        return byKey.getOrDefault(key, "");
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Whether the tag has one of these values. */
    public boolean is(String key, String... values) {
        String value = byKey.get(key);
        if (value == null) {
            return false;
        }
        for (String candidate : values) {
            if (candidate.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tag is there with any value but "no". */
    public boolean says(String key) {
        String value = byKey.get(key);
        return value != null && !value.equals("no");
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }
}
