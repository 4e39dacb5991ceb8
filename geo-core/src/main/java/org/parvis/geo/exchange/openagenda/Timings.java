package org.parvis.geo.exchange.openagenda;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.feed.FeedReport;
import org.parvis.geo.exchange.feed.FeedTexts;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.territory.Occurrence;

/** When an event takes place. */
final class Timings {
    /** Two a day for three years; an agenda has at most some hundreds. */
    private static final int MOST = 2_000;

    private static final int SHOWN = 60;
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Paris");

    /** ISO 8601, its offset with or without colon, or none. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private final JsonValue item;
    private final FeedReport report;

    Timings(JsonValue item, FeedReport report) {
        this.item = item;
        this.report = report;
    }

    /** In the feed's order, each once; what is no time with its end is told and left out. */
    List<Occurrence> occurrences() {
        Set<Occurrence> occurrences = new LinkedHashSet<>();
        ZoneId zone = zone();
        for (JsonValue timing : item.get("timings").items()) {
            OffsetDateTime begin = time(timing.get("begin").text(), zone);
            OffsetDateTime end = time(timing.get("end").text(), zone);
            if (begin == null || end == null || !end.isAfter(begin)) {
                report.warning(
                        "timings",
                        "\"" + FeedTexts.cut(timing.get("begin").text(), SHOWN) + "\" to \""
                                + FeedTexts.cut(timing.get("end").text(), SHOWN)
                                + "\" is no time with its end; it is left out.");
            } else if (occurrences.size() == MOST) {
                report.warning(
                        "timings", "The event takes place more than " + MOST + " times; only the first are taken.");
                break;
            } else {
                occurrences.add(new Occurrence(begin, end));
            }
        }
        return List.copyOf(occurrences);
    }

    private ZoneId zone() {
        JsonValue own = item.get("timezone");
        String name = own.isNone() ? item.get("location").get("timezone").text() : own.text();
        try {
            return name.isEmpty() ? USUAL_ZONE : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return USUAL_ZONE;
        }
    }

    private static @Nullable OffsetDateTime time(String text, ZoneId zone) {
        try {
            TemporalAccessor parsed = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime time
                    ? time
                    : LocalDateTime.from(parsed).atZone(zone).toOffsetDateTime();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
