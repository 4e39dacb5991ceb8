package org.parvis.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import tools.jackson.databind.JsonNode;

class DescriptionTest extends RestTest {
    private JsonNode description() {
        Answer answer = caller().get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void theDescriptionSaysWhatItIsAndUnderWhichLicence() {
        JsonNode description = description();

        assertThat(description.get("openapi").asString()).startsWith("3.");
        assertThat(description.at("/info/title").asString()).isEqualTo("Parvis");
        assertThat(description.at("/info/version").asString()).isNotBlank();
        assertThat(description.at("/info/license/name").asString()).isEqualTo("Apache-2.0");
    }

    @Test
    void everyOperationHasAnIdOfItsOwnAndSaysHowItFails() {
        Set<String> ids = new HashSet<>();
        description().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode described = operation.getValue();
                    assertThat(ids.add(described.get("operationId").asString()))
                            .as(name)
                            .isTrue();
                    assertThat(described.path("summary").asString("")).as(name).isNotBlank();
                    assertThat(described.get("responses").size()).as(name).isPositive();
                    JsonNode failure =
                            described.path("responses").path("default").path("content");
                    assertThat(failure.at("/application~1problem+json/schema/$ref")
                                    .asString(""))
                            .as(name)
                            .isEqualTo("#/components/schemas/Problem");
                }));
        assertThat(ids)
                .contains(
                        "findPlaces",
                        "createStreet",
                        "planDiscoveryRoute",
                        "planGreenLines",
                        "walk",
                        "findLoops",
                        "getReach",
                        "findNearest",
                        "getMatrix",
                        "findWalkers",
                        "deleteRoute");
    }

    @Test
    void noReferenceLeadsOutOrNowhere() {
        JsonNode description = description();
        List<String> references = new ArrayList<>();
        collectReferences(description, references);

        assertThat(references).isNotEmpty();
        for (String reference : references) {
            assertThat(reference).startsWith("#/");
            assertThat(description.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    private static void collectReferences(JsonNode node, List<String> references) {
        if (node.has("$ref")) {
            references.add(node.get("$ref").asString());
        }
        node.forEach(child -> collectReferences(child, references));
    }

    @Test
    void thePropertiesOfAFeatureAreTyped() {
        JsonNode schemas = description().at("/components/schemas");

        assertThat(schemas.at("/GeoJsonFeaturePlaceProperties/properties/properties/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/PlaceProperties");
        assertThat(schemas.at("/GeoJsonFeaturePlaceProperties/properties/geometry/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Geometry");
        JsonNode place = schemas.at("/PlaceProperties/properties");
        assertThat(place.at("/themes/items/enum").toString())
                .contains("\"art\"")
                .doesNotContain("ART");
        assertThat(place.at("/visitMinutes/type").toString()).isEqualTo("[\"integer\",\"null\"]");
        assertThat(place.at("/version/readOnly").asBoolean()).isTrue();
        assertThat(schemas.at("/StreetProperties/properties/streetClass/enum").toString())
                .contains("living_street");
        assertThat(schemas.propertyNames()).doesNotContain("JsonNode", "LocalizedText", "Coordinate");
    }

    @Test
    void everyDescribedAddressExists() {
        description().get("paths").properties().forEach(path -> {
            String address = path.getKey().replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-0000000000ff");
            path.getValue().propertyNames().forEach(method -> {
                String verb = method.toUpperCase(Locale.ROOT);
                Answer answer = caller().send(verb, address, verb.equals("GET") ? null : "{}");
                boolean isThere = answer.status() != 405 && !answer.text().contains("Nothing is at this address");
                assertThat(isThere)
                        .as(verb + " " + address + ": " + answer.text())
                        .isTrue();
            });
        });
    }

    @ParameterizedTest
    @CsvSource({"discovery-routes, 2", "green-lines, 1", "loops, 1", "matrix, 1"})
    void theExamplesOfWhatIsComputedAreUnderstood(String question, int count) {
        JsonNode examples = description()
                .at("/paths/~1api~1v1~1" + question + "/post/requestBody/content/application~1json/examples");

        assertThat(examples.size()).isEqualTo(count);
        examples.forEach(example -> {
            Answer answer =
                    caller().post("/api/v1/" + question, example.get("value").toString());
            assertThat(answer.status()).as(answer.text()).isIn(200, 422);
        });
    }

    @Test
    void parametersThatMayComeMoreThanOnceAreListsAndOursAreNotShown() {
        JsonNode parameters = description().at("/paths/~1api~1v1~1walk/get/parameters");

        assertThat(parameters.valueStream().map(each -> each.get("name").asString()))
                .containsExactlyInAnyOrder(
                        "from", "to", "via", "alternatives", "avoid", "fewTurns", "walker", "language");
        parameters.forEach(parameter -> {
            boolean repeats =
                    List.of("via", "avoid").contains(parameter.get("name").asString());
            assertThat(parameter.at("/schema/type").asString().equals("array"))
                    .as(parameter.toString())
                    .isEqualTo(repeats);
            assertThat(parameter.path("description").asString(""))
                    .as(parameter.toString())
                    .isNotBlank();
        });
    }

    @Test
    void answersAboutManyPlacesAreTyped() {
        JsonNode near = description().at("/components/schemas/NearbyPlaceProperties/properties");

        assertThat(description()
                        .at("/components/schemas/MatrixAnswer/properties/minutes/items/items/type")
                        .toString())
                .isEqualTo("[\"number\",\"null\"]");
        assertThat(near.propertyNames()).contains("walkMinutes", "name", "themes", "openingHours");
    }

    @Test
    void thePageNeedsNothingFromElsewhereAndNoInlineScript() {
        assertThat(caller().get("/swagger-ui.html").header("Location")).endsWith("/swagger-ui/index.html");

        Answer page = caller().get("/swagger-ui/index.html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("//cdn", "http://", "https://", "style=", "onload=");
        assertThat(page.text().replaceAll("<script src=\"[^\"]*\"[^>]*>\\s*</script>", ""))
                .doesNotContain("<script");
        assertThat(caller().get("/swagger-ui/swagger-initializer.js").text()).contains("/v3/api-docs/swagger-config");
    }

    @Test
    void whatTheStandardNeedsIsAParameterOfStreetsAlone() {
        for (String collection : List.of("streets", "places", "routes")) {
            JsonNode parameters = description().at("/paths/~1api~1v1~1" + collection + "~1export/get/parameters");
            List<String> names = parameters
                    .valueStream()
                    .map(each -> each.get("name").asString())
                    .toList();

            assertThat(names).contains("format", "crs", "bbox", "ids");
            assertThat(names.containsAll(List.of("insee", "owner"))).isEqualTo(collection.equals("streets"));
            parameters.forEach(
                    parameter -> assertThat(parameter.path("description").asString(""))
                            .as(parameter.toString())
                            .isNotBlank());
        }
    }
}
