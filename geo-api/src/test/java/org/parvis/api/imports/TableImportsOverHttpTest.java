package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.api.imports.RunningImports.path;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.store.ImportJobs;
import org.parvis.api.store.ImportState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people ask of tables: what is missing is asked for, what is stray stays harmless, what is gone is counted. */
class TableImportsOverHttpTest {
    @RegisterExtension
    static final OwnService PARVIS = new OwnService();

    private static ObjectNode read(String name, String text, String... fields) {
        return PARVIS.get().read(name, text.getBytes(StandardCharsets.UTF_8), fields);
    }

    private static ObjectNode applied(ObjectNode read, JsonNode choices) {
        ObjectNode applied = PARVIS.get().step(read, "apply", choices);
        assertThat(applied.get("state").asString()).as(applied.toString()).isEqualTo("applied");
        return applied;
    }

    private static ObjectNode firstLayer(JsonNode choices) {
        return (ObjectNode) choices.at("/layers/0");
    }

    private static final String MONUMENTS =
            """
            {"type": "FeatureCollection", "features": [
             {"type": "Feature", "properties": {"ref": "M1", "intitule": "Lavoir"},
              "geometry": {"type": "Point", "coordinates": [-1.55, 47.21]}}]}
            """;

    @Test
    void aFieldThatNoRowCanDoWithoutIsAskedForAndNotAReasonToFail() {
        ObjectNode read = read("monuments.geojson", MONUMENTS.replace("intitule", "x1"), "target", "places");

        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("ready");
        assertThat(read.at("/preview/needs/0/what").asString()).isEqualTo("name");
        assertThat(read.at("/preview/needs/0/why").asString()).contains("choose the column");
        assertThat(read.at("/preview/layers/0/plan").isNull()).isTrue();
        Answer refused = PARVIS.get()
                .caller()
                .post(path(read) + "/apply", read.get("choices").toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asString()).endsWith(".name");

        ObjectNode choices = (ObjectNode) read.get("choices");
        ((ObjectNode) firstLayer(choices).get("columns")).put("name", "x1");
        ObjectNode planned = PARVIS.get().step(read, "preview", choices);

        assertThat(planned.at("/preview/needs").toString()).doesNotContain("\"name\"");
        assertThat(planned.at("/preview/layers/0/plan/add").asLong()).isOne();
        PARVIS.get().caller().delete(path(read));
    }

    @Test
    void anotherTargetBringsItsOwnProposalEvenIfNothingIsMappedYet() {
        ObjectNode read = read("bancs.geojson", MONUMENTS.replace("intitule", "nom"), "target", "furniture");
        ObjectNode choices = (ObjectNode) read.get("choices");
        firstLayer(choices).put("target", "places").putObject("columns");
        firstLayer(choices).putObject("constants");

        ObjectNode planned = PARVIS.get().step(read, "preview", choices);

        assertThat(planned.get("state").asString()).as(planned.toString()).isEqualTo("ready");
        assertThat(planned.get("problem").isNull()).as(planned.toString()).isTrue();
        JsonNode proposal = planned.at("/preview/layers/0/proposal");
        assertThat(proposal.get("target").asString()).isEqualTo("places");
        assertThat(proposal.get("fields").toString()).contains("\"field\":\"name\"", "\"column\":\"nom\"");
        PARVIS.get().caller().delete(path(read));
    }

    private static final String BENCHES =
            """
            code,nom,lon,lat
            B1,Banc du quai,-1.551,47.211
            B2,Banc du square,-1.552,47.212
            B3,Banc de la gare,%s
            """;

    private static ObjectNode benches(String third, String mode) {
        ObjectNode read = read("bancs.csv", BENCHES.formatted(third), "target", "furniture");
        ObjectNode choices = (ObjectNode) read.get("choices");
        choices.put("mode", mode);
        firstLayer(choices).put("keyColumn", "code").put("dataset", "bancs");
        ((ObjectNode) firstLayer(choices).get("constants")).put("kind", "bench");
        return PARVIS.get().step(read, "preview", choices);
    }

    @Test
    void aStrayPositionDoesNotStretchTheTown() {
        ObjectNode first = benches("-1.553,47.213", "update");
        applied(first, first.get("choices"));
        JsonNode town = PARVIS.get().caller().get("/api/v1/territory").json();

        ObjectNode stray = benches("2.35,48.85", "update");
        assertThat(stray.at("/preview/issues").toString())
                .contains("1 of 3 lie more than 50 km from the town", "\"row\":3");
        ObjectNode second = applied(stray, stray.get("choices"));
        assertThat(PARVIS.get().caller().get("/api/v1/territory").json()).isEqualTo(town);

        ObjectNode nowhere = benches("0,0", "update");
        assertThat(nowhere.at("/preview/issues").toString()).contains("The position is 0, 0");
        assertThat(nowhere.at("/preview/layers/0/plan/refuse").asLong()).isOne();
        PARVIS.get().caller().delete(path(nowhere));
        PARVIS.get().undo(second);
        PARVIS.get().undo(first);
    }

    @Test
    void aMirrorCountsAsGoneOnlyWhatItIsGoingToRetire() {
        ObjectNode first = benches("-1.553,47.213", "update");
        first = applied(first, first.get("choices"));

        ObjectNode mirror = benches("0,0", "mirror");

        assertThat(mirror.at("/preview/layers/0/plan/same").asLong())
                .as(mirror.toString())
                .isEqualTo(2);
        assertThat(mirror.at("/preview/layers/0/plan/retire").asLong()).isZero();
        ObjectNode done = applied(mirror, mirror.get("choices"));
        assertThat(done.at("/applied/counts/retired").asLong()).isZero();
        PARVIS.get().undo(done);
        PARVIS.get().undo(first);
    }

    @Test
    void aTemplateLeavesToAFileWhatItSaysForCertain() {
        ObjectNode read = benches("-1.553,47.213", "mirror");
        ObjectNode choices = (ObjectNode) read.get("choices");
        firstLayer(choices).put("crs", "EPSG:2154");
        PARVIS.get().caller().delete(path(read));
        String template = PARVIS.get()
                .caller()
                .post("/api/v1/import-templates", "{\"name\":\"Bancs L93\",\"choices\":" + choices + "}")
                .json()
                .get("id")
                .asString();

        ObjectNode file = read(
                "bancs.geojson",
                MONUMENTS.replace("\"ref\"", "\"code\"").replace("intitule", "nom"),
                "target",
                "furniture");
        ObjectNode planned = PARVIS.get()
                .rest(PARVIS.get()
                        .caller()
                        .post(path(file) + "/preview?template=" + template, "")
                        .object());

        assertThat(planned.get("state").asString()).as(planned.toString()).isEqualTo("ready");
        assertThat(planned.at("/choices/mode").asString()).isEqualTo("mirror");
        assertThat(planned.at("/choices/layers/0/keyColumn").asString()).isEqualTo("code");
        assertThat(planned.at("/choices/layers/0/crs").asString()).isNotEqualTo("EPSG:2154");
        assertThat(planned.at("/preview/layers/0/plan/add").asLong()).isOne();
        Answer both = PARVIS.get()
                .caller()
                .post(
                        path(file) + "/preview?template=" + template,
                        planned.get("choices").toString());
        assertThat(both.status()).isEqualTo(400);
        PARVIS.get().caller().delete("/api/v1/import-templates/" + template);
        PARVIS.get().caller().delete(path(file));
    }

    @Test
    void whatAnotherParvisWorksOnIsNotStoppedHere() {
        ObjectNode read = benches("-1.553,47.213", "update");
        UUID id = UUID.fromString(read.get("id").asString());
        ImportJobs jobs = PARVIS.get().bean(ImportJobs.class);
        jobs.move(id, Set.of(ImportState.READY), ImportState.APPLYING);

        Answer refused = PARVIS.get().caller().delete(path(read));

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(PARVIS.home().resolve("imports").resolve(id.toString())).exists();
        jobs.move(id, Set.of(ImportState.APPLYING), ImportState.READY);
        assertThat(PARVIS.get().caller().delete(path(read)).status()).isEqualTo(204);
    }
}
