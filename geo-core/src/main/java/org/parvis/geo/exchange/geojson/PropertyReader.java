package org.parvis.geo.exchange.geojson;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.json.JsonInput;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes the properties of features from the parser. */
final class PropertyReader {
    private final JsonParser parser;
    private final int longestText;

    PropertyReader(JsonParser parser, int longestText) {
        this.parser = parser;
        this.longestText = longestText;
    }

    /**
     * The object at the parser.
     *
     * @param warnings told the name of a property and what is wrong with its value
     * @return {@link String}, {@link JsonNumber}, {@link Boolean} or {@link JsonText} by name, nulls left out
     */
    Map<String, Object> properties(BiConsumer<String, String> warnings) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return values;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            warnings.accept("properties", "the properties are no object; they are left out");
            return values;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(name, warnings);
            if (values.containsKey(name)) {
                warnings.accept(name, "the property is there more than once; the last one counts");
                values.remove(name);
            }
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private @Nullable Object value(String name, BiConsumer<String, String> warnings) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> new JsonNumber(parser.getString(), true);
            case VALUE_NUMBER_FLOAT -> real(name, warnings);
            case START_OBJECT, START_ARRAY -> nested(name, warnings);
            default -> null;
        };
    }

    private @Nullable Object real(String name, BiConsumer<String, String> warnings) {
        String text = parser.getString();
        if (parser.isNaN() || !Double.isFinite(parser.getDoubleValue())) {
            warnings.accept(name, "the number " + text + " cannot be kept; the value is left out");
            return null;
        }
        return new JsonNumber(text, false);
    }

    private @Nullable Object nested(String name, BiConsumer<String, String> warnings) {
        StringWriter text = new StringWriter();
        int depth = 0;
        try (JsonGenerator generator = JsonInput.generator(text)) {
            do {
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (text.getBuffer().length() <= longestText) {
                    generator.copyCurrentEventExact(parser);
                    generator.flush();
                }
            } while (depth > 0 && parser.nextToken() != null);
        }
        if (text.getBuffer().length() > longestText) {
            warnings.accept(
                    name,
                    "the value has more than the " + longestText + " characters that are allowed; it is left out");
            return null;
        }
        return new JsonText(text.toString());
    }
}
