package org.parvis.geo.hours;

import ch.poole.openinghoursparser.Event;
import java.time.LocalDate;

/** When it gets light and dark. */
interface Daylight {
    /** Which moment to take where the exact one is not known. */
    enum Bound {
        EARLIEST,
        LATEST
    }

    /** Minutes after local midnight of that date at which the event happens. */
    int minuteOf(Event event, LocalDate date, Bound bound);

    /**
     * For when the place is not known: the earliest and the latest hour of the year by the clocks of western and central
     * Europe up to latitude 50°, from Finistère (latest) to Kraków (earliest).
     */
    Daylight CAUTIOUS = (event, date, bound) -> {
        boolean early = bound == Bound.EARLIEST;
        return switch (event) {
            case DAWN -> early ? clock(3, 30) : clock(8, 45);
            case SUNRISE -> early ? clock(4, 15) : clock(9, 15);
            case SUNSET -> early ? clock(15, 30) : clock(22, 30);
            case DUSK -> early ? clock(16, 0) : clock(23, 15);
        };
    };

    private static int clock(int hours, int minutes) {
        return hours * 60 + minutes;
    }
}
