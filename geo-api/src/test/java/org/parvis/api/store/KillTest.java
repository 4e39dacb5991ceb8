package org.parvis.api.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.geo.territory.Furniture;

/** What was acknowledged survives kill -9; what was not finished leaves no trace. */
class KillTest {
    private static final int ENOUGH_STORED = 200;
    private static final int ENOUGH_IMPORTED = 5;
    private static final int KILLS = 4;

    @Test
    @Timeout(value = 10, unit = MINUTES)
    void whatWasAcknowledgedIsThereAfterEachKillAndTheUnfinishedImportIsNot(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        List<UUID> acknowledged = new ArrayList<>();
        // Not once only: H2 rewrites what it reads and undoes, and it must read that again the next time.
        for (int kill = 1; kill <= KILLS; kill++) {
            List<UUID> now = writeUntilKilled(home, folder.resolve("errors"));
            assertThat(now).hasSizeGreaterThanOrEqualTo(ENOUGH_STORED);
            acknowledged.addAll(now);

            try (Stores stores = Stores.open(Map.of("parvis.home", home.toString()))) {
                assertThat(stores.furniture().all().stream().map(Furniture::id)).containsAll(acknowledged);
                assertThat(stores.furniture().revision()).isGreaterThanOrEqualTo(acknowledged.size());
                assertThat(stores.streets().all()).isEmpty();
                assertThat(stores.streets().revision()).isZero();
            }
        }
    }

    private static List<UUID> writeUntilKilled(Path home, Path errors) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                UntilKilled.class.getName(),
                home.toString());
        builder.environment().put("CLASSPATH", classPath());
        builder.redirectError(errors.toFile());
        Process writer = builder.start();
        List<UUID> acknowledged = new ArrayList<>();
        int imported = 0;
        try (BufferedReader told = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
            String line = told.readLine();
            while (line != null) {
                if (line.startsWith(UntilKilled.STORED)) {
                    acknowledged.add(UUID.fromString(line.substring(UntilKilled.STORED.length())));
                } else if (line.startsWith(UntilKilled.IMPORTED)) {
                    imported++;
                }
                if (acknowledged.size() >= ENOUGH_STORED && imported >= ENOUGH_IMPORTED) {
                    // SIGKILL, by the handle: what it had told by then can still be read to the end.
                    writer.toHandle().destroyForcibly();
                }
                line = told.readLine();
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor())
                .as("killed, not ended by itself: %s", Files.readString(errors))
                .isEqualTo(128 + 9);
        return acknowledged;
    }

    /** As absolute paths, whichever way the tests were started. */
    private static String classPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
