package org.parvis.geo.exchange.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON file that is held whole: one item of a list, never the file. What is not there is {@link #NONE}, in
 * which one may look and finds nothing, so that items of any shape can be read without asking at each step.
 */
public final class JsonValue {
    /** Nothing: what is not there, and {@code null}. */
    public static final JsonValue NONE = new JsonValue(null);

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:[.,]\\d{1,30})?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");

    /** A map, a list, a text, the digits of a number, or a truth. */
    private final @Nullable Object content;

    private JsonValue(@Nullable Object content) {
        this.content = content;
    }

    /** A number as the file writes it. */
    private record Digits(String text) {}

    /** @param members not changed any more */
    static JsonValue object(Map<String, JsonValue> members) {
        return new JsonValue(Collections.unmodifiableMap(members));
    }

    /** @param items not changed any more */
    static JsonValue list(List<JsonValue> items) {
        return new JsonValue(Collections.unmodifiableList(items));
    }

    static JsonValue text(String text) {
        return new JsonValue(text);
    }

    static JsonValue number(String digits) {
        return new JsonValue(new Digits(digits));
    }

    static JsonValue truth(boolean truth) {
        return new JsonValue(truth);
    }

    public boolean isNone() {
        return content == null;
    }

    public boolean isObject() {
        return content instanceof Map;
    }

    public boolean isList() {
        return content instanceof List;
    }

    /** The members of an object in the file's order; of anything else there are none. */
    @SuppressWarnings("unchecked") // only object() makes maps
    public Map<String, JsonValue> members() {
        return content instanceof Map ? (Map<String, JsonValue>) content : Map.of();
    }

    /** A member of an object. */
    public JsonValue get(String name) {
        return members().getOrDefault(name, NONE);
    }

    /** Whether an object has this member and it is not null. */
    public boolean has(String name) {
        return !get(name).isNone();
    }

    /** The items of a list; of anything else it alone, and of nothing none. */
    @SuppressWarnings("unchecked") // only list() makes lists
    public List<JsonValue> items() {
        if (content instanceof List) {
            return (List<JsonValue>) content;
        }
        return content == null ? List.of() : List.of(this);
    }

    /** The first of {@link #items}. */
    public JsonValue first() {
        List<JsonValue> items = items();
        return items.isEmpty() ? NONE : items.get(0);
    }

    /** A text without blanks around it, the digits of a number, {@code true} or {@code false}; else empty. */
    public String text() {
        if (content instanceof Digits digits) {
            return digits.text();
        }
        return content instanceof String || content instanceof Boolean
                ? content.toString().strip()
                : "";
    }

    /** As {@link #text}, with the blanks around it. */
    public String exactText() {
        return content instanceof String text ? text : text();
    }

    /** A number, or a text that is one; empty if it is none or not finite. */
    public OptionalDouble number() {
        String text = text();
        if (!NUMBER.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text.replace(',', '.'));
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** A number without fraction and exponent that a long can hold, or a text that is one. */
    public OptionalLong whole() {
        String text = text();
        if (!WHOLE.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    /** True for {@code true} and 1, as number or text; null if it says neither that nor the opposite. */
    public @Nullable Boolean truth() {
        return switch (text()) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Whether it says yes. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(truth());
    }
}
