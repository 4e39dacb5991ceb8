package org.parvis.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.parvis.api.online.RecordedService;

/** What services on the internet have, on its way into the town: an area of the map, and an agenda. */
class OnlineStoriesTest {
    private static final String AREA =
            """
            {"version": 0.6, "osm3s": {}, "elements": [
             {"type": "node", "id": 9000000001, "lat": 43.7342, "lon": 7.4252},
             {"type": "node", "id": 9000000002, "lat": 43.7343, "lon": 7.4262},
             {"type": "way", "id": 9000000003, "nodes": [9000000001, 9000000002],
              "tags": {"highway": "footway", "name": "Ruelle neuve"}}]}""";

    private static final String AGENDA =
            """
            {"total": 1, "events": [{"uid": 5, "title": {"fr": "Bal du port"},
             "location": {"latitude": 43.7345, "longitude": 7.4221}, "timings": [
              {"begin": "2026-07-14T21:30:00+02:00", "end": "2026-07-14T23:00:00+02:00"}]}], "after": null}""";

    private static final RecordedService SERVICE = new RecordedService()
            .answer("/overpass", 200, Map.of(), AREA)
            .answer("/agendas/12345/events", 200, Map.of(), AGENDA);

    @RegisterExtension
    static final ParvisInBrowser BROWSER = new ParvisInBrowser(
            "parvis.online.enabled=true",
            "parvis.online.private-networks=true",
            "parvis.online.overpass=" + SERVICE.address("/overpass"),
            "parvis.online.openagenda.address=" + SERVICE.address(""),
            "parvis.online.openagenda.key=r3ad");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void anAreaIsSeenToBeTooLargeThenDrawnAndFetched() {
        try (TownPage town = BROWSER.open("fr-FR", 1280, 900)) {
            town.visit("#map=9/43.7347/7.4262");
            town.click("[data-task=import]");
            assertThat(town.find("[data-action=import-fetch-overpass]")).isVisible();
            assertThat(town.find("[data-action=import-fetch-datatourisme]")).isHidden();
            assertThat(town.find("#import-area-limit")).containsText("0,25°");
            assertThat(town.find(".import-area-size")).containsText("trop grande");
            assertThat(town.find("[data-action=import-fetch-overpass]")).hasAttribute("aria-disabled", "true");
            town.expectAccessible("sources with an area that is too large");

            town.visit("#map=16/43.7347/7.4262");
            town.page().reload();
            town.click("[data-task=import]");
            assertThat(town.find("[data-action=import-fetch-overpass]")).hasAttribute("aria-disabled", "false");
            draw(town);
            town.expectAccessible("a rectangle that was drawn");
            town.click("[data-action=import-fetch-overpass]");
            assertThat(town.find(".import-facts").first()).isVisible();
            assertThat(town.find(".import-head .import-file-name")).hasText("openstreetmap.osm");
            assertThat(town.find("#map path.import-area")).hasCount(0);
            assertThat(SERVICE.asked()).anyMatch(asked -> asked.startsWith("POST /overpass"));
            town.expectNothingAmiss();
        }
    }

    /** From the middle of the map to the right and down. */
    private static void draw(TownPage town) {
        town.click("label:has(input[name=import-extent][value=box])");
        assertThat(town.find("#map path.import-area")).hasCount(1);
        String before = town.find("#import-west").inputValue();
        town.click("[data-action=import-draw]");
        BoundingBox map = town.find("#map").boundingBox();
        Mouse mouse = town.page().mouse();
        mouse.move(map.x + map.width / 2, map.y + map.height / 2);
        mouse.down();
        mouse.move(map.x + map.width / 2 + 60, map.y + map.height / 2 + 40);
        mouse.move(map.x + map.width / 2 + 120, map.y + map.height / 2 + 80);
        mouse.up();
        assertThat(town.find("[data-action=import-draw]")).hasAttribute("aria-pressed", "false");
        assertThat(town.find("#import-west")).not().hasValue(before);
        double west = Double.parseDouble(town.find("#import-west").inputValue());
        double east = Double.parseDouble(town.find("#import-east").inputValue());
        assertThat(east - west).isBetween(0.0001, 0.01);
        // The map was neither moved nor clicked.
        assertThat(town.page().url()).contains("map=16/43.734");
        assertThat(town.find("[data-action=import-fetch-overpass]")).isVisible();
    }

    @Test
    void anAgendaIsFetchedAndImportedWithTheKeyboardAlone() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 900)) {
            town.visit("#map=16/43.7347/7.4262");
            town.tabTo("[data-task=import]");
            town.press("Enter");
            town.tabTo("[data-action=import-fetch-openagenda]");
            town.press("Enter");
            assertThat(town.find("#import-agenda-error .problem")).isVisible();
            assertThat(town.find("#import-agenda")).isFocused();
            town.expectAccessible("an agenda that is not named");
            town.type("12345");
            town.press("Enter");
            assertThat(town.find(".import-facts").first()).isVisible();
            town.tabTo("[data-action=import-next]");
            town.press("Enter");
            assertThat(town.find(".import-steps .is-now")).containsText("Columns");
            town.tabTo("[data-action=import-next]");
            town.press("Enter");
            assertThat(town.find("[data-plan=add] .import-count")).hasText("1");
            town.tabTo("[data-action=import-apply]");
            town.press("Enter");
            assertThat(town.find(".import-outcome")).containsText("1");
            town.expectNothingAmiss();
        }
    }
}
