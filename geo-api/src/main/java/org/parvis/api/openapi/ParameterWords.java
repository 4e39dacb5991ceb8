package org.parvis.api.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import org.parvis.api.store.FeatureQuery;

/** What the parameters of a collection mean. */
final class ParameterWords {
    private ParameterWords() {}

    static void describe(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        switch (parameter.getName()) {
            case "bbox" -> parameter
                    .description("Those that intersect this rectangle of degrees: west,south,east,north.")
                    .example("7.40,43.72,7.44,43.76");
            case "quartier" -> parameter.description("Those that intersect the quartier with this id.");
            case "q" -> {
                parameter.description("Those whose name, in any language, contains these words.");
                schema.setMaxLength(FeatureQuery.LONGEST_TEXT);
            }
            case "theme" -> parameter
                    .description("Those that are interesting for this theme.")
                    .example("art");
            case "kind" -> parameter.description("Those of this kind.").example("bench");
            case "limit" -> {
                parameter.description("How many to give; 100 if left out.");
                schema.minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(FeatureQuery.MOST));
            }
            case "offset" -> {
                parameter.description("How many to pass over.");
                schema.minimum(BigDecimal.ZERO);
            }
            case "If-Match" -> parameter
                    .description("The ETag that was read: the write is refused with 412 if it is no longer current.")
                    .example("\"3\"");
            case "If-None-Match" -> parameter
                    .description("The ETag the caller has: answered with 304 if it is still current.")
                    .example("\"3\"");
            case "id" -> parameter.description("The id of the feature.");
            default -> {}
        }
    }
}
