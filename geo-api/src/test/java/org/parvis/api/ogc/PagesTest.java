package org.parvis.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.api.collection.Caller;
import org.parvis.api.collection.Caller.Answer;
import org.springframework.web.util.HtmlUtils;

/** What people see at /ogc. */
class PagesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action|data-features)=\"([^\"]*)\"");

    private final Town town = Town.shared();
    private final Caller caller = town.caller();
    private final List<String> made = new ArrayList<>();

    static List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("/ogc", "/ogc/", "/ogc/api", "/ogc/conformance"));
        pages.add("/ogc/collections");
        Town.COLLECTIONS.forEach(each -> {
            pages.add("/ogc/collections/" + each);
            pages.add("/ogc/collections/" + each + "/queryables");
            pages.add(Town.items(each));
            pages.add(Town.asked(Town.items(each), "limit", "2", "offset", "1", "crs", Town.EPSG + "2154"));
            pages.add(Town.items(each) + "/"
                    + Town.ids(Town.shared().found(each, "limit", "1")).get(0));
        });
        return pages;
    }

    @AfterEach
    void takeAway() {
        made.forEach(path -> caller.delete(path));
    }

    private Answer page(String path, String language) {
        Answer answer = caller.get(path, "Accept", BROWSER, "Accept-Language", language);
        assertThat(answer.status()).as(path + ": " + answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        return answer;
    }

    private static List<String> addresses(String html) {
        Matcher found = ADDRESS.matcher(html);
        return found.results()
                .map(each -> HtmlUtils.htmlUnescape(each.group(1)))
                .toList();
    }

    private String below(String address) {
        String home = caller.get("/ogc", "Accept", "application/json")
                .json()
                .at("/links/0/href")
                .asString("")
                .replaceFirst("/ogc.*", "");
        return address.startsWith(home) ? address.substring(home.length()) : address;
    }

    /** Everything that a page refers to is there: sheets, scripts, other pages, the features of the map. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyPageLeadsOnAndSaysWhoseDataItShows(String path) {
        String html = page(path, "fr").text();

        assertThat(html).startsWith("<!doctype html>").contains("<html lang=\"fr\">", "<h1>", "OpenStreetMap");
        assertThat(html).doesNotContain("style=", "<script>", " onclick", "null");
        // The web map's own files are not on the class path of these tests.
        List<String> own = addresses(html).stream()
                .map(this::below)
                .filter(each -> each.startsWith("/ogc"))
                .distinct()
                .limit(12)
                .toList();
        assertThat(own).isNotEmpty().allSatisfy(each -> assertThat(
                        caller.get(each, "Accept", BROWSER).status())
                .as(each)
                .isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            fr                       | fr | Rues
            fr-CA, fr;q=0.9, en;q=0.8 | fr | Rues
            en                       | en | Streets
            en-GB, fr;q=0.5          | en | Streets
            de, fr;q=0.5             | fr | Rues
            de                       | en | Streets
            *                        | en | Streets
            ;;nonsense=              | en | Streets
            """)
    void pagesAreInTheLanguageThatIsWished(String wished, String language, String title) {
        Answer page = page(Town.items("streets"), wished);

        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(String.join(",", page.response().headers().allValues("Vary")))
                .containsIgnoringCase("accept,")
                .containsIgnoringCase("accept-language");
        assertThat(page.text()).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
    }

    @Test
    void pagesLeadToTheNextAndThePreviousWithWhatWasAsked() {
        String filter = "CASEI(name) LIKE CASEI('%rue%') AND wheelchair <> 'no'";
        String first = page(Town.asked(Town.items("streets"), "filter", filter, "limit", "7"), "en")
                .text();
        assertThat(first).contains("1–7 of ", ">Next →</a>").doesNotContain("Previous");
        assertThat(first).contains("value=\"" + HtmlUtils.htmlEscape(filter, "UTF-8") + "\"");

        String next = linkOf(first, "Next →");
        String second = page(next, "en").text();
        assertThat(second).contains("8–14 of ", ">← Previous</a>", ">Next →</a>");
        assertThat(names(page(linkOf(second, "← Previous"), "en").text())).isEqualTo(names(first));
        assertThat(names(second)).hasSize(7).doesNotContainAnyElementsOf(names(first));
        assertThat(page(Town.asked(Town.items("streets"), "filter", "name = 'no such street'"), "en")
                        .text())
                .contains("Nothing was found.")
                .doesNotContain("<table>");
    }

    private String linkOf(String html, String words) {
        Matcher link =
                Pattern.compile("<a href=\"([^\"]*)\"[^>]*>" + words + "</a>").matcher(html);
        assertThat(link.find()).as(words).isTrue();
        return below(HtmlUtils.htmlUnescape(link.group(1)));
    }

    private static List<String> names(String html) {
        return Pattern.compile("<th scope=\"row\"><a href=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    @Test
    void whatSomebodyWroteIsTextAndNotHtml() {
        String evil = "<script>alert('x')</script>\\\"><img src=x onerror=y>&amp;";
        Answer created = caller.send(
                "POST",
                Town.items("furniture"),
                "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [7.42, 43.73]},"
                        + " \"properties\": {\"name\": \"" + evil + "\", \"kind\": \"bench\"}}",
                "Content-Type",
                Town.GEO_JSON);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        made.add(created.location());

        String bench = page(created.location(), "en").text();
        String benches = page(Town.asked(Town.items("furniture"), "filter", "name LIKE '<script>%\"><img%'"), "en")
                .text();
        assertThat(List.of(bench, benches)).allSatisfy(html -> assertThat(html)
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=y&gt;&amp;amp;")
                .doesNotContain("<img", "<script>"));
    }

    @Test
    void momentsAreWrittenForPeople() {
        assertThat(page("/ogc/collections/events", "fr").text()).containsPattern("du \\d+ \\p{L}+\\.? \\d{4}.* UTC");
        String event = Town.items("events") + "/"
                + Town.ids(town.found("events", "limit", "1")).get(0);
        assertThat(page(event, "en").text()).containsPattern("\\d+ \\p{L}+ \\d{4}, \\d\\d:\\d\\d");
        assertThat(page(event, "en").text()).doesNotContainPattern(">\\d{4}-\\d\\d-\\d\\dT");
    }

    @Test
    void theMapShowsTheFeaturesOfThePageInDegrees() {
        String html = page(
                        Town.asked(Town.items("places"), "limit", "3", "crs", Town.EPSG + "2154", "wheelchair", "yes"),
                        "en")
                .text();
        Matcher map = Pattern.compile("data-features=\"([^\"]*)\"").matcher(html);
        assertThat(map.find()).isTrue();

        Answer features = caller.get(below(HtmlUtils.htmlUnescape(map.group(1))));
        assertThat(features.header("Content-Type")).isEqualTo(Town.GEO_JSON);
        assertThat(features.header("Content-Crs")).isEqualTo("<" + Town.CRS84 + ">");
        assertThat(Town.ids(features.json()))
                .isEqualTo(IntStream.range(0, names(html).size())
                        .mapToObj(index -> names(html).get(index).replaceFirst(".*/([^/?]*)\\?.*", "$1"))
                        .toList());
    }
}
