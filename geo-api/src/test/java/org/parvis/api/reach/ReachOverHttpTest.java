package org.parvis.api.reach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import tools.jackson.databind.JsonNode;

class ReachOverHttpTest extends RestTest {
    @Test
    void theAnswerHasTheAreaTheStreetsAndWhereItBegins() {
        Answer answer = caller().get("/api/v1/reach?from=7.4221,43.7321&minutes=3&walker=senior");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        JsonNode features = answer.json().get("features");
        assertThat(features.at("/0/properties/role").asString()).isEqualTo("reach");
        assertThat(features.at("/0/geometry/type").asString()).endsWith("Polygon");
        assertThat(features.at("/1/properties/role").asString()).isEqualTo("streets");
        assertThat(features.at("/1/geometry/type").asString()).isEqualTo("MultiLineString");
        assertThat(features.at("/2/properties/role").asString()).isEqualTo("from");
        assertThat(features.at("/2/geometry/type").asString()).isEqualTo("Point");
        JsonNode properties = features.at("/0/properties");
        assertThat(properties.get("minutes").asDouble()).isEqualTo(3);
        assertThat(properties.get("walker").asString()).isEqualTo("senior");
        assertThat(properties.get("streetMetres").asDouble()).isBetween(500.0, 2_500.0);
        assertThat(properties.get("areaSquareMetres").asDouble()).isBetween(10_000.0, 110_000.0);
        assertThat(properties.get("toleranceMetres").asDouble()).isPositive();
    }

    @Test
    void moreMinutesReachMoreStreets() {
        double few = streetMetres("&minutes=2");
        double usual = streetMetres("");

        assertThat(usual).isGreaterThan(few);
    }

    private double streetMetres(String query) {
        return caller().get("/api/v1/reach?from=7.4221,43.7321" + query)
                .json()
                .at("/features/0/properties/streetMetres")
                .asDouble();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            minutes=5                             | 400 | from
            from=7.42                             | 400 | from
            from=7.42,43.73&minutes=0             | 400 | minutes
            from=7.42,43.73&minutes=121           | 400 | minutes
            from=7.42,43.73&minutes=NaN           | 400 | minutes
            from=7.42,43.73&minutes=long          | 400 | minutes
            from=7.42,43.73&walker=dog            | 400 | walker
            from=7.42,43.73&time=5                | 400 | time
            from=2.35,48.85                       | 422 | from
            """)
    void aWrongQuestionNamesItsParameter(String query, int status, String field) {
        Answer answer = caller().get("/api/v1/reach?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("field").asString("")).isEqualTo(field);
    }
}
