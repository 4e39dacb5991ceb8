package org.parvis.geo.routing;

/**
 * Cost and seconds of a way in one number: cost in the upper half, seconds in the lower, both in tenths. Labels add up
 * like numbers and compare by cost first, then by seconds; so the best way is the same whichever algorithm looks for it,
 * and a walk and a matrix always report the same time.
 */
final class Label {
    /** No way; larger than any label, and small enough to be added to. */
    static final long NONE = Long.MAX_VALUE / 4;

    static final int TENTHS_PER_MINUTE = 600;

    private Label() {}

    static long of(int cost, int seconds) {
        return ((long) cost << 32) + seconds;
    }

    /** Tenths of a second. */
    static int seconds(long label) {
        return (int) label;
    }
}
