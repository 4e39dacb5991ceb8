package org.parvis.api.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.api.imports.RunningImports.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parvis.api.collection.Caller.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a file to features and back, over HTTP, with the bundled extract of Monaco as a file like any other. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ImportsOverHttpTest {
    @RegisterExtension
    static final OwnService PARVIS = new OwnService();

    private static byte[] monaco() throws IOException {
        try (var stream = requireNonNull(
                ImportsOverHttpTest.class.getResourceAsStream("/org/parvis/data/monaco/monaco-latest.osm.pbf"))) {
            return stream.readAllBytes();
        }
    }

    @Test
    void aTownIsReadAppliedReadAgainWithoutAChangeAndTakenBack() throws IOException {
        ObjectNode read = PARVIS.get().read("monaco.osm.pbf", monaco());
        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("ready");
        assertThat(read.at("/preview/format").asString()).isEqualTo("openstreetmap");
        assertThat(read.at("/preview/layers/1/name").asString()).isEqualTo("streets");
        long streets = read.at("/preview/layers/1/plan/add").asLong();
        assertThat(streets).isGreaterThan(1_000);
        assertThat(PARVIS.get().count("streets")).isZero();

        ObjectNode applied = PARVIS.get().step(read, "apply", read.get("choices"));

        assertThat(applied.get("state").asString()).as(applied.toString()).isEqualTo("applied");
        assertThat(applied.at("/applied/collections/streets").asLong()).isEqualTo(streets);
        assertThat(applied.at("/undo/possible").asBoolean()).isTrue();
        assertThat(PARVIS.get().count("streets")).isEqualTo(streets);
        assertThat(PARVIS.get().caller().get("/api/v1/territory").status()).isEqualTo(200);
        assertNoUpload(applied);

        ObjectNode again = PARVIS.get().read("monaco.osm.pbf", monaco());
        assertThat(again.at("/preview/layers/1/plan/same").asLong()).isEqualTo(streets);
        again = PARVIS.get().step(again, "apply", again.get("choices"));
        assertThat(again.at("/applied/counts/added").asLong()).as(plans(again)).isZero();
        assertThat(again.at("/applied/counts/changed").asLong()).isZero();

        ObjectNode undone = PARVIS.get().undo(applied);
        assertThat(undone.get("state").asString()).as(undone.toString()).isEqualTo("undone");
        assertThat(PARVIS.get().count("streets")).isZero();
        Answer twice = PARVIS.get().caller().post(path(applied) + "/undo", "{}");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("code").asString()).isEqualTo("wrong_state");
    }

    @Test
    void whatSomebodyEditedSinceIsNamed() throws IOException {
        ObjectNode read = PARVIS.get().read("monaco.osm.pbf", monaco(), "target", "quartiers");
        ObjectNode applied = PARVIS.get().step(read, "apply", read.get("choices"));
        assertThat(applied.at("/applied/collections").propertyNames()).containsExactly("quartiers");
        JsonNode quartier =
                PARVIS.get().caller().get("/api/v1/quartiers?limit=1").json().at("/features/0");
        String address = "/api/v1/quartiers/" + quartier.get("id").asString();
        Answer edited = PARVIS.get()
                .caller()
                .patch(address, "{\"properties\":{\"names\":{\"fr\":\"À nous\"}}}", "Content-Type", "application/json");
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);

        Answer refused = PARVIS.get().caller().post(path(applied) + "/undo", "{\"skipEdited\":false}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("edited_since");
        assertThat(refused.json().at("/edited/0/id").asString())
                .isEqualTo(quartier.get("id").asString());
        assertThat(refused.json().at("/edited/0/collection").asString()).isEqualTo("quartiers");

        Answer accepted = PARVIS.get().caller().post(path(applied) + "/undo", "{\"skipEdited\":true}");
        assertThat(PARVIS.get().rest(accepted.json()).get("state").asString()).isEqualTo("undone");
        assertThat(PARVIS.get().count("quartiers")).isOne();
        PARVIS.get().caller().delete(address);
    }

    @Test
    void theWayIsFollowedAsEvents() throws IOException {
        Answer accepted = PARVIS.get().upload("monaco.osm.pbf", monaco());

        Answer events = PARVIS.get().caller().get(path(accepted.json()), "Accept", "text/event-stream");

        assertThat(events.header("Content-Type")).startsWith("text/event-stream");
        assertThat(events.text()).contains("event: progress\n").contains("event: done\n");
        assertThat(PARVIS.get().caller().delete(path(accepted.json())).status()).isEqualTo(204);
        assertThat(PARVIS.get().rest(accepted.json()).get("state").asString()).isEqualTo("cancelled");
        assertNoUpload(accepted.json());
    }

    @Test
    void whatIsNoFileOfAnyKindFailsWithAReason() throws IOException {
        for (byte[] file : new byte[][] {
            {}, "not a map".getBytes(StandardCharsets.UTF_8), java.util.Arrays.copyOf(monaco(), 100_000)
        }) {
            ObjectNode failed = PARVIS.get().read("../../etc/<b>.osm.pbf", file);

            assertThat(failed.get("state").asString()).as(failed.toString()).isEqualTo("failed");
            assertThat(failed.at("/problem/code").asString()).isEqualTo("unreadable");
            assertThat(failed.at("/problem/detail").asString()).isNotBlank();
            assertThat(failed.get("fileName").asString()).isEqualTo("<b>.osm.pbf");
            assertNoUpload(failed);
        }
    }

    @Test
    void formsThatAreNoneAreRefused() {
        for (String[] typeAndBody : new String[][] {
            {"multipart/form-data; boundary=x", "--x\r\nnothing"},
            {"multipart/form-data", "--x--"},
            {
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"target\"\r\n\r\na\r\n--x--"
            },
            {
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\na\r\n--x--"
            },
            {"application/json", "{}"}
        }) {
            Answer answer =
                    PARVIS.get().caller().post("/api/v1/imports", typeAndBody[1], "Content-Type", typeAndBody[0]);
            assertThat(answer.status()).as(answer.text()).isIn(400, 415);
        }
        Answer elsewhere = PARVIS.get().upload("a.csv", new byte[] {1}, "target", "nowhere");
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.json().get("field").asString()).isEqualTo("target");
        assertThat(PARVIS.get().upload("a.csv", new byte[] {1}, "template", "x").status())
                .isEqualTo(400);
    }

    @Test
    void nobodyOnTheInternetIsAskedUnlessThatWasSwitchedOn() {
        PARVIS.get().caller().get("/api/v1/import-sources").json().forEach(source -> assertThat(
                        source.get("ready").asBoolean())
                .isFalse());
        Answer refused = PARVIS.get().caller().post("/api/v1/imports/online", "{\"source\":\"datatourisme\"}");
        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.text()).contains("PARVIS_ONLINE_ENABLED=true");
    }

    @Test
    void aPageOfAnotherSiteUploadsNothing() {
        Answer refused = PARVIS.get()
                .caller()
                .post(
                        "/api/v1/imports",
                        "--x--",
                        "Content-Type",
                        "multipart/form-data; boundary=x",
                        "Sec-Fetch-Site",
                        "cross-site");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asString()).isEqualTo("forbidden_origin");
    }

    @Test
    void choicesThatDoNotFitAreRefusedBeforeAnyWork() throws IOException {
        ObjectNode read = PARVIS.get().read("monaco.osm.pbf", monaco());
        for (String choices : new String[] {
            "{\"mode\":\"update\",\"layers\":[{\"name\":\"nothing\",\"target\":\"streets\"}]}",
            "{\"mode\":\"update\",\"layers\":[{\"name\":\"streets\",\"target\":\"places\"}]}",
            "{\"mode\":\"update\",\"layers\":[]}",
            "{\"mode\":\"mirror\",\"layers\":[{\"name\":\"streets\",\"target\":\"streets\"}]}",
            "{\"mode\":\"sideways\",\"layers\":[]}",
            "{\"colour\":1}"
        }) {
            Answer refused = PARVIS.get().caller().post(path(read) + "/apply", choices);
            assertThat(refused.status()).as(choices + refused.text()).isEqualTo(400);
        }
        assertThat(PARVIS.get().caller().get(path(read)).json().get("state").asString())
                .isEqualTo("ready");
    }

    private static String plans(ObjectNode job) {
        StringBuilder plans = new StringBuilder();
        for (JsonNode layer : job.at("/preview/layers")) {
            plans.append(layer.get("name")).append(layer.get("plan"));
        }
        return plans.append(job.at("/preview/issues"))
                .append(job.get("applied"))
                .toString();
    }

    private static void assertNoUpload(JsonNode job) {
        assertThat(PARVIS.home().resolve("imports").resolve(job.get("id").asString()))
                .doesNotExist();
    }
}
