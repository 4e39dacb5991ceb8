package org.parvis.geo.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.VariableTime;
import ch.poole.openinghoursparser.WeekRange;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Opening hours as rules that can be asked about a time. Of the rules that speak about a day, one that opens replaces
 * those before it; one that closes, or is added with a comma, changes only its own hours; one after {@code ||} fills what
 * is left.
 */
final class OpeningSchedule {
    private static final String FIELD = "openingHours";
    private static final String EXAMPLE =
            " Right would be, for example, \"Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-17:00; PH off\".";
    private static final int MOST_KEPT = 1_000;
    private static final int LONGEST_DAYS = 800;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2300-01-01T00:00:00Z");

    /** A night from sunset to sunrise is shorter; what comes out longer was an empty span such as 22:00-sunset. */
    private static final int LONGEST_NIGHT = 20 * 60;

    private static final Map<String, OpeningSchedule> RECENT = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OpeningSchedule> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private final List<Rule> rules;

    private OpeningSchedule(List<Rule> rules) {
        this.rules = rules;
    }

    /** Reading a text takes a fraction of a millisecond, asking it a fraction of that: the latest are kept. */
    static OpeningSchedule parse(String text) {
        synchronized (RECENT) {
            OpeningSchedule known = RECENT.get(text);
            if (known != null) {
                return known;
            }
        }
        OpeningSchedule schedule = read(text);
        synchronized (RECENT) {
            RECENT.put(text, schedule);
        }
        return schedule;
    }

    private static OpeningSchedule read(String text) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : parsed(text)) {
            if (!rule.isEmpty()) {
                requireWeeks(rule);
                rules.add(rule);
            }
        }
        if (rules.isEmpty()) {
            throw ParvisException.invalid(FIELD, "The opening hours \"" + text + "\" say nothing." + EXAMPLE);
        }
        return new OpeningSchedule(rules);
    }

    private static List<Rule> parsed(String text) {
        try {
            return new OpeningHoursParser(new StringReader(text)).rules(false);
        } catch (OpeningHoursParseException failure) {
            throw unreadable(text, failure.getColumn(), failure);
        } catch (TokenMgrError | RuntimeException failure) {
            throw unreadable(text, 0, failure);
        }
    }

    private static ParvisException unreadable(String text, int column, Throwable failure) {
        int position = Math.max(1, Math.min(column, text.length()));
        String rest = text.substring(position - 1);
        return ParvisException.causedBy(
                failure,
                ErrorCode.INVALID_VALUE,
                FIELD,
                "The opening hours cannot be understood near character " + position + ": \"" + rest + "\"." + EXAMPLE);
    }

    private static void requireWeeks(Rule rule) {
        if (rule.getWeeks() == null) {
            return;
        }
        for (WeekRange weeks : rule.getWeeks()) {
            if (weeks.getStartWeek() > WeekRange.MAX_WEEK || weeks.getEndWeek() > WeekRange.MAX_WEEK) {
                throw ParvisException.invalid(FIELD, "A year has 53 weeks at most, not \"week " + weeks + "\".");
            }
        }
    }

    List<OpeningInterval> between(Instant from, Instant until, ZoneId zone, Daylight daylight) {
        requireNear(from, until);
        PublicHolidays holidays = PublicHolidays.of(zone);
        List<OpeningInterval> found = new ArrayList<>();
        LocalDate last = until.atZone(zone).toLocalDate();
        // From the day before, whose hours may run past midnight.
        for (LocalDate date = from.atZone(zone).toLocalDate().minusDays(1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            for (DayFrame.Span span : frameOf(date, holidays, daylight).openSpans()) {
                Instant opens = latest(from, instantOf(date, span.start(), zone));
                Instant closes = earliest(until, instantOf(date, span.end(), zone));
                if (opens.isBefore(closes)) {
                    found.add(new OpeningInterval(opens, closes));
                }
            }
        }
        return joined(found);
    }

    private static void requireNear(Instant from, Instant until) {
        boolean known = !from.isBefore(EARLIEST) && !until.isAfter(LATEST);
        if (!known || Duration.between(from, until).toDays() > LONGEST_DAYS) {
            throw ParvisException.invalid(
                    FIELD,
                    "Opening hours can be asked for " + LONGEST_DAYS + " days between 1900 and 2300, not from " + from
                            + " to " + until + ".");
        }
    }

    private DayFrame frameOf(LocalDate date, PublicHolidays holidays, Daylight daylight) {
        DayFrame frame = new DayFrame();
        LocalDate before = date.minusDays(1);
        for (Rule rule : rules) {
            DaySelector selector = new DaySelector(rule, holidays);
            boolean closes = Meaning.of(rule.getModifier()) == Meaning.CLOSED && !rule.isFallBack();
            if (closes && rule.getTimes() != null && selector.selects(before)) {
                // Hours that open past midnight are added by the day they begin on; those that close are due here.
                frame.close(spansOf(rule, before, daylight).stream()
                        .map(DayFrame.Span::onTheNextDay)
                        .toList());
            }
            if (selector.selects(date)) {
                apply(rule, spansOf(rule, date, daylight), frame);
            }
        }
        return frame;
    }

    private static void apply(Rule rule, List<DayFrame.Span> spans, DayFrame frame) {
        Meaning meaning = Meaning.of(rule.getModifier());
        boolean fills = rule.isFallBack();
        switch (meaning) {
            case CLOSED -> {
                if (rule.getTimes() == null && !fills) {
                    frame.clear();
                } else if (!fills) {
                    frame.close(spans);
                }
            }
            case OPEN -> {
                if (fills) {
                    frame.openRest(spans);
                } else {
                    clearUnlessAdded(rule, frame);
                    frame.open(spans);
                }
            }
            case UNKNOWN -> {
                if (fills) {
                    frame.leaveRestUnknown(spans);
                } else {
                    clearUnlessAdded(rule, frame);
                    frame.leaveUnknown(spans);
                }
            }
        }
    }

    private static void clearUnlessAdded(Rule rule, DayFrame frame) {
        if (!rule.isAdditive()) {
            frame.clear();
        }
    }

    private static List<DayFrame.Span> spansOf(Rule rule, LocalDate date, Daylight daylight) {
        if (rule.getTimes() == null) {
            return List.of(DayFrame.Span.WHOLE_DAY);
        }
        // Where the sun is not known exactly, opening hours are taken short and closing hours long.
        boolean opens = Meaning.of(rule.getModifier()) == Meaning.OPEN;
        List<DayFrame.Span> spans = new ArrayList<>();
        for (TimeSpan time : rule.getTimes()) {
            DayFrame.Span span = spanOf(time, opens, date, daylight);
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    /** Null for a moment or a series of moments: nothing one can be inside of. */
    private static DayFrame.@Nullable Span spanOf(TimeSpan time, boolean opens, LocalDate date, Daylight daylight) {
        boolean hasEnd = time.getEnd() != TimeSpan.UNDEFINED_TIME || time.getEndEvent() != null;
        if (time.getInterval() != 0 || (!hasEnd && !time.isOpenEnded())) {
            return null;
        }
        Daylight.Bound first = opens ? Daylight.Bound.LATEST : Daylight.Bound.EARLIEST;
        Daylight.Bound last = opens ? Daylight.Bound.EARLIEST : Daylight.Bound.LATEST;
        VariableTime startEvent = time.getStartEvent();
        VariableTime endEvent = time.getEndEvent();
        int start = startEvent == null ? time.getStart() : minuteOf(startEvent, date, daylight, first);
        if (!hasEnd) {
            return new DayFrame.Span(start, start < DayFrame.DAY ? DayFrame.DAY : 2 * DayFrame.DAY);
        }
        int end = endEvent == null ? time.getEnd() : minuteOf(endEvent, date, daylight, last);
        if (end > start) {
            return new DayFrame.Span(start, end);
        }
        end += DayFrame.DAY;
        boolean bySun = startEvent != null || endEvent != null;
        return bySun && end - start > LONGEST_NIGHT ? null : new DayFrame.Span(start, end);
    }

    private static int minuteOf(VariableTime time, LocalDate date, Daylight daylight, Daylight.Bound bound) {
        return daylight.minuteOf(time.getEvent(), date, bound) + time.getOffset();
    }

    /** A minute that the clock skips in spring is the moment of the change; one it shows twice is the first. */
    private static Instant instantOf(LocalDate date, int minute, ZoneId zone) {
        LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static List<OpeningInterval> joined(List<OpeningInterval> intervals) {
        List<OpeningInterval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(OpeningInterval::opens));
        List<OpeningInterval> joined = new ArrayList<>();
        for (OpeningInterval next : sorted) {
            OpeningInterval before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before == null || next.opens().isAfter(before.closes())) {
                joined.add(next);
            } else {
                Instant closes = latest(before.closes(), next.closes());
                joined.set(joined.size() - 1, new OpeningInterval(before.opens(), closes));
            }
        }
        return List.copyOf(joined);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private enum Meaning {
        OPEN,
        CLOSED,
        UNKNOWN;

        /** A comment without a word for the state says that it has to be asked for: not known. */
        static Meaning of(@Nullable RuleModifier modifier) {
            if (modifier == null) {
                return OPEN;
            }
            RuleModifier.Modifier word = modifier.getModifier();
            if (word == null) {
                return modifier.getComment() == null ? OPEN : UNKNOWN;
            }
            return switch (word) {
                case OPEN -> OPEN;
                case CLOSED, OFF -> CLOSED;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }
}
