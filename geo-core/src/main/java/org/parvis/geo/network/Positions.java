package org.parvis.geo.network;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;

/** Numbers positions: the same longitude and latitude, to the last bit, is the same number. Grows; not thread-safe. */
final class Positions {
    private static final int FREE = -1;

    private int[] slots = new int[1 << 10];
    private double[] longitudes = new double[1 << 9];
    private double[] latitudes = new double[1 << 9];
    private int size;

    Positions() {
        Arrays.fill(slots, FREE);
    }

    /** The same numbers, with room for a few more. */
    Positions copy() {
        Positions copy = new Positions();
        copy.slots = slots.clone();
        copy.longitudes = Arrays.copyOf(longitudes, size + size / 8 + 512);
        copy.latitudes = Arrays.copyOf(latitudes, copy.longitudes.length);
        copy.size = size;
        return copy;
    }

    int numberOf(double longitude, double latitude) {
        // Adding zero turns -0.0 into 0.0, which is the same place.
        double x = longitude + 0.0;
        double y = latitude + 0.0;
        int slot = slotOf(x, y);
        if (slots[slot] == FREE) {
            append(x, y);
            slots[slot] = size - 1;
            if (size * 2 > slots.length) {
                rehash();
                return size - 1;
            }
        }
        return slots[slot];
    }

    int size() {
        return size;
    }

    double longitude(int position) {
        return longitudes[position];
    }

    double latitude(int position) {
        return latitudes[position];
    }

    Coordinate coordinate(int position) {
        return new Coordinate(longitudes[position], latitudes[position]);
    }

    private int slotOf(double x, double y) {
        long bits = Double.doubleToLongBits(x) * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(y);
        bits ^= bits >>> 32;
        bits *= 0xD6E8FEB86659FD93L;
        int slot = (int) (bits >>> 32) & (slots.length - 1);
        while (slots[slot] != FREE && (longitudes[slots[slot]] != x || latitudes[slots[slot]] != y)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void append(double x, double y) {
        if (size == longitudes.length) {
            longitudes = Arrays.copyOf(longitudes, size * 2);
            latitudes = Arrays.copyOf(latitudes, size * 2);
        }
        longitudes[size] = x;
        latitudes[size] = y;
        size++;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, FREE);
        for (int position = 0; position < size; position++) {
            slots[slotOf(longitudes[position], latitudes[position])] = position;
        }
    }
}
