package org.parvis.geo.discovery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parvis.geo.hours.OpeningInterval;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Occurrence;

/**
 * When a sight can be visited, as seconds after a departure.
 *
 * @param departure when the walk begins
 * @param zone of the town
 * @param horizonSeconds how far to look
 */
record VisitWindows(Instant departure, ZoneId zone, int horizonSeconds) {
    private static final int SECONDS_PER_DAY = 24 * 3_600;

    /** Long enough for the walks and for saying when a place opens next. */
    static VisitWindows of(TimeAxis axis) {
        int beyond = Math.max(SECONDS_PER_DAY, axis.end() + SECONDS_PER_DAY / 2);
        return new VisitWindows(axis.departure().toInstant(), axis.zone(), beyond);
    }

    /** Opening and closing times in turn; the whole time if nobody has said when it is open. */
    int[] of(Sight sight) {
        if (sight instanceof Sight.AtPlace at) {
            return ofPlace(at.place());
        }
        if (sight instanceof Sight.AtEvent at) {
            return ofOccurrences(at.event().occurrences());
        }
        return always();
    }

    private int[] always() {
        return new int[] {0, horizonSeconds};
    }

    private int[] ofPlace(KeyPlace place) {
        if (place.openingHours() == null) {
            return always();
        }
        Instant until = departure.plusSeconds(horizonSeconds);
        List<OpeningInterval> intervals = place.openingHours()
                .between(departure, until, zone, place.geometry().getCoordinate());
        int[] windows = new int[2 * intervals.size()];
        for (int i = 0; i < intervals.size(); i++) {
            windows[2 * i] = secondsAfterDeparture(intervals.get(i).opens());
            windows[2 * i + 1] = secondsAfterDeparture(intervals.get(i).closes());
        }
        return windows;
    }

    /** In order of time; those that touch or overlap are one. */
    private int[] ofOccurrences(List<Occurrence> occurrences) {
        List<int[]> spans = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            long begin = Math.max(
                    0, ChronoUnit.SECONDS.between(departure, occurrence.begin().toInstant()));
            long end = Math.min(
                    horizonSeconds,
                    ChronoUnit.SECONDS.between(departure, occurrence.end().toInstant()));
            if (begin >= end) {
                continue;
            }
            int[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && begin <= last[1]) {
                last[1] = (int) Math.max(last[1], end);
            } else {
                spans.add(new int[] {(int) begin, (int) end});
            }
        }
        return spans.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private int secondsAfterDeparture(Instant instant) {
        return (int) ChronoUnit.SECONDS.between(departure, instant);
    }
}
