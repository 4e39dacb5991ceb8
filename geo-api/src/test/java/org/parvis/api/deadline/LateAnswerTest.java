package org.parvis.api.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import org.parvis.api.network.Village;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Every computed answer is given up when its time is over. */
@TestPropertySource(properties = "parvis.limits.answer-within=200ms")
class LateAnswerTest extends RestTest {
    @Autowired
    private Village village;

    @BeforeEach
    void searchForEver() {
        village.answeredBy(new PatientRouter());
    }

    @AfterEach
    void walkAgain() {
        village.walkAgain();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
            /api/v1/walk?from=7.42,43.73&to=7.423,43.732                | none
            /api/v1/walk?from=7.42,43.73&to=7.423,43.732&alternatives=2 | none
            /api/v1/reach?from=7.42,43.73                               | none
            /api/v1/nearest?from=7.42,43.73                             | none
            /api/v1/matrix           | {"sources":[{"lon":7.42,"lat":43.73}]}
            /api/v1/loops            | {"from":{"lon":7.42,"lat":43.73},"metres":500}
            /api/v1/discovery-routes | {"start":{"lon":7.42,"lat":43.73},"loop":true,"budgetMinutes":60}
            """)
    void theCallerIsToldToTryAgain(String path, String body) {
        Answer answer = body == null ? caller().get(path) : caller().post(path, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().get("code").asString()).isEqualTo("out_of_time");
        assertThat(answer.json().get("detail").asString()).contains("0.2 s");
    }
}
