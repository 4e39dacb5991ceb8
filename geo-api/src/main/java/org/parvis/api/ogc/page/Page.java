package org.parvis.api.ogc.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What all pages have: a head, the way to here, and at the foot who made the data and where it is as JSON. */
final class Page {
    /** What the page is called that the others are below. */
    static final String BEGINNING = "Parvis – OGC API";

    private final Html html = new Html();
    private final PageSetting setting;

    private Page(PageSetting setting) {
        this.setting = setting;
    }

    /**
     * @param document what the page shows
     * @param body writes what is between the title and the foot
     */
    static String of(PageSetting setting, JsonNode document, String title, Consumer<Html> body) {
        Page page = new Page(setting);
        page.head(document, title);
        page.html.open("body", "class", "document-page").open("div", "class", "document");
        page.way();
        page.html.open("main").element("h1", title);
        body.accept(page.html);
        page.html.close();
        page.foot();
        page.html.close().close().close();
        return page.html + "\n";
    }

    private void head(JsonNode document, String title) {
        html.open("html", "lang", setting.language().tag()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title.equals(BEGINNING) ? title : title + " – " + BEGINNING);
        html.empty("link", "rel", "icon", "href", "/identity.svg", "type", "image/svg+xml");
        html.empty("link", "rel", "stylesheet", "href", "/webjars/leaflet/dist/leaflet.css");
        for (String sheet : new String[] {"base", "map", "document"}) {
            html.empty("link", "rel", "stylesheet", "href", "/styles/" + sheet + ".css");
        }
        html.empty("link", "rel", "alternate", "type", "application/json", "href", setting.json());
        for (String rel : new String[] {"next", "prev"}) {
            String address = address(document, rel);
            if (address != null) {
                html.empty("link", "rel", rel, "href", address);
            }
        }
        html.element("script", "", "type", "module", "src", "/src/document.js");
        html.close();
    }

    /** From the beginning to the page above this one. */
    private void way() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("", BEGINNING);
        if (setting.path().startsWith("/collections")) {
            steps.put("/collections", setting.say(PageWords.COLLECTIONS));
        }
        String collection = setting.collection();
        if (!collection.isEmpty()) {
            String path = "/collections/" + collection;
            steps.put(path, PageWords.titleOf(collection, setting.language()));
            steps.put(path + "/items", setting.say(PageWords.FEATURES));
        }
        html.open("nav", "class", "document-way").open("ol");
        steps.forEach((path, words) -> {
            if (setting.path().startsWith(path + "/")) {
                html.open("li").link(setting.base() + path, words).close();
            }
        });
        html.close().close();
    }

    private void foot() {
        html.open("footer", "class", "document-foot");
        if (!setting.attribution().isEmpty()) {
            html.element("p", setting.attribution());
        }
        html.open("p").link(setting.json(), setting.say(PageWords.JSON)).text(" · ");
        html.element("a", setting.say(PageWords.BACK_TO_MAP), "href", "/");
        html.close().close();
    }

    /** Where a document's link leads; null if it has none. */
    static @Nullable String address(JsonNode document, String rel) {
        return StreamSupport.stream(document.path("links").spliterator(), false)
                .filter(link -> link.path("rel").asString("").equals(rel))
                .map(link -> link.path("href").asString(""))
                .findFirst()
                .orElse(null);
    }
}
