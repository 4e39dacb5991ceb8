package org.parvis.geo.exchange.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON file that is a list of things, read one thing after the other: an object with lists in it, or a list itself.
 * Several such values may follow each other, as the pages of an answer do that were written into one file.
 */
public final class JsonDocument {
    private final String fileName;
    private final ExchangeLimits limits;
    private final JsonInput input;

    /** @param fileName as whoever gave it calls it, for messages */
    public JsonDocument(String fileName, ExchangeLimits limits) {
        this.fileName = fileName;
        this.limits = limits;
        this.input = new JsonInput(fileName, limits);
    }

    /** Told what is in the file, in its order. */
    public interface Visitor {
        /**
         * An item of a list.
         *
         * @param number from 1, through the whole file
         * @return whether to go on
         */
        boolean item(long number, JsonValue item);

        /**
         * An item that is too large to be held.
         *
         * @return whether to go on
         */
        boolean tooLarge(long number);

        /** A member beside the lists, as soon as it is read. */
        default void beside(String name, JsonValue value) {}

        /** An outermost object has ended. @param rest all its members beside the lists */
        default void end(JsonValue rest) {}
    }

    /**
     * Reads the stream to its end, or until the visitor has enough.
     *
     * @param lists the names of the members of an outermost object whose items are things
     * @throws ParvisException {@code UNREADABLE} if it is no JSON from here on, {@code TOO_LARGE} if it is over a limit
     */
    public void read(InputStream stream, Set<String> lists, Visitor visitor) {
        try (JsonParser parser = input.parser(stream)) {
            Walk walk = new Walk(parser, lists, visitor);
            if (parser.nextToken() == null) {
                throw unreadable("is empty");
            }
            do {
                walk.outermost();
            } while (walk.going && parser.nextToken() != null);
        } catch (JacksonException broken) {
            throw input.failure(broken, 0);
        }
    }

    /** What the first bytes of a file say, as much of it as is whole; {@link JsonValue#NONE} if they are no JSON. */
    public static JsonValue beginning(byte[] bytes) {
        JsonInput input = new JsonInput("", ExchangeLimits.DEFAULT);
        try (JsonParser parser = input.parser(new ByteArrayInputStream(bytes))) {
            return parser.nextToken() == null ? JsonValue.NONE : new JsonTree(parser, true).read();
        } catch (JacksonException none) {
            return JsonValue.NONE;
        }
    }

    private ParvisException unreadable(String what) {
        return ParvisException.of(ErrorCode.UNREADABLE, "file", "The file " + fileName + " " + what + ".");
    }

    /** One reading. */
    private final class Walk {
        private final JsonParser parser;
        private final Set<String> lists;
        private final Visitor visitor;
        private long items;
        private boolean going = true;

        Walk(JsonParser parser, Set<String> lists, Visitor visitor) {
            this.parser = parser;
            this.lists = lists;
            this.visitor = visitor;
        }

        void outermost() {
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                items();
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                object();
            } else {
                throw unreadable("has a value that is neither an object nor a list");
            }
        }

        private void object() {
            Map<String, JsonValue> rest = new LinkedHashMap<>();
            JsonTree beside = new JsonTree(parser, false);
            while (going && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (lists.contains(name) && value == JsonToken.START_ARRAY) {
                    items();
                } else {
                    JsonValue read = beside.read();
                    if (beside.isFull() || rest.size() >= limits.mostColumns()) {
                        throw tooMuchBeside(name);
                    }
                    rest.put(name, read);
                    visitor.beside(name, read);
                }
            }
            if (going) {
                visitor.end(JsonValue.object(rest));
            }
        }

        private void items() {
            while (going && parser.nextToken() != JsonToken.END_ARRAY) {
                items++;
                if (items > limits.mostRows()) {
                    throw ParvisException.of(
                            ErrorCode.TOO_LARGE,
                            "file",
                            "The file " + fileName + " has more than the " + limits.mostRows()
                                    + " items that are allowed; divide it, or raise the limit.");
                }
                JsonTree tree = new JsonTree(parser, false);
                JsonValue item = tree.read();
                going = tree.isFull() ? visitor.tooLarge(items) : visitor.item(items, item);
            }
        }

        private ParvisException tooMuchBeside(String name) {
            return ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The file " + fileName + " has more beside its lists than can be held, at \""
                            + name.substring(0, Math.min(name.length(), 50)) + "\".");
        }
    }
}
