package org.parvis.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Makes the picture in the README: {@code -Dparvis.screenshot=<file>}. */
@EnabledIfSystemProperty(named = "parvis.screenshot", matches = ".+")
class ReadmeScreenshotTest {
    private static final long MOST_BYTES = 900_000;

    @TempDir
    private Path home;

    @Test
    void theReadmeShowsAWalkThroughTheTown() throws Exception {
        Path file = Path.of(System.getProperty("parvis.screenshot")).toAbsolutePath();
        try (RunningParvis parvis = RunningParvis.startIn(home);
                Chromium chromium = Chromium.launch();
                TownPage town = chromium.open(parvis, "en-GB", 1360, 850)) {
            town.visit("#map=16/43.73515/7.42425");
            town.click("[data-task=plan]");
            town.clickOnMap(7.4205, 43.7311);
            town.find("input[name=ending][value=point]").check();
            town.clickOnMap(7.4280, 43.7392);
            town.click("form button[type=submit]");
            town.expectRouteWithStops(5);
            town.page().mouse().move(0, 0);
            town.awaitTiles();
            // The map glides to the route; the picture is taken when it has come to rest.
            town.page().waitForTimeout(1_500);
            town.awaitTiles();
            Files.createDirectories(file.getParent());
            town.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    }
}
