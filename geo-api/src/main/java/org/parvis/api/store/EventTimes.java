package org.parvis.api.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.parvis.geo.territory.Occurrence;

/**
 * When an event takes place, as numbers that a database compares: milliseconds since 1970, rounded outwards. They are in
 * order, and what overlaps is one span, so that the last end is the latest.
 */
public final class EventTimes {
    private final long[] begins;
    private final long[] ends;

    private EventTimes(int most) {
        this.begins = new long[most];
        this.ends = new long[most];
    }

    static EventTimes of(List<Occurrence> occurrences) {
        List<Occurrence> sorted = occurrences.stream()
                .sorted(Comparator.comparing(occurrence -> occurrence.begin().toInstant()))
                .toList();
        long[] begins = new long[sorted.size()];
        long[] ends = new long[sorted.size()];
        int spans = 0;
        for (Occurrence occurrence : sorted) {
            long begin = floor(occurrence.begin().toInstant());
            long end = ceiling(occurrence.end().toInstant());
            if (spans > 0 && begin <= ends[spans - 1]) {
                ends[spans - 1] = Math.max(ends[spans - 1], end);
            } else {
                begins[spans] = begin;
                ends[spans++] = end;
            }
        }
        EventTimes times = new EventTimes(spans);
        System.arraycopy(begins, 0, times.begins, 0, spans);
        System.arraycopy(ends, 0, times.ends, 0, spans);
        return times;
    }

    long[] begins() {
        return begins.clone();
    }

    long[] ends() {
        return ends.clone();
    }

    /** The last millisecond that is not after a moment; the first or last there is for what lies beyond. */
    static long floor(Instant moment) {
        try {
            return moment.toEpochMilli();
        } catch (ArithmeticException beyond) {
            return moment.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /** The first millisecond that is not before a moment; the first or last there is for what lies beyond. */
    static long ceiling(Instant moment) {
        long floor = floor(moment);
        boolean between = floor != Long.MIN_VALUE
                && floor != Long.MAX_VALUE
                && Instant.ofEpochMilli(floor).isBefore(moment);
        return between ? floor + 1 : floor;
    }

    /** What H2 calls: whether one of the spans has a moment in common with one from first to last. */
    public static boolean takesPlace(Long[] begins, Long[] ends, long first, long last) {
        for (int span = 0; span < begins.length; span++) {
            if (begins[span] <= last && ends[span] >= first) {
                return true;
            }
        }
        return false;
    }
}
