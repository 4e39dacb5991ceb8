package org.parvis.geo.exchange.datatourisme;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates, times of day and days of the week as the ontology states them. */
final class StatedTimes {
    /** Dates that stand for "always" lie beyond these. */
    static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);

    private static final LocalDate FOR_EVER = LocalDate.of(2200, 1, 1);
    private static final int DATE_LENGTH = 10;

    private StatedTimes() {}

    /** A date, or that of a moment; null if it is none. */
    static @Nullable LocalDate date(Linked stated) {
        String text = stated.text();
        try {
            LocalDate date = text.length() < DATE_LENGTH ? null : LocalDate.parse(text.substring(0, DATE_LENGTH));
            boolean isDay = date != null && date.isAfter(LONG_AGO) && date.isBefore(FOR_EVER);
            return isDay ? date : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A time of day to the minute; null if it is none. */
    static @Nullable LocalTime time(Linked stated) {
        String text = stated.text();
        try {
            return text.isEmpty() ? null : LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** All days where nothing is stated, those that are known otherwise: holidays, for example, are none. */
    static Set<DayOfWeek> days(Linked stated) {
        if (stated.isNone()) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Set<String> names = stated.names();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (names.stream().anyMatch(name -> name.equalsIgnoreCase(day.name()))) {
                days.add(day);
            }
        }
        return days;
    }
}
