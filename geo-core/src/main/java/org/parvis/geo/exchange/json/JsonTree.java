package org.parvis.geo.exchange.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes values from a parser into memory, as long as there is room for all of them together. */
final class JsonTree {
    /** Some thirty megabytes in all: a relation of OpenStreetMap has 32,000 members at most. */
    private static final int MOST_VALUES = 250_000;

    private static final int MOST_CHARACTERS = 8 << 20;

    private final JsonParser parser;
    private final boolean cutOff;
    private long values;
    private long characters;
    private boolean ended;

    /** @param cutOff whether the text may end, or stop to be JSON, anywhere: then what came before is kept */
    JsonTree(JsonParser parser, boolean cutOff) {
        this.parser = parser;
        this.cutOff = cutOff;
    }

    /** Whether something had to be dropped for lack of room. */
    boolean isFull() {
        return values > MOST_VALUES || characters > MOST_CHARACTERS;
    }

    /** The value at the parser, which is at its end afterwards. */
    JsonValue read() {
        JsonToken token = parser.currentToken();
        values++;
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonValue.number(parser.getString());
            case VALUE_TRUE -> JsonValue.truth(true);
            case VALUE_FALSE -> JsonValue.truth(false);
            default -> JsonValue.NONE;
        };
    }

    private JsonValue object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            characters += name.length();
            if (next() == null) {
                break;
            }
            JsonValue value = read();
            if (!isFull()) {
                members.put(name, value);
            }
        }
        return JsonValue.object(members);
    }

    private JsonValue list() {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = next(); token != null && token != JsonToken.END_ARRAY; token = next()) {
            JsonValue value = read();
            if (!isFull()) {
                items.add(value);
            }
        }
        return JsonValue.list(items);
    }

    /** The parser reads a text only when it is asked for it: nothing if that is where the file is cut off. */
    private JsonValue text() {
        try {
            String text = parser.getString();
            characters += isFull() ? 0 : text.length();
            return JsonValue.text(keepable(text));
        } catch (JacksonException broken) {
            endAt(broken);
            return JsonValue.NONE;
        }
    }

    /** Null once the text has ended where it may. */
    private @Nullable JsonToken next() {
        if (ended) {
            return null;
        }
        try {
            JsonToken token = parser.nextToken();
            ended = token == null;
            return token;
        } catch (JacksonException broken) {
            endAt(broken);
            return null;
        }
    }

    private void endAt(JacksonException broken) {
        if (!cutOff) {
            throw broken;
        }
        ended = true;
    }

    /** Without NUL and halves of surrogate pairs, which JSON can write and no database keeps. */
    private static String keepable(String text) {
        if (text.chars().noneMatch(each -> each == 0 || Character.isSurrogate((char) each))) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(each -> each != 0 && (each < Character.MIN_SURROGATE || each > Character.MAX_SURROGATE))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
