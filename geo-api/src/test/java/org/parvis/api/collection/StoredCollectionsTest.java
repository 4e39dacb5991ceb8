package org.parvis.api.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.api.ParvisApplication;
import org.parvis.api.collection.Caller.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The collections in the whole service, on its own database. */
@SpringBootTest(classes = ParvisApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StoredCollectionsTest {
    private static final int CALLERS = 4;
    private static final int CHANGES = 5;

    @TempDir
    static Path home;

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper mapper;

    @DynamicPropertySource
    static void emptyHome(DynamicPropertyRegistry properties) {
        properties.add("parvis.home", () -> home.toString());
        properties.add("parvis.bundled-town", () -> "false");
    }

    private Caller caller() {
        return new Caller("http://127.0.0.1:" + port, mapper);
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":" + properties + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            quartiers | {"type":"Polygon","coordinates":[[[7.4,43.7],[7.5,43.7],[7.5,43.8],[7.4,43.7]]]} | {"name":"Le Rocher","descriptions":{"fr":"Vieux"}}
            streets   | {"type":"LineString","coordinates":[[7.42,43.73],[7.43,43.73]]} | {"streetClass":"stairs","stairs":{"stepCount":12},"widthMetres":1.4}
            places    | {"type":"Point","coordinates":[7.42,43.73]} | {"name":"Palais","themes":["art","nature"],"openingHours":"24/7"}
            events    | {"type":"Point","coordinates":[7.42,43.73]} | {"name":"Bal","occurrences":[{"begin":"2026-07-14T20:00:00+02:00","end":"2026-07-15T01:00:00+02:00"}]}
            furniture | {"type":"Point","coordinates":[7.42,43.73]} | {"kind":"bench","dimensions":{"lengthMetres":1.8},"orientationDegrees":90,"state":"planned"}
            routes    | {"type":"LineString","coordinates":[[7.42,43.73],[7.43,43.73]]} | {"name":"Parcours","stops":[{"name":"A","lon":7.42,"lat":43.73,"arrival":"2026-07-14T20:00:00+02:00"}],"walker":"senior"}
            """)
    void aFeatureIsKeptChangedAndDeleted(String collection, String geometry, String properties) {
        Answer created = caller().post("/api/v1/" + collection, feature(geometry, properties));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        String path = created.location();
        Answer got = caller().get(path);
        assertThat(got.json()).isEqualTo(created.json());

        Answer put = caller().put(path, got.text(), "If-Match", got.header("ETag"));
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(withoutStamp(put)).isEqualTo(withoutStamp(got));

        Answer stale = caller().patch(path, "{\"properties\":{\"name\":\"B\"}}", "If-Match", got.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo(put.header("ETag"));

        Answer patched = caller().patch(path, "{\"properties\":{\"name\":\"B\"}}", "If-Match", put.header("ETag"));
        assertThat(patched.json().at("/properties/name").asString()).isEqualTo("B");
        Answer found = caller().get("/api/v1/" + collection + "?q=b&bbox=7.3,43.6,7.6,43.9");
        assertThat(found.json().get("numberMatched").asInt()).isEqualTo(1);
        assertThat(caller().delete(path).status()).isEqualTo(204);
        assertThat(caller().get(path).status()).isEqualTo(404);
    }

    private static ObjectNode withoutStamp(Answer answer) {
        ObjectNode feature = answer.object();
        ((ObjectNode) feature.get("properties")).remove(List.of("version", "modified"));
        return feature;
    }

    @Test
    void changesAtTheSameTimeAreAllMadeOrRefusedButNeverLost() throws InterruptedException, ExecutionException {
        String path = caller().post(
                        "/api/v1/furniture",
                        feature("{\"type\":\"Point\",\"coordinates\":[7.42,43.73]}", "{\"attributes\":{}}"))
                .location();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<Integer>> made = new ArrayList<>();
        for (int number = 0; number < CALLERS; number++) {
            int who = number;
            made.add(callers.submit(() -> changes(path, who)));
        }
        int total = 0;
        for (Future<Integer> one : made) {
            total += one.get();
        }
        callers.shutdown();

        assertThat(total).isPositive();
        Answer last = caller().get(path);
        assertThat(last.json().at("/properties/attributes").size()).isEqualTo(total);
        assertThat(last.header("ETag")).startsWith("\"v" + total + "-");
    }

    /** How many of this caller's changes were made. */
    private int changes(String path, int who) {
        int made = 0;
        for (int number = 0; number < CHANGES; number++) {
            String patch = "{\"properties\":{\"attributes\":{\"by" + who + "_" + number + "\":true}}}";
            int status = caller().patch(path, patch).status();
            assertThat(status).isIn(200, 412);
            made += status == 200 ? 1 : 0;
        }
        return made;
    }
}
