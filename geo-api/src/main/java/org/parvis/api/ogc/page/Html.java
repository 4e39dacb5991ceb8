package org.parvis.api.ogc.page;

import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.web.util.HtmlUtils;

/** HTML as it is written: every text and every attribute is escaped, every element is closed. */
final class Html {
    private final StringBuilder html = new StringBuilder("<!doctype html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes name, value, name, value … */
    Html open(String element, String... attributes) {
        empty(element, attributes);
        open.push(element);
        return this;
    }

    /** An element that is never closed, such as {@code meta}. */
    Html empty(String element, String... attributes) {
        html.append('<').append(element);
        for (int index = 0; index < attributes.length; index += 2) {
            html.append(' ').append(attributes[index]);
            if (!attributes[index + 1].isEmpty()) {
                html.append("=\"").append(escaped(attributes[index + 1])).append('"');
            }
        }
        html.append('>');
        return this;
    }

    Html close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    Html text(String text) {
        html.append(escaped(text));
        return this;
    }

    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A link if the address is one of the web; a text alone if it is something else. */
    Html link(String address, String text, String... attributes) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        if (!web) {
            return element("span", text);
        }
        String[] all = new String[attributes.length + 2];
        all[0] = "href";
        all[1] = address;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return element("a", text, all);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return html.toString();
    }
}
