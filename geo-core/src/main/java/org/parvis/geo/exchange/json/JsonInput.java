package org.parvis.geo.exchange.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON parsers under the limits of an import, and what their failures mean to whoever gave the file. */
public final class JsonInput {
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LONGEST_NAME = 10_000;
    private static final JsonFactory WRITING = new JsonFactory();

    private final String fileName;
    private final ExchangeLimits limits;
    private final JsonFactory factory;

    /** @param fileName as whoever gave it calls it, for messages */
    public JsonInput(String fileName, ExchangeLimits limits) {
        this.fileName = fileName;
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.mostNesting())
                        .maxStringLength(limits.mostTextLength())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
    }

    /** Of a stream in UTF-8, or in UTF-16 or UTF-32 with their marks. */
    public JsonParser parser(InputStream utf8) {
        return factory.createParser(ObjectReadContext.empty(), utf8);
    }

    /** Writes texts without needless blanks. */
    public static JsonGenerator generator(Writer writer) {
        return WRITING.createGenerator(ObjectWriteContext.empty(), writer);
    }

    /** Leaves the stream open when it is closed. */
    public static JsonGenerator generator(OutputStream stream) {
        JsonGenerator generator = WRITING.createGenerator(ObjectWriteContext.empty(), stream);
        generator.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
        return generator;
    }

    /** An object as text. @param members texts, and such maps again */
    public static String written(Map<String, ?> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = generator(text)) {
            write(generator, members);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Map<?, ?> members) {
        generator.writeStartObject();
        members.forEach((name, value) -> {
            generator.writeName(String.valueOf(name));
            if (value instanceof Map<?, ?> inner) {
                write(generator, inner);
            } else {
                generator.writeString(String.valueOf(value));
            }
        });
        generator.writeEndObject();
    }

    /**
     * What a failure of the parser means: {@code UNREADABLE}, or {@code TOO_LARGE} if it is over a limit.
     *
     * @param lines before the first one of the parser
     */
    public ParvisException failure(JacksonException failure, long lines) {
        if (failure instanceof JacksonIOException && failure.getCause() instanceof IOException cause) {
            return ParvisException.causedBy(
                    cause, ErrorCode.UNREADABLE, "file", "The file " + fileName + " cannot be read.");
        }
        boolean large = failure instanceof StreamConstraintsException;
        return ParvisException.causedBy(
                failure,
                large ? ErrorCode.TOO_LARGE : ErrorCode.UNREADABLE,
                "file",
                "The file " + fileName + " " + reason(failure, lines) + ".");
    }

    /** What is wrong, without the name of the file and the last full stop. */
    public String reason(JacksonException failure, long lines) {
        TokenStreamLocation location = failure.getLocation();
        String place = location == null || location.getLineNr() < 0
                ? ""
                : " at line " + (location.getLineNr() + lines) + ", column " + location.getColumnNr();
        if (failure instanceof StreamConstraintsException) {
            return limit(String.valueOf(failure.getOriginalMessage())) + place + "; raise the limit or mend the file";
        }
        if (failure instanceof UnexpectedEndOfInputException) {
            return "ends in the middle of its JSON" + place + ": it was cut off, perhaps while it was copied";
        }
        return "is no JSON" + place + ": " + failure.getOriginalMessage();
    }

    private String limit(String message) {
        if (message.contains("esting")) {
            return "has objects and lists nested deeper than the " + limits.mostNesting() + " that are allowed";
        }
        if (message.contains("Number")) {
            return "has a number of more than " + LONGEST_NUMBER + " digits";
        }
        return message.contains("ame length")
                ? "has a name of more than " + LONGEST_NAME + " characters"
                : "has a text of more than the " + limits.mostTextLength() + " characters that are allowed";
    }
}
