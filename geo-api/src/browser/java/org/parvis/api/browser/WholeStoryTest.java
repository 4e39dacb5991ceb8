package org.parvis.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the town on the map to a route that is kept, over a restart of the service. */
class WholeStoryTest {
    private static final double ROCHER_LONGITUDE = 7.4205;
    private static final double ROCHER_LATITUDE = 43.7311;
    private static final double CASINO_LONGITUDE = 7.4280;
    private static final double CASINO_LATITUDE = 43.7392;

    private static final String BOTH_IN_VIEW = "#map=16/43.73515/7.42425";
    private static final Pattern ROUTE = Pattern.compile("routes=([0-9a-f-]{36})");

    @TempDir
    private Path home;

    @Test
    void aPlannerGetsKeepsAndFindsAgainAWalkFromTheRocherToTheCasino() throws Exception {
        String bookmark;
        try (Chromium chromium = Chromium.launch()) {
            try (RunningParvis parvis = RunningParvis.startIn(home);
                    TownPage town = chromium.open(parvis, "fr-FR", 1440, 900)) {
                town.visit(BOTH_IN_VIEW);
                looksAtAPlace(town);
                asksForNinetyMinutes(town);
                town.expectRouteWithStops(5);
                bookmark = savesAs(town, "Du Rocher au Casino");
                town.expectNothingAmiss();
            }
            try (RunningParvis parvis = RunningParvis.startIn(home);
                    TownPage town = chromium.open(parvis, "fr-FR", 1440, 900)) {
                town.visit(bookmark);
                assertThat(town.find("#walk-title")).hasText("Du Rocher au Casino");
                town.expectRouteWithStops(5);
                renamesTo(town, "La promenade du soir");
                deletesAndUndoes(town, parvis, idIn(bookmark));
                town.expectNothingAmiss();
            }
        }
    }

    private static void looksAtAPlace(TownPage town) {
        town.click("#map .symbol-place");
        assertThat(town.find("#detail-title")).isVisible();
        assertThat(town.find(".facts").first()).containsText("Nature");
        assertThat(town.find(".source")).containsText("OpenStreetMap");
        town.click("[data-focus=back]");
    }

    private static void asksForNinetyMinutes(TownPage town) {
        town.click("[data-task=plan]");
        assertThat(town.find(".hint")).isVisible();
        town.clickOnMap(ROCHER_LONGITUDE, ROCHER_LATITUDE);
        assertThat(town.find("[data-anchor=start]")).hasClass(Pattern.compile("is-set"));
        town.find("input[name=ending][value=point]").check();
        town.clickOnMap(CASINO_LONGITUDE, CASINO_LATITUDE);
        assertThat(town.find("[data-anchor=end]")).hasClass(Pattern.compile("is-set"));
        assertThat(town.find("#budget")).hasValue("90");
        town.click("form button[type=submit]");
    }

    private static String savesAs(TownPage town, String name) {
        town.find("#route-name").fill(name);
        town.click("[data-action=keep]");
        assertThat(town.find("#walk-title")).hasText(name);
        assertThat(town.find(".notice")).containsText(name);
        String address = town.page().url();
        assertThat(address).containsPattern(ROUTE);
        return address.substring(address.indexOf('#'));
    }

    private static void renamesTo(TownPage town, String name) {
        town.click("[data-action=rename]");
        town.find("#route-name").fill(name);
        town.click("[data-action=keep]");
        assertThat(town.find("#walk-title")).hasText(name);
    }

    private static void deletesAndUndoes(TownPage town, RunningParvis parvis, String id) throws Exception {
        town.click("[data-action=delete]");
        assertThat(town.find(".item[data-id='" + id + "']")).hasCount(0);
        town.click("[data-action=undo]");
        assertThat(town.find(".item[data-id='" + id + "']")).isVisible();
        assertThat(parvis.get("/api/v1/routes/" + id).statusCode()).isEqualTo(200);
    }

    private static String idIn(String bookmark) {
        Matcher route = ROUTE.matcher(bookmark);
        assertThat(route.find()).isTrue();
        return route.group(1);
    }
}
