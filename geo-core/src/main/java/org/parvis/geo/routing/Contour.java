package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outline of the set cells of a raster as rings. A ring goes from the middle of one side between a set and a clear
 * cell to the next, the set cells on its left; so corners are cut, and rings neither touch nor cross. Cells that share a
 * corner alone are apart.
 */
final class Contour {
    // Headings: east, north, west, south.
    private static final int[] STEP_X = {1, 0, -1, 0};
    private static final int[] STEP_Y = {0, 1, 0, -1};

    // The cells ahead on the left and on the right of somebody who stands at a corner, by heading.
    private static final int[] LEFT_X = {0, -1, -1, 0};
    private static final int[] LEFT_Y = {0, 0, -1, -1};
    private static final int[] RIGHT_X = {0, 0, -1, -1};
    private static final int[] RIGHT_Y = {-1, 0, 0, -1};

    /** A closed ring; the first position is repeated at its end. */
    record Ring(int[] halves, double area) {
        /** Whether it goes round set cells rather than a hole in them. */
        boolean isShell() {
            return area > 0;
        }

        int size() {
            return halves.length / 2;
        }

        /** In halves of a cell from the corner of the raster. */
        int x(int index) {
            return halves[2 * index];
        }

        /** In halves of a cell from the corner of the raster. */
        int y(int index) {
            return halves[2 * index + 1];
        }
    }

    private final BitRaster raster;

    /** Bits of the cells whose lower side has been walked. */
    private final long[] walked;

    private int[] halves = new int[256];
    private int size;

    private Contour(BitRaster raster) {
        this.raster = raster;
        walked = new long[raster.words() * raster.rows()];
    }

    static List<Ring> rings(BitRaster raster) {
        Contour contour = new Contour(raster);
        List<Ring> rings = new ArrayList<>();
        for (int row = 1; row < raster.rows(); row++) {
            for (int word = 0; word < raster.words(); word++) {
                int at = row * raster.words() + word;
                long open = raster.word(row, word) & ~raster.word(row - 1, word) & ~contour.walked[at];
                while (open != 0) {
                    rings.add(contour.walk(word * 64 + Long.numberOfTrailingZeros(open), row));
                    open &= ~contour.walked[at];
                }
            }
        }
        return rings;
    }

    private Ring walk(int column, int row) {
        size = 0;
        int x = column;
        int y = row;
        int heading = 0;
        do {
            if (heading == 0) {
                walked[y * raster.words() + (x >> 6)] |= 1L << x;
            }
            add(2 * x + STEP_X[heading], 2 * y + STEP_Y[heading]);
            x += STEP_X[heading];
            y += STEP_Y[heading];
            if (!raster.get(x + LEFT_X[heading], y + LEFT_Y[heading])) {
                heading = heading + 1 & 3;
            } else if (raster.get(x + RIGHT_X[heading], y + RIGHT_Y[heading])) {
                heading = heading + 3 & 3;
            }
        } while (x != column || y != row || heading != 0);
        return close();
    }

    private void add(int x, int y) {
        if (size >= 4 && isStraight(halves[size - 4], halves[size - 3], halves[size - 2], halves[size - 1], x, y)) {
            size -= 2;
        }
        if (size + 2 > halves.length) {
            halves = Arrays.copyOf(halves, halves.length * 2);
        }
        halves[size++] = x;
        halves[size++] = y;
    }

    private static boolean isStraight(int x0, int y0, int x1, int y1, int x2, int y2) {
        return (x1 - x0) * (y2 - y1) == (y1 - y0) * (x2 - x1);
    }

    private Ring close() {
        add(halves[0], halves[1]);
        int[] ring = Arrays.copyOf(halves, size);
        double twice = 0;
        for (int i = 2; i < ring.length; i += 2) {
            twice += (double) ring[i - 2] * ring[i + 1] - (double) ring[i] * ring[i - 1];
        }
        return new Ring(ring, twice / 2);
    }
}
