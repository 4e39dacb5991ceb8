package org.parvis.geo.exchange.osm;

import java.util.Arrays;

/** A growing list of numbers, in pieces, so that growing copies nothing. */
final class Longs {
    private static final int PIECE_BITS = 12;
    private static final int PIECE = 1 << PIECE_BITS;

    private long[][] pieces = {new long[1 << 6]};
    private int size;

    void add(long number) {
        int piece = size >>> PIECE_BITS;
        int at = size & PIECE - 1;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, piece + 1 + (piece >> 1));
        }
        if (at == 0 && piece > 0) {
            pieces[piece] = new long[PIECE];
        } else if (at == pieces[piece].length) {
            pieces[piece] = Arrays.copyOf(pieces[piece], Math.min(PIECE, 4 * at));
        }
        pieces[piece][at] = number;
        size++;
    }

    long at(int index) {
        return pieces[index >>> PIECE_BITS][index & PIECE - 1];
    }

    int size() {
        return size;
    }

    /** In an ascending list, the index of the last number that is not larger; −1 if all are larger. */
    int floor(long number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (at(middle) <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Of memory, about. */
    long bytes() {
        return (long) Long.BYTES * Math.max(size, pieces[0].length);
    }
}
