package org.parvis.api.ogc;

import java.util.List;
import org.parvis.api.collection.FeatureEndpoints;
import org.parvis.api.collection.ServedCollection;
import org.parvis.api.store.FeatureQuery;
import org.parvis.geo.filter.Condition.Property;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be asked, as OpenAPI 3.0 that refers to nothing outside itself. */
final class ServiceDescription {
    private static final List<String> SHARED = List.of(
            "bbox", "bbox-crs", "crs", "datetime", "limit", "offset", "filter", "filter-lang", "filter-crs", "f");
    private static final List<String> PRECONDITIONS = List.of("featureId", "If-Match", "If-Unmodified-Since");
    private static final String SCHEMA = "application/schema+json";

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
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.putArray("servers").addObject().put("url", base);
        ObjectNode paths = document.putObject("paths");
        reading(paths, "/", "getLandingPage", "Where to begin", "document", Documents.JSON);
        reading(paths, "/conformance", "getConformance", "The standards that hold", "document", Documents.JSON);
        reading(paths, "/collections", "getCollections", "The collections", "document", Documents.JSON);
        published.all().forEach(each -> describe(each, paths));
        ObjectNode components = document.putObject("components");
        DescribedParameters.addTo(components.putObject("parameters"));
        addSchemas(components.putObject("schemas"));
        ObjectNode responses = components.putObject("responses");
        problem(responses, "problem", "What went wrong, where, and what would be right.");
        problem(responses, "wrong", "A parameter, a header or the body is not right.");
        problem(responses, "nothing", "Nothing is at this address.");
        problem(responses, "unacceptable", "It is given as JSON or as a page only.");
        problem(responses, "changed", "It is in another state than the one that is meant.");
        components
                .putObject("securitySchemes")
                .putObject("account")
                .put("type", "http")
                .put("scheme", "basic")
                .put("description", "Where the service has accounts, changes need one of them.");
        return document;
    }

    private void describe(ServedCollection<?, ?> collection, ObjectNode paths) {
        String name = Published.title(collection);
        String path = "/collections/" + collection.word();
        reading(paths, path, "get" + name + "Collection", "What is in it", "document", Documents.JSON);
        reading(paths, path + "/queryables", "get" + name + "Queryables", "What can be asked", "document", SCHEMA);
        ObjectNode find = reading(
                paths, path + "/items", "find" + name, "Find " + collection.word(), "features", Documents.GEO_JSON);
        parameters(find, SHARED);
        addSystem(find);
        collection
                .store()
                .properties()
                .values()
                .forEach(property -> addOwn((ArrayNode) find.get("parameters"), property));
        ObjectNode create = writing(
                (ObjectNode) paths.get(path + "/items"),
                "post",
                "create" + name,
                "201",
                "Add one to " + collection.word());
        parameters(create, List.of("Content-Crs"));
        headers(create, "201", "Location", "ETag", "Last-Modified");
        body(create, "feature", FeatureEndpoints.GEO_JSON, FeatureEndpoints.JSON);
        describeOne(collection, name, path + "/items/{featureId}", paths);
    }

    private static void describeOne(ServedCollection<?, ?> collection, String name, String path, ObjectNode paths) {
        ObjectNode get =
                reading(paths, path, "get" + name, "One of " + collection.word(), "feature", Documents.GEO_JSON);
        parameters(get, List.of("featureId", "crs", "f"));
        addSystem(get);
        headers(get, "200", "ETag", "Last-Modified");
        ObjectNode item = (ObjectNode) paths.get(path);
        ObjectNode replace = writing(item, "put", "replace" + name, "204", "Replace one of " + collection.word());
        body(replace, "feature", FeatureEndpoints.GEO_JSON, FeatureEndpoints.JSON);
        ObjectNode update = writing(item, "patch", "update" + name, "204", "Change one of " + collection.word());
        body(update, "document", FeatureEndpoints.MERGE_PATCH, FeatureEndpoints.GEO_JSON, FeatureEndpoints.JSON);
        ObjectNode delete = writing(item, "delete", "delete" + name, "204", "Delete one of " + collection.word());
        for (ObjectNode change : List.of(replace, update, delete)) {
            parameters(change, PRECONDITIONS);
            refer(((ObjectNode) change.get("responses")).putObject("404"), "responses", "nothing");
            refer(((ObjectNode) change.get("responses")).putObject("412"), "responses", "changed");
        }
        for (ObjectNode change : List.of(replace, update)) {
            refer(((ArrayNode) change.get("parameters")).addObject(), "parameters", "Content-Crs");
            headers(change, "204", "ETag", "Last-Modified");
        }
    }

    private static ObjectNode reading(
            ObjectNode paths, String path, String id, String summary, String schema, String type) {
        ObjectNode get = paths.putObject(path).putObject("get");
        get.put("operationId", id).put("summary", summary);
        parameters(get, List.of("f"));
        ObjectNode responses = get.putObject("responses");
        ObjectNode found = responses.putObject("200").put("description", "Found.");
        schema(found, schema, type);
        ((ObjectNode) found.get("content"))
                .putObject(Representation.HTML_TYPE)
                .putObject("schema")
                .put("type", "string");
        refer(responses.putObject("400"), "responses", "wrong");
        if (path.contains("{")) {
            refer(responses.putObject("404"), "responses", "nothing");
        }
        refer(responses.putObject("406"), "responses", "unacceptable");
        refer(responses.putObject("default"), "responses", "problem");
        return get;
    }

    private static ObjectNode writing(ObjectNode item, String method, String id, String status, String summary) {
        ObjectNode operation = item.putObject(method);
        operation.put("operationId", id).put("summary", summary);
        ObjectNode responses = operation.putObject("responses");
        responses.putObject(status).put("description", "Done.");
        refer(responses.putObject("400"), "responses", "wrong");
        refer(responses.putObject("default"), "responses", "problem");
        ArrayNode security = operation.putArray("security");
        security.addObject();
        security.addObject().putArray("account");
        return operation;
    }

    private static void parameters(ObjectNode operation, List<String> names) {
        ArrayNode parameters = operation.putArray("parameters");
        names.forEach(name -> refer(parameters.addObject(), "parameters", name));
    }

    private static void addSystem(ObjectNode operation) {
        headers(operation, "200", "Content-Crs");
    }

    private static void headers(ObjectNode operation, String status, String... names) {
        ObjectNode response = (ObjectNode) operation.get("responses").get(status);
        for (String name : names) {
            response.withObject("headers").putObject(name).putObject("schema").put("type", "string");
        }
    }

    private static void body(ObjectNode operation, String schema, String... types) {
        schema(operation.putObject("requestBody").put("required", true), schema, types);
    }

    private static void problem(ObjectNode responses, String name, String words) {
        schema(responses.putObject(name).put("description", words), "problem", "application/problem+json");
    }

    private static void schema(ObjectNode owner, String schema, String... types) {
        ObjectNode content = owner.putObject("content");
        for (String type : types) {
            refer(content.putObject(type).putObject("schema"), "schemas", schema);
        }
    }

    private static void refer(ObjectNode from, String components, String name) {
        from.put("$ref", "#/components/" + components + "/" + name);
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
        members.putObject("id").put("type", "string").put("format", "uuid");
        members.putObject("geometry").put("type", "object");
        members.putObject("properties").put("type", "object");
        ObjectNode features = schemas.putObject("features").put("type", "object");
        features.putArray("required").add("type").add("features");
        ObjectNode parts = features.putObject("properties");
        parts.putObject("type").put("type", "string").putArray("enum").add("FeatureCollection");
        parts.putObject("numberMatched").put("type", "integer").put("minimum", 0);
        parts.putObject("numberReturned")
                .put("type", "integer")
                .put("minimum", 0)
                .put("maximum", FeatureQuery.MOST);
        parts.putObject("timeStamp").put("type", "string").put("format", "date-time");
        refer(parts.putObject("features").put("type", "array").putObject("items"), "schemas", "feature");
        ObjectNode problem = schemas.putObject("problem").put("type", "object").putObject("properties");
        problem.putObject("status").put("type", "integer");
        List.of("type", "title", "detail", "code", "field")
                .forEach(each -> problem.putObject(each).put("type", "string"));
    }
}
