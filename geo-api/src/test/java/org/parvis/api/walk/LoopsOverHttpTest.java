package org.parvis.api.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import tools.jackson.databind.JsonNode;

class LoopsOverHttpTest extends RestTest {
    private static final String PATH = "/api/v1/loops";
    private static final String HERE = "{\"from\":{\"lon\":7.422,\"lat\":43.732}";

    @Test
    void aLoopComesBackToWhereItBegan() {
        Answer answer = caller().post(PATH, HERE + ",\"metres\":1200,\"count\":2,\"language\":\"en\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
        JsonNode loops = answer.json();
        assertThat(loops.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(loops.get("features").size()).isBetween(1, 2);
        JsonNode line = loops.at("/features/0/geometry/coordinates");
        assertThat(line.get(0)).isEqualTo(line.get(line.size() - 1));
        assertThat(loops.at("/features/0/properties/lengthMetres").asDouble()).isBetween(800.0, 1_600.0);
        assertThat(loops.at("/features/0/properties/directions").size()).isGreaterThan(2);
    }

    @Test
    void minutesAreALengthAtTheWalkersPace() {
        Answer answer = caller().post(PATH, HERE + ",\"minutes\":15}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/features/0/properties/walkMinutes").asDouble())
                .isBetween(8.0, 22.0);
    }

    @Test
    void aLoopMayBeginAtAKeyPlace() {
        Answer answer =
                caller().post(PATH, "{\"from\":{\"placeId\":\"00000000-0000-0000-0000-000000000002\"},\"metres\":800}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                                               | from
            {"from":{"lon":7.42,"lat":43.73}}                                | metres
            {"from":{"lon":7.42,"lat":43.73},"metres":500,"minutes":20}      | metres
            {"from":{"lon":7.42,"lat":43.73},"metres":50}                    | metres
            {"from":{"lon":7.42,"lat":43.73},"metres":1e9}                   | metres
            {"from":{"lon":7.42,"lat":43.73},"minutes":1}                    | minutes
            {"from":{"lon":7.42,"lat":43.73},"metres":500,"count":0}         | count
            {"from":{"lon":7.42,"lat":43.73},"metres":500,"count":4}         | count
            {"from":{"lon":7.42,"lat":43.73},"metres":500,"walker":"dog"}    | walker
            {"from":{"lon":7.42,"lat":43.73},"metres":500,"language":"de"}   | language
            {"from":{"lon":7.42,"lat":43.73},"metres":500,"speed":5}         | speed
            {"from":{"placeId":"00000000-0000-0000-0000-0000000000ff"},"metres":500} | from
            """)
    void aWrongWishIsRefusedWithItsField(String body, String field) {
        Answer answer = caller().post(PATH, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asString("")).as(answer.text()).isEqualTo(field);
    }
}
