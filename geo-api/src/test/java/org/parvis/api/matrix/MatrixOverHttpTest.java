package org.parvis.api.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import tools.jackson.databind.JsonNode;

class MatrixOverHttpTest extends RestTest {
    private static final String PATH = "/api/v1/matrix";
    private static final String CORNER = "{\"lon\":7.42,\"lat\":43.73}";
    private static final String MIDDLE = "{\"lon\":7.423,\"lat\":43.732}";
    private static final String PARIS = "{\"lon\":2.35,\"lat\":48.85}";
    private static final String PLACE = "{\"placeId\":\"00000000-0000-0000-0000-000000000002\"}";

    @Test
    void eachSourceHasARowWithATimeToEachTarget() {
        Answer answer = caller().post(
                        PATH,
                        "{\"sources\":[" + CORNER + "," + PLACE + "," + PARIS + "],\"targets\":[" + MIDDLE + ","
                                + CORNER + "],\"walker\":\"senior\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode matrix = answer.json();
        assertThat(matrix.get("walker").asString()).isEqualTo("senior");
        assertThat(matrix.get("minutes").size()).isEqualTo(3);
        assertThat(matrix.at("/minutes/0/0").asDouble()).isBetween(4.0, 15.0);
        assertThat(matrix.at("/minutes/0/1").asDouble()).isZero();
        assertThat(matrix.at("/minutes/1/0").asDouble()).isPositive();
        assertThat(matrix.at("/minutes/2/0").isNull()).isTrue();
        assertThat(matrix.get("unreachable").toString()).isEqualTo("[2]");
        assertThat(matrix.get("unreachableTargets").toString()).isEqualTo("[]");
    }

    @Test
    void withoutTargetsTheTimesAreAmongTheSources() {
        JsonNode matrix = caller().post(PATH, "{\"sources\":[" + CORNER + "," + MIDDLE + "]}")
                .json();

        assertThat(matrix.at("/minutes/0/1")).isEqualTo(matrix.at("/minutes/1/0"));
        assertThat(matrix.at("/minutes/1/1").asDouble()).isZero();
        assertThat(matrix.has("unreachableTargets")).isFalse();
    }

    @Test
    void moreThanTheLimitIsTooMuch() {
        String points = String.join(",", Collections.nCopies(201, CORNER));

        Answer answer = caller().post(PATH, "{\"sources\":[" + CORNER + "],\"targets\":[" + points + "]}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("field").asString()).isEqualTo("targets");
        assertThat(answer.json().get("detail").asString()).contains("201", "at most 200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                                                 | sources
            {"sources":[]}                                                     | sources
            {"sources":[{"lon":7.42}]}                                         | sources[0]
            {"sources":[{"lon":7.42,"lat":43.73},{"lon":7.42,"lat":143}]}      | sources[1]
            {"sources":[{"placeId":"00000000-0000-0000-0000-0000000000ff"}]}   | sources[0]
            {"sources":[{"lon":7.42,"lat":43.73}],"targets":[]}                | targets
            {"sources":[null]}                                                 | sources[0]
            {"sources":[{"lon":7.42,"lat":43.73}],"walker":"dog"}              | walker
            {"sources":[{"lon":7.42,"lat":43.73}],"destinations":[]}           | destinations
            """)
    void aWrongQuestionIsRefusedWithItsField(String body, String field) {
        Answer answer = caller().post(PATH, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asString("")).as(answer.text()).isEqualTo(field);
    }
}
