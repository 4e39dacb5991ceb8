package org.parvis.geo.network;

/** Sorts numbers by way of their places, without objects: which stands first, which next. Equal ones keep their order. */
final class SortedIndex {
    private static final int DIGITS = 1 << 11;

    private SortedIndex() {}

    /** A radix sort of signed numbers, eleven bits a round. */
    static int[] of(long[] values) {
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] other = new int[values.length];
        for (int shift = 0; shift < 64; shift += 11) {
            int[] next = new int[DIGITS + 1];
            for (long value : values) {
                next[digit(value, shift) + 1]++;
            }
            if (next[digit(values.length == 0 ? 0 : values[0], shift) + 1] == values.length) {
                // All have the same digit here.
                continue;
            }
            for (int digit = 0; digit < DIGITS; digit++) {
                next[digit + 1] += next[digit];
            }
            for (int index : order) {
                other[next[digit(values[index], shift)]++] = index;
            }
            int[] swap = order;
            order = other;
            other = swap;
        }
        return order;
    }

    private static int digit(long value, int shift) {
        // With the sign turned, negative numbers come first.
        return (int) ((value ^ Long.MIN_VALUE) >>> shift) & (DIGITS - 1);
    }
}
