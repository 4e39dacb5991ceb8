package org.parvis.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The green line: choosing places, choosing among lines, and going on from one that is painted. */
class GreenLineStoriesTest {
    private static final String ROCHER = "#map=16/43.7331/7.4205";
    private static final Pattern DRAWN = Pattern.compile("M.*L.*");

    @RegisterExtension
    static final ParvisInBrowser BROWSER = new ParvisInBrowser();

    @Test
    void aPlannerChoosesAmongLinesKeepsOneAndExtendsIt() {
        try (TownPage town = BROWSER.open("fr-FR", 1280, 800)) {
            town.visit(ROCHER);
            town.click("[data-task=green]");
            assertThat(town.find(".green-view")).containsText("Choisissez au moins deux lieux");
            town.find("#green-theme").selectOption("museum");
            town.click("[data-action=add-theme]");
            Locator chosen = town.find(".green-chosen li");
            assertThat(chosen.nth(1)).isVisible();
            int places = chosen.count();
            town.expectAccessible("places of a green line");

            draw(town);
            Locator cards = town.find(".green-answer .way-card");
            assertThat(cards.nth(1)).isVisible();
            assertThat(town.find("#map .symbol-green")).hasCount(places);
            assertThat(town.find(".green-order li")).hasCount(places);
            String shortest = town.find("#map path.walk-line").getAttribute("d");
            town.find(".green-answer input[name=green]").last().check();
            assertThat(town.find("#map path.walk-line")).not().hasAttribute("d", shortest);
            town.expectAccessible("lines to choose from");

            town.find("#green-name").fill("Ligne des musées");
            town.click(".green-answer [data-action=keep]");
            assertThat(town.find(".notice")).containsText("Ligne des musées");
            extend(town);
            town.expectNothingAmiss();
        }
    }

    private static void draw(TownPage town) {
        town.click(".green-view button[type=submit]");
        assertThat(town.find(".green-answer .facts")).containsText("Preuve");
        assertThat(town.find("#map path.walk-line")).hasAttribute("d", DRAWN);
    }

    private static void extend(TownPage town) {
        town.find("#green-keep").selectOption("Ligne des musées");
        town.click("[data-pick=green]");
        town.clickOnMap(7.4246, 43.7350);
        assertThat(town.find(".green-answer.is-stale")).isVisible();
        draw(town);
        assertThat(town.find(".green-answer.is-stale")).hasCount(0);
        assertThat(town.find(".green-answer .facts")).containsText("Déjà peint");
    }

    @Test
    void aLineIsDrawnWithTheKeyboardAlone() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 720)) {
            town.visit(ROCHER);
            town.tabTo("[data-task=green]");
            town.press("Enter");
            town.tabTo("[data-focus=green-list]");
            town.press("Enter");
            for (int place = 0; place < 3; place++) {
                town.tabTo("[data-focus^=tick-]");
                town.press("Space");
            }
            assertThat(town.find(".green-chosen li")).hasCount(3);
            town.tabTo("input[name=green-shape]");
            town.press("ArrowRight");
            town.tabTo("#green-branches");
            town.press("Space");
            town.tabTo("#green-several");
            town.press("Space");
            town.tabTo("#green-legibility");
            town.press("End");
            town.tabTo(".green-view button[type=submit]");
            town.press("Enter");
            assertThat(town.find(".green-answer .way-card")).hasCount(1);
            assertThat(town.find("#map path.walk-line")).hasAttribute("d", DRAWN);
            town.tabTo("[data-focus^=green-stop-]");
            town.press("Enter");
            town.expectNothingAmiss();
        }
    }

    @Test
    void aLineThatCannotBeSaysWhyOnAPhoneToo() {
        try (TownPage town = BROWSER.open("en-GB", 390, 844)) {
            town.visit("#map=14/43.7285/7.4450");
            town.click("[data-task=green]");
            town.click("[data-centre=green]"); // in the sea
            town.click(".handle");
            town.find("#green-theme").selectOption("");
            town.click("[data-action=add-theme]");
            town.click(".green-view button[type=submit]");
            assertThat(town.find(".green-view [role=alert]")).containsText("street");
            town.expectAccessible("a line that cannot be");
            town.expectNoSidewaysScrolling();
            town.click("[data-remedy=place]");
            town.click(".green-view button[type=submit]");
            assertThat(town.find(".green-answer .way-card").first()).isVisible();
            town.expectNoSidewaysScrolling();
        }
    }
}
