package org.parvis.api.ogc;

import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON document as a page for people: everything that is in it, addresses as links, all text escaped. */
final class DocumentPage {
    private static final int LONGEST_NUMBERS = 200;

    private final StringBuilder html = new StringBuilder();

    private DocumentPage() {}

    static String of(ObjectNode document, String base) {
        DocumentPage page = new DocumentPage();
        String title = document.path("title").asString(document.path("id").asString("Parvis – OGC API"));
        page.html
                .append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\"><title>")
                .append(escaped(title))
                .append("</title><link rel=\"icon\" href=\"/identity.svg\" type=\"image/svg+xml\">")
                .append("<link rel=\"stylesheet\" href=\"/styles/base.css\">")
                .append("<link rel=\"stylesheet\" href=\"/styles/document.css\"></head>")
                .append("<body class=\"document-page\"><main class=\"document\"><nav>");
        page.anchor(base, "Parvis – OGC API");
        page.html.append(" · ");
        page.anchor(base + "/collections", "Collections");
        page.html.append("</nav><h1>").append(escaped(title)).append("</h1>");
        page.members(document);
        page.html.append("</main></body></html>\n");
        return page.html.toString();
    }

    private void members(ObjectNode object) {
        html.append("<dl>");
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            html.append("<dt>").append(escaped(member.getKey())).append("</dt><dd>");
            value(member.getValue());
            html.append("</dd>");
        }
        html.append("</dl>");
    }

    private void value(JsonNode value) {
        if (value instanceof ObjectNode object) {
            if (object.has("href")) {
                String title = object.path("title").asString(object.path("href").asString(""));
                anchor(object.path("href").asString(""), title + " (" + object.path("rel").asString("") + ")");
            } else {
                members(object);
            }
        } else if (value instanceof ArrayNode list) {
            list(list);
        } else if (value.isString()) {
            text(value.stringValue());
        } else {
            html.append(value.isNull() ? "–" : escaped(value.toString()));
        }
    }

    private void list(ArrayNode list) {
        boolean numbers = !list.isEmpty() && (list.get(0).isNumber() || list.get(0) instanceof ArrayNode);
        if (numbers) {
            String text = list.toString();
            html.append("<code>")
                    .append(text.length() <= LONGEST_NUMBERS ? text : text.substring(0, LONGEST_NUMBERS) + " …")
                    .append("</code>");
            return;
        }
        html.append("<ul>");
        for (JsonNode each : list) {
            html.append("<li>");
            value(each);
            html.append("</li>");
        }
        html.append("</ul>");
    }

    private void text(String text) {
        if (text.startsWith("https://") || text.startsWith("http://")) {
            anchor(text, text);
        } else {
            html.append(escaped(text));
        }
    }

    private void anchor(String href, String text) {
        boolean web = href.startsWith("https://") || href.startsWith("http://");
        html.append(web ? "<a href=\"" + escaped(href) + "\">" : "<span>")
                .append(escaped(text))
                .append(web ? "</a>" : "</span>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
