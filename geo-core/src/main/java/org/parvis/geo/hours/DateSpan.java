package org.parvis.geo.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A date or a range of dates, in every year or in a given one. A day that a month does not have (29 February, 31 June) is
 * nothing by itself; as the end of a range it is the last day of the month, as the start the first of the next.
 *
 * @param range as parsed
 */
record DateSpan(DateRange range) {
    private enum Edge {
        START,
        END
    }

    boolean contains(LocalDate date) {
        // A range over New Year's Eve belongs to the year before.
        return containsFrom(date.getYear(), date) || containsFrom(date.getYear() - 1, date);
    }

    private boolean containsFrom(int startYear, LocalDate date) {
        DateWithOffset start = range.getStartDate();
        DateWithOffset end = range.getEndDate();
        int year = hasYear(start) ? start.getYear() : hasYear(end) && end != null ? end.getYear() : startYear;
        LocalDate first = resolve(start, year, Edge.START);
        if (first == null || date.isBefore(first)) {
            return false;
        }
        LocalDate last = end == null ? lastWithoutEnd(start, first, year) : lastOf(end, start, first, year);
        if (last == null || date.isAfter(last)) {
            return false;
        }
        int step = range.getInterval();
        return step <= 1 || ChronoUnit.DAYS.between(first, date) % step == 0;
    }

    private static @Nullable LocalDate lastWithoutEnd(DateWithOffset start, LocalDate first, int year) {
        if (start.isOpenEnded()) {
            return hasYear(start) ? LocalDate.MAX : LocalDate.of(year, 12, 31);
        }
        if (start.getMonth() == null || start.getVarDate() != null || start.getNthWeekDay() != null) {
            return first;
        }
        if (start.undefinedDay()) {
            return resolve(start, year, Edge.END);
        }
        return YearMonth.of(year, month(start.getMonth())).isValidDay(start.getDay()) ? first : null;
    }

    private static @Nullable LocalDate lastOf(DateWithOffset end, DateWithOffset start, LocalDate first, int year) {
        ch.poole.openinghoursparser.Month endMonth = end.getMonth() == null ? start.getMonth() : end.getMonth();
        int endYear = hasYear(end) ? end.getYear() : year;
        LocalDate last = resolve(end, endMonth, endYear, Edge.END);
        if (last != null && last.isBefore(first) && !hasYear(end)) {
            last = resolve(end, endMonth, endYear + 1, Edge.END);
        }
        return last;
    }

    private static @Nullable LocalDate resolve(DateWithOffset date, int year, Edge edge) {
        return resolve(date, date.getMonth(), year, edge);
    }

    private static @Nullable LocalDate resolve(
            DateWithOffset date, ch.poole.openinghoursparser.@Nullable Month named, int year, Edge edge) {
        LocalDate base;
        if (date.getVarDate() != null) {
            base = Easter.sunday(year);
        } else if (named == null) {
            base = edge == Edge.START ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
        } else {
            base = inMonth(date, YearMonth.of(year, month(named)), edge);
        }
        return base == null ? null : shifted(base, date);
    }

    private static @Nullable LocalDate inMonth(DateWithOffset date, YearMonth month, Edge edge) {
        if (date.getNthWeekDay() != null) {
            DayOfWeek weekday = DaySelector.dayOfWeek(date.getNthWeekDay());
            LocalDate found = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(date.getNth(), weekday));
            return YearMonth.from(found).equals(month) ? found : null;
        }
        if (date.undefinedDay()) {
            return edge == Edge.START ? month.atDay(1) : month.atEndOfMonth();
        }
        if (month.isValidDay(date.getDay())) {
            return month.atDay(date.getDay());
        }
        return edge == Edge.START ? month.plusMonths(1).atDay(1) : month.atEndOfMonth();
    }

    private static LocalDate shifted(LocalDate base, DateWithOffset date) {
        LocalDate shifted = base;
        if (date.getWeekDayOffset() != null) {
            DayOfWeek weekday = DaySelector.dayOfWeek(date.getWeekDayOffset());
            shifted = shifted.with(
                    date.isWeekDayOffsetPositive()
                            ? TemporalAdjusters.next(weekday)
                            : TemporalAdjusters.previous(weekday));
        }
        return shifted.plusDays(date.getDayOffset());
    }

    private static boolean hasYear(@Nullable DateWithOffset date) {
        return date != null && date.getYear() != YearRange.UNDEFINED_YEAR;
    }

    private static Month month(ch.poole.openinghoursparser.Month month) {
        return Month.of(month.ordinal() + 1);
    }
}
