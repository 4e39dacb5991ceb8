package org.parvis.geo.discovery.orienteering;

/**
 * How long to search, and from which dice. With a limit of rounds alone the same problem has the same answer on any
 * machine; with a limit of time it depends on how fast that is.
 *
 * @param effort how much to search, 1 for what a visitor's request is given; the rounds follow from it and from the
 *     problem. {@link Double#POSITIVE_INFINITY} for no limit but that of time
 * @param nanos of the thread's processor time, {@link Long#MAX_VALUE} for no limit
 * @param seed of the dice
 */
public record SearchLimits(double effort, long nanos, long seed) {
    /** What a visitor's request is given. */
    public static final SearchLimits STANDARD = new SearchLimits(1, Long.MAX_VALUE, 20_201_123L);

    public SearchLimits {
        boolean limited = effort > 0 && nanos > 0 && (effort < Double.POSITIVE_INFINITY || nanos < Long.MAX_VALUE);
        if (!limited) {
            throw new IllegalArgumentException("a search needs a limit above 0, of rounds or of time");
        }
    }

    /** What a visitor's request is given, or a part of it. */
    public static SearchLimits ofEffort(double effort) {
        return new SearchLimits(effort, STANDARD.nanos, STANDARD.seed);
    }

    /** As long as the thread's processor time lasts. */
    public static SearchLimits ofNanos(long nanos, long seed) {
        return new SearchLimits(Double.POSITIVE_INFINITY, nanos, seed);
    }
}
