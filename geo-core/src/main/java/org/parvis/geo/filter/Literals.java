package org.parvis.geo.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** What stands between single quotes in CQL2 text: a quote is doubled or follows a backslash, like control characters. */
final class Literals {
    private static final Map<Character, Character> CONTROLS =
            Map.of('a', '\u0007', 'b', '\b', 't', '\t', 'n', '\n', 'v', '\u000B', 'f', '\f', 'r', '\r');

    private Literals() {}

    /** The text that is meant. */
    static String text(String quoted) {
        return unescaped(quoted, false);
    }

    /** The same as a pattern, where {@code \} before {@code %}, {@code _} and itself is left for {@link Condition.Like}. */
    static String pattern(String quoted) {
        return unescaped(quoted, true);
    }

    private static String unescaped(String quoted, boolean pattern) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < quoted.length(); index++) {
            char letter = quoted.charAt(index);
            boolean escapes = index + 1 < quoted.length() && (letter == '\\' || letter == '\'');
            if (!escapes) {
                text.append(letter);
                continue;
            }
            char escaped = quoted.charAt(++index);
            if (letter == '\'') {
                text.append(letter);
            } else if (pattern && (escaped == '%' || escaped == '_' || escaped == '\\')) {
                text.append(letter).append(escaped);
            } else {
                text.append(CONTROLS.getOrDefault(escaped, escaped));
            }
        }
        return text.toString();
    }

    /** @throws DateTimeException if it is none in ISO 8601 */
    static Instant time(String text, boolean day) {
        return day ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC) : Instant.parse(text);
    }
}
