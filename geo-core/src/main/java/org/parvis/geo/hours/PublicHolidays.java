package org.parvis.geo.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/**
 * Public holidays of a country, reckoned for any year.
 *
 * <p>France: Code du travail, article L3133-1. Monaco: law no. 798 of 18 February 1966, by which some holidays that fall
 * on a Sunday make the Monday a holiday too.
 */
enum PublicHolidays {
    FRANCE(
            Set.of(day(1, 1), day(5, 1), day(5, 8), day(7, 14), day(8, 15), day(11, 1), day(11, 11), day(12, 25)),
            Set.of(),
            Set.of(Easter.MONDAY, Easter.ASCENSION, Easter.WHIT_MONDAY)),
    MONACO(
            Set.of(day(1, 27), day(12, 8)),
            Set.of(day(1, 1), day(5, 1), day(8, 15), day(11, 1), day(11, 19), day(12, 25)),
            Set.of(Easter.MONDAY, Easter.ASCENSION, Easter.WHIT_MONDAY, Easter.CORPUS_CHRISTI)),
    /** Of a country whose holidays are not known here. */
    UNKNOWN(Set.of(), Set.of(), Set.of());

    private final Set<MonthDay> fixed;
    private final Set<MonthDay> fixedOrNextMonday;
    private final Set<Integer> daysAfterEaster;

    PublicHolidays(Set<MonthDay> fixed, Set<MonthDay> fixedOrNextMonday, Set<Integer> daysAfterEaster) {
        this.fixed = fixed;
        this.fixedOrNextMonday = fixedOrNextMonday;
        this.daysAfterEaster = daysAfterEaster;
    }

    static PublicHolidays of(ZoneId zone) {
        return switch (zone.getId()) {
            case "Europe/Paris" -> FRANCE;
            case "Europe/Monaco" -> MONACO;
            default -> UNKNOWN;
        };
    }

    boolean contains(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        if (fixed.contains(day) || fixedOrNextMonday.contains(day)) {
            return true;
        }
        if (date.getDayOfWeek() == DayOfWeek.MONDAY && fixedOrNextMonday.contains(MonthDay.from(date.minusDays(1)))) {
            return true;
        }
        return daysAfterEaster.contains(
                date.getDayOfYear() - Easter.sunday(date.getYear()).getDayOfYear());
    }

    private static MonthDay day(int month, int dayOfMonth) {
        return MonthDay.of(month, dayOfMonth);
    }
}
