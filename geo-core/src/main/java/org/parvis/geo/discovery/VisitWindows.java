package org.parvis.geo.discovery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.parvis.geo.hours.OpeningInterval;
import org.parvis.geo.territory.KeyPlace;

/**
 * Opening hours as seconds after a departure.
 *
 * @param departure when the walk begins
 * @param zone of the town
 */
record VisitWindows(Instant departure, ZoneId zone) {
    /** Long enough for the longest walk and for saying when a place opens next. */
    private static final int HORIZON_SECONDS = 24 * 3_600;

    /** Opening and closing times in turn; the whole time if nobody has said when the place is open. */
    int[] of(KeyPlace place) {
        if (place.openingHours() == null) {
            return new int[] {0, HORIZON_SECONDS};
        }
        Instant until = departure.plusSeconds(HORIZON_SECONDS);
        List<OpeningInterval> intervals = place.openingHours()
                .between(departure, until, zone, place.geometry().getCoordinate());
        int[] windows = new int[2 * intervals.size()];
        for (int i = 0; i < intervals.size(); i++) {
            windows[2 * i] = secondsAfterDeparture(intervals.get(i).opens());
            windows[2 * i + 1] = secondsAfterDeparture(intervals.get(i).closes());
        }
        return windows;
    }

    private int secondsAfterDeparture(Instant instant) {
        return (int) ChronoUnit.SECONDS.between(departure, instant);
    }
}
