package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When the walks of a request take place, in whole seconds after the departure of the first: one walk, or one a day, or
 * several behind each other.
 *
 * @param departure of the first walk
 * @param zone of the town
 * @param walks in order of time
 */
record TimeAxis(OffsetDateTime departure, ZoneId zone, List<Span> walks) {
    private static final int SECONDS_PER_MINUTE = 60;

    /**
     * The time one walk may take.
     *
     * @param begin seconds after the departure of the first walk
     * @param end {@code begin} and the budget
     */
    record Span(int begin, int end) {}

    static TimeAxis of(DiscoveryRequest request, ZoneId zone) {
        int budget = request.budgetMinutes() * SECONDS_PER_MINUTE;
        List<Span> walks = new ArrayList<>();
        ZonedDateTime first = request.departure().atZoneSameInstant(zone);
        for (int i = 0; i < request.wishes().walks(); i++) {
            // The same time of day, also where the clocks are changed in between.
            int begin = request.wishes().days() > 1
                    ? (int) ChronoUnit.SECONDS.between(first, first.plusDays(i))
                    : i * budget;
            walks.add(new Span(begin, begin + budget));
        }
        return new TimeAxis(request.departure(), zone, List.copyOf(walks));
    }

    /** When the last walk has to be over. */
    int end() {
        return walks.get(walks.size() - 1).end();
    }

    /** A moment as it is read in the town. */
    OffsetDateTime at(int seconds) {
        return departure.plusSeconds(seconds).atZoneSameInstant(zone).toOffsetDateTime();
    }
}
