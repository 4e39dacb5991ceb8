package org.parvis.api.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import tools.jackson.databind.JsonNode;

class WalkOverHttpTest extends RestTest {
    private static final String PATH = "/api/v1/walk?from=7.42,43.73&to=7.423,43.732";

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

    @Test
    void whatIsNotKnownIsTold() {
        String alongTheDarkStreet = "/api/v1/walk?from=7.4201,43.733&to=7.4244,43.733&walker=";
        JsonNode adult = caller().get(alongTheDarkStreet + "adult").json().get("properties");
        JsonNode lowVision =
                caller().get(alongTheDarkStreet + "low-vision").json().get("properties");

        assertThat(adult.get("unknowns").size()).isZero();
        assertThat(lowVision.at("/unknowns/0/what").asString()).isEqualTo("lighting");
        assertThat(lowVision.at("/unknowns/0/metres").asDouble())
                .isCloseTo(lowVision.get("lengthMetres").asDouble(), offset(1.0));
    }

    @Test
    void aWalkPassesTheWantedPointsAndSaysHowLongEachLegIs() {
        JsonNode direct = caller().get(PATH + "&language=en").json();

        Answer answer = caller().get(PATH + "&via=7.42,43.735&via=7.425,43.735&language=en");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode properties = answer.json().get("properties");
        assertThat(direct.get("properties").has("legs")).isFalse();
        assertThat(properties.get("legs").size()).isEqualTo(3);
        assertThat(properties.at("/legs/0/lengthMetres").asDouble()).isBetween(540.0, 570.0);
        assertThat(properties.get("lengthMetres").asDouble())
                .isGreaterThan(direct.at("/properties/lengthMetres").asDouble());
        assertThat(properties.get("directions").toString()).contains("\"stop\":1", "\"stop\":2");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void alternativesAreWalksToChooseFromTheBestFirst() {
        String across = "/api/v1/walk?from=7.42,43.73&to=7.425,43.735";
        JsonNode best = caller().get(across).json();

        Answer answer = caller().get(across + "&alternatives=3");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode walks = answer.json();
        assertThat(walks.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(walks.get("features").size()).isBetween(1, 4);
        assertThat(walks.at("/features/0/properties/walkMinutes").asDouble())
                .isEqualTo(best.at("/properties/walkMinutes").asDouble());
        assertThat(walks.get("features").valueStream().map(walk -> walk.get("geometry")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsAvoidedIsWalkedAround() {
        Answer direct = caller().get("/api/v1/walk?from=7.4201,43.732&to=7.4244,43.732");

        Answer around = caller().get("/api/v1/walk?from=7.4201,43.732&to=7.4244,43.732&avoid=7.4225,43.732,20,steep");

        assertThat(around.status()).as(around.text()).isEqualTo(200);
        assertThat(around.json().at("/properties/lengthMetres").asDouble())
                .isGreaterThan(direct.json().at("/properties/lengthMetres").asDouble() + 100);
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
            from=7.42,43.73&to=7.42,43.73&walkr=adult      | 400 | walkr
            from=7.42,43.73&to=7.42,43.73&via=7            | 400 | via
            from=7.42,43.73&to=7.42,43.73&alternatives=4   | 400 | alternatives
            from=7.42,43.73&to=7.42,43.73&alternatives=-1  | 400 | alternatives
            from=7.42,43.73&to=7.42,43.73&alternatives=x   | 400 | alternatives
            from=7.42,43.73&to=7.42,43.73&alternatives=1&via=7.42,43.73 | 400 | alternatives
            from=7.42,43.73&to=7.42,43.73&fewTurns=rather  | 400 | fewTurns
            from=7.42,43.73&to=7.42,43.73&avoid=dogs       | 400 | avoid
            from=7.42,43.73&to=7.42,43.73&avoid=street:x   | 400 | avoid
            from=7.42,43.73&to=7.42,43.73&avoid=7.42,43.73 | 400 | avoid
            from=7.42,43.73&to=7.42,43.73&avoid=7.42,43.73,-5 | 400 | avoid
            from=7.42,43.73&to=7.42,43.73&avoid=stairs,    | 400 | avoid
            """)
    void aWrongQuestionNamesItsParameter(String query, int status, String field) {
        Answer answer = caller().get("/api/v1/walk?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("field").asString("")).isEqualTo(field);
    }

    @Test
    void anUnknownParameterIsRefusedWithTheKnownOnes() {
        Answer answer = caller().get(PATH + "&speed=5");

        assertThat(answer.json().get("detail").asString())
                .contains("\"speed\"", "alternatives, avoid, fewTurns, from, language, to, via, walker");
    }

    @Test
    void tooManyPointsToPassAreTooMuch() {
        Answer answer = caller().get(PATH + "&via=7.42,43.73".repeat(21));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("field").asString()).isEqualTo("via");
        assertThat(answer.json().get("detail").asString()).contains("at most 20", "21");
    }
}
