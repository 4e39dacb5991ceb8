package org.parvis.api.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WishesOverHttpTest extends RestTest {
    private static final String PATH = "/api/v1/discovery-routes";
    private static final String SUNDAY_MORNING =
            """
            {"start":{"lon":7.42,"lat":43.73},"loop":true,"budgetMinutes":150,
             "departure":"2026-06-21T10:00:00+02:00","language":"en"%s}""";

    @Test
    void anEventOfTheDayIsAStopThatSaysWhenItEnds() {
        JsonNode event = stops(plan("")).stream()
                .filter(stop -> stop.path("kind").asString("").equals("event"))
                .findFirst()
                .orElseThrow();

        assertThat(event.get("eventId").asString()).isEqualTo("00000000-0000-0002-0000-000000000001");
        assertThat(event.get("until").asString()).isEqualTo("2026-06-21T11:30:00+02:00");
        assertThat(event.has("placeId")).isFalse();
        assertThat(stops(plan(",\"events\":false")))
                .noneMatch(stop -> stop.path("kind").asString("").equals("event"));
    }

    @Test
    void aStoryIsToldInItsOrder() {
        List<String> story = List.of(
                "00000000-0000-0000-0000-000000000004",
                "00000000-0000-0000-0000-000000000001",
                "00000000-0000-0000-0000-000000000003");

        List<String> stops = new ArrayList<>();
        stops(plan(",\"story\":[\"" + String.join("\",\"", story) + "\"]"))
                .forEach(stop -> stops.add(stop.path("placeId").asString("")));

        stops.retainAll(story);
        assertThat(stops).isEqualTo(story);
    }

    @Test
    void severalDaysAreParts() {
        JsonNode answer = caller().post(
                        PATH, SUNDAY_MORNING.replace("150", "40").formatted(",\"days\":2"))
                .json();

        assertThat(answer.get("parts").size()).isEqualTo(2);
        assertThat(answer.at("/parts/1/day").asInt()).isEqualTo(2);
        assertThat(answer.at("/parts/1/features/0/properties/departure").asString())
                .isEqualTo("2026-06-22T10:00:00+02:00");
        assertThat(answer.get("features")).isEqualTo(answer.at("/parts/0/features"));
        assertThat(answer.get("day").asInt()).isEqualTo(1);
    }

    @Test
    void aStreamGivesAnAnswerBeforeTheLast() {
        Answer answer = caller().post(PATH, SUNDAY_MORNING.formatted(""), "Accept", "text/event-stream");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/event-stream");
        List<String> names = names(answer);
        assertThat(names).hasSizeGreaterThanOrEqualTo(2).endsWith("done");
        assertThat(names.subList(0, names.size() - 1)).containsOnly("improved");
        JsonNode last = data(answer).get(names.size() - 1);
        JsonNode whole = plan("");
        assertThat(last).isEqualTo(whole);
        assertThat(data(answer).get(names.size() - 2).at("/features/0/geometry"))
                .isEqualTo(whole.at("/features/0/geometry"));
    }

    @Test
    void aStreamThatCannotBeginIsAnOrdinaryProblem() {
        Answer wrong = caller().post(PATH, SUNDAY_MORNING.formatted(",\"days\":9"), "Accept", "text/event-stream");
        Answer impossible = caller().post(
                        PATH,
                        "{\"start\":{\"lon\":2.35,\"lat\":48.85},\"budgetMinutes\":60}",
                        "Accept",
                        "text/event-stream");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(wrong.json().get("field").asString()).isEqualTo("days");
        assertThat(impossible.status()).isEqualTo(422);
        assertThat(impossible.json().get("code").asString()).isEqualTo("not_on_network");
    }

    @Test
    void anAnswerWithAnEventIsKeptAsItComes() {
        Answer answer = caller().post(PATH, SUNDAY_MORNING.formatted(""));

        Answer kept = caller().post("/api/v1/routes", answer.text());

        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.json().at("/properties/stops").size())
                .isEqualTo(stops(answer.json()).size());
        assertThat(kept.json().at("/properties/stops").toString()).contains("Concert");
    }

    @Test
    void restsAreStopsAndAreKept() {
        Answer answer = caller().post(PATH, SUNDAY_MORNING.formatted(",\"restEveryMetres\":300"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode rest = stops(answer.json()).stream()
                .filter(stop -> stop.path("kind").asString("").equals("rest"))
                .findFirst()
                .orElseThrow();
        assertThat(rest.get("furnitureId").asString()).startsWith("00000000-0000-0003");
        assertThat(rest.get("name").asString()).isEqualTo("Bench");
        Answer kept = caller().post("/api/v1/routes", answer.text());
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.json().at("/properties/stops").size())
                .isEqualTo(stops(answer.json()).size());
    }

    @Test
    void wishesThatClashAreNamedWithChangesThatWork() {
        String all = ",\"mustVisit\":[\"00000000-0000-0000-0000-000000000001\","
                + "\"00000000-0000-0000-0000-000000000002\",\"00000000-0000-0000-0000-000000000003\"]";
        Answer refused = caller().post(PATH, SUNDAY_MORNING.replace("150", "25").formatted(all));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().get("clash").toString()).contains("budgetMinutes", "mustVisit[");
        JsonNode change = refused.json().at("/remedies/0");
        assertThat(change.get("field").asString()).isEqualTo("budgetMinutes");
        String minutes = String.valueOf(change.get("value").asInt());
        Answer longer =
                caller().post(PATH, SUNDAY_MORNING.replace("150", minutes).formatted(all));
        assertThat(longer.status()).as(longer.text()).isEqualTo(200);
    }

    @Test
    void audiencesAreListedWithTheirReasons() {
        JsonNode family = caller().get("/api/v1/audiences").json().at("/audiences/1");

        assertThat(family.get("code").asString()).isEqualTo("family");
        assertThat(family.at("/names/fr").asString()).isNotBlank();
        family.get("factors").propertyNames().forEach(name -> assertThat(
                        family.get("reasons").get(name).asString())
                .isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "variety":2                                        | variety
            "audience":"martians"                              | audience
            "story":["00000000-0000-0000-0000-000000000001"]   | story
            "restEveryMetres":5                                | restEveryMetres
            "ambience":{"smell":3}                             | ambience
            "ambience":{"green":-1}                            | ambience.green
            "days":0                                           | days
            "loops":5                                          | loops
            "days":2,"loops":2                                 | loops
            "alternatives":4                                   | alternatives
            "alternatives":1,"days":2                          | alternatives
            "story":["00000000-0000-0000-0000-000000000001","00000000-0000-0000-0000-000000000009"] | story[1]
            """)
    void aWrongWishIsRefusedWithItsField(String wish, String field) {
        Answer answer = caller().post(PATH, SUNDAY_MORNING.formatted("," + wish));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asString("")).as(answer.text()).isEqualTo(field);
    }

    private JsonNode plan(String wishes) {
        Answer answer = caller().post(PATH, SUNDAY_MORNING.formatted(wishes));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<JsonNode> stops(JsonNode answer) {
        List<JsonNode> stops = new ArrayList<>();
        for (JsonNode feature : answer.get("features")) {
            if (feature.at("/properties/role").asString().equals("stop")) {
                stops.add(feature.get("properties"));
            }
        }
        return stops;
    }

    private static List<String> names(Answer answer) {
        return answer.text()
                .lines()
                .filter(line -> line.startsWith("event: "))
                .map(line -> line.substring("event: ".length()))
                .toList();
    }

    private static List<ObjectNode> data(Answer answer) {
        return answer.text()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> (ObjectNode) answer.mapper().readTree(line.substring("data: ".length())))
                .toList();
    }
}
