package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parvis.api.collection.Caller.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The feeds of tourism offices as files: what is read again is known again, what they cancel goes, undo brings it back. */
class FeedImportsTest {
    @RegisterExtension
    static final OwnService PARVIS = new OwnService(Map.of("parvis.online.enabled", "true"));

    private static String event(int uid, String title, int status) {
        return "{\"uid\": " + uid + ", \"title\": {\"fr\": \"" + title + "\"}, \"status\": " + status
                + ", \"location\": {\"name\": \"Quai\", \"latitude\": 43.7345, \"longitude\": 7.4221},"
                + " \"timings\": [{\"begin\": \"2026-07-14T21:30:00+02:00\", \"end\": \"2026-07-14T23:00:00.5+02:00\"},"
                + " {\"begin\": \"2026-07-15T19:30:00Z\", \"end\": \"2026-07-15T21:00:00Z\"}],"
                + " \"originAgenda\": {\"uid\": 77, \"title\": \"Fêtes\"}}";
    }

    private static byte[] agenda(String... events) {
        return ("{\"total\": 3, \"events\": [" + String.join(",", events) + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode imported(String name, byte[] file) {
        ObjectNode read = PARVIS.get().read(name, file);
        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("ready");
        assertThat(read.at("/preview/needs")).isEmpty();
        ObjectNode applied = PARVIS.get().step(read, "apply", read.get("choices"));
        assertThat(applied.get("state").asString()).as(applied.toString()).isEqualTo("applied");
        // What was said would happen is what happened.
        JsonNode plan = applied.at("/preview/layers/0/plan");
        if (applied.at("/preview/layers").size() == 1) {
            assertThat(plan.get("add").asLong()).isEqualTo(count(applied, "added"));
            assertThat(plan.get("change").asLong()).isEqualTo(count(applied, "changed"));
            assertThat(plan.get("same").asLong()).isEqualTo(count(applied, "same"));
            assertThat(plan.get("retire").asLong()).isEqualTo(count(applied, "retired"));
            assertThat(plan.get("refuse").asLong()).isEqualTo(count(applied, "refused"));
        }
        return applied;
    }

    private static long count(JsonNode job, String what) {
        return job.at("/applied/counts/" + what).asLong();
    }

    @Test
    void aSourceWithoutKeyOrAddressIsNotSetUpAndSaysWhatIsMissing() {
        JsonNode sources = PARVIS.get().caller().get("/api/v1/import-sources").json();
        assertThat(sources.at("/overpass/ready").asBoolean()).isTrue();
        for (String[] sourceAndSetting : new String[][] {
            {"openagenda", "PARVIS_ONLINE_OPENAGENDA_KEY"}, {"datatourisme", "PARVIS_ONLINE_DATATOURISME_ADDRESS"}
        }) {
            assertThat(sources.at("/" + sourceAndSetting[0] + "/ready").asBoolean())
                    .isFalse();
            Answer answer = PARVIS.get()
                    .caller()
                    .post("/api/v1/imports/online", "{\"source\": \"" + sourceAndSetting[0] + "\", \"agenda\": \"1\"}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(502);
            assertThat(answer.text()).contains(sourceAndSetting[1]);
        }
    }

    @Test
    void anAgendaIsImportedImportedAgainUpdatedAndTakenBack() {
        String broken = "{\"uid\": 4, \"title\": {\"fr\": \"Nulle part\"}}";
        ObjectNode first = imported("agenda.json", agenda(event(1, "Bal", 1), event(2, "Concert", 1), broken));
        assertThat(count(first, "added")).isEqualTo(2);
        assertThat(count(first, "refused")).isOne();
        assertThat(first.at("/preview/format").asString()).isEqualTo("openagenda");
        assertThat(first.at("/preview/issues/0/reason").asString()).startsWith("Event 4: ");
        JsonNode ball =
                PARVIS.get().caller().get("/api/v1/events?limit=1").json().at("/features/0/properties");
        assertThat(ball.at("/occurrences").size()).isEqualTo(2);
        assertThat(ball.at("/source/attribution").asString()).isEqualTo("Fêtes, OpenAgenda");
        assertThat(PARVIS.get().caller().get("/api/v1/territory").text()).contains("Fêtes, OpenAgenda");

        ObjectNode again = imported("agenda.json", agenda(event(2, "Concert", 1), event(1, "Bal", 1)));
        assertThat(count(again, "same")).isEqualTo(2);
        assertThat(count(again, "added") + count(again, "changed") + count(again, "retired"))
                .isZero();

        ObjectNode changed = imported("agenda.json", agenda(event(1, "Grand bal", 1), event(2, "Concert", 6)));
        assertThat(count(changed, "changed")).isOne();
        assertThat(count(changed, "retired")).isOne();
        assertThat(PARVIS.get().count("events")).isOne();

        PARVIS.get().undo(changed);
        assertThat(PARVIS.get().count("events")).isEqualTo(2);
        assertThat(PARVIS.get().caller().get("/api/v1/events").text())
                .contains("\"Bal\"")
                .doesNotContain("Grand bal");
        PARVIS.get().undo(again);
        PARVIS.get().undo(first);
        assertThat(PARVIS.get().count("events")).isZero();
    }

    @Test
    void placesAndEventsOfATourismOfficeAreImportedAgainWithoutAChange() {
        String offers = "[" + offer("1", "Museum", "\"reducedMobilityAccess\": true") + ","
                + offer(
                        "2",
                        "EntertainmentAndEvent",
                        "\"takesPlaceAt\": [{\"startDate\": \"2026-03-27\", \"endDate\": \"2026-03-30\","
                                + " \"startTime\": \"10:00\", \"endTime\": \"18:00\"}]")
                + "," + offer("3", "Hotel", "\"x\": 1") + "]";
        byte[] file = offers.getBytes(StandardCharsets.UTF_8);
        ObjectNode first = imported("flux.json", file);
        assertThat(first.at("/preview/format").asString()).isEqualTo("datatourisme");
        assertThat(count(first, "added")).isEqualTo(2);
        assertThat(count(first, "refused")).isZero();
        assertThat(PARVIS.get().caller().get("/api/v1/territory").text()).contains("Office, DATAtourisme");
        assertThat(PARVIS.get()
                        .caller()
                        .get("/api/v1/places")
                        .json()
                        .at("/features/0/properties/source/licence")
                        .asString())
                .isEqualTo("etalab-2.0");

        ObjectNode again = imported("flux.json", file);
        assertThat(count(again, "same")).isEqualTo(2);
        assertThat(count(again, "added") + count(again, "changed")).isZero();

        ObjectNode changed =
                imported("flux.json", offers.replace("\"N 1\"", "\"Musée\"").getBytes(StandardCharsets.UTF_8));
        assertThat(count(changed, "changed")).isOne();
        PARVIS.get().undo(changed);
        assertThat(PARVIS.get().caller().get("/api/v1/places").text()).contains("\"N 1\"");
        PARVIS.get().undo(again);
        PARVIS.get().undo(first);
        assertThat(PARVIS.get().count("places") + PARVIS.get().count("events")).isZero();
    }

    private static String offer(String digit, String type, String more) {
        return "{\"@id\": \"https://data.datatourisme.fr/23/00000000-0000-3000-8000-00000000000" + digit
                + "\", \"@type\": [\"" + type + "\", \"PointOfInterest\"], \"rdfs:label\": {\"fr\": [\"N " + digit
                + "\"]}, \"hasBeenCreatedBy\": {\"schema:legalName\": \"Office\"}, " + more
                + ", \"isLocatedAt\": [{\"schema:geo\": {\"schema:latitude\": \"43.73\", \"schema:longitude\": \"7.42\"}}]}";
    }
}
