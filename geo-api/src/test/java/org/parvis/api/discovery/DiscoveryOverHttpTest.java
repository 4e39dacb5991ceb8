package org.parvis.api.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import org.parvis.api.network.Village;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DiscoveryOverHttpTest extends RestTest {
    private static final String PATH = "/api/v1/discovery-routes";
    private static final String WISH =
            """
            {"start":{"lon":7.42,"lat":43.73},"end":{"placeId":"00000000-0000-0000-0000-000000000005"},"loop":false,
             "budgetMinutes":90,"walker":"wheelchair","themes":{"art":1.0,"heritage":0.5},
             "mustVisit":["00000000-0000-0000-0000-000000000002"],"avoid":["00000000-0000-0000-0000-000000000001"],
             "departure":"2026-06-20T14:00:00+02:00","language":"en"}""";

    @Autowired
    private Village village;

    @AfterEach
    void openAgain() {
        village.ready(true);
    }

    @Test
    void aWishIsAnsweredWithALineStopsAndWhatWasLeftOut() {
        Answer answer = caller().post(PATH, WISH);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
        JsonNode line = answer.json().at("/features/0");
        assertThat(line.at("/geometry/type").asString()).isEqualTo("LineString");
        assertThat(line.at("/properties/role").asString()).isEqualTo("route");
        assertThat(line.at("/properties/walker").asString()).isEqualTo("wheelchair");
        assertThat(line.at("/properties/language").asString()).isEqualTo("en");
        assertThat(line.at("/properties/totalMinutes").asDouble()).isBetween(10.0, 90.0);
        assertThat(line.has("id")).isFalse();
        JsonNode stop = answer.json().at("/features/1");
        assertThat(stop.at("/geometry/type").asString()).isEqualTo("Point");
        assertThat(stop.at("/properties/role").asString()).isEqualTo("stop");
        assertThat(stop.at("/properties/order").asInt()).isEqualTo(1);
        assertThat(stop.at("/properties/name").asString()).startsWith("Place ");
        assertThat(stop.at("/properties/arrival").asString()).matches("2026-06-20T14:\\d\\d:\\d\\d.*\\+02:00");
        assertThat(answer.json().get("directions").isArray()).isTrue();
        assertThat(answer.json().get("leftOut").isArray()).isTrue();
        assertThat(answer.text()).doesNotContain("\"00000000-0000-0000-0000-000000000001\",\"name\"");
    }

    @Test
    void anAnswerIsKeptAsItComes() {
        Answer answer = caller().post(PATH, WISH);

        Answer kept = caller().post("/api/v1/routes", answer.text());

        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        JsonNode route = caller().get(kept.location()).json();
        assertThat(route.get("geometry")).isEqualTo(answer.json().at("/features/0/geometry"));
        JsonNode properties = route.get("properties");
        assertThat(properties.get("stops").size())
                .isEqualTo(answer.json().get("features").size() - 1);
        assertThat(properties.get("directions")).isEqualTo(answer.json().get("directions"));
        assertThat(properties.get("walker").asString()).isEqualTo("wheelchair");
        assertThat(properties.get("name").asString()).matches("Place \\d – Place \\d, June 20, 2026");
        assertThat(properties.at("/stops/0/name").asString()).startsWith("Lieu ");
        assertThat(properties.at("/stops/0/names/en").asString()).startsWith("Place ");
        assertThat(properties.get("totalMinutes")).isEqualTo(answer.json().at("/features/0/properties/totalMinutes"));
    }

    @Test
    void aNameBesideTheAnswerNamesTheRoute() {
        ObjectNode named = caller().post(PATH, WISH).object().put("name", "Samedi avec Jeanne");

        Answer kept = caller().post("/api/v1/routes", named.toString());

        assertThat(kept.json().at("/properties/name").asString()).isEqualTo("Samedi avec Jeanne");
        Answer renamed = caller().patch(kept.location(), "{\"properties\":{\"name\":\"Dimanche\"}}");
        assertThat(renamed.json().at("/properties/name").asString()).isEqualTo("Dimanche");
    }

    @Test
    void aKeptRouteCanBePutBackAndNothingChanges() {
        Answer kept = caller().post("/api/v1/routes", caller().post(PATH, WISH).text());

        Answer put = caller().put(kept.location(), kept.text(), "If-Match", kept.header("ETag"));

        assertThat(put.status()).as(put.text()).isEqualTo(200);
        ObjectNode before = (ObjectNode) kept.json().get("properties");
        ObjectNode after = (ObjectNode) put.json().get("properties");
        before.remove(List.of("version", "modified"));
        after.remove(List.of("version", "modified"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void twoStopsWithTheSameNumberAreRefused() {
        ObjectNode answer = caller().post(PATH, WISH).object();
        assertThat(answer.get("features").size()).isGreaterThan(2);
        ((ObjectNode) answer.at("/features/2/properties")).put("order", 1);

        Answer kept = caller().post("/api/v1/routes", answer.toString());

        assertThat(kept.status()).isEqualTo(400);
        assertThat(kept.json().get("detail").asString()).contains("order 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                                          | start
            {"start":{"lon":7.42,"lat":43.73}}                          | budgetMinutes
            {"start":{"lon":7.42}, "budgetMinutes":60}                  | start
            {"start":{"lon":7.42,"lat":143}, "budgetMinutes":60}        | start
            {"start":{"lon":"x","lat":43.7}, "budgetMinutes":60}        | start.lon
            {"start":{"placeId":"abc"}, "budgetMinutes":60}             | start.placeId
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":0}       | budgetMinutes
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":1e9}     | budgetMinutes
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":12.5}    | budgetMinutes
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":60, "walker":"dog"}           | walker
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":60, "themes":{"arts":1}}      | themes
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":60, "themes":{"art":null}}    | themes.art
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":60, "themes":{"art":-1}}      | themes.art
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":60, "departure":"tomorrow"}   | departure
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":60, "departure":"2026-06-20T14:00:00"} | departure
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":60, "language":"de"}          | language
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":60, "mustVisit":["x"]}        | mustVisit[0]
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":60, "mustVisit":[null]}       | mustVisit[0]
            {"start":{"lon":7.42,"lat":43.73}, "budgetMinutes":60, "colour":"red"}           | colour
            """)
    void aWrongWishIsRefusedWithItsField(String body, String field) {
        Answer answer = caller().post(PATH, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asString("")).as(answer.text()).isEqualTo(field);
        assertThat(answer.json().get("detail").asString())
                .doesNotContain("Exception", "java.", "org.parvis", "tools.jackson");
    }

    @Test
    void aStartFarFromAnyStreetIsNotAnsweredWithARoute() {
        Answer answer = caller().post(PATH, "{\"start\":{\"lon\":2.35,\"lat\":48.85},\"budgetMinutes\":60}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("not_on_network");
    }

    @Test
    void beforeTheNetworkIsReadyTheCallerIsToldWhenToTryAgain() {
        village.ready(false);

        Answer answer = caller().post(PATH, WISH);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().get("code").asString()).isEqualTo("not_ready");
    }
}
