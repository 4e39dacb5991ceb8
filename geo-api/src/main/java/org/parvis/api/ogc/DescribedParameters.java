package org.parvis.api.ogc;

import org.parvis.api.store.FeatureQuery;
import tools.jackson.databind.node.ObjectNode;

/** The parameters that all collections share, as OpenAPI describes them. */
final class DescribedParameters {
    private DescribedParameters() {}

    static void addTo(ObjectNode parameters) {
        addBox(parameter(parameters, "bbox", "Those that have a point in common with this rectangle."));
        ObjectNode datetime = parameter(parameters, "datetime", "Those that take place at this time.");
        datetime.put("style", "form").put("explode", false);
        datetime.putObject("schema").put("type", "string");
        parameter(parameters, "limit", "The most to give.")
                .put("style", "form")
                .put("explode", false)
                .putObject("schema")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", FeatureQuery.MOST)
                .put("default", ItemsQuery.DEFAULT_LIMIT);
        parameter(parameters, "offset", "How many to pass over.")
                .putObject("schema")
                .put("type", "integer")
                .put("minimum", 0)
                .put("default", 0);
        addSystem(parameter(parameters, "crs", "The reference system of the answer."));
        addSystem(parameter(parameters, "bbox-crs", "The reference system of bbox."));
        addSystem(parameter(parameters, "filter-crs", "The reference system of the filter."));
        parameter(parameters, "filter", "Those that fulfil this condition.")
                .putObject("schema")
                .put("type", "string");
        word(parameter(parameters, "filter-lang", "How the filter is written."), "cql2-text");
        word(parameter(parameters, "f", "How the answer is shown."), "json", "html");
        ObjectNode id = parameter(parameters, "featureId", "Which feature.");
        id.put("in", "path").put("required", true);
        id.putObject("schema").put("type", "string").put("format", "uuid");
        header(parameters, "Content-Crs", "The reference system of the body, in angle brackets; WGS 84 if left out.");
        header(parameters, "If-Match", "The ETag of the state that is meant: 412 if there is another by now.");
        header(parameters, "If-Unmodified-Since", "When that state was read: 412 if it was changed since.");
    }

    private static ObjectNode parameter(ObjectNode parameters, String name, String words) {
        return parameters
                .putObject(name)
                .put("name", name)
                .put("in", "query")
                .put("required", false)
                .put("description", words);
    }

    private static void header(ObjectNode parameters, String name, String words) {
        parameter(parameters, name, words)
                .put("in", "header")
                .putObject("schema")
                .put("type", "string");
    }

    private static void addBox(ObjectNode parameter) {
        parameter.put("style", "form").put("explode", false);
        ObjectNode schema = parameter.putObject("schema").put("type", "array");
        schema.putObject("items").put("type", "number");
        // As the standard writes it.
        for (int numbers : new int[] {4, 6}) {
            schema.withArray("oneOf").addObject().put("minItems", numbers).put("maxItems", numbers);
        }
    }

    private static void addSystem(ObjectNode parameter) {
        ObjectNode schema = parameter
                .putObject("schema")
                .put("type", "string")
                .put("format", "uri")
                .put("default", ReferenceSystem.CRS84.uri());
        ReferenceSystem.ALL.forEach(each -> schema.withArray("enum").add(each.uri()));
    }

    private static void word(ObjectNode parameter, String... words) {
        ObjectNode schema = parameter.putObject("schema").put("type", "string").put("default", words[0]);
        for (String word : words) {
            schema.withArray("enum").add(word);
        }
    }
}
