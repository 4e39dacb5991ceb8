package org.parvis.api.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import tools.jackson.databind.JsonNode;

class WalkOverHttpTest extends RestTest {
    @Test
    void aWalkIsALineWithItsLengthTimeAndDirections() {
        Answer answer = caller().get("/api/v1/walk?from=7.42,43.73&to=7.423,43.732&walker=senior&language=en");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
        JsonNode walk = answer.json();
        assertThat(walk.get("type").asString()).isEqualTo("Feature");
        assertThat(walk.at("/geometry/type").asString()).isEqualTo("LineString");
        assertThat(walk.at("/properties/lengthMetres").asDouble()).isBetween(440.0, 490.0);
        assertThat(walk.at("/properties/walkMinutes").asDouble()).isBetween(4.0, 15.0);
        JsonNode directions = walk.at("/properties/directions");
        assertThat(directions.size()).isGreaterThan(1);
        assertThat(directions.at("/0/text").asString()).contains("Rue");
        assertThat(directions.at("/0/lon").asDouble()).isBetween(7.4, 7.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            to=7.42,43.73                                  | 400 | from
            from=7.42&to=7.42,43.73                        | 400 | from
            from=a,b&to=7.42,43.73                         | 400 | from
            from=NaN,43&to=7.42,43.73                      | 400 | from
            from=7.42,43.73&to=7.42,443                    | 400 | to
            from=7.42,43.73&to=7.42,43.73&walker=dog       | 400 | walker
            from=7.42,43.73&to=7.42,43.73&language=de      | 400 | language
            from=7.42,43.73&to=2.35,48.85                  | 422 | to
            """)
    void aWrongQuestionNamesItsParameter(String query, int status, String field) {
        Answer answer = caller().get("/api/v1/walk?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("field").asString("")).isEqualTo(field);
    }
}
