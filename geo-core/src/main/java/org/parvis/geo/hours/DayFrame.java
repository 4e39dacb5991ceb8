package org.parvis.geo.hours;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The minutes of one day and the next, as the rules of that day colour them: open, not known, or (neither) closed.
 */
final class DayFrame {
    /** Minutes of a day. */
    static final int DAY = 24 * 60;

    private static final int MINUTES = 2 * DAY;

    private final BitSet open = new BitSet(MINUTES);
    private final BitSet unknown = new BitSet(MINUTES);

    /** A stretch of minutes, {@code end} excluded. */
    record Span(int start, int end) {
        static final Span WHOLE_DAY = new Span(0, DAY);

        /** The same, counted from the midnight after. */
        Span onTheNextDay() {
            return new Span(start - DAY, end - DAY);
        }

        Span clipped() {
            return new Span(Math.max(0, Math.min(MINUTES, start)), Math.max(0, Math.min(MINUTES, end)));
        }
    }

    void clear() {
        open.clear();
        unknown.clear();
    }

    void close(List<Span> spans) {
        BitSet minutes = minutesOf(spans);
        open.andNot(minutes);
        unknown.andNot(minutes);
    }

    void open(List<Span> spans) {
        BitSet minutes = minutesOf(spans);
        open.or(minutes);
        unknown.andNot(minutes);
    }

    void leaveUnknown(List<Span> spans) {
        BitSet minutes = minutesOf(spans);
        unknown.or(minutes);
        open.andNot(minutes);
    }

    /** Opens only what no rule before has said to be open or not known. */
    void openRest(List<Span> spans) {
        BitSet minutes = minutesOf(spans);
        minutes.andNot(unknown);
        open.or(minutes);
    }

    /** Makes unknown only what no rule before has opened. */
    void leaveRestUnknown(List<Span> spans) {
        BitSet minutes = minutesOf(spans);
        minutes.andNot(open);
        unknown.or(minutes);
    }

    /** Disjoint, in order of time. */
    List<Span> openSpans() {
        List<Span> spans = new ArrayList<>();
        int start = open.nextSetBit(0);
        while (start >= 0) {
            int end = open.nextClearBit(start);
            spans.add(new Span(start, end));
            start = open.nextSetBit(end);
        }
        return spans;
    }

    private static BitSet minutesOf(List<Span> spans) {
        BitSet minutes = new BitSet(MINUTES);
        for (Span span : spans) {
            Span clipped = span.clipped();
            if (clipped.end() > clipped.start()) {
                minutes.set(clipped.start(), clipped.end());
            }
        }
        return minutes;
    }
}
