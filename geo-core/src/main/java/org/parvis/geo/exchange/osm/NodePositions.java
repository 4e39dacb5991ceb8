package org.parvis.geo.exchange.osm;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where nodes are, in the order of their ids, each as its difference from the one before: about 7 bytes a node where a
 * file is in order, as files are, of which half a byte has to be in memory. Positions have OpenStreetMap's own seven
 * decimals and are given out as the nearest double to the decimal number, so that 43.7384 comes out as 43.7384. For one
 * thread.
 */
final class NodePositions {
    private static final int BLOCK = 32;
    private static final double UNITS_PER_DEGREE = 1e7;
    private static final int NANODEGREES_PER_UNIT = 100;

    /** Of memory: its id, its position, and its place twice while they are sorted. */
    private static final int BYTES_OF_UNSORTED = 2 * Long.BYTES + 2 * Integer.BYTES;

    private final Pages pages;
    private final LongConsumer memory;
    private PackedBytes packed;
    private Longs firstIds = new Longs();
    private Longs offsets = new Longs();
    private int size;
    private long lastId;
    private int lastLongitude;
    private int lastLatitude;

    /** Nodes out of order, kept until {@link #seal} sorts them in. */
    private @Nullable Unsorted unsorted;

    /** The block that was unpacked last: the nodes of a way are mostly neighbours. */
    private int openBlock = -1;

    private final long[] openIds = new long[BLOCK];
    private final int[] openLongitudes = new int[BLOCK];
    private final int[] openLatitudes = new int[BLOCK];

    /** Ids and positions as they came. */
    private static final class Unsorted {
        private final SortedIds ids = new SortedIds();
        private final Longs positions = new Longs();

        void add(long id, int longitude, int latitude) {
            ids.add(id);
            positions.add((long) longitude << Integer.SIZE | latitude & 0xffff_ffffL);
        }
    }

    /** @param memory asked for so many bytes more before they are taken at once */
    NodePositions(Pages pages, LongConsumer memory) {
        this.pages = pages;
        this.memory = memory;
        this.packed = new PackedBytes(pages);
    }

    void add(long id, long longitudeNanodegrees, long latitudeNanodegrees) {
        int longitude = units(longitudeNanodegrees);
        int latitude = units(latitudeNanodegrees);
        if (unsorted == null && size > 0 && id <= lastId) {
            unsorted = unpacked();
        }
        if (unsorted == null) {
            pack(id, longitude, latitude);
        } else {
            unsorted.add(id, longitude, latitude);
        }
    }

    private void pack(long id, int longitude, int latitude) {
        if (size / BLOCK == openBlock) {
            openBlock = -1;
        }
        if (size % BLOCK == 0) {
            firstIds.add(id);
            offsets.add(packed.length());
            packed.addSigned(longitude);
            packed.addSigned(latitude);
        } else {
            packed.add(id - lastId);
            packed.addSigned((long) longitude - lastLongitude);
            packed.addSigned((long) latitude - lastLatitude);
        }
        lastId = id;
        lastLongitude = longitude;
        lastLatitude = latitude;
        size++;
    }

    private Unsorted unpacked() {
        memory.accept((long) BYTES_OF_UNSORTED * size);
        Unsorted all = new Unsorted();
        for (int index = 0; index < size; index++) {
            open(index / BLOCK);
            int place = index % BLOCK;
            all.add(openIds[place], openLongitudes[place], openLatitudes[place]);
        }
        return all;
    }

    /** How many there are; where an id came more than once it counts once when all is {@link #seal sealed}. */
    int size() {
        return unsorted == null ? size : unsorted.ids.size();
    }

    /** Of memory beside the pages, about. */
    long bytes() {
        return packed.bytes()
                + firstIds.bytes()
                + offsets.bytes()
                + (unsorted == null ? 0 : (long) BYTES_OF_UNSORTED * unsorted.ids.size());
    }

    /** Whether all came in order so far. */
    boolean isSorted() {
        return unsorted == null;
    }

    /** Has to be called after the last {@link #add} and before the first {@link #at}. Of the same id the last counts. */
    void seal() {
        Unsorted all = unsorted;
        if (all == null) {
            return;
        }
        packed.clear();
        packed = new PackedBytes(pages);
        firstIds = new Longs();
        offsets = new Longs();
        size = 0;
        openBlock = -1;
        unsorted = null;
        int[] order = all.ids.sortedOrder();
        for (int index = 0; index < order.length; index++) {
            int from = order[index];
            if (index + 1 == order.length || all.ids.at(order[index + 1]) != all.ids.at(from)) {
                long position = all.positions.at(from);
                pack(all.ids.at(from), (int) (position >> Integer.SIZE), (int) position);
            }
        }
    }

    /** A new coordinate, or null if the file does not hold the node. */
    @Nullable
    Coordinate at(long id) {
        if (openBlock >= 0) {
            int count = openCount();
            if (id >= openIds[0] && id <= openIds[count - 1]) {
                return inOpenBlock(id, count);
            }
        }
        int block = firstIds.floor(id);
        if (block < 0) {
            return null;
        }
        open(block);
        return inOpenBlock(id, openCount());
    }

    private int openCount() {
        return Math.min(BLOCK, size - openBlock * BLOCK);
    }

    private @Nullable Coordinate inOpenBlock(long id, int count) {
        for (int index = 0; index < count; index++) {
            if (openIds[index] == id) {
                return degrees(openLongitudes[index], openLatitudes[index]);
            }
        }
        return null;
    }

    private void open(int block) {
        if (block == openBlock) {
            return;
        }
        PackedBytes.Cursor cursor = packed.from(offsets.at(block));
        openIds[0] = firstIds.at(block);
        openLongitudes[0] = (int) cursor.nextSigned();
        openLatitudes[0] = (int) cursor.nextSigned();
        openBlock = block;
        int count = openCount();
        for (int index = 1; index < count; index++) {
            openIds[index] = openIds[index - 1] + cursor.next();
            openLongitudes[index] = (int) (openLongitudes[index - 1] + cursor.nextSigned());
            openLatitudes[index] = (int) (openLatitudes[index - 1] + cursor.nextSigned());
        }
    }

    /** All, or where there are more than so many one out of every few. */
    Coordinate[] some(int most) {
        int step = 1 + (size - 1) / most;
        Coordinate[] positions = new Coordinate[(size + step - 1) / step];
        for (int index = 0; index < positions.length; index++) {
            int node = index * step;
            open(node / BLOCK);
            positions[index] = degrees(openLongitudes[node % BLOCK], openLatitudes[node % BLOCK]);
        }
        return positions;
    }

    long outside(Envelope rectangle) {
        long outside = 0;
        for (int node = 0; node < size; node++) {
            open(node / BLOCK);
            double longitude = degrees(openLongitudes[node % BLOCK]);
            double latitude = degrees(openLatitudes[node % BLOCK]);
            outside += rectangle.contains(longitude, latitude) ? 0 : 1;
        }
        return outside;
    }

    private static int units(long nanodegrees) {
        return Math.toIntExact(Math.floorDiv(nanodegrees + NANODEGREES_PER_UNIT / 2, (long) NANODEGREES_PER_UNIT));
    }

    /** A position given out here, as a whole number of ten-millionths of a degree. */
    static int units(double degrees) {
        return (int) Math.round(degrees * UNITS_PER_DEGREE);
    }

    /** The position as it is going to be given out. */
    static Coordinate position(long longitudeNanodegrees, long latitudeNanodegrees) {
        return degrees(units(longitudeNanodegrees), units(latitudeNanodegrees));
    }

    static double degrees(int units) {
        return units / UNITS_PER_DEGREE;
    }

    private static Coordinate degrees(int longitude, int latitude) {
        return new Coordinate(degrees(longitude), degrees(latitude));
    }
}
