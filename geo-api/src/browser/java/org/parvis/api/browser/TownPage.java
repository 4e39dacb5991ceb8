package org.parvis.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The map page in one window, in the words of somebody who uses it. Remembers whatever went wrong behind it. */
final class TownPage implements AutoCloseable {
    private static final Pattern VIEW = Pattern.compile("map=([0-9.]+)/([0-9.-]+)/([0-9.-]+)");
    private static final double TILE_PIXELS = 256;

    private final RunningParvis parvis;
    private final Page page;
    private final List<String> strangers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    TownPage(RunningParvis parvis, Page page) {
        this.parvis = parvis;
        this.page = page;
        page.setDefaultTimeout(Chromium.PATIENCE_MILLISECONDS);
        page.onRequest(request -> {
            URI address = URI.create(request.url());
            boolean isInside = "data".equals(address.getScheme())
                    || "blob".equals(address.getScheme())
                    || "127.0.0.1".equals(address.getHost());
            if (!isInside) {
                strangers.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Opens the page and waits for the town; {@code bookmark} is what follows the address, such as {@code #map=…}. */
    TownPage visit(String bookmark) {
        page.navigate(parvis.address() + "/" + bookmark);
        assertThat(page.locator(".town")).hasText("Monaco");
        awaitTiles();
        return this;
    }

    void awaitTiles() {
        page.waitForFunction("() => document.querySelectorAll('img.leaflet-tile-loaded').length > 3"
                + " && [...document.querySelectorAll('img.leaflet-tile')].every(tile => tile.complete)");
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    void click(String selector) {
        page.locator(selector).locator("visible=true").first().click();
    }

    /** Clicks on a point of the town, which has to be within the map as it is. */
    void clickOnMap(double longitude, double latitude) {
        Matcher view = VIEW.matcher(page.url());
        assertThat(view.find()).as("a map position in " + page.url()).isTrue();
        double world = TILE_PIXELS * Math.pow(2, Double.parseDouble(view.group(1)));
        double right = (mercatorX(longitude) - mercatorX(Double.parseDouble(view.group(3)))) * world;
        double down = (mercatorY(latitude) - mercatorY(Double.parseDouble(view.group(2)))) * world;
        BoundingBox map = page.locator("#map").boundingBox();
        page.mouse().click(map.x + map.width / 2 + right, map.y + map.height / 2 + down);
    }

    private static double mercatorX(double longitude) {
        return (longitude + 180) / 360;
    }

    private static double mercatorY(double latitude) {
        double radians = Math.toRadians(latitude);
        return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
    }

    /** Presses Tab until the thing has the focus, as somebody without a mouse has to. */
    void tabTo(String selector) {
        for (int presses = 0; presses < 400; presses++) {
            page.keyboard().press("Tab");
            Object isThere = page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector);
            if (Boolean.TRUE.equals(isThere)) {
                return;
            }
        }
        throw new AssertionError("The Tab key never comes to " + selector + ".");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** A line on the map, a numbered mark for each stop of the list, and directions. */
    void expectRouteWithStops(int fewest) {
        assertThat(page.locator(".stop-item").first()).isVisible();
        int stops = page.locator(".stop-item").count();
        assertThat(stops).isGreaterThanOrEqualTo(fewest);
        assertThat(page.locator("#map .symbol-stop")).hasCount(stops);
        assertThat(page.locator("#map path.walk-line")).hasAttribute("d", Pattern.compile("M.*L.*"));
        assertThat(page.locator(".direction").first()).isVisible();
        assertThat(page.locator(".strip-drawing")).isVisible();
    }

    /** The page as it is now breaks no rule of WCAG 2.1 AA that a machine can check. */
    void expectAccessible(String state) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                        .analyze()
                        .getViolations())
                .as("accessibility of " + state)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    /** Nothing sticks out at the side. */
    void expectNoSidewaysScrolling() {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isTrue();
    }

    /** Nothing was asked of any other machine, and the browser had nothing to complain about. */
    void expectNothingAmiss() {
        assertThat(strangers).as("requests to other machines").isEmpty();
        assertThat(complaints).as("errors on the console").isEmpty();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
