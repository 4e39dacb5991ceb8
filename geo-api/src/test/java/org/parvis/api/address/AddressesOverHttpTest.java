package org.parvis.api.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.RestTest;
import org.parvis.api.online.RecordedService;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class AddressesOverHttpTest extends RestTest {
    private static final String FOUND =
            """
            {"type": "FeatureCollection", "features": [{"type": "Feature",
             "geometry": {"type": "Point", "coordinates": [-1.5567, 47.2153]},
             "properties": {"label": "Rue de Strasbourg 44000 Nantes", "type": "street", "score": 0.93}},
             {"type": "Feature", "geometry": null, "properties": {"label": "nowhere"}}]}""";

    private static final RecordedService SERVICE = new RecordedService()
            .answer("/geocodage/search", 200, Map.of("Content-Type", "application/json"), FOUND)
            .answer("/geocodage/reverse", 200, Map.of(), "<html>down for maintenance</html>");

    @DynamicPropertySource
    static void askTheRecordedService(DynamicPropertyRegistry registry) {
        registry.add("parvis.online.enabled", () -> true);
        registry.add("parvis.online.private-networks", () -> true);
        registry.add("parvis.online.addresses", () -> SERVICE.address("/geocodage"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void anAddressIsFoundWithItsPosition() {
        Answer answer = caller().get("/api/v1/addresses?q=rue%20de%20Strasbourg%20%26limit%3D99&limit=3");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/addresses/0/label").asString()).isEqualTo("Rue de Strasbourg 44000 Nantes");
        assertThat(answer.json().at("/addresses/0/lon").asDouble()).isEqualTo(-1.5567);
        assertThat(answer.json().at("/addresses").size()).isEqualTo(1);
        assertThat(answer.json().at("/attribution").asString()).contains("IGN");
        assertThat(SERVICE.asked()).contains("GET /geocodage/search?q=rue%20de%20Strasbourg%20%26limit%3D99&limit=3");
    }

    @Test
    void anAnswerThatIsNoJsonIsTheServicesFault() {
        Answer answer = caller().get("/api/v1/addresses/reverse?lon=-1.55&lat=47.2");
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.json().at("/code").asString()).isEqualTo("source_unavailable");
    }

    @Test
    void aWrongQuestionIsRefused() {
        assertThat(caller().get("/api/v1/addresses?q=a").json().at("/field").asString())
                .isEqualTo("q");
        assertThat(caller().get("/api/v1/addresses?q=rue&limit=0")
                        .json()
                        .at("/field")
                        .asString())
                .isEqualTo("limit");
        assertThat(caller().get("/api/v1/addresses/reverse?lon=200&lat=0").status())
                .isEqualTo(400);
    }
}
