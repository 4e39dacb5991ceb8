package org.parvis.geo.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule speaks about a day: years, weeks, dates and weekdays have all to agree, of each kind one is enough.
 *
 * @param rule whose selectors count
 * @param holidays of the country
 */
record DaySelector(Rule rule, PublicHolidays holidays) {
    boolean selects(LocalDate date) {
        return selectsYear(date) && selectsWeek(date) && selectsDate(date) && selectsWeekday(date);
    }

    private boolean selectsYear(LocalDate date) {
        List<YearRange> years = rule.getYears();
        return years == null || years.stream().anyMatch(range -> inYears(range, date.getYear()));
    }

    private static boolean inYears(YearRange range, int year) {
        int first = range.getStartYear();
        boolean single = range.getEndYear() == YearRange.UNDEFINED_YEAR;
        int last = range.isOpenEnded() ? Integer.MAX_VALUE : single ? first : range.getEndYear();
        return year >= first && year <= last && inStep(year - first, range.getInterval());
    }

    private boolean selectsWeek(LocalDate date) {
        List<WeekRange> weeks = rule.getWeeks();
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return weeks == null || weeks.stream().anyMatch(range -> inWeeks(range, week));
    }

    private static boolean inWeeks(WeekRange range, int week) {
        int first = range.getStartWeek();
        int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
        boolean inside = first <= last ? week >= first && week <= last : week >= first || week <= last;
        int passed = week >= first ? week - first : week + WeekRange.MAX_WEEK - first;
        return inside && inStep(passed, range.getInterval());
    }

    private boolean selectsDate(LocalDate date) {
        List<DateRange> dates = rule.getDates();
        return dates == null || dates.stream().anyMatch(range -> new DateSpan(range).contains(date));
    }

    /** {@code PH,Mo-Fr} wants one of the two, {@code PH Mo-Fr} both. */
    private boolean selectsWeekday(LocalDate date) {
        List<WeekDayRange> days = rule.getDays();
        List<Holiday> named = rule.getHolidays();
        if (named == null) {
            return days == null || anyWeekday(days, date);
        }
        boolean holiday = named.stream().anyMatch(each -> isHoliday(each, date));
        if (days == null) {
            return holiday;
        }
        boolean either = named.stream().allMatch(Holiday::getUseAsWeekDay);
        return either ? holiday || anyWeekday(days, date) : holiday && anyWeekday(days, date);
    }

    private boolean isHoliday(Holiday holiday, LocalDate date) {
        return holiday.getType() == Holiday.Type.PH && holidays.contains(date.minusDays(holiday.getOffset()));
    }

    private static boolean anyWeekday(List<WeekDayRange> days, LocalDate date) {
        return days.stream().anyMatch(range -> inWeekdays(range, date.minusDays(range.getOffset())));
    }

    private static boolean inWeekdays(WeekDayRange range, LocalDate date) {
        int day = date.getDayOfWeek().getValue();
        int first = dayOfWeek(range.getStartDay()).getValue();
        int last =
                range.getEndDay() == null ? first : dayOfWeek(range.getEndDay()).getValue();
        boolean inside = first <= last ? day >= first && day <= last : day >= first || day <= last;
        return inside && isNth(range.getNths(), date);
    }

    private static boolean isNth(@Nullable List<Nth> nths, LocalDate date) {
        if (nths == null) {
            return true;
        }
        int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
        for (Nth nth : nths) {
            int first = nth.getStartNth();
            int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
            if ((fromStart >= first && fromStart <= last) || (fromEnd >= first && fromEnd <= last)) {
                return true;
            }
        }
        return false;
    }

    static DayOfWeek dayOfWeek(WeekDay day) {
        return DayOfWeek.of(day.ordinal() + 1);
    }

    private static boolean inStep(int passed, int interval) {
        return interval <= 1 || passed % interval == 0;
    }
}
