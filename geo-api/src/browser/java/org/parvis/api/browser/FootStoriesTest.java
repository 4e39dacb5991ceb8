package org.parvis.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.MouseButton;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Going on foot: how far, round, and from here to there by one way or another. */
class FootStoriesTest {
    private static final String ROCHER = "#map=16/43.7331/7.4205";
    private static final String BOTH_IN_VIEW = "#map=16/43.73515/7.42425";
    private static final Pattern DRAWN = Pattern.compile("M.*L.*");

    @RegisterExtension
    static final ParvisInBrowser BROWSER = new ParvisInBrowser();

    @Test
    void howFarOneGetsFromAPlaceIsOnTheMapAndInWords() {
        try (TownPage town = BROWSER.open("fr-FR", 1280, 800)) {
            town.visit(ROCHER);
            town.click(".item");
            assertThat(town.find("#detail-title")).isVisible();
            town.click("[data-focus=foot-reach]");

            assertThat(town.find("#map path.reach-area")).hasAttribute("d", DRAWN);
            assertThat(town.find("#map path.reach-streets")).hasAttribute("d", DRAWN);
            assertThat(town.find(".reach-said")).containsText("15\u00a0min");
            assertThat(town.find(".reach-said")).containsText(Pattern.compile("(ha|km²) et .*km de rues"));
            Locator places = town.find(".reach-list .item");
            assertThat(places.first()).isVisible();
            assertThat(minutesOf(places.first())).isLessThanOrEqualTo(minutesOf(places.last()));
            double wide = widthOf(town, "#map path.reach-area");
            town.find("#reach-minutes").fill("5");
            assertThat(town.find(".reach-said")).containsText("En 5\u00a0min");
            assertThat(widthOf(town, "#map path.reach-area")).isPositive();
            assertThat(wide).isPositive();
            town.expectAccessible("a reach");
            town.expectNothingAmiss();
        }
    }

    private static int minutesOf(Locator place) {
        return Integer.parseInt(
                place.locator(".item-end").textContent().replaceAll("\\D.*", ""));
    }

    private static double widthOf(TownPage town, String selector) {
        BoundingBox box = town.find(selector).boundingBox();
        return box.width;
    }

    @Test
    void aLoopComesBackWithDirectionsAndOthersToChooseFrom() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 800)) {
            town.visit(ROCHER);
            town.click("[data-task=foot]");
            town.click("label:has(input[name=foot-mode][value=loop])");
            town.clickOnMap(7.4205, 43.7335);

            assertThat(town.find("#map path.walk-line")).hasAttribute("d", DRAWN);
            assertThat(town.find(".foot-directions .direction").nth(3)).isVisible();
            assertThat(town.find(".way-card").first()).containsText("km");
            town.expectAccessible("a loop");
            town.expectNothingAmiss();
        }
    }

    @Test
    void whatIsChosenAndAvoidedChangesTheWalk() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 800)) {
            town.visit(BOTH_IN_VIEW);
            fromTheRocherToTheCasino(town);
            assertThat(town.find(".way-card").nth(1)).isVisible();
            String best = drawn(town);
            assertThat(town.find("#map path.way-line").first()).isVisible();
            town.find(".way-card input[value='1']").check();
            assertThat(town.find("#map path.walk-line")).not().hasAttribute("d", best);

            town.click(".fold summary");
            town.click("[data-avoid=stairs]");
            assertThat(town.find("[data-avoid=stairs]")).hasAttribute("aria-pressed", "true");
            assertThat(town.find(".foot-answer.is-stale")).hasCount(0);
            assertThat(town.find(".foot-directions")).not().containsText("stairs");
            town.expectAccessible("a walk");

            town.click("[data-pick=foot-via]");
            town.clickOnMap(7.4246, 43.7350);
            assertThat(town.find("#map .symbol-via")).hasText("1");
            assertThat(town.find(".way-card")).hasCount(1);
            town.expectNothingAmiss();
        }
    }

    private static void fromTheRocherToTheCasino(TownPage town) {
        town.click("[data-task=foot]");
        town.clickOnMap(7.4205, 43.7311);
        assertThat(town.find("[data-anchor=foot-from]")).hasClass(Pattern.compile("is-set"));
        town.clickOnMap(7.4280, 43.7392);
        assertThat(town.find("#map path.walk-line")).hasAttribute("d", DRAWN);
    }

    private static String drawn(TownPage town) {
        String line = town.find("#map path.walk-line").getAttribute("d");
        assertThat(line).isNotBlank();
        return line;
    }

    @Test
    void aReachCanBeAskedForWithTheKeyboardAlone() {
        try (TownPage town = BROWSER.open("fr-FR", 1280, 720)) {
            town.visit(ROCHER);
            town.tabTo("[data-task=foot]");
            town.press("Enter");
            town.tabTo("input[name=foot-mode]");
            town.press("ArrowRight");
            town.press("ArrowRight");
            town.tabTo("[data-centre=foot-from]");
            town.press("Enter");
            assertThat(town.find(".reach-said")).containsText("En 15");
            town.tabTo("#reach-minutes");
            town.press("ArrowRight");
            assertThat(town.find(".reach-said")).containsText("En 20");
            town.tabTo("#foot-walker");
            town.press("ArrowDown");
            assertThat(town.find("#foot-walker")).hasValue("family");
            town.tabTo(".reach-list .item");
            town.press("Enter");
            assertThat(town.find("#detail-title")).isVisible();
            town.tabTo("[data-focus=back]");
            town.press("Enter");
            assertThat(town.find(".reach-said")).isVisible();
            town.expectNothingAmiss();
        }
    }

    @Test
    void anyPointOfTheMapCanBeAskedAboutOnAPhoneToo() {
        try (TownPage town = BROWSER.open("en-GB", 390, 844)) {
            town.visit("#map=17/43.7335/7.4230");
            BoundingBox map = town.find("#map").boundingBox();
            town.page().mouse().click(map.x + 200, map.y + 150, rightButton());
            assertThat(town.find("#map .symbol-spot")).isVisible();
            town.click("[data-focus=foot-loop]");
            assertThat(town.find("#map path.walk-line")).hasAttribute("d", DRAWN);
            town.expectNoSidewaysScrolling();
            town.expectNothingAmiss();
        }
    }

    private static Mouse.ClickOptions rightButton() {
        return new Mouse.ClickOptions()
                .setButton(MouseButton.RIGHT);
    }
}
