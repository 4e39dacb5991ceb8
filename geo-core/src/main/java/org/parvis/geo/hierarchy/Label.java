package org.parvis.geo.hierarchy;

/**
 * Cost and seconds of a way in one number: cost in the upper half, seconds in the lower, both in tenths. Labels add up
 * like numbers and compare by cost first, then by seconds; so the best way is the same whichever algorithm looks for it,
 * and a walk and a matrix always report the same time.
 */
public final class Label {
    /** No way; larger than any label, and small enough to be added to. */
    public static final long NONE = Long.MAX_VALUE / 4;

    private Label() {}

    /**
     * @param cost tenths of a second weighed by reluctance, 0 or more
     * @param seconds tenths of a second, 0 or more
     */
    public static long of(int cost, int seconds) {
        return ((long) cost << 32) + seconds;
    }

    /** Tenths of a second. */
    public static int seconds(long label) {
        return (int) label;
    }

    /** Tenths of a second weighed by reluctance. */
    public static int cost(long label) {
        return (int) (label >>> 32);
    }
}
