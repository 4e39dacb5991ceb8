package org.parvis.geo.exchange.geojson;

import java.io.IOException;
import java.io.InputStream;
import org.parvis.geo.exchange.json.JsonInput;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.text.LayerIssues;
import org.parvis.geo.exchange.text.TextCharset;
import org.parvis.geo.exchange.text.TextSource;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The bytes of a GeoJSON file, and how its values follow each other. */
final class GeoJsonDocument {
    /** Before each text of a sequence, RFC 8142. */
    private static final char RECORD_SEPARATOR = 0x1E;

    private final TextSource source;
    private final TextCharset charset;
    private final JsonInput input;
    private final Sequence sequence;

    GeoJsonDocument(TextSource source, TextCharset charset, ExchangeLimits limits) {
        this.source = source;
        this.charset = charset;
        this.input = new JsonInput(source.name(), limits);
        this.sequence = sequence();
    }

    TextCharset charset() {
        return charset;
    }

    String title() {
        return source.title();
    }

    /**
     * Lets the walk go through the file.
     *
     * @param issues told of records that are no JSON
     */
    void walk(FeatureWalk walk, LayerIssues issues) {
        try (InputStream stream = charset.utf8(source)) {
            if (sequence == Sequence.WHOLE) {
                whole(stream, walk);
            } else {
                records(new RecordStream(stream, sequence.delimiter), walk, issues);
            }
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
    }

    private void whole(InputStream stream, FeatureWalk walk) {
        try (JsonParser parser = input.parser(stream)) {
            if (parser.nextToken() == null) {
                throw ParvisException.of(ErrorCode.UNREADABLE, "file", "The file " + source.name() + " is empty.");
            }
            do {
                if (!walk.root(parser)) {
                    return;
                }
            } while (parser.nextToken() != null);
        } catch (JacksonException failure) {
            throw input.failure(failure, 0);
        }
    }

    private void records(RecordStream records, FeatureWalk walk, LayerIssues issues) throws IOException {
        boolean more = true;
        while (more) {
            long line = records.line();
            if (!records.isBlank() && !record(records, line, walk, issues)) {
                return;
            }
            more = records.nextRecord();
        }
    }

    private boolean record(RecordStream record, long line, FeatureWalk walk, LayerIssues issues) {
        try (JsonParser parser = input.parser(record)) {
            parser.nextToken();
            boolean going = walk.root(parser);
            if (going && parser.nextToken() != null) {
                issues.warning(walk.rows(), "", "Something follows the feature on line " + line + "; it is left out.");
            }
            return going;
        } catch (JacksonException failure) {
            return walk.broken("The record at line " + line + " " + input.reason(failure, line - 1));
        }
    }

    private Sequence sequence() {
        try (InputStream stream = charset.utf8(source)) {
            RecordStream lines = new RecordStream(stream, '\n');
            int first = lines.read();
            if (first == RECORD_SEPARATOR) {
                return Sequence.SEPARATED;
            }
            return first == '{' && isFeatureOfItsOwn(lines) ? Sequence.LINES : Sequence.WHOLE;
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
    }

    /** Whether the first line, after its brace, is a whole object other than a collection, and more lines follow. */
    private boolean isFeatureOfItsOwn(RecordStream lines) throws IOException {
        InputStream line = new java.io.SequenceInputStream(new java.io.ByteArrayInputStream(new byte[] {'{'}), lines);
        try (JsonParser parser = input.parser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                boolean collection = member.equals("features")
                        || (value == JsonToken.VALUE_STRING
                                && parser.getString().equals("FeatureCollection"));
                if (collection) {
                    return false;
                }
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                return false;
            }
        } catch (JacksonException longerThanALine) {
            return false;
        }
        boolean more = lines.nextRecord();
        while (more && lines.isBlank()) {
            more = lines.nextRecord();
        }
        return more;
    }

    /** How the values of a file follow each other. */
    private enum Sequence {
        /** One value, or several that only the grammar tells apart. */
        WHOLE('\0'),
        /** One value a line. */
        LINES('\n'),
        /** Each after a record separator. */
        SEPARATED(RECORD_SEPARATOR);

        private final char delimiter;

        Sequence(char delimiter) {
            this.delimiter = delimiter;
        }
    }
}
