package org.parvis.api.imports;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A service of its own for the tests of one class, without the bundled town. */
final class OwnService implements BeforeAllCallback, AfterAllCallback {
    private final Map<String, String> settings;
    private @Nullable Path home;
    private @Nullable RunningImports running;

    OwnService() {
        this(Map.of());
    }

    /** @param settings on top of the service's own */
    OwnService(Map<String, String> settings) {
        this.settings = settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        home = Files.createTempDirectory("parvis-imports");
        running = RunningImports.start(home, settings);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (running != null) {
            running.close();
        }
        FileSystemUtils.deleteRecursively(home());
    }

    RunningImports get() {
        return requireNonNull(running);
    }

    Path home() {
        return requireNonNull(home);
    }
}
