package org.parvis.api.route;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import org.parvis.geo.shared.Language;
import tools.jackson.databind.JsonNode;

/** What a route is called until somebody finds a better name: from where to where, and when. */
final class DefaultName {
    private static final int LONGEST_PART = 60;

    private DefaultName() {}

    static String of(List<JsonNode> stops, String languageCode) {
        Language language = Language.ofCode(languageCode).orElse(Language.FRENCH);
        String date = date(stops, language);
        String places = places(stops);
        String begin = places.isEmpty() ? walk(language) : places;
        return date.isEmpty() ? begin : begin + ", " + date;
    }

    private static String walk(Language language) {
        return language == Language.FRENCH ? "Parcours" : "Walk";
    }

    private static String places(List<JsonNode> stops) {
        if (stops.isEmpty()) {
            return "";
        }
        String first = name(stops.get(0));
        String last = name(stops.get(stops.size() - 1));
        if (first.isEmpty() || last.isEmpty() || first.equals(last)) {
            return first.isEmpty() ? last : first;
        }
        return first + " – " + last;
    }

    private static String name(JsonNode stop) {
        String name = stop.path("properties").path("name").asString("").strip();
        if (name.length() <= LONGEST_PART) {
            return name;
        }
        // Not through the middle of a character outside the basic plane.
        int end = Character.isHighSurrogate(name.charAt(LONGEST_PART - 1)) ? LONGEST_PART - 1 : LONGEST_PART;
        return name.substring(0, end).strip() + "…";
    }

    /** Empty if the stops have no times: a malformed one is refused where the stops are read. */
    private static String date(List<JsonNode> stops, Language language) {
        String arrival = stops.isEmpty()
                ? ""
                : stops.get(0).path("properties").path("arrival").asString("");
        try {
            return arrival.isEmpty()
                    ? ""
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(language.locale())
                            .format(OffsetDateTime.parse(arrival));
        } catch (DateTimeParseException malformed) {
            return "";
        }
    }
}
