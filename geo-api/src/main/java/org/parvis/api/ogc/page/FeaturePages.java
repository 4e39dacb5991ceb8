package org.parvis.api.ogc.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages of features: many as a table, one with all that is known of it. */
public final class FeaturePages {
    private static final int LONGEST_NUMBERS = 200;
    private static final int LONGEST_CELL = 80;
    private static final String NAME = "name";
    /** What the form sends itself, and what begins anew with another filter. */
    private static final Set<String> OF_FORM = Set.of("filter", "offset", "f");

    private FeaturePages() {}

    public static String features(ObjectNode document, PageSetting setting) {
        return Page.of(setting, document, PageWords.titleOf(setting.collection(), setting.language()), html -> {
            form(html, document, setting);
            if (document.path("features").isEmpty()) {
                html.element("p", setting.say(PageWords.EMPTY));
            } else {
                map(html, setting);
                pages(html, document, setting);
                table(html, document, setting);
                pages(html, document, setting);
            }
        });
    }

    private static void form(Html html, JsonNode document, PageSetting setting) {
        Map<String, String> asked = parameters(document);
        html.open("form", "class", "document-form", "method", "get", "action", setting.base() + setting.path());
        html.empty("input", "type", "hidden", "name", "f", "value", "html");
        asked.forEach((name, value) -> {
            if (!OF_FORM.contains(name)) {
                html.empty("input", "type", "hidden", "name", name, "value", value);
            }
        });
        html.open("label", "class", "field-label", "for", "filter").text(setting.say(PageWords.FILTER));
        html.close();
        html.empty(
                "input",
                "id",
                "filter",
                "name",
                "filter",
                "type",
                "search",
                "placeholder",
                "CASEI(name) LIKE CASEI('%port%')",
                "value",
                asked.getOrDefault("filter", ""));
        html.element("button", setting.say(PageWords.ASK), "class", "button button-main", "type", "submit");
        html.link(
                setting.base() + "/collections/" + setting.collection() + "/queryables?f=html",
                setting.say(PageWords.QUERYABLES));
        html.close();
    }

    /** What was asked, as the document's link to itself says. */
    private static Map<String, String> parameters(JsonNode document) {
        String self = Page.address(document, "self");
        Map<String, String> parameters = new LinkedHashMap<>();
        if (self != null) {
            UriComponentsBuilder.fromUriString(self)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parameters.put(decoded(name), decoded(values.get(0))));
        }
        return parameters;
    }

    private static String decoded(@Nullable String text) {
        return URLDecoder.decode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    private static void map(Html html, PageSetting setting) {
        html.element(
                "div",
                "",
                "class",
                "document-map",
                "id",
                "map",
                "aria-label",
                setting.say(PageWords.MAP),
                "data-features",
                setting.map(),
                "data-items",
                setting.base() + "/collections/" + setting.collection() + "/items",
                "hidden",
                "");
    }

    private static void pages(Html html, JsonNode document, PageSetting setting) {
        Map<String, String> asked = parameters(document);
        long before = Long.parseLong(asked.getOrDefault("offset", "0"));
        NumberFormat numbers =
                NumberFormat.getIntegerInstance(setting.language().locale());
        html.open("p", "class", "document-pages");
        page(html, Page.address(document, "prev"), "← " + setting.say(PageWords.PREVIOUS));
        html.element(
                "span",
                String.format(
                        setting.say(PageWords.SHOWN),
                        numbers.format(before + 1),
                        numbers.format(before + document.path("numberReturned").asLong()),
                        numbers.format(document.path("numberMatched").asLong())));
        page(html, Page.address(document, "next"), setting.say(PageWords.NEXT) + " →");
        html.close();
    }

    private static void page(Html html, @Nullable String address, String words) {
        if (address != null) {
            html.link(address, words, "class", "button");
        }
    }

    private static void table(Html html, JsonNode document, PageSetting setting) {
        List<String> columns = columns(document.path("features"), setting.language());
        html.open("div", "class", "document-table", "tabindex", "0")
                .open("table")
                .open("thead")
                .open("tr");
        html.open("th", "scope", "col").element("code", NAME).close();
        columns.forEach(column ->
                html.open("th", "scope", "col").element("code", column).close());
        html.close().close().open("tbody");
        document.path("features").forEach(feature -> {
            JsonNode properties = feature.path("properties");
            html.open("tr").open("th", "scope", "row");
            html.link(
                            setting.base() + setting.path() + "/"
                                    + feature.path("id").asString("") + "?f=html",
                            name(feature, setting))
                    .close();
            columns.forEach(column -> html.element("td", cell(properties.path(column), setting.language())));
            html.close();
        });
        html.close().close().close();
    }

    private static String name(JsonNode feature, PageSetting setting) {
        String name = feature.path("properties").path(NAME).asString("");
        return name.isEmpty() ? setting.say(PageWords.NAMELESS) : name;
    }

    /** The properties that say something of at least one feature, but for the name and what has parts with names. */
    private static List<String> columns(JsonNode features, PageLanguage language) {
        List<String> columns = new ArrayList<>();
        features.forEach(feature -> feature.path("properties").properties().forEach(property -> {
            if (!columns.contains(property.getKey())
                    && !property.getKey().equals(NAME)
                    && !cell(property.getValue(), language).isEmpty()) {
                columns.add(property.getKey());
            }
        }));
        return columns;
    }

    private static String cell(JsonNode value, PageLanguage language) {
        if (value.isObject() || value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (!value.isArray()) {
            return shortened(language.moment(value.asString()), LONGEST_CELL);
        }
        if (value.path(0).isObject()) {
            String first = StreamSupport.stream(value.get(0).spliterator(), false)
                    .filter(JsonNode::isValueNode)
                    .map(each -> language.moment(each.asString()))
                    .collect(Collectors.joining(" – "));
            String more = value.size() == 1 ? "" : " (+" + (value.size() - 1) + ")";
            return shortened(first, LONGEST_CELL) + more;
        }
        return shortened(
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(", ")),
                LONGEST_CELL);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + " …";
    }

    public static String feature(ObjectNode document, PageSetting setting) {
        return Page.of(setting, document, name(document, setting), html -> {
            map(html, setting);
            html.element("h2", setting.say(PageWords.PROPERTIES));
            members(html, document.path("properties"), setting.language());
            html.element("h2", setting.say(PageWords.GEOMETRY));
            html.element("p", document.at("/geometry/type").asString(""));
            html.open("p")
                    .element(
                            "code",
                            shortened(document.at("/geometry/coordinates").toString(), LONGEST_NUMBERS))
                    .close();
        });
    }

    private static void members(Html html, JsonNode object, PageLanguage language) {
        html.open("dl");
        object.properties().forEach(member -> {
            html.open("dt").element("code", member.getKey()).close().open("dd");
            value(html, member.getValue(), language);
            html.close();
        });
        html.close();
    }

    private static void value(Html html, JsonNode value, PageLanguage language) {
        if (value.has("coordinates")) {
            html.element("code", shortened(value.path("coordinates").toString(), LONGEST_NUMBERS));
        } else if (value.isObject() && !value.isEmpty()) {
            members(html, value, language);
        } else if (value.isArray() && !value.isEmpty()) {
            html.open("ul");
            value.forEach(each -> {
                html.open("li");
                value(html, each, language);
                html.close();
            });
            html.close();
        } else if (value.isContainer() || value.isNull() || value.asString("").isEmpty()) {
            html.text("–");
        } else if (value.isString() && value.asString().startsWith("http")) {
            html.link(value.asString(), value.asString());
        } else {
            html.text(language.moment(value.asString()));
        }
    }
}
