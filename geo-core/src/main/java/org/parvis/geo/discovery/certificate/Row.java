package org.parvis.geo.discovery.certificate;

import java.util.Arrays;

/**
 * A condition of a linear program: the sum of the values times the columns is at most, or exactly, the bound.
 *
 * @param columns ascending in no particular way, each once
 * @param equality whether exactly
 */
record Row(int[] columns, double[] values, double bound, boolean equality) {
    /** How far a point is beyond the bound. */
    double violation(double[] point) {
        double sum = -bound;
        for (int i = 0; i < columns.length; i++) {
            sum += values[i] * point[columns[i]];
        }
        return sum;
    }

    /** Collects the terms of a condition. */
    static final class Builder {
        private int[] columns = new int[32];
        private double[] values = new double[32];
        private int count;

        Builder add(int column, double value) {
            if (count == columns.length) {
                columns = Arrays.copyOf(columns, 2 * count);
                values = Arrays.copyOf(values, 2 * count);
            }
            columns[count] = column;
            values[count++] = value;
            return this;
        }

        Row atMost(double bound) {
            return new Row(Arrays.copyOf(columns, count), Arrays.copyOf(values, count), bound, false);
        }

        Row exactly(double bound) {
            return new Row(Arrays.copyOf(columns, count), Arrays.copyOf(values, count), bound, true);
        }
    }
}
