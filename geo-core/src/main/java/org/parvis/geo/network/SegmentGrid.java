package org.parvis.geo.network;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.MetricPlane;

/**
 * A square grid over the segments of all pieces, packed into arrays, that finds the nearest.
 *
 * <p>Each cell holds the segments that touch it, one after the other, each in one long: both ends as seen from the middle
 * of the cell, in 1/64 m. That is good enough to throw out all but a few; between these the stored positions decide. A
 * segment too long for that is always among the few.
 */
final class SegmentGrid {
    /** Ends of a segment in a cell, in this part of a metre, must fit into sixteen bits. */
    static final float PER_METRE = 64;

    /** Stands for a segment of which an end is too far away to be packed. */
    static final long UNPACKED = Long.MIN_VALUE;

    private static final double FINEST_CELL_METRES = 50;
    private static final int VERTICES_PER_BLOCK = 16;

    final WalkNetwork network;
    final double scaleX;
    final double scaleY;
    double left = Double.POSITIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double cell = FINEST_CELL_METRES;
    int columns;
    int rows;

    /** Where the segments of each cell begin in the two arrays below. */
    int[] firstOfCell = new int[1];

    /** The segments, packed. */
    long[] packed = new long[0];

    /** The segments, by the vertex they begin at. */
    int[] segments = new int[0];

    /** The piece to which every sixteenth vertex belongs. */
    private final int[] pieceOfBlock;

    SegmentGrid(WalkNetwork network) {
        this.network = network;
        MetricPlane plane = network.plane();
        scaleX = plane.metresPerDegreeOfLongitude();
        scaleY = plane.metresPerDegreeOfLatitude();
        pieceOfBlock = new int[network.vertices() / VERTICES_PER_BLOCK + 1];
        for (int piece = 0; piece < network.pieces(); piece++) {
            int block = (network.firstVertex(piece) + VERTICES_PER_BLOCK - 1) / VERTICES_PER_BLOCK;
            for (; block * VERTICES_PER_BLOCK < network.firstVertex(piece + 1); block++) {
                pieceOfBlock[block] = piece;
            }
        }
        if (network.vertices() > 0) {
            layOut();
            fill();
        }
    }

    /** Metres east of the middle of the plane. */
    double x(int vertex) {
        return (network.longitude(vertex) - network.plane().originLongitude()) * scaleX;
    }

    /** Metres north of it. */
    double y(int vertex) {
        return (network.latitude(vertex) - network.plane().originLatitude()) * scaleY;
    }

    /** A position in metres as {@link #x} and {@link #y} give it, in degrees. */
    Coordinate degrees(double x, double y) {
        return new Coordinate(
                network.plane().originLongitude() + x / scaleX, network.plane().originLatitude() + y / scaleY);
    }

    /** The piece to which a vertex belongs. */
    int pieceOf(int vertex) {
        int piece = pieceOfBlock[vertex / VERTICES_PER_BLOCK];
        while (network.firstVertex(piece + 1) <= vertex) {
            piece++;
        }
        return piece;
    }

    private void layOut() {
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int vertex = 0; vertex < network.vertices(); vertex++) {
            double x = x(vertex);
            double y = y(vertex);
            left = Math.min(left, x);
            right = Math.max(right, x);
            bottom = Math.min(bottom, y);
            top = Math.max(top, y);
        }
        // A stray street at the other end of the world must not cost a billion cells.
        double mostCells = 4.0 * network.vertices() + 1_000;
        while (((right - left) / cell + 1) * ((top - bottom) / cell + 1) > mostCells) {
            cell *= 1.5;
        }
        columns = (int) ((right - left) / cell) + 1;
        rows = (int) ((top - bottom) / cell) + 1;
    }

    /** A counting sort: the first round counts what each cell holds, the second puts it there. */
    private void fill() {
        firstOfCell = new int[columns * rows + 1];
        new Filling(null).run();
        for (int i = 0; i < columns * rows; i++) {
            firstOfCell[i + 1] += firstOfCell[i];
        }
        packed = new long[firstOfCell[columns * rows]];
        segments = new int[packed.length];
        new Filling(firstOfCell.clone()).run();
    }

    /** One round over all segments. */
    private final class Filling {
        /** Where the next segment of each cell goes; null to count them. */
        private final int @Nullable [] next;

        private int segment;

        /** The ends of the segment in metres. */
        private double x1;

        private double y1;
        private double x2;
        private double y2;

        private Filling(int @Nullable [] next) {
            this.next = next;
        }

        private void run() {
            for (int piece = 0; piece < network.pieces(); piece++) {
                // Pieces without length, such as doors, are not for snapping.
                if (network.metres(piece) != 0) {
                    place(network.firstVertex(piece), network.firstVertex(piece + 1) - 1);
                }
            }
        }

        private void place(int first, int last) {
            x2 = x(first);
            y2 = y(first);
            for (segment = first; segment < last; segment++) {
                x1 = x2;
                y1 = y2;
                x2 = x(segment + 1);
                y2 = y(segment + 1);
                place();
            }
        }

        /** Puts the segment into every cell it touches, or counts it there. */
        private void place() {
            int firstRow = row(Math.min(y1, y2));
            int lastRow = row(Math.max(y1, y2));
            if (firstRow == lastRow) {
                // As with most.
                place(firstRow, x1, x2);
                return;
            }
            for (int row = firstRow; row <= lastRow; row++) {
                // Where the segment enters and leaves the row, a little generously.
                double low = bottom + row * cell - 0.01;
                double from = along(low, y1, y2);
                double to = along(low + cell + 0.02, y1, y2);
                place(row, x1 + from * (x2 - x1), x1 + to * (x2 - x1));
            }
        }

        private void place(int row, double xFrom, double xTo) {
            int lastColumn = column(Math.max(xFrom, xTo) + 0.01);
            for (int column = column(Math.min(xFrom, xTo) - 0.01); column <= lastColumn; column++) {
                int inCell = row * columns + column;
                if (next == null) {
                    firstOfCell[inCell + 1]++;
                } else {
                    double middleX = left + (column + 0.5) * cell;
                    double middleY = bottom + (row + 0.5) * cell;
                    segments[next[inCell]] = segment;
                    packed[next[inCell]++] = pack(x1 - middleX, y1 - middleY, x2 - middleX, y2 - middleY);
                }
            }
        }
    }

    private static double along(double y, double y1, double y2) {
        return y1 == y2 ? (y < y1 ? 0 : 1) : Math.max(0, Math.min(1, (y - y1) / (y2 - y1)));
    }

    private static long pack(double x1, double y1, double x2, double y2) {
        double farthest = Math.max(Math.max(Math.abs(x1), Math.abs(y1)), Math.max(Math.abs(x2), Math.abs(y2)));
        if (farthest * PER_METRE > Short.MAX_VALUE - 1) {
            return UNPACKED;
        }
        return (rounded(x1) << 48)
                | ((rounded(y1) & 0xffff) << 32)
                | ((rounded(x2) & 0xffff) << 16)
                | (rounded(y2) & 0xffff);
    }

    /** What fits into sixteen bits; Math.round takes several times as long. */
    private static long rounded(double metres) {
        return (long) (metres * PER_METRE + 0x1p20 + 0.5) - (1L << 20);
    }

    int column(double x) {
        return clamp((x - left) / cell, columns);
    }

    int row(double y) {
        return clamp((y - bottom) / cell, rows);
    }

    private static int clamp(double index, int count) {
        return index <= 0 ? 0 : index >= count - 1 ? count - 1 : (int) index;
    }
}
