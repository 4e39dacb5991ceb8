package org.parvis.api.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven by Playwright, which must not download browsers of its own. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A first answer on a loaded machine takes its time. */
    static final double PATIENCE_MILLISECONDS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        Path program = program();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    private static Path program() {
        String wanted = System.getenv("CHROMIUM");
        Path program = Path.of(wanted == null || wanted.isBlank() ? "/usr/bin/chromium" : wanted);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("There is no Chromium at " + program
                    + ". Install it (apt-get install chromium), or name it in the variable CHROMIUM.");
        }
        return program;
    }

    /** A window of a person who speaks this language, such as {@code fr-FR}, of this size in pixels. */
    TownPage open(RunningParvis parvis, String language, int width, int height) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Europe/Paris")
                .setViewportSize(width, height);
        return new TownPage(parvis, browser.newContext(options).newPage());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
