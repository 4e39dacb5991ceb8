package org.parvis.geo.hours;

import ch.poole.openinghoursparser.Event;
import java.time.LocalDate;

/** When it gets light and dark. */
interface Daylight {
    /** Minutes after local midnight of that date at which the event happens. */
    int minuteOf(Event event, LocalDate date);

    /** Hours of light at any season up to latitude 50°, for when the place is not known. */
    Daylight CAUTIOUS = (event, date) -> switch (event) {
        case DAWN -> 8 * 60 + 30;
        case SUNRISE -> 9 * 60;
        case SUNSET -> 16 * 60;
        case DUSK -> 16 * 60 + 30;
    };
}
