package org.parvis.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Wishing for a walk: the theme wheel, answers that get better, others to choose from, and what would let more in. */
class DiscoveryStoriesTest {
    private static final String ROCHER = "#map=17/43.7311/7.4205";
    private static final Pattern FINISHED = Pattern.compile("Search finished|Recherche terminée");

    /** Notes whatever the page says about how the search goes on. */
    private static final String LISTEN = "() => { window.heard = []; new MutationObserver(() => {"
            + " const said = document.querySelector('.walk-said')?.textContent;"
            + " if (said && said !== window.heard.at(-1)) window.heard.push(said); })"
            + ".observe(document.body, {subtree: true, childList: true, characterData: true}); }";

    @RegisterExtension
    static final ParvisInBrowser BROWSER = new ParvisInBrowser();

    @Test
    void aWalkWishedForWithTheWheelGetsBetterUntilTheSearchIsFinished() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 800)) {
            startOnTheRocher(town);
            turnUpByMouse(town, "heritage");
            assertThat(town.find(".wheel-said")).hasText("Heritage: above all");
            turnOffByKeys(town, "worship");
            unfoldMoreWishes(town);
            town.find("#rest").selectOption("5");
            town.find("#ambience-green").fill("3");
            town.find("#wish-certificate").check();
            town.expectAccessible("the form with all its wishes");
            town.page().evaluate(LISTEN);

            town.click("form button[type=submit]");
            assertThat(town.find(".stop-item").first()).isVisible();
            town.find("#route-name").fill("Half a name");
            assertThat(town.find(".walk-said")).hasText(FINISHED);
            List<?> heard = (List<?>) town.page().evaluate("window.heard");
            // Of walks that come in one piece of the stream only the last is ever seen.
            assertThat(heard.get(0).toString()).matches("A (first|better) walk.*");
            assertThat(town.find("#route-name")).hasValue("Half a name");
            assertThat(town.find(".certificate")).containsText(Pattern.compile("\\S"));
            assertThat(town.find(".ambience-line")).containsText("of green");
            town.expectRouteWithStops(3);
            town.expectAccessible("a walk with its certificate");
            town.expectNothingAmiss();
        }
    }

    private static void startOnTheRocher(TownPage town) {
        town.visit(ROCHER);
        town.click("[data-task=plan]");
        town.click("[data-centre=start]");
        leaveOnASummerMorning(town);
    }

    /** Whatever day it is today: what is open hangs on it. */
    private static void leaveOnASummerMorning(TownPage town) {
        town.find("#departure").fill("2026-06-16T10:00");
        town.find("#departure").blur();
    }

    /** Drags a wedge of the wheel from the middle to the rim. */
    private static void turnUpByMouse(TownPage town, String theme) {
        town.find(".wheel").scrollIntoViewIfNeeded();
        BoundingBox wedge =
                town.find(".spoke[data-theme=" + theme + "] .wheel-wedge").boundingBox();
        BoundingBox hub = town.find(".wheel-hub").boundingBox();
        double toX = wedge.x + wedge.width / 2;
        double toY = wedge.y + 6;
        double fromX = (toX + hub.x + hub.width / 2) / 2;
        double fromY = (toY + hub.y + hub.height / 2) / 2;
        town.page().mouse().move(fromX, fromY);
        town.page().mouse().down();
        town.page().mouse().move(toX, toY);
        town.page().mouse().up();
    }

    private static void turnOffByKeys(TownPage town, String theme) {
        Locator spoke = town.find(".spoke[data-theme=" + theme + "]");
        spoke.focus();
        town.press("Home");
        assertThat(spoke).hasAttribute("aria-valuenow", "0");
        assertThat(spoke).hasAttribute("aria-valuetext", Pattern.compile("not at all|pas du tout"));
    }

    private static void unfoldMoreWishes(TownPage town) {
        town.click(".more-wishes summary");
    }

    @Test
    void otherWalksAreSideBySideAndTheChosenOneIsKept() {
        try (TownPage town = BROWSER.open("fr-FR", 1280, 800)) {
            startOnTheRocher(town);
            unfoldMoreWishes(town);
            town.find("#alternatives").selectOption("2");
            town.click("form button[type=submit]");
            assertThat(town.find(".walk-said")).hasText(FINISHED);
            assertThat(town.find(".walk-choices .way-card").nth(1)).isVisible();
            String best = town.find("#map path.walk-line").getAttribute("d");
            String stops = String.join(" ", town.find(".stop-item .item-name").allTextContents());
            town.find(".walk-choices input[value='1']").check();
            assertThat(town.find("#map path.walk-line")).not().hasAttribute("d", best);
            assertThat(String.join(" ", town.find(".stop-item .item-name").allTextContents()))
                    .isNotEqualTo(stops);
            town.expectRouteWithStops(1);
            town.expectAccessible("walks to choose from");

            town.find("#route-name").fill("L’autre");
            town.click("[data-action=keep]");
            assertThat(town.find(".notice")).containsText("L’autre");
            assertThat(town.find(".walk-choices input[value='1']")).isChecked();
            town.click("[data-task=routes]");
            assertThat(town.find(".item-name").getByText("L’autre")).isVisible();
            town.expectNothingAmiss();
        }
    }

    @Test
    void daysFollowEachOther() {
        try (TownPage town = BROWSER.open("en-GB", 390, 844)) {
            startOnTheRocher(town);
            unfoldMoreWishes(town);
            town.find("#spread").selectOption("1");
            town.find("#parts-days").selectOption("0");
            town.click("form button[type=submit]");
            assertThat(town.find(".walk-said")).hasText(FINISHED);
            assertThat(town.find(".walk-choices .way-card")).hasCount(2);
            assertThat(town.find(".walk-choices .way-card").nth(1)).containsText("Day 2");
            town.find(".walk-choices input[value='1']").check();
            town.expectRouteWithStops(1);
            town.expectNoSidewaysScrolling();
            town.expectNothingAmiss();
        }
    }

    @Test
    void whatWasLeftOutSaysWhyAndAClickLetsItIn() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 800)) {
            startOnTheRocher(town);
            town.find("#budget").fill("45");
            town.click("form button[type=submit]");
            assertThat(town.find(".walk-said")).hasText(FINISHED);
            town.click(".left-out summary");
            assertThat(town.find(".left-out-group h4").first()).isVisible();
            town.expectAccessible("what was left out");
            town.page().evaluate(LISTEN);
            town.click("[data-remedy=longer]");
            town.page().waitForFunction("() => window.heard.some(said => said.startsWith('Search finished'))");
            town.click("[data-focus=back]");
            assertThat(Integer.parseInt(town.find("#budget").inputValue())).isGreaterThan(45);
            town.expectNothingAmiss();
        }
    }

    @Test
    void wishesThatCannotBeMetComeWithWhatWouldDo() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 800)) {
            town.visit("#map=16/43.7331/7.4205");
            insistOn(town, "Oceanographic Museum");
            town.click("[data-task=plan]");
            town.click("[data-centre=start]");
            leaveOnASummerMorning(town);
            town.find("#budget").fill("10");
            town.click("form button[type=submit]");
            assertThat(town.find("[data-error=form] .clash li").first()).isVisible();
            Locator remedy = town.find("[data-error=form] .button-remedy").first();
            assertThat(remedy).containsText(Pattern.compile("\\S"));
            town.expectAccessible("wishes that clash");
            remedy.click();
            assertThat(town.find(".walk-said")).hasText(FINISHED);
            town.expectRouteWithStops(1);
        }
    }

    private static void insistOn(TownPage town, String place) {
        town.find(".item").locator("visible=true").filter(new Locator.FilterOptions().setHasText(place)).first().click();
        town.click("[data-focus=mustVisit]");
        town.click("[data-focus=back]");
    }

    @Test
    void aStoryIsToldAndReorderedWithTheKeyboardAlone() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 720)) {
            town.visit(ROCHER);
            tellByKeyboard(town, "Malizia");
            tellByKeyboard(town, "Fangio");
            town.tabTo("[data-task=plan]");
            town.press("Enter");
            town.tabTo("[data-centre=start]");
            town.press("Enter");
            town.tabTo("#budget");
            town.press("Control+A");
            town.type("300");
            town.tabTo(".spoke[data-theme=art]");
            town.press("End");
            town.tabTo("[data-focus=more]");
            town.press("Enter");
            assertThat(town.find(".story-name").first()).containsText("Malizia");
            town.tabTo("[data-focus^=story-down]");
            town.press("Enter");
            assertThat(town.find(".story-name").first()).containsText("Fangio");
            town.tabTo("form button[type=submit]");
            town.press("Enter");
            assertThat(town.find(".walk-said")).hasText(FINISHED);
            List<String> stops = town.find(".stop-item .item-name").allTextContents();
            assertThat(indexOf(stops, "Fangio")).isBetween(0, indexOf(stops, "Malizia") - 1);
            town.tabTo(".stop-item");
            town.press("Enter");
            assertThat(town.find("#detail-title")).isVisible();
            town.expectNothingAmiss();
        }
    }

    private static void tellByKeyboard(TownPage town, String name) {
        town.tabTo("#search");
        town.press("Control+A");
        town.type(name);
        assertThat(town.find(".item-name").locator("visible=true").first()).containsText(name);
        town.tabTo(".item");
        town.press("Enter");
        assertThat(town.find("#detail-title")).containsText(name);
        town.tabTo("[data-focus=story]");
        town.press("Enter");
        assertThat(town.find("[data-focus=story]")).hasAttribute("aria-pressed", "true");
    }

    private static int indexOf(List<String> names, String part) {
        for (int index = 0; index < names.size(); index++) {
            if (names.get(index).contains(part)) {
                return index;
            }
        }
        return -1;
    }
}
