package org.parvis.geo.hours;

import java.time.LocalDate;

/** The date of Easter in the Gregorian calendar, and days after it. */
final class Easter {
    static final int MONDAY = 1;
    static final int ASCENSION = 39;
    static final int WHIT_MONDAY = 50;
    static final int CORPUS_CHRISTI = 60;

    private Easter() {}

    /** The anonymous Gregorian computus (Meeus, <i>Astronomical Algorithms</i>, 2nd ed. 1998, chapter 8). */
    static LocalDate sunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int moonCorrection = (8 * century + 13) / 25;
        int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int exception = (golden + 11 * epact + 22 * weekday) / 451;
        int march = epact + weekday - 7 * exception + 114;
        return LocalDate.of(year, march / 31, march % 31 + 1);
    }
}
