package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.api.ParvisApplication;

/** An import that is killed while it writes has done nothing, and can be done again. */
class KilledImportTest {
    private static final int BENCHES = 15_000;
    private static final int KILLED = 128 + 9;

    @Test
    void nothingOfItIsThereAfterKillsAtDifferentMomentsAndAllOfItAfterwards(@TempDir Path folder) throws Exception {
        Path file = benches(folder);
        List<String> call = new ArrayList<>(List.of(file.toString()));
        call.addAll(List.of("--to furniture --set kind=bench --key code --dataset bancs --mode update".split(" ")));
        call.add("--parvis.home=" + folder.resolve("home"));

        killAfter(100, call, folder.resolve("errors"));
        killAfter(500, call, folder.resolve("errors"));

        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(ImportCommand.run(call, out, out))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(ImportCommand.DONE);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Done: " + BENCHES + " added, 0 changed, 0 the same, 0 retired, 0 refused");
    }

    private static Path benches(Path folder) throws IOException {
        StringBuilder rows = new StringBuilder("code,nom,lon,lat\n");
        for (int number = 0; number < BENCHES; number++) {
            rows.append('B').append(number).append(",Banc d’été,").append(-1.6 + number % 200 * 0.0005);
            rows.append(',').append(47.2 + number / 200 * 0.0005).append('\n');
        }
        return Files.writeString(folder.resolve("bancs.csv"), rows);
    }

    /** @param milliseconds after it has told what it is going to do, which takes it some seconds */
    private static void killAfter(int milliseconds, List<String> call, Path errors)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                ParvisApplication.class.getName(),
                ImportCommand.NAME));
        command.addAll(call);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", classPath());
        Process process = builder.redirectError(errors.toFile()).start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = told.readLine();
            while (line != null && !line.contains(BENCHES + " to add")) {
                line = told.readLine();
            }
            Thread.sleep(milliseconds);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor())
                .as("killed, not ended by itself: %s", Files.readString(errors))
                .isEqualTo(KILLED);
    }

    private static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
