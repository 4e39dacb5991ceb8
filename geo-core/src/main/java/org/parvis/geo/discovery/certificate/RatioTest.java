package org.parvis.geo.discovery.certificate;

import java.util.Arrays;

/**
 * Which column enters the basis: the one at whose ratio the dual objective stops to fall. Columns with smaller ratios are
 * passed by, they go from one limit to the other.
 */
final class RatioTest {
    /** The width of a column without upper limit. */
    static final double NO_LIMIT = 1e30;

    /** Ratios that differ by less are taken as equal, and the larger pivot is preferred. */
    private static final double TIE = 1e-9;

    private int count;
    private int passedCount;
    private double excess;
    private int[] columns = new int[256];
    private double[] ratios = new double[256];
    private double[] slopes = new double[256];
    private double[] widths = new double[256];

    /** @param excess by how much the leaving column is beyond its limit */
    void begin(double excess) {
        this.excess = excess;
        count = 0;
        passedCount = 0;
    }

    void offer(int column, double reducedCost, double slope, double width) {
        if (count == columns.length) {
            columns = Arrays.copyOf(columns, 2 * count);
            ratios = Arrays.copyOf(ratios, 2 * count);
            slopes = Arrays.copyOf(slopes, 2 * count);
            widths = Arrays.copyOf(widths, 2 * count);
        }
        columns[count] = column;
        ratios[count] = reducedCost / slope;
        slopes[count] = slope;
        widths[count++] = width;
    }

    /** @return −1 if the dual objective falls for ever */
    int choose() {
        double rest = excess;
        while (passedCount < count) {
            int best = smallest();
            rest -= slopes[best] * widths[best];
            if (rest <= 0) {
                return columns[steepestOfTies(best)];
            }
            swap(best, passedCount++);
        }
        return -1;
    }

    private int smallest() {
        int best = passedCount;
        for (int i = passedCount + 1; i < count; i++) {
            if (ratios[i] < ratios[best]) {
                best = i;
            }
        }
        return best;
    }

    private int steepestOfTies(int best) {
        int steepest = best;
        for (int i = passedCount; i < count; i++) {
            if (ratios[i] <= ratios[best] + TIE && slopes[i] > slopes[steepest]) {
                steepest = i;
            }
        }
        return steepest;
    }

    private void swap(int one, int other) {
        int column = columns[one];
        columns[one] = columns[other];
        columns[other] = column;
        double ratio = ratios[one];
        ratios[one] = ratios[other];
        ratios[other] = ratio;
        double slope = slopes[one];
        slopes[one] = slopes[other];
        slopes[other] = slope;
        double width = widths[one];
        widths[one] = widths[other];
        widths[other] = width;
    }

    int passedCount() {
        return passedCount;
    }

    int passed(int index) {
        return columns[index];
    }
}
