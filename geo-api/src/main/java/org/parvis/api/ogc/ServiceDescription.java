package org.parvis.api.ogc;

import java.util.List;
import org.parvis.api.collection.ServedCollection;
import org.parvis.api.store.FeatureQuery;
import org.parvis.geo.filter.Condition.Property;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be asked, as OpenAPI 3.0 that refers to nothing outside itself. */
final class ServiceDescription {
    private static final List<String> SHARED =
            List.of("bbox", "bbox-crs", "crs", "datetime", "limit", "offset", "filter", "filter-lang", "filter-crs", "f");

    private final ObjectNode document;
    private final Published published;

    /** @param document empty, to be filled */
    ServiceDescription(ObjectNode document, Published published) {
        this.document = document;
        this.published = published;
    }

    ObjectNode describe(String base) {
        document.put("openapi", "3.0.3");
        ObjectNode info = document.putObject("info");
        info.put("title", "Parvis – OGC API Features")
                .put("version", "1")
                .put("description", "A town's features for geographic information systems.");
        info.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.putArray("servers").addObject().put("url", base);
        ObjectNode paths = document.putObject("paths");
        reading(paths, "/", "getLandingPage", "Where to begin", "document", Documents.JSON);
        reading(paths, "/conformance", "getConformance", "The standards that hold", "document", Documents.JSON);
        reading(paths, "/collections", "getCollections", "The collections", "document", Documents.JSON);
        published.all().forEach(each -> describe(each, paths));
        ObjectNode components = document.putObject("components");
        DescribedParameters.addTo(components.putObject("parameters"));
        addSchemas(components.putObject("schemas"));
        ObjectNode problem = components.putObject("responses").putObject("problem");
        problem.put("description", "What went wrong, where, and what would be right.");
        schema(problem, "application/problem+json", "problem");
        return document;
    }

    private void describe(ServedCollection<?, ?> collection, ObjectNode paths) {
        String name = Published.title(collection);
        String path = "/collections/" + collection.word();
        reading(paths, path, "get" + name + "Collection", "What is in it", "document", Documents.JSON);
        reading(
                paths,
                path + "/queryables",
                "get" + name + "Queryables",
                "What can be asked",
                "document",
                "application/schema+json");
        ObjectNode items =
                reading(paths, path + "/items", "find" + name, "Find " + collection.word(), "features", Documents.GEO_JSON);
        ArrayNode parameters = items.putArray("parameters");
        SHARED.forEach(parameter -> refer(parameters, parameter));
        collection.store().properties().values().forEach(property -> addOwn(parameters, property));
        ObjectNode create = writing((ObjectNode) paths.get(path + "/items"), "post", "create" + name, "201", "Added.");
        body(create, Documents.GEO_JSON, "feature");
        String one = path + "/items/{featureId}";
        ObjectNode get = reading(paths, one, "get" + name, "One of " + collection.word(), "feature", Documents.GEO_JSON);
        ArrayNode ofOne = get.putArray("parameters");
        List.of("featureId", "crs", "f").forEach(parameter -> refer(ofOne, parameter));
        ObjectNode item = (ObjectNode) paths.get(one);
        body(writing(item, "put", "replace" + name, "204", "Replaced."), Documents.GEO_JSON, "feature");
        body(writing(item, "patch", "update" + name, "204", "Changed."), "application/merge-patch+json", "document");
        writing(item, "delete", "delete" + name, "204", "Deleted.");
        List.of("put", "patch", "delete")
                .forEach(method -> refer(((ObjectNode) item.get(method)).putArray("parameters"), "featureId"));
    }

    private static ObjectNode reading(
            ObjectNode paths, String path, String id, String summary, String schema, String type) {
        ObjectNode get = paths.putObject(path).putObject("get");
        get.put("operationId", id).put("summary", summary);
        refer(get.putArray("parameters"), "f");
        ObjectNode responses = get.putObject("responses");
        ObjectNode found = responses.putObject("200").put("description", "Found.");
        schema(found, type, schema);
        ((ObjectNode) found.get("content"))
                .putObject(Representation.HTML_TYPE)
                .putObject("schema")
                .put("type", "string");
        responses.putObject("default").put("$ref", "#/components/responses/problem");
        return get;
    }

    private static ObjectNode writing(ObjectNode item, String method, String id, String status, String words) {
        ObjectNode operation = item.putObject(method);
        operation.put("operationId", id).put("summary", words);
        ObjectNode responses = operation.putObject("responses");
        responses.putObject(status).put("description", words);
        responses.putObject("default").put("$ref", "#/components/responses/problem");
        return operation;
    }

    private static void body(ObjectNode operation, String type, String schema) {
        schema(operation.putObject("requestBody").put("required", true), type, schema);
    }

    private static void schema(ObjectNode owner, String type, String schema) {
        owner.putObject("content")
                .putObject(type)
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + schema);
    }

    private static void refer(ArrayNode parameters, String parameter) {
        parameters.addObject().put("$ref", "#/components/parameters/" + parameter);
    }

    private static void addOwn(ArrayNode parameters, Property property) {
        ObjectNode parameter = parameters.addObject();
        parameter
                .put("name", property.name())
                .put("in", "query")
                .put("required", false)
                .put("description", "Those of which this property is this.");
        CollectionsController.addType(property, parameter.putObject("schema"));
    }

    private static void addSchemas(ObjectNode schemas) {
        schemas.putObject("document").put("type", "object");
        ObjectNode feature = schemas.putObject("feature").put("type", "object");
        feature.putArray("required").add("type").add("geometry").add("properties");
        ObjectNode members = feature.putObject("properties");
        members.putObject("type").put("type", "string").putArray("enum").add("Feature");
        members.putObject("id").put("type", "string");
        members.putObject("geometry").put("type", "object");
        members.putObject("properties").put("type", "object");
        ObjectNode features = schemas.putObject("features").put("type", "object");
        features.putArray("required").add("type").add("features");
        ObjectNode parts = features.putObject("properties");
        parts.putObject("type").put("type", "string").putArray("enum").add("FeatureCollection");
        parts.putObject("numberMatched").put("type", "integer").put("minimum", 0);
        parts.putObject("numberReturned").put("type", "integer").put("minimum", 0).put("maximum", FeatureQuery.MOST);
        parts.putObject("timeStamp").put("type", "string").put("format", "date-time");
        parts.putObject("features")
                .put("type", "array")
                .putObject("items")
                .put("$ref", "#/components/schemas/feature");
        ObjectNode problem = schemas.putObject("problem").put("type", "object").putObject("properties");
        problem.putObject("status").put("type", "integer");
        List.of("type", "title", "detail", "code").forEach(each -> problem.putObject(each).put("type", "string"));
    }
}
