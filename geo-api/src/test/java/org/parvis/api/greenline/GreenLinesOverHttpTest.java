package org.parvis.api.greenline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import tools.jackson.databind.JsonNode;

class GreenLinesOverHttpTest extends RestTest {
    private static final String PATH = "/api/v1/green-lines";
    private static final String THREE =
            """
            {"places":[{"placeId":"00000000-0000-0000-0000-000000000001"},{"lon":7.4251,"lat":43.7349},
             {"lon":7.4200,"lat":43.7340}]""";

    @Test
    void oneLineForAWishedLegibility() {
        Answer answer = caller().post(PATH, THREE + ",\"loop\":true,\"legibility\":0.5,\"language\":\"en\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(answer.json().get("features").size()).isEqualTo(1);
        JsonNode line = answer.json().at("/features/0/properties");
        assertThat(line.get("role").asString()).isEqualTo("green-line");
        assertThat(line.get("choice").asInt()).isZero();
        assertThat(line.get("lengthMetres").asDouble()).isBetween(900.0, 2_500.0);
        assertThat(line.get("places").size()).isEqualTo(3);
        assertThat(line.get("proved").asBoolean()).isTrue();
        assertThat(line.get("gapPercent").asDouble()).isZero();
        assertThat(line.get("branches").size()).isZero();
        assertThat(line.get("directions").size()).isGreaterThan(3);
        assertThat(answer.text()).contains("\"placeId\":\"00000000-0000-0000-0000-000000000001\"", "\"Place 1\"");
        JsonNode choice = answer.json().at("/choices/0");
        assertThat(choice.get("lengthMetres")).isEqualTo(line.get("lengthMetres"));
        assertThat(choice.get("turnsPerKilometre").asDouble()).isPositive();
    }

    @Test
    void severalLinesWithoutOne() {
        Answer answer = caller().post(PATH, THREE + "}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("features").size()).isBetween(1, 5);
        assertThat(answer.json().get("choices").size())
                .isEqualTo(answer.json().get("features").size());
    }

    @Test
    void aSavedLineIsExtendedAndStaysWhereItIs() {
        String saved =
                """
                {"type":"Feature","geometry":{"type":"LineString","coordinates":[[7.42,43.73],[7.421,43.73],[7.422,43.73]]},
                 "properties":{"name":"Ligne verte"}}""";
        Answer kept = caller().post("/api/v1/routes", saved);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        String id = kept.json().get("id").asString();
        Answer answer = caller().post(
                        PATH,
                        "{\"places\":[{\"lon\":7.4235,\"lat\":43.73}],\"legibility\":0,\"keep\":{\"routeId\":\"" + id
                                + "\"}}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode line = answer.json().at("/features/0");
        assertThat(line.at("/geometry/type").asString()).isEqualTo("LineString");
        assertThat(line.at("/geometry/coordinates/0/0").asDouble()).isEqualTo(7.42);
        assertThat(line.at("/properties/keptMetres").asDouble()).isBetween(155.0, 165.0);
        assertThat(line.at("/properties/lengthMetres").asDouble()).isBetween(275.0, 290.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                                                          | places
            {"places":[]}                                                               | places
            {"places":[{"lon":7.42,"lat":43.73}]}                                       | places
            {"places":[{"lon":7.42,"lat":43.73},null]}                                  | places[1]
            {"places":[{"lon":7.42,"lat":43.73},{"lon":7.42}]}                          | places[1]
            {"places":[{"lon":7.42,"lat":43.73},{"lon":7.42,"lat":443}]}                | places[1]
            {"places":[{"lon":7.42,"lat":43.73},{"lon":7.42,"lat":43.73}]}              | places[1]
            {"places":[{"lon":7.42,"lat":43.73},{"placeId":"00000000-0000-0000-0000-0000000000ff"}]} | places[1]
            {"places":[{"lon":7.42,"lat":43.73},{"lon":7.423,"lat":43.73}],"legibility":2}    | legibility
            {"places":[{"lon":7.42,"lat":43.73},{"lon":7.423,"lat":43.73}],"legibility":"x"}  | legibility
            {"places":[{"lon":7.42,"lat":43.73},{"lon":7.423,"lat":43.73}],"walker":"dog"}    | walker
            {"places":[{"lon":7.42,"lat":43.73},{"lon":7.423,"lat":43.73}],"language":"de"}   | language
            {"places":[{"lon":7.42,"lat":43.73},{"lon":7.423,"lat":43.73}],"colour":"green"}  | colour
            {"places":[{"lon":7.42,"lat":43.73},{"lon":7.423,"lat":43.73}],"keep":{}}         | keep
            {"places":[{"lon":7.42,"lat":43.73},{"lon":7.423,"lat":43.73}],"keep":{"routeId":"00000000-0000-0000-0000-0000000000ff"}} | keep.routeId
            """)
    void aWrongWishIsRefusedWithItsField(String body, String field) {
        Answer answer = caller().post(PATH, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asString("")).as(answer.text()).isEqualTo(field);
        assertThat(answer.json().get("detail").asString()).doesNotContain("Exception", "java.", "org.parvis");
    }

    @Test
    void moreThanSixtyPlacesAreTooMany() {
        StringBuilder places = new StringBuilder("{\"places\":[");
        for (int i = 0; i < 61; i++) {
            places.append(i == 0 ? "" : ",")
                    .append("{\"lon\":7.42,\"lat\":")
                    .append(43.73 + i * 1e-5)
                    .append('}');
        }
        Answer answer = caller().post(PATH, places + "]}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.json().get("field").asString()).isEqualTo("places");
    }

    @Test
    void aPlaceFarFromAnyStreetIsNamed() {
        Answer answer = caller().post(PATH, "{\"places\":[{\"lon\":7.42,\"lat\":43.73},{\"lon\":2.35,\"lat\":48.85}]}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("not_on_network");
        assertThat(answer.json().get("field").asString()).isEqualTo("places[1]");
    }
}
