package org.parvis.geo.routing;

import java.util.Arrays;

/**
 * A rectangle of cells that are set or not, 64 to a number. Its outermost cells are never set, so that every set cell has
 * neighbours on all sides.
 */
final class BitRaster {
    private final int columns;
    private final int rows;
    private final int words;
    private long[] bits;

    BitRaster(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        words = (columns >> 6) + 1;
        bits = new long[words * rows];
    }

    int rows() {
        return rows;
    }

    int words() {
        return words;
    }

    void set(int column, int row) {
        bits[row * words + (column >> 6)] |= 1L << column;
    }

    boolean get(int column, int row) {
        return (bits[row * words + (column >> 6)] >>> column & 1) != 0;
    }

    /** The 64 cells of a row that begin at column {@code 64 × word}. */
    long word(int row, int word) {
        return bits[row * words + word];
    }

    /** Sets the eight neighbours of every set cell; none may be set within two cells of the edge. */
    void grow() {
        long[] wide = new long[bits.length];
        for (int i = 0; i < bits.length; i++) {
            long here = bits[i];
            long before = i == 0 ? 0 : bits[i - 1];
            long after = i + 1 == bits.length ? 0 : bits[i + 1];
            wide[i] = here | here << 1 | before >>> 63 | here >>> 1 | after << 63;
        }
        for (int i = 0; i < bits.length; i++) {
            long below = i < words ? 0 : wide[i - words];
            long above = i + words >= bits.length ? 0 : wide[i + words];
            bits[i] = wide[i] | below | above;
        }
    }

    /** Clears every cell of which one of the eight neighbours is not set. */
    void shrink() {
        invert();
        grow();
        invert();
        clearEdge();
    }

    private void invert() {
        for (int i = 0; i < bits.length; i++) {
            bits[i] = ~bits[i];
        }
    }

    private void clearEdge() {
        Arrays.fill(bits, 0, words, 0);
        Arrays.fill(bits, bits.length - words, bits.length, 0);
        int lastWord = columns - 1 >> 6;
        long inside = (1L << (columns - 1 & 63)) - 1;
        for (int row = 0; row < rows; row++) {
            bits[row * words] &= ~1L;
            bits[row * words + lastWord] &= inside;
            Arrays.fill(bits, row * words + lastWord + 1, (row + 1) * words, 0);
        }
    }
}
