package org.parvis.geo.exchange.osm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The tags of an element, in the order of the file. Few enough that looking along them is quickest. */
public final class Tags {
    public static final Tags NONE = new Tags(new String[0]);

    /** From so many on, repeated keys are looked for by a table. */
    private static final int MANY = 24;

    /** Keys and values in turn, no key twice. */
    private final String[] texts;

    private Tags(String[] texts) {
        this.texts = texts;
    }

    public static Tags of(Map<String, String> byKey) {
        String[] texts = new String[2 * byKey.size()];
        int at = 0;
        for (Map.Entry<String, String> tag : byKey.entrySet()) {
            texts[at++] = tag.getKey();
            texts[at++] = tag.getValue();
        }
        return texts.length == 0 ? NONE : new Tags(texts);
    }

    /**
     * Of a key that is repeated, the last value counts.
     *
     * @param keysAndValues in turn; not to be changed afterwards
     */
    static Tags ofPairs(String[] keysAndValues) {
        if (keysAndValues.length == 0) {
            return NONE;
        }
        if (keysAndValues.length <= 2 * MANY && !hasRepeatedKey(keysAndValues)) {
            return new Tags(keysAndValues);
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            byKey.put(keysAndValues[index], keysAndValues[index + 1]);
        }
        return of(byKey);
    }

    /** @param keysAndValues in turn, no key twice; not to be changed afterwards */
    static Tags ofDistinct(String[] keysAndValues) {
        return keysAndValues.length == 0 ? NONE : new Tags(keysAndValues);
    }

    private static boolean hasRepeatedKey(String[] texts) {
        for (int index = 2; index < texts.length; index += 2) {
            for (int before = 0; before < index; before += 2) {
                if (texts[before].equals(texts[index])) {
                    return true;
                }
            }
        }
        return false;
    }

    public int size() {
        return texts.length / 2;
    }

    /** @param index from 0 */
    public String key(int index) {
        return texts[2 * index];
    }

    /** @param index from 0 */
    public String value(int index) {
        return texts[2 * index + 1];
    }

    public void forEach(BiConsumer<String, String> taker) {
        for (int index = 0; index < texts.length; index += 2) {
            taker.accept(texts[index], texts[index + 1]);
        }
    }

    public @Nullable String get(String key) {
        for (int index = 0; index < texts.length; index += 2) {
            if (texts[index].equals(key)) {
                return texts[index + 1];
            }
        }
        return null;
    }

    /** The value, or an empty text where there is none: no value of a tag is empty. */
    public String text(String key) {
        String value = get(key);
        return value == null ? "" : value;
    }

    public boolean has(String key) {
        return get(key) != null;
    }

    /** Whether the tag has one of these values. */
    public boolean is(String key, String... values) {
        String value = get(key);
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
        String value = get(key);
        return value != null && !value.equals("no");
    }

    public boolean isEmpty() {
        return texts.length == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tags tags && Arrays.equals(texts, tags.texts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        return Arrays.toString(texts);
    }
}
