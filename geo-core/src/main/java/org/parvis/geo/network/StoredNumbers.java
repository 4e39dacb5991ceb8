package org.parvis.geo.network;

import java.lang.reflect.Array;

/**
 * What must be true of numbers read from a file before anything uses them as indices. A checksum does not tell who wrote
 * them. All throw {@link IllegalArgumentException}.
 */
final class StoredNumbers {
    private StoredNumbers() {}

    /** One number for each thing in each of these arrays. */
    static void requireLength(String thing, int length, Object... arrays) {
        for (Object array : arrays) {
            if (Array.getLength(array) != length) {
                throw new IllegalArgumentException("it does not say the same of every " + thing);
            }
        }
    }

    static void requireBelow(String what, int[] numbers, int bound) {
        for (int number : numbers) {
            if (number < 0 || number >= bound) {
                throw new IllegalArgumentException(number + " is among the " + what + ", of " + bound);
            }
        }
    }

    static void requireRising(String what, int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] < numbers[i - 1]) {
                throw new IllegalArgumentException("the " + what + " are out of order");
            }
        }
    }

    /**
     * @param first where each of so many ranges begins, and the end of the last
     * @param size of all ranges together
     * @param least how much is in each
     */
    static void requireRanges(String what, int[] first, int ranges, int size, int least) {
        boolean right = first.length == ranges + 1L && first[0] == 0 && first[ranges] == size;
        for (int i = 0; right && i < ranges; i++) {
            right = first[i + 1] >= first[i] && first[i + 1] - first[i] >= least;
        }
        if (!right) {
            throw new IllegalArgumentException("the " + what + " do not follow each other");
        }
    }
}
