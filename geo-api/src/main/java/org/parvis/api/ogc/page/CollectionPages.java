package org.parvis.api.ogc.page;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages on the way to the features. */
public final class CollectionPages {
    private CollectionPages() {}

    public static String landing(ObjectNode document, PageSetting setting) {
        return Page.of(setting, document, Page.BEGINNING, html -> {
            html.element("p", setting.say(PageWords.LANDING_WORDS));
            html.open("p")
                    .element("code", setting.base(), "class", "document-address")
                    .close();
            html.open("ul", "class", "document-ways");
            way(html, setting, "/collections", PageWords.COLLECTIONS);
            way(html, setting, "/api?f=html", PageWords.DESCRIPTION);
            way(html, setting, "/conformance", PageWords.CONFORMANCE);
            html.close();
        });
    }

    private static void way(Html html, PageSetting setting, String path, PageWords words) {
        html.open("li")
                .link(setting.base() + path, setting.say(words), "class", "button")
                .close();
    }

    public static String conformance(ObjectNode document, PageSetting setting) {
        return Page.of(setting, document, setting.say(PageWords.CONFORMANCE), html -> {
            html.element("p", setting.say(PageWords.CONFORMANCE_WORDS)).open("ul", "class", "document-list");
            document.path("conformsTo")
                    .forEach(each ->
                            html.open("li").element("code", each.asString("")).close());
            html.close();
        });
    }

    public static String collections(ObjectNode document, PageSetting setting) {
        return Page.of(setting, document, setting.say(PageWords.COLLECTIONS), html -> {
            html.open("div", "class", "document-table").open("table").open("tbody");
            document.path("collections").forEach(collection -> {
                String id = collection.path("id").asString("");
                String address = setting.base() + "/collections/" + id;
                html.open("tr").open("th", "scope", "row");
                html.link(address, PageWords.titleOf(id, setting.language())).close();
                html.element("td", PageWords.descriptionOf(id, setting.language()));
                html.open("td").link(address + "/items?f=html", setting.say(PageWords.ALL_FEATURES));
                html.close().close();
            });
            html.close().close().close();
        });
    }

    public static String collection(ObjectNode document, PageSetting setting) {
        String id = document.path("id").asString("");
        String address = setting.base() + "/collections/" + id;
        return Page.of(setting, document, PageWords.titleOf(id, setting.language()), html -> {
            html.element("p", PageWords.descriptionOf(id, setting.language()));
            html.open("ul", "class", "document-ways");
            way(html, setting, "/collections/" + id + "/items?f=html", PageWords.ALL_FEATURES);
            way(html, setting, "/collections/" + id + "/queryables?f=html", PageWords.QUERYABLES);
            html.close();
            JsonNode box = document.at("/extent/spatial/bbox/0");
            if (!box.isMissingNode()) {
                String sides = StreamSupport.stream(box.spliterator(), false)
                        .map(JsonNode::toString)
                        .collect(Collectors.joining(", "));
                html.element("div", "", "class", "document-map", "id", "map", "data-box", sides, "hidden", "");
                html.open("dl").element("dt", setting.say(PageWords.GEOMETRY)).element("dd", sides);
                JsonNode interval = document.at("/extent/temporal/interval/0");
                if (!interval.isMissingNode()) {
                    html.element("dt", setting.say(PageWords.TIME))
                            .element(
                                    "dd",
                                    String.format(
                                            setting.say(PageWords.FROM_TO),
                                            setting.language()
                                                    .moment(interval.path(0).asString("")),
                                            setting.language()
                                                    .moment(interval.path(1).asString(""))));
                }
                html.element("dt", setting.say(PageWords.SYSTEMS)).open("dd").open("ul");
                document.path("crs").forEach(each -> html.open("li")
                        .element("code", each.asString(""))
                        .close());
                html.close().close().close();
            }
        });
    }

    public static String queryables(ObjectNode document, PageSetting setting) {
        return Page.of(setting, document, setting.say(PageWords.QUERYABLES), html -> {
            html.element("p", setting.say(PageWords.QUERYABLES_WORDS));
            html.open("div", "class", "document-table")
                    .open("table")
                    .open("thead")
                    .open("tr");
            html.element("th", setting.say(PageWords.PROPERTY), "scope", "col");
            html.element("th", setting.say(PageWords.TYPE), "scope", "col");
            html.element("th", setting.say(PageWords.FILTER), "scope", "col");
            html.close().close().open("tbody");
            document.path("properties").properties().forEach(property -> {
                PageWords type = type(property.getValue());
                html.open("tr")
                        .open("th", "scope", "row")
                        .element("code", property.getKey())
                        .close();
                html.element("td", setting.say(type));
                html.open("td")
                        .element("code", example(property.getKey(), type))
                        .close()
                        .close();
            });
            html.close().close().close();
        });
    }

    private static PageWords type(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "string" -> schema.has("format") ? PageWords.TYPE_TIME : PageWords.TYPE_STRING;
            case "number" -> PageWords.TYPE_NUMBER;
            case "boolean" -> PageWords.TYPE_BOOLEAN;
            default -> PageWords.TYPE_GEOMETRY;
        };
    }

    private static String example(String property, PageWords type) {
        return switch (type) {
            case TYPE_TIME -> property + " >= DATE('2026-06-21')";
            case TYPE_NUMBER -> property + " BETWEEN 1 AND 2.5";
            case TYPE_BOOLEAN -> property + " = TRUE";
            case TYPE_GEOMETRY -> "S_INTERSECTS(" + property + ", BBOX(7.42, 43.73, 7.43, 43.74))";
            default -> "CASEI(" + property + ") LIKE CASEI('a%')";
        };
    }

    /** @param document OpenAPI */
    public static String description(ObjectNode document, PageSetting setting) {
        return Page.of(setting, document, setting.say(PageWords.DESCRIPTION), html -> {
            html.element("p", setting.say(PageWords.DESCRIPTION_WORDS));
            html.open("div", "class", "document-table")
                    .open("table")
                    .open("thead")
                    .open("tr");
            for (PageWords words :
                    new PageWords[] {PageWords.METHOD, PageWords.PATH, PageWords.WHAT, PageWords.PARAMETERS}) {
                html.element("th", setting.say(words), "scope", "col");
            }
            html.close().close().open("tbody");
            document.path("paths").properties().forEach(path -> path.getValue()
                    .properties()
                    .forEach(operation -> operation(html, path.getKey(), operation.getKey(), operation.getValue())));
            html.close().close().close();
        });
    }

    private static void operation(Html html, String path, String method, JsonNode operation) {
        html.open("tr").element("td", method.toUpperCase(Locale.ROOT));
        html.open("th", "scope", "row").element("code", path).close();
        html.element("td", operation.path("summary").asString(""));
        String parameters = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(each -> each.has("name")
                        ? each.path("name").asString("")
                        : each.path("$ref").asString("").replaceFirst(".*/", ""))
                .collect(Collectors.joining(", "));
        html.element("td", parameters).close();
    }
}
