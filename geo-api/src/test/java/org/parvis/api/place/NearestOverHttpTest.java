package org.parvis.api.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import org.parvis.api.network.Village;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.Stored;
import org.parvis.geo.territory.KeyPlace;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class NearestOverHttpTest extends RestTest {
    @Autowired
    private Village village;

    @Autowired
    private FeatureStore<KeyPlace> store;

    private List<Stored<KeyPlace>> stored = List.of();

    @BeforeEach
    void keepThePlaces() {
        stored = village.current().places().stream().map(store::create).toList();
    }

    @AfterEach
    void dropThePlaces() {
        stored.forEach(place -> store.delete(place.feature().id(), place.version()));
    }

    @Test
    void placesComeWithTheirPropertiesAndTheWayTheSoonestFirst() {
        Answer answer = caller().get("/api/v1/nearest?from=7.4211,43.732&count=3");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/geo+json");
        JsonNode features = answer.json().get("features");
        assertThat(features.size()).isEqualTo(3);
        assertThat(features.at("/0/id").asString()).isEqualTo("00000000-0000-0000-0000-000000000001");
        assertThat(features.at("/0/properties/name").asString()).isEqualTo("Lieu 1");
        assertThat(features.at("/0/properties/kind").asString()).isEqualTo("artwork");
        double before = 0;
        for (JsonNode feature : features) {
            double minutes = feature.at("/properties/walkMinutes").asDouble(-1);
            assertThat(minutes).isGreaterThanOrEqualTo(before);
            before = minutes;
        }
    }

    @Test
    void aThemeAndAKindLeaveTheOthersOut() {
        JsonNode art =
                caller().get("/api/v1/nearest?from=7.4211,43.732&theme=art").json();
        JsonNode none =
                caller().get("/api/v1/nearest?from=7.4211,43.732&kind=castle").json();

        assertThat(art.get("features").size()).isEqualTo(2);
        art.get("features")
                .forEach(place ->
                        assertThat(place.at("/properties/themes").toString()).contains("art"));
        assertThat(none.get("features").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            count=5                               | 400 | from
            from=7.42                             | 400 | from
            from=7.42,43.73&count=0               | 400 | count
            from=7.42,43.73&count=101             | 400 | count
            from=7.42,43.73&theme=arts            | 400 | theme
            from=7.42,43.73&walker=dog            | 400 | walker
            from=7.42,43.73&limit=5               | 400 | limit
            from=2.35,48.85                       | 422 | from
            """)
    void aWrongQuestionNamesItsParameter(String query, int status, String field) {
        Answer answer = caller().get("/api/v1/nearest?" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("field").asString("")).isEqualTo(field);
    }
}
