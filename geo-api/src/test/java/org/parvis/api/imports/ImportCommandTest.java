package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.api.store.ImportJob;
import org.parvis.api.store.ImportJobs;
import org.parvis.api.store.ImportState;
import tools.jackson.databind.JsonNode;

/** Importing from the command line, and what the service then knows of it. */
class ImportCommandTest {
    private static final String BENCHES =
            """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","geometry":{"type":"Point","coordinates":[-1.55,47.21]},"properties":{"code":"B1","quoi":"Banc"}},
             {"type":"Feature","geometry":{"type":"Point","coordinates":[-1.56,47.22]},"properties":{"code":"B2","quoi":"Banc"}},
             {"type":"Feature","geometry":null,"properties":{"code":"B3","quoi":"Banc"}}]}""";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int command(String... arguments) {
        out.reset();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return ImportCommand.run(new ArrayList<>(List.of(arguments)), stream, stream);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenWronglyIsExplained() {
        assertThat(command("--help")).isEqualTo(ImportCommand.DONE);
        assertThat(said()).contains("--dry-run", "--map");
        for (String[] wrong : new String[][] {
            {}, {"a", "b"}, {"--colour", "red"}, {"a", "--to"}, {"a", "--map", "x"}, {"missing.csv"}, {"a", "--to", "x"}
        }) {
            assertThat(command(wrong)).as(String.join(" ", wrong)).isEqualTo(ImportCommand.WRONG_USAGE);
            assertThat(said()).contains("import --help");
        }
    }

    private static String[] call(Path file, Path home) {
        String options = "--to furniture --map name=quoi --set kind=bench --key code --dataset bancs --mode update";
        return (file + " " + options + " --parvis.home=" + home).split(" ");
    }

    @Test
    void aFileIsLookedAtThenImportedThenKnownToTheService(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bancs.geojson");
        Files.writeString(file, BENCHES);
        String[] call = call(file, folder.resolve("home"));
        List<String> dry = new ArrayList<>(List.of(call));
        dry.add("--dry-run");

        assertThat(command(dry.toArray(String[]::new))).as(said()).isEqualTo(ImportCommand.DONE);
        assertThat(said()).contains("2 to add", "1 refused", "Nothing was written");
        assertThat(command(call)).as(said()).isEqualTo(ImportCommand.DONE);
        assertThat(said()).contains("Done: 2 added");
        assertThat(command(call)).as(said()).isEqualTo(ImportCommand.DONE);
        assertThat(said()).contains("Done: 0 added, 0 changed, 2 the same");

        try (RunningImports service = RunningImports.start(folder.resolve("home"), Map.of())) {
            assertThat(service.count("furniture")).isEqualTo(2);
            JsonNode jobs = service.caller().get("/api/v1/imports").json();
            assertThat(jobs).hasSize(2);
            service.undo(jobs.get(1));
            assertThat(service.count("furniture")).isZero();
            interrupt(service.bean(ImportJobs.class), service.bean(UploadFolder.class));
        }
        try (RunningImports service = RunningImports.start(folder.resolve("home"), Map.of())) {
            JsonNode job = service.caller().get("/api/v1/imports").json().get(0);
            assertThat(job.get("state").asString()).isEqualTo("failed");
            assertThat(job.at("/problem/detail").asString()).contains("Nothing was changed");
        }
    }

    /** As a kill in the middle of an import leaves it. */
    private static void interrupt(ImportJobs jobs, UploadFolder uploads) {
        jobs.create(
                new ImportJob(
                        UUID.randomUUID(),
                        ImportState.APPLYING,
                        "killed.csv",
                        1,
                        "abc",
                        "detect",
                        Instant.now(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false),
                java.util.Objects.requireNonNull(uploads.own()));
    }
}
