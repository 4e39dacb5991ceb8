package org.parvis.geo.network;

import java.util.Arrays;

/**
 * Lines over numbered positions while a network is being built, in columns, numbered from 0. A line has two positions or
 * more, no two neighbours equal. Grows; not thread-safe.
 */
final class Lines {
    private int[] street = new int[64];
    private StreetLine.Kind[] kind = new StreetLine.Kind[64];
    private int[] first = new int[65];
    private int[] positions = new int[512];
    private int size;

    /** Adds the first {@code count} of these positions, leaving out those that repeat the one before; may add nothing. */
    void add(int ofStreet, StreetLine.Kind ofKind, int[] along, int count) {
        int start = first[size];
        if (positions.length < start + count) {
            positions = Arrays.copyOf(positions, Math.max(start + count, positions.length * 2));
        }
        int end = start;
        for (int i = 0; i < count; i++) {
            if (end == start || positions[end - 1] != along[i]) {
                positions[end++] = along[i];
            }
        }
        if (end - start < 2) {
            return;
        }
        if (size == street.length) {
            street = Arrays.copyOf(street, size * 2);
            kind = Arrays.copyOf(kind, size * 2);
            first = Arrays.copyOf(first, size * 2 + 1);
        }
        street[size] = ofStreet;
        kind[size] = ofKind;
        first[++size] = end;
    }

    void add(StreetLine line) {
        add(line.street(), line.kind(), line.positions(), line.positions().length);
    }

    /** As long as they are, with room for a few more. */
    Lines copy() {
        Lines copy = new Lines();
        int room = size + size / 8 + 64;
        copy.street = Arrays.copyOf(street, room);
        copy.kind = Arrays.copyOf(kind, room);
        copy.first = Arrays.copyOf(first, room + 1);
        copy.positions = Arrays.copyOf(positions, first[size] + first[size] / 8 + 512);
        copy.size = size;
        return copy;
    }

    int size() {
        return size;
    }

    int street(int line) {
        return street[line];
    }

    StreetLine.Kind kind(int line) {
        return kind[line];
    }

    /** Where the line's positions begin. */
    int first(int line) {
        return first[line];
    }

    /** Where the line's positions end: the last is before it. */
    int end(int line) {
        return first[line + 1];
    }

    int position(int at) {
        return positions[at];
    }

    /** How many positions all lines have together. */
    int positions() {
        return first[size];
    }
}
