package org.parvis.api.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.api.json.TerritoryModule;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Theme;
import org.parvis.geo.territory.Walker;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;

/** The territory's values as JSON schemas, as {@link TerritoryModule} and the GeoJSON module write them. */
final class TerritorySchemas {
    static final String GEOMETRY = "Geometry";

    private static final String REFERENCE = "#/components/schemas/";

    private TerritorySchemas() {}

    /** Tells the scanner what these types look like; it would guess from their fields. */
    static void register() {
        SpringDocUtils scanner = SpringDocUtils.getConfig();
        scanner.addRequestWrapperToIgnore(Deadline.class);
        scanner.replaceWithSchema(Geometry.class, reference(GEOMETRY));
        scanner.replaceWithSchema(LineString.class, reference("LineString"));
        scanner.replaceWithSchema(JsonNode.class, object());
        scanner.replaceWithSchema(LocalizedText.class, texts());
        scanner.replaceWithSchema(Attributes.class, attributes());
        scanner.replaceWithSchema(
                OpeningHours.class, string().example("Mo-Fr 09:00-18:00").maxLength(OpeningHours.LONGEST));
        scanner.replaceWithSchema(Walker.class, string().example("adult"));
        scanner.replaceWithSchema(
                Language.class,
                words(Arrays.stream(Language.values()).map(Language::code).toList()));
        for (Class<? extends Enum<?>> type : List.of(
                Theme.class,
                Access.class,
                Lighting.class,
                StreetClass.class,
                Surface.class,
                Street.Passage.class,
                FurnitureKind.class,
                FurnitureState.class,
                Condition.class)) {
            scanner.replaceWithSchema(
                    type,
                    words(Arrays.stream(type.getEnumConstants())
                            .map(TerritoryModule::word)
                            .toList()));
        }
    }

    /** The GeoJSON geometries (RFC 7946, section 3.1), by the name of their component. */
    static Map<String, Schema<?>> geometries() {
        Schema<?> position = array(number())
                .minItems(2)
                .description("Longitude, then latitude, in degrees (WGS 84); a height is passed over.")
                .example(List.of(new BigDecimal("7.4206"), new BigDecimal("43.7312")));
        Schema<?> positions = array(position);
        Map<String, Schema<?>> all = new LinkedHashMap<>();
        all.put("Point", geometry("Point", position));
        all.put("MultiPoint", geometry("MultiPoint", positions));
        all.put("LineString", geometry("LineString", array(position).minItems(2)));
        all.put("MultiLineString", geometry("MultiLineString", array(positions)));
        all.put("Polygon", geometry("Polygon", array(positions)));
        all.put("MultiPolygon", geometry("MultiPolygon", array(array(positions))));
        Schema<Object> any = new JsonSchema();
        all.keySet().forEach(name -> any.addOneOfItem(reference(name)));
        any.description("A GeoJSON geometry; one with too many positions is refused with 413, saying how many may be.");
        all.put(GEOMETRY, any);
        return all;
    }

    static Schema<Object> reference(String component) {
        Schema<Object> schema = new JsonSchema();
        schema.set$ref(REFERENCE + component);
        return schema;
    }

    static Schema<Object> string() {
        return typed("string");
    }

    static Schema<Object> object() {
        return typed("object");
    }

    private static Schema<?> number() {
        return typed("number");
    }

    private static Schema<Object> array(Schema<?> items) {
        Schema<Object> schema = typed("array");
        schema.setItems(items);
        return schema;
    }

    private static Schema<?> geometry(String type, Schema<?> coordinates) {
        Schema<Object> schema = object();
        schema.addProperty("type", words(List.of(type)));
        schema.addProperty("coordinates", coordinates);
        schema.setRequired(List.of("type", "coordinates"));
        return schema;
    }

    private static Schema<Object> words(List<String> words) {
        Schema<Object> schema = string();
        schema.setEnum(List.copyOf(words));
        return schema;
    }

    private static Schema<Object> texts() {
        Schema<Object> schema = object();
        schema.setAdditionalProperties(string());
        schema.setDescription("Text by language tag (BCP 47); und where no language is stated.");
        schema.setExample(Map.of("fr", "La place du Palais", "en", "Palace Square"));
        return schema;
    }

    private static Schema<Object> attributes() {
        Schema<Object> value = new JsonSchema();
        value.setTypes(new LinkedHashSet<>(List.of("string", "number", "boolean")));
        Schema<Object> schema = object();
        schema.setAdditionalProperties(value);
        schema.setDescription("What has no property of its own.");
        return schema;
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
