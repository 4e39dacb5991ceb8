package org.parvis.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for one and the same town, each told from a fresh window. */
class TownStoriesTest {
    private static final String ROCHER = "#map=17/43.7311/7.4205";

    @RegisterExtension
    static final ParvisInBrowser BROWSER = new ParvisInBrowser();

    @Test
    void allOfItCanBeDoneWithTheKeyboardAlone() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 720)) {
            town.visit(ROCHER);
            town.tabTo("#skip");
            town.press("Enter");
            town.tabTo("[data-task=plan]");
            town.press("Enter");
            town.tabTo("[data-centre=start]");
            town.press("Enter");
            assertThat(town.find("[data-anchor=start]")).hasClass(Pattern.compile("is-set"));
            endAtTheCasinoByKeyboard(town);
            town.tabTo("form button[type=submit]");
            town.press("Enter");
            town.expectRouteWithStops(5);
            keepAndDropByKeyboard(town);
            town.expectNothingAmiss();
        }
    }

    private static void endAtTheCasinoByKeyboard(TownPage town) {
        town.tabTo("#search");
        town.type("Casino");
        assertThat(town.find(".item-name").filter(visible()).first()).containsText("Casino");
        town.tabTo(".item");
        town.press("Enter");
        assertThat(town.find("#detail-title")).containsText("Casino");
        town.tabTo("[data-focus=end]");
        town.press("Enter");
        assertThat(town.find("[data-anchor=end]")).containsText("Casino");
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }

    private static void keepAndDropByKeyboard(TownPage town) {
        town.tabTo("#route-name");
        town.press("Control+A");
        town.type("By keyboard");
        town.press("Enter");
        assertThat(town.find("#walk-title")).hasText("By keyboard");
        town.tabTo("[data-action=rename]");
        town.press("Enter");
        town.press("Control+A");
        town.type("By keys");
        town.press("Enter");
        assertThat(town.find("#walk-title")).hasText("By keys");
        town.tabTo("[data-action=delete]");
        town.press("Enter");
        town.tabTo("[data-action=undo]");
        town.press("Enter");
        assertThat(town.find(".item-name").filter(visible()).getByText("By keys")).isVisible();
    }

    @Test
    void thePageSpeaksTheBrowsersLanguageAndRemembersAnother() {
        try (TownPage town = BROWSER.open("fr-FR", 1280, 720)) {
            town.visit("");
            assertThat(town.find("html")).hasAttribute("lang", "fr");
            assertThat(town.find("[data-task=routes]")).hasText("Mes parcours");
            town.click("[data-language=en]");
            assertThat(town.find("html")).hasAttribute("lang", "en");
            assertThat(town.find("[data-task=routes]")).hasText("My routes");
            town.page().reload();
            assertThat(town.find("[data-task=routes]")).hasText("My routes");
            town.expectNothingAmiss();
        }
    }

    @Test
    void onANarrowScreenThePanelIsASheetWithThreeHeights() {
        try (TownPage town = BROWSER.open("fr-FR", 390, 844)) {
            town.visit("");
            double half = sheetHeight(town, "half");
            town.click(".handle");
            double full = sheetHeight(town, "full");
            town.click(".handle");
            double peek = sheetHeight(town, "peek");
            assertThat(peek).isLessThan(half);
            assertThat(half).isLessThan(full);
            town.click("[data-task=plan]");
            town.click("[data-centre=start]");
            town.click("form button[type=submit]");
            town.expectRouteWithStops(1);
            town.expectNoSidewaysScrolling();
            assertThat(town.find(".credits")).containsText("OpenStreetMap");
            town.expectNothingAmiss();
        }
    }

    private static double sheetHeight(TownPage town, String height) {
        assertThat(town.find("#panel")).hasAttribute("data-height", height);
        town.page()
                .waitForFunction(
                        "() => document.getElementById('panel').getAnimations().every(each => each.playState !== 'running')");
        BoundingBox box = town.find("#panel").boundingBox();
        return box.height;
    }

    @Test
    void someoneElsesChangeIsShownAndNotOverwritten() throws Exception {
        try (TownPage town = BROWSER.open("fr-FR", 1280, 720)) {
            town.visit(ROCHER);
            planAndSave(town, "Le mien");
            Matcher id = Pattern.compile("routes=([0-9a-f-]{36})").matcher(town.page().url());
            assertThat(id.find()).isTrue();
            String path = "/api/v1/routes/" + id.group(1);
            assertThat(BROWSER.parvis().patch(path, "{\"properties\":{\"name\":\"Le leur\"}}").statusCode())
                    .isEqualTo(200);
            town.click("[data-action=rename]");
            town.find("#route-name").fill("Encore le mien");
            town.click("[data-action=keep]");
            assertThat(town.find(".notice-conflict")).isVisible();
            assertThat(town.find("#walk-title")).hasText("Le leur");
        }
    }

    private static void planAndSave(TownPage town, String name) {
        town.click("[data-task=plan]");
        town.click("[data-centre=start]");
        town.click("form button[type=submit]");
        town.expectRouteWithStops(1);
        town.find("#route-name").fill(name);
        town.click("[data-action=keep]");
        assertThat(town.find("#walk-title")).hasText(name);
    }

    @Test
    void noMainStateBreaksTheAccessibilityRules() {
        try (TownPage town = BROWSER.open("fr-FR", 1280, 720)) {
            town.visit(ROCHER);
            assertThat(town.find(".item").filter(visible()).first()).isVisible();
            town.expectAccessible("exploring");
            town.click(".item");
            town.expectAccessible("a place");
            town.click("[aria-controls=layers]");
            town.expectAccessible("the layers");
            town.press("Escape");
            town.click("[data-task=plan]");
            town.click("form button[type=submit]");
            assertThat(town.find("[data-error=start] [role=alert]")).isVisible();
            town.expectAccessible("the form with an error");
            planAndSave(town, "Accessible");
            town.expectAccessible("a saved route");
            town.click("[data-focus=back]");
            town.expectAccessible("the saved routes");
            town.page().navigate(BROWSER.parvis().address() + "/login.html");
            town.expectAccessible("signing in");
        }
    }
}
