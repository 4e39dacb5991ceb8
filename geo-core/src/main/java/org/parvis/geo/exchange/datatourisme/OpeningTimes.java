package org.parvis.geo.exchange.datatourisme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.feed.FeedAttributes;
import org.parvis.geo.exchange.feed.FeedReport;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.ParvisException;

/**
 * The opening hours of a place (schema.org, {@code OpeningHoursSpecification}): hours on days of the week, each from one
 * date to another, written in the grammar of OpenStreetMap. The longest span of dates comes first, so that what holds for a
 * shorter one overrules it, as exceptions do.
 */
final class OpeningTimes {
    private static final int MOST = 500;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy MMM dd", Locale.ENGLISH);
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private final Linked specifications;
    private final FeedAttributes kept;
    private final FeedReport report;

    /** @param kept is given hours that are too many words for the grammar */
    OpeningTimes(Linked specifications, FeedAttributes kept, FeedReport report) {
        this.specifications = specifications;
        this.kept = kept;
        this.report = report;
    }

    /**
     * The dates between which hours hold.
     *
     * @param first null if from any
     * @param last the last one, null if for ever
     */
    private record Span(@Nullable LocalDate first, @Nullable LocalDate last) implements Comparable<Span> {
        private static final Comparator<Span> ORDER = Comparator.comparing(Span::days)
                .reversed()
                .thenComparing(span -> span.first == null ? LocalDate.MIN : span.first)
                .thenComparing(span -> span.last == null ? LocalDate.MAX : span.last);

        private Long days() {
            return first == null || last == null ? Long.MAX_VALUE : (Long) ChronoUnit.DAYS.between(first, last);
        }

        @Override
        public int compareTo(Span other) {
            return ORDER.compare(this, other);
        }

        boolean isEmpty() {
            return first != null && last != null && last.isBefore(first);
        }

        String text() {
            if (first == null) {
                return last == null ? "" : DATE.format(StatedTimes.LONG_AGO) + "-" + DATE.format(last) + " ";
            }
            return DATE.format(first) + (last == null ? "+ " : "-" + DATE.format(last) + " ");
        }
    }

    /** Null if nothing is stated, or nothing that can be understood: told then. */
    @Nullable
    OpeningHours read() {
        Map<Span, Map<DayOfWeek, Set<String>>> hours = new TreeMap<>();
        int unclear = 0;
        List<Linked> all = specifications.all();
        if (all.size() > MOST) {
            report.warning(
                    "openingHours",
                    "It states " + all.size() + " opening hours; only the first " + MOST + " are taken.");
        }
        for (Linked each : all.stream().limit(MOST).toList()) {
            unclear += add(each, hours) ? 0 : 1;
        }
        if (unclear > 0) {
            report.note("openingHours", unclear + " of its opening hours say no hours; they are left out.");
        }
        if (hours.isEmpty()) {
            return null;
        }
        List<String> rules = new ArrayList<>();
        hours.forEach((span, days) -> byTimes(days).forEach((times, same) -> rules.add(span.text() + same + times)));
        String text = String.join("; ", rules);
        try {
            return new OpeningHours(text);
        } catch (ParvisException notInTheGrammar) {
            kept.put("openingHours", text);
            report.warning(
                    "openingHours",
                    "Its opening hours are left out, so that it counts as always open: "
                            + notInTheGrammar.getMessage());
            return null;
        }
    }

    private static boolean add(Linked each, Map<Span, Map<DayOfWeek, Set<String>>> hours) {
        LocalTime opens = StatedTimes.time(each.get("opens"));
        LocalTime closes = StatedTimes.time(each.get("closes"));
        Set<DayOfWeek> days = StatedTimes.days(each.get("dayOfWeek"));
        if (opens == null || closes == null || days.isEmpty()) {
            return false;
        }
        Span span = new Span(StatedTimes.date(each.get("validFrom")), StatedTimes.date(each.get("validThrough")));
        if (span.isEmpty()) {
            return false;
        }
        Map<DayOfWeek, Set<String>> byDay = hours.computeIfAbsent(span, first -> new EnumMap<>(DayOfWeek.class));
        for (DayOfWeek day : days) {
            byDay.computeIfAbsent(day, first -> new TreeSet<>())
                    .add(opens + "-" + (closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes));
        }
        return true;
    }

    /** The days that have the same hours together, by these hours: {@code Mo-We,Fr } by {@code 10:00-12:00}. */
    private static Map<String, String> byTimes(Map<DayOfWeek, Set<String>> hours) {
        Map<String, Set<DayOfWeek>> days = new LinkedHashMap<>();
        hours.forEach(
                (day, times) -> days.computeIfAbsent(String.join(",", times), first -> EnumSet.noneOf(DayOfWeek.class))
                        .add(day));
        Map<String, String> texts = new LinkedHashMap<>();
        days.forEach((times, same) -> texts.put(times, text(same)));
        return texts;
    }

    private static String text(Set<DayOfWeek> days) {
        List<String> runs = new ArrayList<>();
        for (DayOfWeek first : days) {
            if (first == DayOfWeek.MONDAY || !days.contains(first.minus(1))) {
                DayOfWeek last = first;
                while (last != DayOfWeek.SUNDAY && days.contains(last.plus(1))) {
                    last = last.plus(1);
                }
                String end = last == first ? "" : "-" + DAYS.get(last.ordinal());
                runs.add(DAYS.get(first.ordinal()) + end);
            }
        }
        return String.join(",", runs) + " ";
    }
}
