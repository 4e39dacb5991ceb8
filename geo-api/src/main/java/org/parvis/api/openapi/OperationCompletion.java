package org.parvis.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Words, statuses and headers of the operations, the same for all collections. */
final class OperationCompletion implements OpenApiCustomizer {
    private static final String API = "/api/v1/";

    private static final String GEO_JSON = "application/geo+json";
    private static final String JSON = "application/json";

    /** What one feature of each collection is called, and the collection's schema. */
    private static final Map<String, String> SINGULAR = Map.of(
            "quartiers", "Quartier",
            "streets", "Street",
            "places", "Place",
            "events", "Event",
            "furniture", "Furniture",
            "routes", "Route");

    private static final List<String> ORDER = List.of(
            "territory",
            "discovery-routes",
            "green-lines",
            "walk",
            "loops",
            "reach",
            "nearest",
            "matrix",
            "walkers",
            "network",
            "audiences",
            "routes",
            "places",
            "events",
            "streets",
            "furniture",
            "quartiers");

    /** What stands alone: its operation's id and summary. */
    private static final Map<String, List<String>> ALONE = Map.ofEntries(
            Map.entry(
                    "territory",
                    List.of("getTerritory", "The town: its name, extent, languages and what is known about it")),
            Map.entry("status", List.of("getStatus", "How far the service is with getting ready")),
            Map.entry(
                    "addresses", List.of("findAddresses", "Addresses by what they are called, if that is switched on")),
            Map.entry("addresses/reverse", List.of("findAddressesNear", "The addresses nearest to a position")),
            Map.entry("account", List.of("getAccount", "Who is signed in")),
            Map.entry(
                    "audiences",
                    List.of("findAudiences", "For whom places can be rated, and what counts how much for them")),
            Map.entry("green-lines", List.of("planGreenLines", "Plan a green line through all chosen places")),
            Map.entry("loops", List.of("findLoops", "Walks of a wished length that come back to where they began")),
            Map.entry("matrix", List.of("getMatrix", "Walking times between many places")),
            Map.entry(
                    "network/cut-off-parts",
                    List.of("findCutOffParts", "Parts of the walking network that hang together with nothing else")),
            Map.entry("reach", List.of("getReach", "How far one gets on foot in some minutes")),
            Map.entry(
                    "walkers",
                    List.of("findWalkers", "For whom walks can be asked, how fast they are and where they never go")));

    private static final Set<String> WITH_THEMES = Set.of("places", "events");
    /** Parameters of an export of streets alone. */
    private static final Set<String> OF_THE_STANDARD = Set.of("insee", "owner");

    private static final Set<String> WITH_KINDS = Set.of("places", "furniture");

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().forEach((path, item) -> {
            if (path.startsWith(API)) {
                item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation));
            }
        });
        Examples.addTo(description);
        description.setPaths(inOrder(description.getPaths()));
    }

    /** What most callers look for first comes first, and of each collection the whole before the single feature. */
    private static Paths inOrder(Paths paths) {
        Paths sorted = new Paths();
        paths.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, PathItem> entry) -> rank(entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sorted.addPathItem(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static int rank(String path) {
        int rank = path.startsWith(API)
                ? ORDER.indexOf(path.substring(API.length()).split("/")[0])
                : -1;
        return rank < 0 ? ORDER.size() : rank;
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        String[] parts = path.substring(API.length()).split("/");
        String collection = parts[0];
        if (SINGULAR.containsKey(collection)) {
            if (parts.length == 1) {
                ofCollection(collection, method, operation);
            } else if (parts[1].equals("export")) {
                operation.setTags(List.of(collection));
                operation.operationId("export" + capital(collection)).summary("The " + collection + " as a file");
                operation
                        .getParameters()
                        .removeIf(parameter ->
                                OF_THE_STANDARD.contains(parameter.getName()) && !collection.equals("streets"));
            } else {
                ofFeature(collection, method, operation);
            }
        } else {
            operation.setTags(List.of(collection));
            List<String> words = ALONE.get(path.substring(API.length()));
            if (words != null) {
                operation.operationId(words.get(0)).summary(words.get(1));
            }
            ImportOperations.complete(method, path.substring(API.length()), operation);
        }
        operation.getResponses().addApiResponse("default", problem());
    }

    private static void ofCollection(String collection, HttpMethod method, Operation operation) {
        String one = singular(collection);
        operation.setTags(List.of(collection));
        if (method == HttpMethod.GET) {
            operation.operationId("find" + capital(collection)).summary("Find " + collection);
            operation
                    .getParameters()
                    .removeIf(parameter -> parameter.getName().equals("theme") && !WITH_THEMES.contains(collection));
            operation
                    .getParameters()
                    .removeIf(parameter -> parameter.getName().equals("kind") && !WITH_KINDS.contains(collection));
            operation.getParameters().forEach(ParameterWords::describe);
        } else if (method == HttpMethod.POST) {
            operation.operationId("create" + SINGULAR.get(collection)).summary("Add " + one);
            operation.setRequestBody(body(feature(collection), GEO_JSON, JSON));
            ApiResponse created = response("Added.", feature(collection));
            created.addHeaderObject("Location", header("Where it is."));
            created.addHeaderObject("ETag", header("Its version."));
            operation.setResponses(new ApiResponses().addApiResponse("201", created));
        }
    }

    private static void ofFeature(String collection, HttpMethod method, Operation operation) {
        String one = singular(collection);
        String name = SINGULAR.get(collection);
        operation.setTags(List.of(collection));
        operation.getParameters().forEach(ParameterWords::describe);
        ApiResponse found = response("Its state, with its version as ETag.", feature(collection));
        found.addHeaderObject("ETag", header("Its version."));
        ApiResponses answers = new ApiResponses().addApiResponse("200", found);
        switch (method) {
            case GET -> {
                operation.operationId("get" + name).summary("Read " + one);
                answers.addApiResponse("304", new ApiResponse().description("The caller already has this version."));
            }
            case PUT -> {
                operation.operationId("replace" + name).summary("Replace " + one);
                operation.setRequestBody(body(feature(collection), GEO_JSON, JSON));
            }
            case PATCH -> {
                operation.operationId("change" + name).summary("Change parts of " + one);
                operation.setRequestBody(body(TerritorySchemas.object(), "application/merge-patch+json", JSON)
                        .description("A JSON merge patch (RFC 7396) of the Feature."));
            }
            default -> {
                operation.operationId("delete" + name).summary("Delete " + one);
                answers = new ApiResponses().addApiResponse("204", new ApiResponse().description("Deleted."));
            }
        }
        if (method != HttpMethod.GET) {
            answers.addApiResponse("412", problem().description("It was changed in the meantime."));
        }
        answers.addApiResponse("404", problem().description("Nothing is there."));
        operation.setResponses(answers);
    }

    private static Schema<?> feature(String collection) {
        return TerritorySchemas.reference("GeoJsonFeature" + SINGULAR.get(collection) + "Properties");
    }

    private static String singular(String collection) {
        String name = SINGULAR.getOrDefault(collection, collection).toLowerCase(Locale.ROOT);
        String article = name.startsWith("e") ? "an " : "a ";
        return name.equals("furniture") ? "a piece of furniture" : article + name;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static RequestBody body(Schema<?> schema, String... types) {
        return new RequestBody().required(true).content(content(schema, types));
    }

    private static ApiResponse response(String words, Schema<?> schema) {
        return new ApiResponse().description(words).content(content(schema, GEO_JSON, JSON));
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("What went wrong, where, and what would be right.")
                .content(content(TerritorySchemas.reference(SchemaCompletion.PROBLEM), "application/problem+json"));
    }

    private static Content content(Schema<?> schema, String... types) {
        Content content = new Content();
        for (String type : types) {
            content.addMediaType(type, new MediaType().schema(schema));
        }
        return content;
    }

    private static Header header(String words) {
        return new Header().description(words).schema(TerritorySchemas.string());
    }
}
