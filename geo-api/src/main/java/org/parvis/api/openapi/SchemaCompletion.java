package org.parvis.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds the components no controller names by itself, and says of properties that they may be null. */
final class SchemaCompletion implements OpenApiCustomizer {
    static final String PROBLEM = "Problem";

    private static final String NULL = "null";

    /** What callers write: all of it may be missing or null, and what is not known is given as null. */
    private static final Set<String> NULLABLE = Set.of(
            "Anchor",
            "Dimensions",
            "Direction",
            "DiscoveryRequest",
            "EventProperties",
            "FurnitureProperties",
            "LoopRequest",
            "MatrixRequest",
            "NearbyPlaceProperties",
            "PlaceProperties",
            "QuartierProperties",
            "RouteProperties",
            "RouteStop",
            "Stairs",
            "StreetProperties",
            "WalkerLimits",
            "WalkerPace");

    @Override
    public void customise(OpenAPI description) {
        TerritorySchemas.geometries().forEach(description::schema);
        description.schema(PROBLEM, problem());
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        allowNoWay(schemas);
        NULLABLE.forEach(name -> {
            Schema<?> schema = schemas.get(name);
            if (schema != null && schema.getProperties() != null) {
                schema.getProperties().replaceAll((property, type) -> nullable(type));
            }
        });
    }

    /** Where there is no way there is no time; the scanner does not see into lists of lists. */
    @SuppressWarnings("rawtypes") // Swagger's model is written with raw types.
    private static void allowNoWay(Map<String, Schema> schemas) {
        Schema<?> matrix = schemas.get("MatrixAnswer");
        Schema<?> minutes = matrix == null ? null : matrix.getProperties().get("minutes");
        if (minutes != null) {
            minutes.getItems().getItems().addType(NULL);
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // Swagger's model is written with raw types.
    private static Schema nullable(Schema type) {
        if (type.get$ref() != null) {
            Schema<Object> either = new JsonSchema();
            either.addOneOfItem(TerritorySchemas.reference(
                    type.get$ref().substring(type.get$ref().lastIndexOf('/') + 1)));
            Schema<Object> none = new JsonSchema();
            none.addType(NULL);
            either.addOneOfItem(none);
            either.setDescription(type.getDescription());
            return either;
        }
        if (type.getTypes() != null) {
            type.addType(NULL);
            if (type.getEnum() != null && !type.getEnum().contains(null)) {
                List<Object> words = new ArrayList<>(type.getEnum());
                words.add(null);
                type.setEnum(words);
            }
        }
        return type;
    }

    private static Schema<Object> problem() {
        Schema<Object> field =
                TerritorySchemas.string().description("The offending input; null if it is not one field.");
        field.addType(NULL);
        Schema<Object> status = new JsonSchema();
        status.addType("integer");
        Schema<Object> problem = TerritorySchemas.object();
        problem.setDescription("A failure (RFC 9457).");
        problem.addProperty("type", TerritorySchemas.string().example("urn:parvis:problem:invalid_value"));
        problem.addProperty("title", TerritorySchemas.string().example("A value is not right"));
        problem.addProperty("status", status.example(400));
        problem.addProperty(
                "detail", TerritorySchemas.string().description("What happened, where, and what would be right."));
        problem.addProperty("code", TerritorySchemas.string().example("invalid_value"));
        problem.addProperty("field", field);
        problem.setRequired(List.of("type", "title", "status", "detail", "code"));
        return problem;
    }
}
