package org.parvis.geo.exchange.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;

/**
 * Several things with several values each in one cell, such as the stops of a route: {@code
 * name=Port|at=7.42 43.73;name=Palais|at=7.41 43.73}. A backslash stands before a {@code ;}, {@code |}, {@code =} or
 * backslash that is part of a text.
 */
final class CellParts {
    private static final String SIGNS = ";|=\\";

    private CellParts() {}

    static String write(List<Map<String, String>> parts) {
        List<String> written = new ArrayList<>();
        for (Map<String, String> part : parts) {
            List<String> values = new ArrayList<>();
            part.forEach((name, value) -> values.add(escaped(name) + "=" + escaped(value)));
            written.add(String.join("|", values));
        }
        return String.join(";", written);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char each : text.toCharArray()) {
            escaped.append(SIGNS.indexOf(each) < 0 ? "" : "\\").append(each);
        }
        return escaped.toString();
    }

    /** @throws ParvisException {@code INVALID_VALUE} unless all that is in the text is such a part */
    static List<Map<String, String>> read(String text) {
        List<Map<String, String>> parts = new ArrayList<>();
        Map<String, String> part = new LinkedHashMap<>();
        StringBuilder name = new StringBuilder();
        StringBuilder value = null;
        for (int index = 0; index <= text.length(); index++) {
            char each = index == text.length() ? ';' : text.charAt(index);
            StringBuilder into = value == null ? name : value;
            if (each == '\\' && index + 1 < text.length()) {
                index++;
                into.append(text.charAt(index));
            } else if (each == '=' && value == null) {
                value = new StringBuilder();
            } else if (each == '|' || each == ';') {
                if (value != null) {
                    part.put(name.toString().strip(), value.toString());
                } else if (!name.toString().isBlank()) {
                    throw ParvisException.invalid(
                            "parts", "\"" + Cells.shown(name) + "\" has to be a name, an equals sign and a value.");
                }
                name = new StringBuilder();
                value = null;
                if (each == ';' && !part.isEmpty()) {
                    parts.add(part);
                    part = new LinkedHashMap<>();
                }
            } else {
                into.append(each);
            }
        }
        return parts;
    }

    static void put(Map<String, String> part, String name, LocalizedText text) {
        text.byLanguage()
                .forEach((language, each) ->
                        part.put(language.equals(LocalizedText.UNDETERMINED) ? name : name + "." + language, each));
    }

    static LocalizedText text(Map<String, String> part, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        part.forEach((key, text) -> {
            if (key.equals(name)) {
                texts.put(LocalizedText.UNDETERMINED, text);
            } else if (key.startsWith(name + ".")) {
                texts.put(key.substring(name.length() + 1), text);
            }
        });
        return new LocalizedText(texts);
    }
}
