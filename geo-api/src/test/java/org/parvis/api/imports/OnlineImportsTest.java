package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.online.RecordedService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What services on the internet have, by answers that were written down. */
class OnlineImportsTest {
    private static final String SQUARE =
            """
            <?xml version="1.0" encoding="UTF-8"?><osm version="0.6">
            <node id="1" lat="43.73" lon="7.42"/><node id="2" lat="43.731" lon="7.421"/>
            <node id="3" lat="43.732" lon="7.422"><tag k="amenity" v="bench"/></node>
            <way id="9"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/><tag k="name" v="Ruelle"/></way></osm>""";

    private static final String MUSEUM =
            """
            {"@id": "https://data.datatourisme.fr/23/005424b9-231a-3735-b357-b13d2e2f661a", "@type": ["Museum"],
             "rdfs:label": {"fr": ["Musée"]}, "hasBeenCreatedBy": {"schema:legalName": "Office"},
             "isLocatedAt": [{"schema:geo": {"schema:latitude": "43.73", "schema:longitude": "7.42"}}]}""";

    private static final RecordedService SERVICE = new RecordedService()
            .answer("/overpass", 200, Map.of(), SQUARE)
            .answer("/agendas/12345/events", OnlineImportsTest::agenda)
            .answer("/agendas/404/events", 404, Map.of(), "")
            .answer("/agendas/666/events", 302, Map.of("Location", "http://127.0.0.1:1/"), "")
            .answer("/agendas/777/events", 200, Map.of(), "<html>")
            .answer("/feed/flux1/k3y", RunningImports.zipped(Map.of("index.json", "[]", "objects/m.json", MUSEUM)));

    /** Two pages, the second by what the first says; then one that is empty. */
    private static String agenda(String asked) {
        String rest = "\"location\": {\"latitude\": 43.73, \"longitude\": 7.42}, \"timings\": [{\"begin\":"
                + " \"2026-07-14T21:30:00+02:00\", \"end\": \"2026-07-14T23:00:00+02:00\"}]}";
        if (!asked.contains("after")) {
            return "{\"total\": 2, \"events\": [{\"uid\": 1, \"title\": {\"fr\": \"Bal\"}, " + rest
                    + "], \"after\": [1784057400000, \"a b&c\"]}";
        }
        return asked.contains("a%20b%26c")
                ? "{\"total\": 2, \"events\": [{\"uid\": 2, \"title\": {\"fr\": \"Fin\"}, " + rest
                        + "], \"after\": [3]}"
                : "{\"total\": 2, \"events\": [], \"after\": null}";
    }

    @RegisterExtension
    static final OwnService PARVIS = new OwnService(Map.of(
            "parvis.online.enabled", "true",
            "parvis.online.private-networks", "true",
            "parvis.online.overpass", SERVICE.address("/overpass").toString(),
            "parvis.online.openagenda.address", SERVICE.address("").toString(),
            "parvis.online.openagenda.key", "r3ad",
            "parvis.online.openagenda.licences.12345", "etalab-2.0",
            "parvis.online.datatourisme.address", SERVICE.address("/feed/flux1").toString(),
            "parvis.online.datatourisme.key", "k3y"));

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void anAreaOfOpenStreetMapIsFetchedAndReadLikeAFile() {
        Answer answer = PARVIS.get()
                .caller()
                .post("/api/v1/imports/online", "{\"source\": \"overpass\", \"bbox\": [7.41, 43.72, 7.43, 43.74]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        ObjectNode job = PARVIS.get().rest(answer.json());
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("ready");
        assertThat(job.at("/preview/format").asString()).isEqualTo("openstreetmap");
        assertThat(SERVICE.asked()).anySatisfy(asked -> assertThat(asked)
                .startsWith("POST /overpass")
                .contains("43.7200000%2C7.4100000%2C43.7400000%2C7.4300000"));
    }

    @Test
    void anAgendaIsFetchedPageByPageWithAKeyThatTheCallerNeverSees() {
        Answer answer = PARVIS.get()
                .caller()
                .post("/api/v1/imports/online", "{\"source\": \"openagenda\", \"agenda\": \"12345\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        ObjectNode job = PARVIS.get().rest(answer.json());

        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("ready");
        assertThat(job.get("fileName").asString()).isEqualTo("openagenda-12345.json");
        assertThat(job.at("/preview/format").asString()).isEqualTo("openagenda");
        assertThat(job.at("/preview/layers/0/plan/add").asLong()).isEqualTo(2);
        assertThat(job.toString()).doesNotContain("r3ad");
        List<String> asked = SERVICE.asked().stream()
                .filter(each -> each.contains("/agendas/12345"))
                .toList();
        assertThat(asked).hasSize(3).noneMatch(each -> each.contains("r3ad"));
        assertThat(asked.get(0)).contains("detailed=1").contains("size=300").contains("upcoming");
        assertThat(SERVICE.heard("key")).contains("r3ad");

        ObjectNode applied = PARVIS.get().step(job, "apply", job.get("choices"));
        assertThat(applied.get("state").asString()).as(applied.toString()).isEqualTo("applied");
        assertThat(PARVIS.get()
                        .caller()
                        .get("/api/v1/events")
                        .json()
                        .at("/features/0/properties/source/licence")
                        .asString())
                .isEqualTo("etalab-2.0");
    }

    @Test
    void theFeedOfDatatourismeIsFetchedWithTheKeyOfTheApplication() {
        Answer answer = PARVIS.get().caller().post("/api/v1/imports/online", "{\"source\": \"datatourisme\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        ObjectNode job = PARVIS.get().rest(answer.json());

        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("ready");
        assertThat(job.at("/preview/format").asString()).isEqualTo("datatourisme");
        assertThat(job.at("/preview/layers/0/plan/add").asLong()).isOne();
        assertThat(job.toString()).doesNotContain("k3y");
    }

    @Test
    void whatCanBeAskedIsTold() {
        JsonNode sources = PARVIS.get().caller().get("/api/v1/import-sources").json();
        assertThat(sources.propertyNames()).containsExactly("overpass", "openagenda", "datatourisme");
        sources.forEach(source -> assertThat(source.get("ready").asBoolean()).isTrue());
        assertThat(sources.at("/overpass/widestDegrees").asDouble()).isEqualTo(0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"404", "666", "777"})
    void whatTheServiceCannotGiveIsSaidAndNothingIsBegun(String agenda) {
        int before = PARVIS.get().caller().get("/api/v1/imports").json().size();
        Answer answer = PARVIS.get()
                .caller()
                .post("/api/v1/imports/online", "{\"source\": \"openagenda\", \"agenda\": \"" + agenda + "\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(502);
        assertThat(answer.json().get("code").asString()).isEqualTo("source_unavailable");
        assertThat(answer.text()).doesNotContain("r3ad");
        assertThat(PARVIS.get().caller().get("/api/v1/imports").json().size()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|source",
                "{\"source\": \"overpass\"}|bbox",
                "{\"source\": \"overpass\", \"bbox\": [0, 43, 8, 44]}|bbox",
                "{\"source\": \"overpass\", \"bbox\": [7.4, 43.7, 7.4, 200]}|bbox",
                "{\"source\": \"overpass\", \"bbox\": [null, 43.7, 7.5, 43.8]}|bbox[0]",
                "{\"source\": \"overpass\", \"bbox\": [7.4, 43.7, 7.5, 43.8], \"target\": \"nonsense\"}|target",
                "{\"source\": \"openagenda\"}|agenda",
                "{\"source\": \"openagenda\", \"agenda\": \"../12\"}|agenda",
                "{\"source\": \"openagenda\", \"agenda\": \"12345\", \"key\": \"mine\"}|key",
                "{\"source\": \"dial-a-pizza\"}|source"
            })
    void aWrongOrderIsRefusedWithItsField(String order, String field) {
        Answer answer = PARVIS.get().caller().post("/api/v1/imports/online", order);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/field").asString()).isEqualTo(field);
    }
}
