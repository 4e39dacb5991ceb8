package org.parvis.api.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Point;
import org.parvis.api.json.TerritoryModule;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Theme;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Nested values as the text of a column. A text rather than the databases' own JSON types: those reorder the members of
 * an object, and the order of languages and attributes means something.
 */
final class ColumnJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new TerritoryModule())
            .addModule(new SimpleModule("parvis-columns")
                    .addSerializer(Point.class, new PointWriter())
                    .addDeserializer(Point.class, new PointReader()))
            // An event keeps the offset it was announced with.
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private ColumnJson() {}

    /** @param field how the caller calls the value, for the message if it cannot be kept */
    static String write(String field, Object value) {
        return ColumnText.of(field, MAPPER.writeValueAsString(value));
    }

    static LocalizedText texts(String json) {
        return isEmptyObject(json) ? LocalizedText.EMPTY : MAPPER.readValue(json, LocalizedText.class);
    }

    static Attributes attributes(String json) {
        return isEmptyObject(json) ? Attributes.NONE : MAPPER.readValue(json, Attributes.class);
    }

    static Set<Theme> themes(String json) {
        return Set.copyOf(list(json, Theme.class));
    }

    static <T> List<T> list(String json, Class<T> of) {
        JavaType type = MAPPER.getTypeFactory().constructCollectionType(List.class, of);
        return MAPPER.readValue(json, type);
    }

    static Map<String, Integer> counts(String json) {
        JavaType type = MAPPER.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, Integer.class);
        return MAPPER.readValue(json, type);
    }

    private static boolean isEmptyObject(String json) {
        return json.equals("{}");
    }

    /** As a GeoJSON position. */
    private static final class PointWriter extends ValueSerializer<Point> {
        @Override
        public void serialize(Point point, JsonGenerator out, SerializationContext context) {
            out.writeArray(new double[] {point.getX(), point.getY()}, 0, 2);
        }
    }

    private static final class PointReader extends ValueDeserializer<Point> {
        @Override
        public Point deserialize(JsonParser in, DeserializationContext context) {
            double[] position = in.readValueAs(double[].class);
            return Geometries.point(position[0], position[1]);
        }
    }
}
