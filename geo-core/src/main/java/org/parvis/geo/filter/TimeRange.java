package org.parvis.geo.filter;

import java.time.Instant;

/** The times that can be asked about: not all that there are in Java have room in a database. */
public final class TimeRange {
    /** What they are, to be said of one that is none of them. */
    public static final String WORDS = "times are of the years 1 to 9999";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

    private TimeRange() {}

    public static boolean holds(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(BEYOND);
    }
}
