package org.parvis.geo.exchange.datatourisme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.feed.FeedReport;
import org.parvis.geo.exchange.feed.FeedTexts;
import org.parvis.geo.territory.Occurrence;

/**
 * The periods of an event ({@code takesPlaceAt}): from a first to a last day, on each of them, or on some days of the
 * week, at a time. A period without a time takes whole days, and is one time from its first to its last day.
 */
final class Periods {
    /** Daily for five years. */
    private static final int MOST = 2_000;

    private static final int MOST_PERIODS = 500;

    /** How long something lasts of which only the beginning is known. Our assumption, as for events in rows. */
    private static final int USUAL_HOURS = 2;

    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Paris");

    /** The clocks of France beyond Europe, by the beginning of the postal code. */
    private static final Map<String, ZoneId> ZONES = Map.of(
            "971", ZoneId.of("America/Guadeloupe"),
            "972", ZoneId.of("America/Martinique"),
            "973", ZoneId.of("America/Cayenne"),
            "974", ZoneId.of("Indian/Reunion"),
            "975", ZoneId.of("America/Miquelon"),
            "976", ZoneId.of("Indian/Mayotte"),
            "987", ZoneId.of("Pacific/Tahiti"),
            "988", ZoneId.of("Pacific/Noumea"));

    private final Linked periods;
    private final ZoneId zone;
    private final FeedReport report;
    private final Set<Occurrence> occurrences = new LinkedHashSet<>();

    Periods(Linked periods, ZoneId zone, FeedReport report) {
        this.periods = periods;
        this.zone = zone;
        this.report = report;
    }

    static ZoneId zone(String postalCode) {
        return postalCode.length() < 3 ? USUAL_ZONE : ZONES.getOrDefault(postalCode.substring(0, 3), USUAL_ZONE);
    }

    /** Each once; a period that is none is told and left out. */
    List<Occurrence> occurrences() {
        for (Linked period : periods.all().stream().limit(MOST_PERIODS).toList()) {
            if (occurrences.size() >= MOST) {
                report.warning(
                        "takesPlaceAt",
                        "The event takes place more than " + MOST + " times; only the first are taken.");
                break;
            }
            add(period);
        }
        return List.copyOf(occurrences);
    }

    private void add(Linked period) {
        LocalDate first = StatedTimes.date(period.get("startDate"));
        LocalDate stated = StatedTimes.date(period.get("endDate"));
        LocalDate last = stated == null ? first : stated;
        Linked named = period.get("appliesOnDay");
        Set<DayOfWeek> days = StatedTimes.days(named);
        if (first == null || last == null || last.isBefore(first) || days.isEmpty()) {
            report.warning(
                    "takesPlaceAt",
                    "\"" + FeedTexts.cut(period.get("startDate").text(), 40) + "\" to \""
                            + FeedTexts.cut(period.get("endDate").text(), 40) + "\" is no period; it is left out.");
            return;
        }
        LocalTime opens = StatedTimes.time(period.get("startTime"));
        LocalTime closes = StatedTimes.time(period.get("endTime"));
        if (opens == null && named.isNone()) {
            addOnce(first, last, closes);
            return;
        }
        if (opens != null && closes == null) {
            report.note("takesPlaceAt", "It does not say when it ends; it is taken to last " + USUAL_HOURS + " hours.");
        }
        for (LocalDate day = first; !day.isAfter(last) && occurrences.size() < MOST; day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek())) {
                addOn(day, opens, closes);
            }
        }
    }

    /** Whole days, from the first to the end of the last. */
    private void addOnce(LocalDate first, LocalDate last, @Nullable LocalTime closes) {
        boolean untilMidnight = closes == null || closes.equals(LocalTime.MIDNIGHT);
        occurrences.add(new Occurrence(
                first.atStartOfDay(zone).toOffsetDateTime(),
                untilMidnight
                        ? last.plusDays(1).atStartOfDay(zone).toOffsetDateTime()
                        : last.atTime(closes).atZone(zone).toOffsetDateTime()));
    }

    private void addOn(LocalDate day, @Nullable LocalTime opens, @Nullable LocalTime closes) {
        if (opens == null) {
            addOnce(day, day, closes);
            return;
        }
        var begin = day.atTime(opens).atZone(zone);
        var end = closes == null
                ? begin.plusHours(USUAL_HOURS)
                : (closes.isAfter(opens) ? day : day.plusDays(1)).atTime(closes).atZone(zone);
        // The hour that clocks leave out in spring can swallow a short event.
        var after = end.isAfter(begin) ? end : begin.plus(1, ChronoUnit.HOURS);
        occurrences.add(new Occurrence(begin.toOffsetDateTime(), after.toOffsetDateTime()));
    }
}
