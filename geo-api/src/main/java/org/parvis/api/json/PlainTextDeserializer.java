package org.parvis.api.json;

import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a text that can be stored and shown: a number is not taken for one. */
final class PlainTextDeserializer extends ValueDeserializer<String> {
    @Override
    public String deserialize(JsonParser in, DeserializationContext context) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw ParvisException.of(ErrorCode.INVALID_VALUE, "Write a text in double quotes.");
        }
        return PlainText.require(in.getString());
    }
}
