package org.parvis.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.api.store.FeatureQuery;
import tools.jackson.databind.JsonNode;

/** The parameters of Part 1 (17-069r4), after its abstract tests: as they are described, and what they find. */
class QueryConformanceTest {
    private static final String EVERYWHERE = "-180,-90,180,90";

    private final Town town = Town.shared();
    private final JsonNode description = town.caller().get("/ogc/api").json();

    static List<String> collections() {
        return Town.COLLECTIONS;
    }

    /** A parameter of the path to a collection's features, with what it refers to. */
    private JsonNode parameter(String collection, String name) {
        for (JsonNode each : description
                .path("paths")
                .path("/collections/" + collection + "/items")
                .at("/get/parameters")) {
            JsonNode parameter = each.has("$ref")
                    ? description.at(each.path("$ref").asString().substring(1))
                    : each;
            if (parameter.path("name").asString("").equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError(name + " of " + collection + " is not described");
    }

    @ParameterizedTest
    @MethodSource("collections")
    void theParametersAreDescribedAsTheStandardWritesThem(String collection) {
        for (String name : List.of("bbox", "limit", "datetime")) {
            JsonNode parameter = parameter(collection, name);
            assertThat(parameter.path("in").asString()).isEqualTo("query");
            assertThat(parameter.path("required").asBoolean(true)).isFalse();
            assertThat(parameter.path("style").asString()).isEqualTo("form");
            assertThat(parameter.path("explode").asBoolean(true)).isFalse();
        }
        JsonNode box = parameter(collection, "bbox").path("schema");
        assertThat(box.path("type").asString()).isEqualTo("array");
        assertThat(box.at("/items/type").asString()).isEqualTo("number");
        assertThat(box.path("oneOf")).hasSize(2);
        for (int side : new int[] {0, 1}) {
            assertThat(box.path("oneOf").get(side).path("minItems").asInt()).isEqualTo(4 + 2 * side);
            assertThat(box.path("oneOf").get(side).path("maxItems").asInt()).isEqualTo(4 + 2 * side);
        }
        JsonNode limit = parameter(collection, "limit").path("schema");
        assertThat(limit.path("type").asString()).isEqualTo("integer");
        assertThat(limit.path("minimum").asInt()).isOne();
        assertThat(limit.path("maximum").asInt()).isEqualTo(FeatureQuery.MOST);
        assertThat(limit.path("default").asInt())
                .isEqualTo(
                        Math.max(town.found(collection).path("numberReturned").asInt(), ItemsQuery.DEFAULT_LIMIT));
        assertThat(parameter(collection, "datetime").at("/schema/type").asString())
                .isEqualTo("string");
    }

    @Test
    void theDescriptionIsCompleteInItself() {
        assertThat(description.path("openapi").asString()).startsWith("3.0.");
        assertThat(description.at("/servers/0/url").asString())
                .isEqualTo(town.caller().address() + "/ogc");
        List<String> ids = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    JsonNode responses = operation.getValue().path("responses");
                    assertThat(responses.has("default")).isTrue();
                    assertThat(responses.has("400")).isTrue();
                    ids.add(operation.getValue().path("operationId").asString());
                    if (!operation.getKey().equals("get")) {
                        assertThat(operation
                                        .getValue()
                                        .at("/security/1/account")
                                        .isArray())
                                .isTrue();
                    }
                    for (String variable : path.getKey().contains("{") ? List.of("featureId") : List.<String>of()) {
                        assertThat(operation.getValue().path("parameters").toString())
                                .contains("parameters/" + variable);
                    }
                }));
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(Town.COLLECTIONS.size() * 7);
        for (JsonNode reference : description.findValues("$ref")) {
            assertThat(description.at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        }
    }

    @Test
    void everyQueryableIsAParameterOfItsType() {
        for (String collection : Town.COLLECTIONS) {
            town.json("/ogc/collections/" + collection + "/queryables")
                    .path("properties")
                    .properties()
                    .forEach(property -> {
                        if (!property.getKey().equals("geometry")) {
                            JsonNode described =
                                    parameter(collection, property.getKey()).path("schema");
                            assertThat(described.path("type"))
                                    .isEqualTo(property.getValue().path("type"));
                        }
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("collections")
    void aBoxFindsWhatHasAPointInCommonWithIt(String collection) {
        double[] all = town.box(collection);
        int matched = town.matched(collection);
        String box = all[0] + "," + all[1] + "," + all[2] + "," + all[3];

        assertThat(town.matched(collection, "bbox", box)).isEqualTo(matched);
        assertThat(town.matched(collection, "bbox", all[0] + "," + all[1] + ",-10," + all[2] + "," + all[3] + ",9000"))
                .isEqualTo(matched);
        assertThat(town.matched(collection, "bbox", EVERYWHERE)).isEqualTo(matched);
        // Around the world the other way, to a hair before the town.
        assertThat(town.matched(collection, "bbox", "177.0,40.0," + all[2] + ",50.0"))
                .isEqualTo(matched);
        assertThat(town.matched(collection, "bbox", all[0] + ",40.0,-177.0,50.0"))
                .isEqualTo(matched);
        for (String elsewhere : List.of(
                "-1.5,50.0,1.5,53.0",
                "-80.0,-5.0,-70.0,5.0",
                "177.0,65.0,-177.0,70.0",
                "177.0,40.0,-177.0,50.0",
                "-180.0,85.0,180.0,90.0",
                "-180.0,-90.0,180.0,-85.0")) {
            JsonNode found = town.found(collection, "bbox", elsewhere);
            assertThat(found.path("features")).isEmpty();
            assertThat(found.path("numberMatched").asInt()).isZero();
            assertThat(Town.links(found, "next")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("collections")
    void quartersOfTheTownFindEverythingAndNothingOfElsewhere(String collection) {
        double[] all = town.box(collection);
        double x = (all[0] + all[2]) / 2;
        double y = (all[1] + all[3]) / 2;
        List<String> ids = new ArrayList<>();
        for (double[] part : new double[][] {
            {all[0], all[1], x, y}, {x, all[1], all[2], y}, {all[0], y, x, all[3]}, {x, y, all[2], all[3]}
        }) {
            JsonNode found = town.found(
                    collection, "limit", "10000", "bbox", part[0] + "," + part[1] + "," + part[2] + "," + part[3]);
            found.path("features").forEach(feature -> {
                List<double[]> positions = CoreConformanceTest.positions(feature.at("/geometry/coordinates"));
                assertThat(positions.stream().anyMatch(at -> at[0] >= part[0])
                                && positions.stream().anyMatch(at -> at[0] <= part[2])
                                && positions.stream().anyMatch(at -> at[1] >= part[1])
                                && positions.stream().anyMatch(at -> at[1] <= part[3]))
                        .isTrue();
            });
            assertThat(found.path("numberMatched").asInt())
                    .isEqualTo(Town.ids(found).size());
            ids.addAll(Town.ids(found));
        }
        assertThat(ids.stream().distinct().sorted().toList())
                .isEqualTo(Town.ids(town.found(collection, "limit", "10000")).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void eventsAreFoundByEveryWayToSayATime() {
        List<Instant[]> spans = new ArrayList<>();
        town.found("events", "limit", "10000").path("features").forEach(event -> event.at("/properties/occurrences")
                .forEach(occurrence -> spans.add(new Instant[] {
                    OffsetDateTime.parse(occurrence.path("begin").asString()).toInstant(),
                    OffsetDateTime.parse(occurrence.path("end").asString()).toInstant()
                })));
        assertThat(spans).isNotEmpty();
        Instant begin = spans.get(0)[0];
        Instant end = spans.get(0)[1];
        String day = begin.toString().substring(0, 10);

        for (String time : List.of(
                begin.toString(),
                begin.toString().toLowerCase(Locale.ROOT),
                day,
                begin + "/" + end,
                "../" + begin,
                "/" + begin,
                end + "/..",
                end + "/",
                "../..",
                day + "/P2D",
                begin + "/PT1H",
                "P1D/" + end,
                "P1Y2M3W4DT5H6M7S/" + end,
                " " + begin + " / " + end + " ",
                begin.atOffset(ZoneOffset.ofHours(5)).toString(),
                // An unescaped plus sign.
                begin.atOffset(ZoneOffset.ofHours(5)).toString().replace('+', ' '))) {
            assertThat(town.matched("events", "datetime", time)).as(time).isPositive();
            assertThat(town.matched("streets", "datetime", time)).as(time).isEqualTo(town.matched("streets"));
        }
        assertThat(town.matched("events", "datetime", "../" + "2000-01-01T00:00:00Z"))
                .isZero();
        assertThat(town.matched("events", "datetime", "2999-01-01/..")).isZero();
        assertThat(town.matched("events", "datetime", "2000-01-01/P1Y")).isZero();
    }

    @Test
    void eventsOfADayAreThoseWhoseTimesMeetIt() {
        JsonNode all = town.found("events", "limit", "10000");
        Instant first = Instant.parse(town.json("/ogc/collections/events")
                .at("/extent/temporal/interval/0/0")
                .asString());
        for (int hours = -5; hours < 24 * 30; hours += 7) {
            Instant from = first.plus(Duration.ofHours(hours));
            Instant to = from.plus(Duration.ofHours(5));
            List<String> expected = new ArrayList<>();
            all.path("features")
                    .forEach(event -> event.at("/properties/occurrences").forEach(occurrence -> {
                        Instant begin = OffsetDateTime.parse(
                                        occurrence.path("begin").asString())
                                .toInstant();
                        Instant end = OffsetDateTime.parse(
                                        occurrence.path("end").asString())
                                .toInstant();
                        String id = event.path("id").asString();
                        if (!begin.isAfter(to) && !end.isBefore(from) && !expected.contains(id)) {
                            expected.add(id);
                        }
                    }));
            JsonNode found = town.found("events", "datetime", from + "/" + to, "limit", "2");
            assertThat(found.path("numberMatched").asInt()).isEqualTo(expected.size());
            assertThat(expected).containsAll(Town.ids(found));
        }
    }
}
