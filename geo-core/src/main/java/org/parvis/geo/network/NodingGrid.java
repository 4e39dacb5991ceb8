package org.parvis.geo.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The segments of lines that can be noded, sorted into the squares of an endless grid, each into every square within
 * reach of it: what is near a point is in the point's own cell. Squares are spread over as many cells as are needed, so
 * that a stray street at the other end of the world costs nothing; those that share a cell merely give more to look at.
 *
 * <p>A segment is named by where its first position is in {@link Lines#position}; those of one line follow one another in
 * a cell.
 */
final class NodingGrid {
    private static final double FINEST_SIDE_METRES = 25;

    private final NodingPlan plan;
    private final Lines lines;
    private final double reach;
    private final double side;
    private final int[] lineOf;
    private final int[] firstOfCell;
    private final int[] segments;

    /** While the grid is being filled: the square, hashed, in the upper half of each, the segment in the lower. */
    private long[] entries = new long[1024];

    private int size;

    /** @param reachMetres how far from a segment a square may be that holds it */
    NodingGrid(NodingPlan plan, double reachMetres) {
        this(plan, reachMetres, plan.joinable());
    }

    /** @param wanted the lines to hold */
    NodingGrid(NodingPlan plan, double reachMetres, BitSet wanted) {
        this.plan = plan;
        lines = plan.source.lines;
        reach = reachMetres;
        lineOf = new int[lines.positions()];
        for (int line = 0; line < lines.size(); line++) {
            Arrays.fill(lineOf, lines.first(line), lines.end(line), line);
        }
        side = side();
        for (int line = wanted.nextSetBit(0); line >= 0; line = wanted.nextSetBit(line + 1)) {
            for (int segment = lines.first(line); segment < lines.end(line) - 1; segment++) {
                enter(segment);
            }
        }
        firstOfCell = new int[Math.max(2, Integer.highestOneBit(size) * 2) + 1];
        segments = sorted();
        entries = new long[0];
    }

    /** So wide that streets as long as continents still lie in few squares. */
    private double side() {
        double metres = 0;
        for (int line = 0; line < lines.size(); line++) {
            for (int segment = lines.first(line); segment < lines.end(line) - 1; segment++) {
                metres += plan.metres(lines.position(segment), lines.position(segment + 1));
            }
        }
        return Math.max(FINEST_SIDE_METRES, metres / (4.0 * lines.positions() + 1_000));
    }

    private void enter(int segment) {
        double x1 = x(segment);
        double y1 = y(segment);
        double x2 = x(segment + 1);
        double y2 = y(segment + 1);
        long lastRow = square(Math.max(y1, y2) + reach);
        for (long row = square(Math.min(y1, y2) - reach); row <= lastRow; row++) {
            double low = row * side - reach;
            double high = low + side + 2 * reach;
            double xLow = y1 == y2 ? x1 : x1 + share(low, y1, y2) * (x2 - x1);
            double xHigh = y1 == y2 ? x2 : x1 + share(high, y1, y2) * (x2 - x1);
            long lastColumn = square(Math.max(xLow, xHigh) + reach);
            for (long column = square(Math.min(xLow, xHigh) - reach); column <= lastColumn; column++) {
                if (size == entries.length) {
                    entries = Arrays.copyOf(entries, size * 2);
                }
                entries[size++] = ((long) hash(column, row) << 32) | segment;
            }
        }
    }

    private static double share(double y, double y1, double y2) {
        return Math.max(0, Math.min(1, (y - y1) / (y2 - y1)));
    }

    private long square(double metres) {
        return (long) Math.floor(metres / side);
    }

    /** Squares beside each other in a row are in cells beside each other, which keeps what is near in the cache. */
    private static int hash(long column, long row) {
        return (int) (column + row * 0x9E3779B1L) & Integer.MAX_VALUE;
    }

    /** The segments by cell and number, each once in a cell; counts the cells. */
    private int[] sorted() {
        int cellMask = firstOfCell.length - 2;
        for (int i = 0; i < size; i++) {
            entries[i] = (entries[i] >>> 32 & cellMask) << 32 | (int) entries[i];
        }
        Arrays.sort(entries, 0, size);
        int[] result = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || entries[i] != entries[i - 1]) {
                result[count++] = (int) entries[i];
                firstOfCell[(int) (entries[i] >>> 32) + 1] = count;
            }
        }
        for (int cell = 1; cell < firstOfCell.length; cell++) {
            firstOfCell[cell] = Math.max(firstOfCell[cell], firstOfCell[cell - 1]);
        }
        return result;
    }

    /** The lines in the cells of segments that are to be cut: those with which these may cross afterwards. */
    BitSet linesBeside(LineCuts cuts) {
        BitSet cut = new BitSet(lineOf.length);
        for (int i = 0; i < cuts.size(); i++) {
            cut.set(cuts.segment(i));
        }
        BitSet beside = new BitSet(lines.size());
        for (int cell = 0; cell < cells(); cell++) {
            boolean any = false;
            for (int i = first(cell); i < end(cell) && !any; i++) {
                any = cut.get(segment(i));
            }
            for (int i = first(cell); i < end(cell) && any; i++) {
                beside.set(line(segment(i)));
            }
        }
        return beside;
    }

    int cells() {
        return firstOfCell.length - 1;
    }

    int first(int ofCell) {
        return firstOfCell[ofCell];
    }

    int end(int ofCell) {
        return firstOfCell[ofCell + 1];
    }

    int segment(int index) {
        return segments[index];
    }

    int line(int segment) {
        return lineOf[segment];
    }

    /** Metres east. */
    double x(int at) {
        return plan.x(lines.position(at));
    }

    /** Metres north. */
    double y(int at) {
        return plan.y(lines.position(at));
    }

    /** The cell of a point, metres east and north. */
    int cell(double x, double y) {
        return hash(square(x), square(y)) & firstOfCell.length - 2;
    }
}
