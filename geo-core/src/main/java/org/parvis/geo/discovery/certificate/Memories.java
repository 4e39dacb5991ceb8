package org.parvis.geo.discovery.certificate;

/** Which earlier stops a walker still knows at each stop: sets of up to {@value #MOST_STOPS} stops, in two words. */
final class Memories {
    static final int MOST_STOPS = 128;

    final long[] low;
    final long[] high;

    Memories(int stops) {
        this.low = new long[stops];
        this.high = new long[stops];
        for (int stop = 0; stop < stops; stop++) {
            remember(stop, stop);
        }
    }

    static long lowBit(int stop) {
        return stop < 64 ? 1L << stop : 0;
    }

    static long highBit(int stop) {
        return stop < 64 ? 0 : 1L << (stop - 64);
    }

    /** @return whether that is new */
    boolean remember(int at, int stop) {
        long lowBefore = low[at];
        long highBefore = high[at];
        low[at] |= lowBit(stop);
        high[at] |= highBit(stop);
        return low[at] != lowBefore || high[at] != highBefore;
    }
}
