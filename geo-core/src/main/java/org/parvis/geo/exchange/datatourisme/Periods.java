package org.parvis.geo.exchange.datatourisme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    private final Linked stated;
    private final ZoneId zone;
    private final LocalDate recent;
    private final FeedReport report;

    /** @param today if there are too many times, those from a year before on are taken */
    Periods(Linked stated, ZoneId zone, LocalDate today, FeedReport report) {
        this.stated = stated;
        this.zone = zone;
        this.recent = today.minusYears(1);
        this.report = report;
    }

    /**
     * A stated period.
     *
     * @param last not before the first day
     * @param isOnce whether it is one time from the first to the last day, rather than one on each of them
     */
    private record Period(
            LocalDate first,
            LocalDate last,
            Set<DayOfWeek> days,
            boolean isOnce,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes) {}

    static ZoneId zone(String postalCode) {
        return postalCode.length() < 3 ? USUAL_ZONE : ZONES.getOrDefault(postalCode.substring(0, 3), USUAL_ZONE);
    }

    /** Each once; a period that is none, and times that are too many, are told and left out. */
    List<Occurrence> occurrences() {
        List<Period> periods = new ArrayList<>();
        for (Linked each : notTooMany(stated.all())) {
            Period period = period(each);
            if (period != null) {
                periods.add(period);
            }
        }
        Set<Occurrence> all = from(LocalDate.MIN, periods);
        if (all.size() <= MOST) {
            return List.copyOf(all);
        }
        Set<Occurrence> recentOnes = from(recent, periods);
        report.warning(
                "takesPlaceAt",
                "The event takes place more than " + MOST + " times; only "
                        + (recentOnes.isEmpty()
                                ? "the first " + MOST
                                : "those from " + recent + " on, at most " + MOST + ",")
                        + " are taken.");
        return (recentOnes.isEmpty() ? all : recentOnes).stream().limit(MOST).toList();
    }

    private List<Linked> notTooMany(List<Linked> all) {
        if (all.size() <= MOST_PERIODS) {
            return all;
        }
        List<Linked> lasting = all.stream().filter(this::isRecent).toList();
        report.warning(
                "takesPlaceAt",
                "The event has " + all.size() + " periods; only "
                        + (lasting.isEmpty() ? "" : "those that end from " + recent + " on, ") + "the first "
                        + MOST_PERIODS + (lasting.isEmpty() ? "" : " of them,") + " are taken.");
        return (lasting.isEmpty() ? all : lasting).stream().limit(MOST_PERIODS).toList();
    }

    private boolean isRecent(Linked each) {
        LocalDate last = StatedTimes.date(each.get("endDate"));
        LocalDate end = last == null ? StatedTimes.date(each.get("startDate")) : last;
        return end != null && !end.isBefore(recent);
    }

    /** Null if it is none: told then. */
    private @Nullable Period period(Linked each) {
        LocalDate first = StatedTimes.date(each.get("startDate"));
        LocalDate end = StatedTimes.date(each.get("endDate"));
        LocalDate last = end == null ? first : end;
        Linked named = each.get("appliesOnDay");
        Set<DayOfWeek> days = StatedTimes.days(named);
        if (first == null || last == null || last.isBefore(first) || days.isEmpty()) {
            report.warning(
                    "takesPlaceAt",
                    "\"" + FeedTexts.cut(each.get("startDate").text(), 40) + "\" to \""
                            + FeedTexts.cut(each.get("endDate").text(), 40) + "\" is no period; it is left out.");
            return null;
        }
        LocalTime opens = StatedTimes.time(each.get("startTime"));
        LocalTime closes = StatedTimes.time(each.get("endTime"));
        if (opens != null && closes == null) {
            report.note("takesPlaceAt", "It does not say when it ends; it is taken to last " + USUAL_HOURS + " hours.");
        }
        return new Period(first, last, days, opens == null && named.isNone(), opens, closes);
    }

    /** The times that are not over before a day, or one more than {@link #MOST} of them. */
    private Set<Occurrence> from(LocalDate begin, List<Period> periods) {
        Set<Occurrence> occurrences = new LinkedHashSet<>();
        for (Period period : periods) {
            LocalDate first = period.first().isBefore(begin) ? begin : period.first();
            if (period.isOnce() && !first.isAfter(period.last()) && occurrences.size() <= MOST) {
                occurrences.add(wholeDays(period.first(), period.last(), period.closes()));
            }
            for (LocalDate day = first;
                    !period.isOnce() && !day.isAfter(period.last()) && occurrences.size() <= MOST;
                    day = day.plusDays(1)) {
                if (period.days().contains(day.getDayOfWeek())) {
                    occurrences.add(on(day, period.opens(), period.closes()));
                }
            }
        }
        return occurrences;
    }

    /** Whole days, from the first to the end of the last. */
    private Occurrence wholeDays(LocalDate first, LocalDate last, @Nullable LocalTime closes) {
        boolean untilMidnight = closes == null || closes.equals(LocalTime.MIDNIGHT);
        return new Occurrence(
                first.atStartOfDay(zone).toOffsetDateTime(),
                untilMidnight
                        ? last.plusDays(1).atStartOfDay(zone).toOffsetDateTime()
                        : last.atTime(closes).atZone(zone).toOffsetDateTime());
    }

    private Occurrence on(LocalDate day, @Nullable LocalTime opens, @Nullable LocalTime closes) {
        if (opens == null) {
            return wholeDays(day, day, closes);
        }
        var begin = day.atTime(opens).atZone(zone);
        var end = closes == null
                ? begin.plusHours(USUAL_HOURS)
                : (closes.isAfter(opens) ? day : day.plusDays(1)).atTime(closes).atZone(zone);
        // The hour that clocks leave out in spring can swallow a short event.
        var after = end.isAfter(begin) ? end : begin.plus(1, ChronoUnit.HOURS);
        return new Occurrence(begin.toOffsetDateTime(), after.toOffsetDateTime());
    }
}
