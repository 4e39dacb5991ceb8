package org.parvis.api.walker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import tools.jackson.databind.JsonNode;

class WalkersOverHttpTest extends RestTest {
    @Test
    void theTableHasNamesSpeedsAndLimits() {
        Answer answer = caller().get("/api/v1/walkers");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode walkers = answer.json().get("walkers");
        assertThat(walkers.at("/0/code").asString()).isEqualTo("adult");
        assertThat(walkers.at("/0/limits/steepestPercent").isNull()).isTrue();
        walkers.forEach(walker -> {
            assertThat(walker.at("/names/fr").asString(""))
                    .as(walker.toString())
                    .isNotBlank();
            assertThat(walker.at("/names/en").asString(""))
                    .as(walker.toString())
                    .isNotBlank();
            assertThat(walker.at("/pace/metresPerSecond").asDouble()).isBetween(0.5, 2.0);
        });
        JsonNode wheelchair = walkers.valueStream()
                .filter(walker -> walker.get("code").asString().equals("wheelchair"))
                .findFirst()
                .orElseThrow();
        assertThat(wheelchair.at("/limits/wheels").asString()).isEqualTo("wheelchair");
        assertThat(wheelchair.at("/limits/leastWidthMetres").asDouble()).isBetween(0.7, 1.4);
        assertThat(wheelchair.at("/limits/closedSurfaces").toString()).contains("\"gravel\"");
        assertThat(wheelchair.at("/pace/secondsPerStepUp").isNull()).isTrue();
        assertThat(wheelchair.at("/unknowns").toString()).contains("\"width\"", "\"slope\"");
        assertThat(wheelchair.at("/sources").size()).isPositive();
    }

    @Test
    void everyWalkerOfTheTableCanBeAskedFor() {
        caller().get("/api/v1/walkers").json().get("walkers").forEach(walker -> {
            Answer answer = caller().get("/api/v1/walk?from=7.42,43.73&to=7.423,43.732&walker="
                    + walker.get("code").asString());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        });
    }
}
