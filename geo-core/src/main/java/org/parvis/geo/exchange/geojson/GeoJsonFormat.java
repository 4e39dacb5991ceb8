package org.parvis.geo.exchange.geojson;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.parvis.geo.exchange.json.JsonInput;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.text.TextSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads GeoJSON: a collection, a feature, a bare geometry, or one of them per line or record. Its positions have longitude or
 * easting first, always; heights are kept, further numbers are not. Opening reads the file once.
 */
public final class GeoJsonFormat implements LayerFormat {
    static final String CODE = "geojson";

    private static final int BEGINNING = 1 << 16;
    private static final Set<String> MEMBERS =
            Set.of("features", "geometry", "coordinates", "geometries", "properties");
    private static final Set<String> ENDINGS =
            Set.of("geojson", "geojsonl", "geojsons", "ndjson", "jsonl", "ndgeojson");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "GeoJSON";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        byte[] bytes = TextSource.beginning(file, BEGINNING);
        int start = 0;
        while (start < bytes.length && (bytes[start] <= ' ')) {
            // Blanks, the record separator, and the byte order mark of UTF-8, whose bytes are negative.
            start++;
        }
        boolean json = start < bytes.length && (bytes[start] == '{' || bytes[start] == '[');
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) || (json && isGeoJson(bytes, start));
    }

    @Override
    public LayerFile open(SourceFile file, ReadingChoices choices, ExchangeLimits limits) {
        return GeoJsonFile.open(TextSource.of(file, limits), choices, limits);
    }

    /**
     * Opens bytes in memory, as {@link #open(SourceFile, ReadingChoices, ExchangeLimits)} does a file.
     *
     * @param bytes not changed as long as the result is used
     */
    public static LayerFile open(byte[] bytes, String name, ReadingChoices choices, ExchangeLimits limits) {
        return GeoJsonFile.open(TextSource.of(bytes, name, limits), choices, limits);
    }

    /** By the first members, until the bytes end. */
    private static boolean isGeoJson(byte[] bytes, int start) {
        JsonInput input = new JsonInput("", ExchangeLimits.DEFAULT);
        try (JsonParser parser = input.parser(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY && parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals("type") && value == JsonToken.VALUE_STRING) {
                    String type = parser.getString();
                    return type.startsWith("Feature") || GeometryDraft.isType(type);
                }
                if (MEMBERS.contains(member)) {
                    return true;
                }
                parser.skipChildren();
            }
        } catch (JacksonException cutOffOrBroken) {
            return false;
        }
        return false;
    }
}
