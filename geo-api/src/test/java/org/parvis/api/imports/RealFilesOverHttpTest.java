package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parvis.api.collection.Caller.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files of towns and of people with bad intentions, over HTTP. */
class RealFilesOverHttpTest {
    private static final String THREE =
            """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","geometry":{"type":"Point","coordinates":[-1.55,47.21]},"properties":{"code":"B1","nom":"Banc du port","type":"banc"}},
             {"type":"Feature","geometry":{"type":"Point","coordinates":[-1.56,47.22]},"properties":{"code":"B2","nom":"Banc du parc","type":"banc"}},
             {"type":"Feature","geometry":{"type":"Point","coordinates":[-1.57,47.23]},"properties":{"code":"B3","nom":"Banc d’été","type":"banc"}}]}""";

    @RegisterExtension
    static final OwnService PARVIS = new OwnService();

    @BeforeEach
    void needsTheData() {
        boolean isThere = Files.isDirectory(RunningImports.DATA);
        if (!"true".equals(System.getenv("PARVIS_DATA_REQUIRED"))) {
            assumeThat(isThere).as("shared/data is there").isTrue();
        }
        assertThat(isThere).isTrue();
    }

    @Test
    void aLambert93ShapefileInLatin1() throws IOException {
        byte[] zip = RunningImports.zipped(RunningImports.DATA.resolve("nantes-quartiers/derived_l93_latin1"));

        ObjectNode read = PARVIS.get().read("quartiers.zip", zip, "target", "quartiers");

        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("ready");
        JsonNode layer = read.at("/preview/layers/0");
        assertThat(layer.get("rows").asLong()).isEqualTo(45);
        assertThat(layer.at("/crs/code").asString()).isEqualTo("EPSG:2154");
        assertThat(layer.at("/plan/add").asLong()).as(layer.toString()).isEqualTo(44);
        assertThat(layer.at("/plan/refuse").asLong()).isOne();
        assertThat(layer.at("/bbox/0").asDouble()).isBetween(-2.0, -1.0);
        assertThat(layer.at("/bbox/1").asDouble()).isBetween(46.8, 47.6);
        assertThat(read.at("/preview/issueCount").asLong()).isPositive();
        assertThat(read.at("/preview/needs").size()).isZero();

        ObjectNode applied = PARVIS.get().step(read, "apply", read.get("choices"));

        assertThat(applied.at("/applied/counts/added").asLong())
                .as(applied.toString())
                .isEqualTo(44);
        assertThat(applied.at("/applied/counts/refused").asLong()).isOne();
        assertThat(PARVIS.get().count("quartiers")).isEqualTo(44);
        assertThat(PARVIS.get()
                        .caller()
                        .get("/api/v1/quartiers?q=breil&limit=100")
                        .text())
                .contains("Barberie");

        ObjectNode again = PARVIS.get().read("quartiers.zip", zip, "target", "quartiers");
        assertThat(again.at("/preview/layers/0/plan/same").asLong()).isEqualTo(44);
        again = PARVIS.get().step(again, "apply", again.get("choices"));
        assertThat(again.at("/applied/counts/same").asLong()).isEqualTo(44);

        assertThat(PARVIS.get().undo(applied).get("state").asString()).isEqualTo("undone");
        assertThat(PARVIS.get().count("quartiers")).isZero();
    }

    @Test
    void theStreetsOfRennes() throws IOException {
        byte[] file = Files.readAllBytes(RunningImports.DATA.resolve("rennes-streets/rennes.geojson"));

        ObjectNode read = PARVIS.get().read("rennes.geojson", file);

        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("ready");
        assertThat(read.at("/preview/layers/0/rows").asLong()).isEqualTo(7_181);
        assertThat(read.at("/preview/layers/0/geometryTypes/LineString").asLong())
                .isEqualTo(3_065);
        ObjectNode applied = PARVIS.get().step(read, "apply", read.get("choices"));
        assertThat(applied.get("state").asString()).as(applied.toString()).isEqualTo("applied");
        long added = applied.at("/applied/counts/added").asLong();
        assertThat(added + applied.at("/applied/counts/refused").asLong()).isEqualTo(7_181);
        assertThat(added).isGreaterThanOrEqualTo(3_000);
        ObjectNode again = PARVIS.get().read("rennes.geojson", file, "target", "streets");
        assertThat(again.at("/preview/layers/0/plan/same").asLong()).isEqualTo(added);
        assertThat(again.at("/preview/layers/0/plan/add").asLong()).isZero();
        PARVIS.get().undo(applied);
        assertThat(PARVIS.get().count("streets")).isZero();
    }

    @Test
    void updateReplacesMirrorAlsoRetiresAndUndoBringsAllBack() {
        ObjectNode first = benches(THREE, "add");
        assertThat(PARVIS.get().count("furniture")).isEqualTo(3);
        String other = THREE.replace("Banc du parc", "Banc du jardin")
                .replaceFirst("(?s),\\s*\\{[^{]*\\{[^{]*\\{[^{]*B3.*?\\}\\}", "");

        ObjectNode kept = benches(other, "add");
        assertThat(kept.at("/applied/counts/same").asLong()).as(kept.toString()).isEqualTo(2);
        assertThat(names()).contains("Banc du parc");

        ObjectNode mirrored = benches(other, "mirror");
        assertThat(mirrored.at("/preview/layers/0/plan").toString())
                .isEqualTo("{\"add\":0,\"change\":1,\"same\":1,\"retire\":1,\"refuse\":0}");
        assertThat(mirrored.at("/applied/counts").toString())
                .isEqualTo("{\"added\":0,\"changed\":1,\"same\":1,\"retired\":1,\"refused\":0}");
        assertThat(names()).contains("Banc du jardin").doesNotContain("Banc d’été", "Banc du parc");

        PARVIS.get().undo(mirrored);
        assertThat(names()).contains("Banc du parc", "Banc d’été").doesNotContain("Banc du jardin");
        assertThat(PARVIS.get().undo(first).get("state").asString()).isEqualTo("undone");
        assertThat(PARVIS.get().count("furniture")).isZero();
    }

    @Test
    void aSingleTableInAnArchiveIsReadAsIfItHadComeAlone() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("lisez-moi.txt", "Bancs de la ville");
        files.put("donnees/bancs.csv", "nom;lon;lat\nBanc du port;-1,55;47,21\nBanc d’été;-1,56;47,22\n");

        ObjectNode read = PARVIS.get().read("bancs.zip", RunningImports.zipped(files), "target", "furniture");

        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("ready");
        assertThat(read.at("/preview/format").asString()).isEqualTo("csv");
        assertThat(read.at("/preview/layers/0/rows").asLong()).isEqualTo(2);
        assertThat(read.at("/preview/layers/0/name").asString()).isEqualTo("bancs");
    }

    private static ObjectNode benches(String json, String mode) {
        ObjectNode read =
                PARVIS.get().read("bancs.geojson", json.getBytes(StandardCharsets.UTF_8), "target", "furniture");
        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("ready");
        ObjectNode choices = (ObjectNode) read.get("choices");
        choices.put("mode", mode);
        ((ObjectNode) choices.at("/layers/0")).put("keyColumn", "code").put("dataset", "bancs-nantes");
        ObjectNode planned = PARVIS.get().step(read, "preview", choices);
        assertThat(planned.get("state").asString()).as(planned.toString()).isEqualTo("ready");
        ObjectNode applied = PARVIS.get().step(planned, "apply", planned.get("choices"));
        assertThat(applied.get("state").asString()).as(applied.toString()).isEqualTo("applied");
        return applied;
    }

    private static String names() {
        return PARVIS.get().caller().get("/api/v1/furniture?limit=100").text();
    }

    @Test
    void choicesAreKeptAsATemplateAndProposedForFilesLikeIt() {
        ObjectNode read = PARVIS.get().read("bancs.geojson", THREE.getBytes(StandardCharsets.UTF_8));
        ObjectNode template = (ObjectNode) read.get("choices").deepCopy();
        ((ObjectNode) template.at("/layers/0"))
                .put("target", "furniture")
                .put("keyColumn", "code")
                .put("dataset", "bancs-nantes");
        Answer saved = PARVIS.get()
                .caller()
                .post("/api/v1/import-templates", "{\"name\":\"Bancs\",\"choices\":" + template + "}");
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        String id = saved.json().get("id").asString();

        ObjectNode again = PARVIS.get().read("autres.geojson", THREE.getBytes(StandardCharsets.UTF_8), "template", id);

        assertThat(again.at("/preview/layers/0/templates/0/name").asString()).isEqualTo("Bancs");
        assertThat(again.at("/choices/layers/0/dataset").asString()).isEqualTo("bancs-nantes");
        assertThat(again.at("/choices/mode").asString()).isEqualTo("update");
        assertThat(PARVIS.get().caller().get("/api/v1/import-targets").text()).contains("widthMetres");
        assertThat(PARVIS.get()
                        .caller()
                        .delete("/api/v1/import-templates/" + id)
                        .status())
                .isEqualTo(204);
        assertThat(PARVIS.get().caller().get("/api/v1/import-templates").text()).isEqualTo("[]");
    }

    @Test
    void whatSomebodyHasToSayIsAskedAndWhatIsReservedIsRefused() {
        ObjectNode read =
                PARVIS.get().read("bancs.geojson", THREE.getBytes(StandardCharsets.UTF_8), "target", "furniture");
        ObjectNode choices = (ObjectNode) read.get("choices");
        ObjectNode layer = (ObjectNode) choices.at("/layers/0");
        choices.put("mode", "mirror");
        layer.putNull("keyColumn");
        ObjectNode planned = PARVIS.get().step(read, "preview", choices);
        assertThat(planned.at("/preview/needs/0/what").asString()).isEqualTo("keyColumn");
        assertThat(apply(read, choices).json().get("field").asString()).endsWith("keyColumn");
        layer.put("keyColumn", "code").put("dataset", "parvis");
        assertThat(apply(read, choices).json().get("field").asString()).endsWith("dataset");
        layer.put("dataset", "bancs").put("keyColumn", "nothing");
        assertThat(apply(read, choices).json().get("detail").asString()).contains("no column \"nothing\"");
        layer.put("keyColumn", "code").put("crs", "EPSG:x");
        assertThat(apply(read, choices).status()).isEqualTo(400);
        assertThat(PARVIS.get().count("furniture")).isZero();
    }

    private static Answer apply(JsonNode job, JsonNode choices) {
        return PARVIS.get().caller().post(RunningImports.path(job) + "/apply", choices.toString());
    }

    @Test
    void nothingHostileChangesAnything() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> hostile = Files.list(RunningImports.DATA.resolve("hostile/libzip-regress"))) {
            hostile.filter(file -> file.toString().endsWith(".zip")).sorted().forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(50);
        for (Path file : files) {
            ObjectNode read = PARVIS.get().read(file.getFileName().toString(), Files.readAllBytes(file));
            assertThat(read.get("state").asString()).as(file + ": " + read).isEqualTo("failed");
            assertThat(read.at("/problem/code").asString()).as(file.toString()).isIn("unreadable", "too_large");
            PARVIS.get().caller().delete(RunningImports.path(read));
        }
        ObjectNode empty = PARVIS.get()
                .read(
                        "empty.geojson",
                        "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(StandardCharsets.UTF_8));
        assertThat(empty.get("state").asString()).isIn("ready", "failed");
        for (String collection : List.of("quartiers", "streets", "furniture", "places")) {
            assertThat(PARVIS.get().count(collection)).isZero();
        }
    }
}
