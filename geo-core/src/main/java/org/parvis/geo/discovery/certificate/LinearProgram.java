package org.parvis.geo.discovery.certificate;

import java.util.Arrays;

/**
 * The most of a sum over columns, each from a lower to an upper limit, under the conditions of rows. Rows may come and
 * go, columns may go and their limits change.
 */
final class LinearProgram {
    private static final double UNIT_ROUNDING = 0x1p-52;

    private int columnCount;
    private double[] costs;

    /** Limits of the columns as they are now; both finite. */
    final double[] lower;

    final double[] upper;

    private int rowCount;
    private Row[] rows = new Row[64];
    private int[][] rowsOf;
    private double[][] valuesOf;
    private int[] lengthOf;

    LinearProgram(double[] costs, double[] upper) {
        this.columnCount = costs.length;
        this.costs = costs.clone();
        this.lower = new double[columnCount];
        this.upper = upper.clone();
        this.rowsOf = new int[columnCount][8];
        this.valuesOf = new double[columnCount][8];
        this.lengthOf = new int[columnCount];
    }

    int columnCount() {
        return columnCount;
    }

    int rowCount() {
        return rowCount;
    }

    Row row(int index) {
        return rows[index];
    }

    double cost(int column) {
        return costs[column];
    }

    void add(Row row) {
        if (rowCount == rows.length) {
            rows = Arrays.copyOf(rows, 2 * rowCount);
        }
        rows[rowCount] = row;
        enter(rowCount++);
    }

    private void enter(int index) {
        Row row = rows[index];
        for (int i = 0; i < row.columns().length; i++) {
            int column = row.columns()[i];
            int length = lengthOf[column]++;
            if (length == rowsOf[column].length) {
                rowsOf[column] = Arrays.copyOf(rowsOf[column], 2 * length);
                valuesOf[column] = Arrays.copyOf(valuesOf[column], 2 * length);
            }
            rowsOf[column][length] = index;
            valuesOf[column][length] = row.values()[i];
        }
    }

    /** Rows that stay keep their order. */
    void keepRows(boolean[] kept) {
        int count = 0;
        for (int i = 0; i < rowCount; i++) {
            if (kept[i]) {
                rows[count++] = rows[i];
            }
        }
        Arrays.fill(rows, count, rowCount, null);
        rowCount = count;
        reenter();
    }

    private void reenter() {
        Arrays.fill(lengthOf, 0);
        for (int i = 0; i < rowCount; i++) {
            enter(i);
        }
    }

    /**
     * Columns that go must be 0 now and for ever.
     *
     * @param newIndex of each column, ascending; −1 if it goes
     */
    void keepColumns(int[] newIndex) {
        int count = 0;
        for (int column = 0; column < columnCount; column++) {
            if (newIndex[column] >= 0) {
                costs[count] = costs[column];
                lower[count] = lower[column];
                upper[count] = upper[column];
                count++;
            }
        }
        columnCount = count;
        for (int i = 0; i < rowCount; i++) {
            rows[i] = renamed(rows[i], newIndex);
        }
        reenter();
    }

    private static Row renamed(Row row, int[] newIndex) {
        Row.Builder builder = new Row.Builder();
        for (int i = 0; i < row.columns().length; i++) {
            if (newIndex[row.columns()[i]] >= 0) {
                builder.add(newIndex[row.columns()[i]], row.values()[i]);
            }
        }
        return row.equality() ? builder.exactly(row.bound()) : builder.atMost(row.bound());
    }

    /** Adds a column's values times a factor to a vector over the rows. */
    void addColumn(int column, double factor, double[] sums) {
        int[] where = rowsOf[column];
        double[] values = valuesOf[column];
        for (int i = 0; i < lengthOf[column]; i++) {
            sums[where[i]] += factor * values[i];
        }
    }

    double dot(int column, double[] vector) {
        int[] where = rowsOf[column];
        double[] values = valuesOf[column];
        double sum = 0;
        for (int i = 0; i < lengthOf[column]; i++) {
            sum += values[i] * vector[where[i]];
        }
        return sum;
    }

    /**
     * What no point within the limits and rows can exceed, whatever the weights are: every row of the program times its
     * weight is taken from the sum, and each column then goes to its better limit. The margin covers all rounding on the
     * way (N. J. Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2002, section 3.1).
     *
     * @param weights of the rows; a negative one of an inequality counts as 0
     */
    double safeBound(double[] weights) {
        double[] reduced = Arrays.copyOf(costs, columnCount);
        double bound = 0;
        double magnitude = 0;
        for (int i = 0; i < rowCount; i++) {
            Row row = rows[i];
            double weight = row.equality() ? weights[i] : Math.max(0, weights[i]);
            if (weight == 0 || !Double.isFinite(weight)) {
                continue;
            }
            bound += weight * row.bound();
            magnitude += Math.abs(weight * row.bound());
            for (int k = 0; k < row.columns().length; k++) {
                int column = row.columns()[k];
                double term = weight * row.values()[k];
                reduced[column] -= term;
                magnitude += Math.abs(term) * upper[column];
            }
        }
        for (int column = 0; column < columnCount; column++) {
            bound += reduced[column] > 0 ? reduced[column] * upper[column] : reduced[column] * lower[column];
            magnitude += Math.abs(costs[column]) * upper[column];
        }
        return bound + 2 * (columnCount + rowCount + 16) * UNIT_ROUNDING * magnitude;
    }
}
