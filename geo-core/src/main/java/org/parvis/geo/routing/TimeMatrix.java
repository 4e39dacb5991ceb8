package org.parvis.geo.routing;

/**
 * Walking times between places, both ways apart.
 *
 * @param size number of places
 * @param seconds row by row, from the place of the row to the place of the column; {@link #UNREACHABLE} if there is no way
 */
public record TimeMatrix(int size, int[] seconds) {
    /** No way for this walker; larger than any walk, small enough to be added up. */
    public static final int UNREACHABLE = Integer.MAX_VALUE / 4;

    public TimeMatrix {
        if (seconds.length != size * size) {
            throw new IllegalArgumentException("a matrix of " + size + " places has " + size * size + " times");
        }
    }

    public int seconds(int from, int to) {
        return seconds[from * size + to];
    }

    public boolean reachable(int from, int to) {
        return seconds(from, to) < UNREACHABLE;
    }
}
