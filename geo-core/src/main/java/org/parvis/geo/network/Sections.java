package org.parvis.geo.network;

import java.util.LinkedHashMap;
import java.util.Map;

/** Named arrays of numbers, in a fixed order: what a {@link SectionFile} holds. */
final class Sections {
    /** What the numbers of a section are, and in how many bytes each is written. */
    enum Kind {
        BYTES(1),
        INTS(4),
        LONGS(8);

        final int width;

        Kind(int width) {
            this.width = width;
        }

        static Kind of(Object array) {
            if (array instanceof int[]) {
                return INTS;
            }
            return array instanceof long[] ? LONGS : BYTES;
        }
    }

    private final Map<String, Object> arrays = new LinkedHashMap<>();

    void put(String name, Object array) {
        arrays.put(name, array);
    }

    Map<String, Object> arrays() {
        return arrays;
    }

    /** @throws IllegalArgumentException if there is no such section of this kind; likewise the others */
    int[] ints(String name) {
        if (arrays.get(name) instanceof int[] found) {
            return found;
        }
        throw missing(name);
    }

    long[] longs(String name) {
        if (arrays.get(name) instanceof long[] found) {
            return found;
        }
        throw missing(name);
    }

    byte[] bytes(String name) {
        if (arrays.get(name) instanceof byte[] found) {
            return found;
        }
        throw missing(name);
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("it has no section " + name);
    }
}
