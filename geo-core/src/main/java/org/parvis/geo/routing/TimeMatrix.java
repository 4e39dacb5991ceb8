package org.parvis.geo.routing;

/**
 * Walking times from some places to others.
 *
 * @param sources number of places to walk from
 * @param targets number of places to walk to
 * @param seconds row by row, from the source of the row to the target of the column; {@link #UNREACHABLE} if there is no
 *     way
 */
public record TimeMatrix(int sources, int targets, int[] seconds) {
    /** No way for this walker; larger than any walk, small enough to be added up. */
    public static final int UNREACHABLE = Integer.MAX_VALUE / 4;

    public TimeMatrix {
        if (seconds.length != sources * targets) {
            throw new IllegalArgumentException(
                    "a matrix of " + sources + " × " + targets + " places has " + sources * targets + " times");
        }
    }

    /** Times between all pairs of the same places. */
    public TimeMatrix(int size, int[] seconds) {
        this(size, size, seconds);
    }

    /** The number of places, where those to walk from and to are the same. */
    public int size() {
        if (sources != targets) {
            throw new IllegalStateException("the matrix has " + sources + " sources and " + targets + " targets");
        }
        return sources;
    }

    public int seconds(int from, int to) {
        return seconds[from * targets + to];
    }

    public boolean reachable(int from, int to) {
        return seconds(from, to) < UNREACHABLE;
    }

    /** The same for places of which each is, for once, at itself without a street. */
    TimeMatrix withoutWayToSelf() {
        for (int place = 0; place < size(); place++) {
            seconds[place * targets + place] = 0;
        }
        return this;
    }
}
