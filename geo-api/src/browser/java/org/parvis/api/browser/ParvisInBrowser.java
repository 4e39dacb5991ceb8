package org.parvis.api.browser;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A Parvis of its own and a browser for the stories of one class. */
final class ParvisInBrowser implements BeforeAllCallback, AfterAllCallback {
    private final String[] settings;
    private @Nullable Path home;
    private @Nullable RunningParvis parvis;
    private @Nullable Chromium chromium;

    /** @param settings on top of the service's own, such as {@code parvis.online.enabled=true} */
    ParvisInBrowser(String... settings) {
        this.settings = settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        home = Files.createTempDirectory("parvis-stories");
        parvis = RunningParvis.startIn(home, settings);
        chromium = Chromium.launch();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (chromium != null) {
            chromium.close();
        }
        if (parvis != null) {
            parvis.close();
        }
        FileSystemUtils.deleteRecursively(home);
    }

    /** As {@link Chromium#open}. */
    TownPage open(String language, int width, int height) {
        return requireNonNull(chromium).open(parvis(), language, width, height);
    }

    RunningParvis parvis() {
        return requireNonNull(parvis);
    }
}
