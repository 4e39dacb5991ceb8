package org.parvis.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;

/** Bringing a file into the town: what it is, which column is what, what would happen, and the way back. */
class ImportStoriesTest {
    /** The harbour, where there are no streets but those of the file. */
    private static final String HARBOUR = "#map=17/43.7347/7.4262";

    private static final Coordinate WEST = new Coordinate(7.4250, 43.7340);
    private static final Coordinate EAST = new Coordinate(7.4272, 43.7340);
    private static final Coordinate NORTH_EAST = new Coordinate(7.4272, 43.7352);
    private static final Coordinate NORTH = new Coordinate(7.4258, 43.7352);

    private static final List<LatinShapefile.Line> STREETS = List.of(
            new LatinShapefile.Line(1, "Allée de l'Été", List.of(WEST, EAST)),
            new LatinShapefile.Line(2, "Rue des Pêcheurs", List.of(EAST, NORTH_EAST)),
            new LatinShapefile.Line(3, "Quai du Père Noël", List.of(NORTH_EAST, NORTH)));

    @RegisterExtension
    static final ParvisInBrowser BROWSER = new ParvisInBrowser();

    @Test
    void streetsOfAFileThatSaysNothingOfItselfAreAskedAboutImportedWalkedOnAndTakenBack() throws Exception {
        try (TownPage town = BROWSER.open("fr-FR", 1280, 900)) {
            town.visit(HARBOUR);
            town.click("[data-task=import]");
            assertThat(town.find(".import-online")).isHidden();
            town.expectAccessible("the start of an import");
            choose(town, "voirie.zip", LatinShapefile.zipped("voirie", STREETS));
            saysWhatTheFileIs(town);
            saysWhichColumnIsWhat(town);
            seesWhatWouldHappen(town);
            imports(town);
            walksOnIt(town);
            takesItBack(town);
            town.expectNothingAmiss();
        }
    }

    private static void choose(TownPage town, String name, byte[] bytes) {
        town.find("#import-file").setInputFiles(new FilePayload(name, "application/zip", bytes));
    }

    private static void saysWhatTheFileIs(TownPage town) {
        Locator system = town.find("#import-crs-voirie");
        assertThat(system).isVisible();
        assertThat(town.find(".import-facts")).containsText("3 lignes");
        town.find("#import-target-voirie").selectOption("streets");
        expectRead(town);
        assertThat(town.find("#map path.import-shape")).hasCount(0);
        town.click("[data-action=import-next]");
        assertThat(town.find("[data-error=crs] .problem")).isVisible();
        assertThat(system).isFocused();
        town.expectAccessible("a file whose reference system is asked for");

        system.selectOption("EPSG:2154");
        assertThat(town.find("#map path.import-shape")).hasCount(3);
        expectRead(town);
        assertThat(town.find(".import-texts")).containsText("Allée de l'Été");
        town.find("#import-charset-voirie").selectOption("IBM850");
        assertThat(town.find(".import-texts")).not().containsText("Allée");
        town.find("#import-charset-voirie").selectOption("windows-1252");
        assertThat(town.find(".import-texts")).containsText("Quai du Père Noël");
        expectRead(town);
        town.click("[data-action=import-next]");
    }

    /** The file is not being read again any more. */
    private static void expectRead(TownPage town) {
        assertThat(town.find("[data-action=import-next]")).hasAttribute("aria-disabled", "false");
    }

    private static void saysWhichColumnIsWhat(TownPage town) {
        Locator name = town.find("[data-field=name] select").first();
        assertThat(name).isVisible();
        name.selectOption("NOM_VOIE");
        assertThat(town.find("[data-field=name] .import-example")).containsText("Rue des Pêcheurs");
        Locator streetClass = town.find("[data-field=streetClass]");
        if (!streetClass.isVisible()) {
            town.click("[data-fold^=more-] summary");
        }
        streetClass.locator("select").first().selectOption("-2");
        streetClass.locator(".import-constant select").selectOption("pedestrian");
        town.find("#import-key-voirie").selectOption("ID");
        town.find("#import-dataset-voirie").fill("voirie-du-port");
        town.find("#import-licence-voirie").fill("etalab-2.0");
        town.find("#import-attribution-voirie").fill("© Port d’essai");
        town.expectAccessible("columns to choose");

        town.find("#import-template-name").fill("Voirie du port");
        town.press("Enter");
        assertThat(town.find(".notice")).containsText("Voirie du port");
        town.click("[data-action=import-next]");
        assertThat(town.find("input[name=import-mode]").first()).isVisible();
        town.click("[data-action=import-back]");
        assertThat(town.find("#import-dataset-voirie")).hasValue("voirie-du-port");
        assertThat(town.find("[data-template]").first()).containsText("Voirie du port");
        town.find("#import-dataset-voirie").fill("something-else");
        town.find("[data-template]").first().click();
        assertThat(town.find("#import-dataset-voirie")).hasValue("voirie-du-port");
        assertThat(town.find("#import-key-voirie option:checked")).hasText("ID");
        town.click("[data-action=import-next]");
    }

    private static void seesWhatWouldHappen(TownPage town) {
        assertThat(town.find("[data-plan=add] .import-count")).hasText("3");
        town.click("label:has(input[name=import-mode][value=update])");
        assertThat(town.find("[data-action=import-apply]")).hasAttribute("aria-disabled", "false");
        assertThat(town.find("[data-plan=add] .import-count")).hasText("3");
        town.expectAccessible("what an import would do");
    }

    private static void imports(TownPage town) {
        town.click("[data-action=import-apply]");
        assertThat(town.find("[data-count=added] .import-count")).hasText("3");
        // The network takes them in behind; out at sea they hang together with nothing in the town.
        Locator cutOff = town.find("[data-cut-off] .item").first();
        assertThat(cutOff).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        cutOff.click();
        assertThat(town.find("#map .symbol-issue")).isVisible();
        town.expectAccessible("an import that is done");
        town.click("[data-action=import-see]");
        assertThat(town.find(".item-name").getByText("Rue des Pêcheurs").locator("visible=true"))
                .hasCount(1);
    }

    private static void walksOnIt(TownPage town) {
        town.click("[data-task=foot]");
        town.clickOnMap(7.4253, 43.7340);
        assertThat(town.find("[data-anchor=foot-from]")).hasClass(Pattern.compile("is-set"));
        town.clickOnMap(7.4262, 43.7352);
        assertThat(town.find("[data-anchor=foot-to]")).hasClass(Pattern.compile("is-set"));
        Locator way = town.find(".foot-directions").getByText("Rue des Pêcheurs");
        assertThat(way.first()).isVisible();
        assertThat(town.find("#map path.walk-line")).hasAttribute("d", Pattern.compile("M.*L.*"));
    }

    private static void takesItBack(TownPage town) throws IOException, InterruptedException {
        town.click("[data-task=import]");
        assertThat(town.find("[data-action=import-undo]")).isVisible();
        town.click("[data-action=import-undo]");
        assertThat(town.find(".import-view h2").locator("visible=true")).hasText("Import annulé");
        assertThat(BROWSER.parvis().get("/api/v1/streets?q=P%C3%AAcheurs").body()).contains("\"numberMatched\":0");
        town.click("[data-focus=import-leave]");
        assertThat(town.find(".past-imports .item").first()).containsText("annulé");
        town.expectAccessible("past imports");
    }

    @Test
    void aBrokenFileDroppedOnTheMapSaysWhatIsWrongWithIt() {
        try (TownPage town = BROWSER.open("en-GB", 390, 844)) {
            town.visit(HARBOUR);
            JSHandle dragged = town.page()
                    .evaluateHandle("() => { const dragged = new DataTransfer();"
                            + " dragged.items.add(new File(['PK\\u0003\\u0004 and no more'], 'half.zip'));"
                            + " return dragged; }");
            town.find("#map").dispatchEvent("dragenter", Map.of("dataTransfer", dragged));
            assertThat(town.find("body")).hasClass(Pattern.compile("is-dropping"));
            town.find("#map").dispatchEvent("drop", Map.of("dataTransfer", dragged));

            Locator problem = town.find("[data-error=import-file]");
            assertThat(problem.locator(".problem")).isVisible();
            assertThat(problem).containsText("half.zip");
            assertThat(problem).containsText("cannot be read");
            assertThat(town.find("#import-file")).isEnabled();
            town.expectNoSidewaysScrolling();
            town.expectAccessible("a file that cannot be read");
        }
    }

    @Test
    void filesThatAreNotOneThingAreRefusedBeforeTheyAreSent() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 800)) {
            town.visit(HARBOUR + "&task=import");
            town.find("#import-file").setInputFiles(new FilePayload[] {
                new FilePayload("a.shp", "application/octet-stream", new byte[] {1}),
                new FilePayload("b.dbf", "application/octet-stream", new byte[] {1})
            });
            assertThat(town.find("[data-error=import-file] .problem")).containsText("one shapefile");
            assertThat(town.find(".past-imports .item").first()).isVisible();
            town.expectNothingAmiss();
        }
    }

    @Test
    void aCollectionIsTakenOutAsItWasAskedFor() {
        try (TownPage town = BROWSER.open("en-GB", 1280, 800)) {
            town.visit(HARBOUR);
            town.click("[data-fold=export-list] summary");
            town.find("#export-format-list").selectOption("shp");
            town.find("#export-crs-list").selectOption("EPSG:2154");
            town.click("label:has(input[name=export-extent-list][value=bbox])");
            String address = town.find("[data-fold=export-list] .export-link").getAttribute("href");
            assertThat(address).startsWith("/api/v1/places/export?format=shp&crs=EPSG%3A2154&bbox=7.");
            Download download = town.page()
                    .waitForDownload(() -> town.find("[data-fold=export-list] .export-link").click());
            assertThat(download.failure()).isNull();
            assertThat(download.suggestedFilename()).isEqualTo("parvis-places.zip");
            assertThat(town.find("#export-ogc-list")).hasValue(Pattern.compile("http://.*/ogc"));
            town.expectAccessible("an export");
            town.expectNothingAmiss();
        }
    }

    @Test
    void theStreetsGoOutByTheNationalStandardAndComeBackAsTheyAre() throws IOException {
        try (TownPage town = BROWSER.open("fr-FR", 1280, 900)) {
            town.visit(HARBOUR);
            town.find(".choices .choice:has-text('Rues')").first().click();
            town.click("[data-fold=export-list] summary");
            town.find("#export-format-list").selectOption("cnig");
            Locator commune = town.find("#export-commune-list");
            commune.fill("3523");
            commune.press("Tab");
            assertThat(town.find("[data-fold=export-list] .problem").locator("visible=true"))
                    .hasCount(1);
            commune.fill("35238");
            town.expectAccessible("an export by the standard");
            Download download = town.page()
                    .waitForDownload(() -> town.find("[data-fold=export-list] .export-link").click());
            assertThat(download.suggestedFilename()).endsWith(".gpkg");

            town.click("[data-task=import]");
            choose(town, "accessibilite.gpkg", Files.readAllBytes(download.path()));
            expectRead(town);
            town.expectAccessible("a file of the standard");
            town.click("[data-action=import-next]");
            town.click("[data-action=import-next]");
            assertThat(town.find("[data-plan=same] .import-count")).isVisible();
            assertThat(town.find("[data-plan=add]")).hasCount(0);
            assertThat(town.find("[data-plan=change]")).hasCount(0);
            town.expectNothingAmiss();
        }
    }
}
