package org.parvis.api.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.online.RecordedService;
import tools.jackson.databind.node.ObjectNode;

/** What services on the internet have, by answers that were written down. */
class OnlineImportsTest {
    private static final String SQUARE =
            """
            <?xml version="1.0" encoding="UTF-8"?><osm version="0.6">
            <node id="1" lat="43.73" lon="7.42"/><node id="2" lat="43.731" lon="7.421"/>
            <node id="3" lat="43.732" lon="7.422"><tag k="amenity" v="bench"/></node>
            <way id="9"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/><tag k="name" v="Ruelle"/></way></osm>""";

    private static final RecordedService SERVICE = new RecordedService().answer("/overpass", 200, Map.of(), SQUARE);

    @TempDir
    static @Nullable Path home;

    private static @Nullable RunningImports running;

    @BeforeAll
    static void start() {
        running = RunningImports.start(
                requireNonNull(home),
                Map.of(
                        "parvis.online.enabled", "true",
                        "parvis.online.private-networks", "true",
                        "parvis.online.overpass", SERVICE.address("/overpass").toString()));
    }

    @AfterAll
    static void stop() {
        requireNonNull(running).close();
        SERVICE.close();
    }

    private static RunningImports service() {
        return requireNonNull(running);
    }

    @Test
    void anAreaOfOpenStreetMapIsFetchedAndReadLikeAFile() {
        Answer answer = service()
                .caller()
                .post("/api/v1/imports/online", "{\"source\": \"overpass\", \"bbox\": [7.41, 43.72, 7.43, 43.74]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        ObjectNode job = service().rest(answer.json());
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("ready");
        assertThat(job.at("/preview/format").asString()).isEqualTo("openstreetmap");
        assertThat(SERVICE.asked().get(0))
                .startsWith("POST /overpass")
                .contains("43.7200000%2C7.4100000%2C43.7400000%2C7.4300000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|source",
                "{\"source\": \"overpass\"}|bbox",
                "{\"source\": \"overpass\", \"bbox\": [0, 43, 8, 44]}|bbox",
                "{\"source\": \"overpass\", \"bbox\": [7.4, 43.7, 7.4, 200]}|bbox",
                "{\"source\": \"dial-a-pizza\"}|source"
            })
    void aWrongOrderIsRefusedWithItsField(String order, String field) {
        Answer answer = service().caller().post("/api/v1/imports/online", order);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/field").asString()).isEqualTo(field);
    }
}
