package org.parvis.geo.exchange.osm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where nodes are, in sorted arrays: 24 bytes a node. Positions are kept as nanodegrees and given out as the nearest
 * double to the decimal number, so that 43.7384 comes out as 43.7384.
 */
final class NodePositions {
    private static final double NANO = 1e9;

    private long[] ids = new long[1 << 12];
    private long[] longitudes = new long[1 << 12];
    private long[] latitudes = new long[1 << 12];
    private int size;
    private boolean sorted = true;

    void add(long id, long longitudeNanodegrees, long latitudeNanodegrees) {
        if (size == ids.length) {
            int room = size + (size >> 1);
            ids = Arrays.copyOf(ids, room);
            longitudes = Arrays.copyOf(longitudes, room);
            latitudes = Arrays.copyOf(latitudes, room);
        }
        sorted &= size == 0 || id > ids[size - 1];
        ids[size] = id;
        longitudes[size] = longitudeNanodegrees;
        latitudes[size] = latitudeNanodegrees;
        size++;
    }

    int size() {
        return size;
    }

    /** Has to be called after the last {@link #add} and before the first {@link #at}. */
    void seal() {
        if (sorted) {
            return;
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, (a, b) -> Long.compare(ids[a], ids[b]));
        ids = permuted(ids, order);
        longitudes = permuted(longitudes, order);
        latitudes = permuted(latitudes, order);
        sorted = true;
    }

    /** A new coordinate, or null if the file does not hold the node. */
    @Nullable
    Coordinate at(long id) {
        int index = Arrays.binarySearch(ids, 0, size, id);
        return index < 0 ? null : degrees(longitudes[index], latitudes[index]);
    }

    /** All, or where there are more than so many one out of every few. */
    Coordinate[] some(int most) {
        int step = 1 + (size - 1) / most;
        Coordinate[] positions = new Coordinate[(size + step - 1) / step];
        Arrays.setAll(positions, index -> degrees(longitudes[index * step], latitudes[index * step]));
        return positions;
    }

    static Coordinate degrees(long longitudeNanodegrees, long latitudeNanodegrees) {
        return new Coordinate(longitudeNanodegrees / NANO, latitudeNanodegrees / NANO);
    }

    private static long[] permuted(long[] values, Integer[] order) {
        long[] permuted = new long[order.length];
        Arrays.setAll(permuted, index -> values[order[index]]);
        return permuted;
    }
}
