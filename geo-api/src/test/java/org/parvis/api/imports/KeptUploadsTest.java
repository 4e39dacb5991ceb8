package org.parvis.api.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of imports, and for how long. */
class KeptUploadsTest {
    private static final byte[] BENCH = "code,nom,lon,lat\nB1,Banc,-1.55,47.21\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void anEndOfTheServiceThrowsNoUploadAway(@TempDir Path home) throws IOException {
        byte[] monaco;
        try (var stream = requireNonNull(
                KeptUploadsTest.class.getResourceAsStream("/org/parvis/data/monaco/monaco-latest.osm.pbf"))) {
            monaco = stream.readAllBytes();
        }
        List<ObjectNode> begun = new ArrayList<>();
        try (RunningImports parvis = RunningImports.start(home, Map.of())) {
            for (int number = 0; number < 4; number++) {
                begun.add(parvis.upload("monaco" + number + ".osm.pbf", monaco).object());
            }
        }

        try (RunningImports parvis = RunningImports.start(home, Map.of())) {
            List<String> states = new ArrayList<>();
            for (ObjectNode job : begun) {
                ObjectNode found = parvis.caller().get(RunningImports.path(job)).object();
                states.add(found.get("state").asString() + " "
                        + found.at("/problem/detail").asString(""));
                assertThat(home.resolve("imports").resolve(job.get("id").asString()))
                        .exists();
            }
            assertThat(states.get(3)).startsWith("failed The service was stopped while it worked on this import.");
            assertThat(states).noneMatch(state -> state.startsWith("cancelled"));
        }
    }

    @Test
    void aFileThatNobodyAppliedGoesAfterItsTime(@TempDir Path home) {
        try (RunningImports parvis = RunningImports.start(home, Map.of("parvis.imports.kept-uploads", "PT0S"))) {
            ObjectNode read = parvis.read("bancs.csv", BENCH, "target", "furniture");
            Path file = home.resolve("imports").resolve(read.get("id").asString());
            assertThat(file).exists();

            parvis.bean(ImportDesk.class).forgetOld(Instant.now().plusSeconds(60));

            assertThat(file).doesNotExist();
            assertThat(parvis.caller()
                            .get(RunningImports.path(read))
                            .json()
                            .get("state")
                            .asString())
                    .isEqualTo("cancelled");
        }
    }

    @Test
    void nothingIsKeptToUndoWhereNobodyWantsThat(@TempDir Path home) {
        try (RunningImports parvis = RunningImports.start(home, Map.of("parvis.imports.kept-undos", "0"))) {
            ObjectNode read = parvis.read("bancs.csv", BENCH, "target", "furniture");
            ObjectNode applied = parvis.step(read, "apply", read.get("choices"));

            assertThat(applied.get("state").asString()).as(applied.toString()).isEqualTo("applied");
            assertThat(applied.at("/undo/possible").asBoolean()).isFalse();
            assertThat(parvis.bean(JdbcTemplate.class)
                            .queryForObject("select count(*) from import_feature", Long.class))
                    .isZero();
        }
    }
}
