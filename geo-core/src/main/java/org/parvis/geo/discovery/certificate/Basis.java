package org.parvis.geo.discovery.certificate;

import java.util.Arrays;

/**
 * The columns that a simplex tableau solves for, one for each row, and the inverse of their matrix, kept in full: with a
 * few hundred rows that is quicker than factors, and rows are added and taken away without effort. The slack of row
 * {@code i} is column {@code columnCount + i}.
 */
final class Basis {
    private static final double SMALLEST_PIVOT = 1e-9;
    private static final double NOTHING = 1e-13;

    private final LinearProgram program;

    /** The column solved for in each row of the inverse. */
    int[] columnAt;

    /** The row of the inverse in which a column is solved for; −1 if in none. */
    int[] positionOf;

    double[][] inverse;

    /** Squared lengths of the rows of the inverse. */
    double[] norms;

    private int size;

    /** All slacks. */
    Basis(LinearProgram program) {
        this.program = program;
        this.size = program.rowCount();
        int room = size + 64;
        this.columnAt = new int[room];
        this.positionOf = new int[program.columnCount() + room];
        this.inverse = new double[room][];
        this.norms = new double[room];
        Arrays.fill(positionOf, -1);
        for (int i = 0; i < size; i++) {
            inverse[i] = new double[room];
            inverse[i][i] = 1;
            norms[i] = 1;
            columnAt[i] = program.columnCount() + i;
            positionOf[program.columnCount() + i] = i;
        }
    }

    Basis(Basis other) {
        this.program = other.program;
        this.size = other.size;
        this.columnAt = other.columnAt.clone();
        this.positionOf = other.positionOf.clone();
        this.norms = other.norms.clone();
        this.inverse = new double[other.inverse.length][];
        for (int i = 0; i < size; i++) {
            inverse[i] = other.inverse[i].clone();
        }
    }

    /** The rows and columns of the program must be the same as when the other one was copied. */
    void copyFrom(Basis other) {
        System.arraycopy(other.columnAt, 0, columnAt, 0, size);
        System.arraycopy(other.positionOf, 0, positionOf, 0, positionOf.length);
        System.arraycopy(other.norms, 0, norms, 0, size);
        for (int i = 0; i < size; i++) {
            System.arraycopy(other.inverse[i], 0, inverse[i], 0, size);
        }
    }

    int size() {
        return size;
    }

    /** Takes in the rows that were added to the program, with their slacks. */
    void grow() {
        int rows = program.rowCount();
        if (rows > columnAt.length) {
            makeRoom(rows + 64);
        }
        int columns = program.columnCount();
        for (int i = size; i < rows; i++) {
            Row row = program.row(i);
            double[] line = new double[columnAt.length];
            for (int k = 0; k < row.columns().length; k++) {
                int position = positionOf[row.columns()[k]];
                if (position >= 0) {
                    subtract(line, inverse[position], row.values()[k], i);
                }
            }
            line[i] = 1;
            inverse[i] = line;
            norms[i] = squared(line, i + 1);
            columnAt[i] = columns + i;
            positionOf[columns + i] = i;
            size = i + 1;
        }
    }

    private void makeRoom(int room) {
        int columns = program.columnCount();
        columnAt = Arrays.copyOf(columnAt, room);
        norms = Arrays.copyOf(norms, room);
        inverse = Arrays.copyOf(inverse, room);
        int before = positionOf.length;
        positionOf = Arrays.copyOf(positionOf, columns + room);
        Arrays.fill(positionOf, before, columns + room, -1);
        for (int i = 0; i < size; i++) {
            inverse[i] = Arrays.copyOf(inverse[i], room);
        }
    }

    private static void subtract(double[] from, double[] line, double factor, int length) {
        for (int i = 0; i < length; i++) {
            from[i] -= factor * line[i];
        }
    }

    private static double squared(double[] line, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += line[i] * line[i];
        }
        return sum;
    }

    /** Call before rows whose slacks are in the basis leave the program. */
    void shrink(boolean[] kept) {
        int columns = program.columnCount();
        int[] newRow = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            newRow[i] = kept[i] ? count++ : -1;
        }
        int positions = 0;
        for (int p = 0; p < size; p++) {
            int column = columnAt[p];
            if (column >= columns && !kept[column - columns]) {
                continue;
            }
            double[] line = inverse[p];
            for (int i = 0; i < size; i++) {
                if (newRow[i] >= 0) {
                    line[newRow[i]] = line[i];
                }
            }
            Arrays.fill(line, count, size, 0);
            inverse[positions] = line;
            columnAt[positions++] = column >= columns ? columns + newRow[column - columns] : column;
        }
        size = count;
        index(columns);
    }

    /** Call before columns outside the basis leave the program. */
    void rename(int[] newIndex, int newCount) {
        int columns = program.columnCount();
        for (int p = 0; p < size; p++) {
            int column = columnAt[p];
            columnAt[p] = column >= columns ? newCount + column - columns : newIndex[column];
        }
        index(newCount);
    }

    private void index(int columns) {
        positionOf = new int[columns + columnAt.length];
        Arrays.fill(positionOf, -1);
        for (int p = 0; p < size; p++) {
            positionOf[columnAt[p]] = p;
            norms[p] = squared(inverse[p], size);
        }
    }

    /** A column seen from the basis. */
    void solve(int column, double[] result, double[] scratch) {
        int columns = program.columnCount();
        if (column >= columns) {
            for (int p = 0; p < size; p++) {
                result[p] = inverse[p][column - columns];
            }
            return;
        }
        Arrays.fill(scratch, 0, size, 0);
        program.addColumn(column, 1, scratch);
        times(scratch, result);
    }

    void times(double[] vector, double[] result) {
        int[] where = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (vector[i] != 0) {
                where[count++] = i;
            }
        }
        for (int p = 0; p < size; p++) {
            double[] line = inverse[p];
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += line[where[k]] * vector[where[k]];
            }
            result[p] = sum;
        }
    }

    /** @param seen the new column, seen from the basis as it is */
    void exchange(int position, int entering, double[] seen) {
        double[] pivotLine = inverse[position];
        double pivot = 1 / seen[position];
        int[] where = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            pivotLine[i] *= pivot;
            if (Math.abs(pivotLine[i]) > NOTHING) {
                where[count++] = i;
            } else {
                pivotLine[i] = 0;
            }
        }
        for (int p = 0; p < size; p++) {
            double factor = seen[p];
            if (p == position || Math.abs(factor) < NOTHING) {
                continue;
            }
            double[] line = inverse[p];
            for (int k = 0; k < count; k++) {
                line[where[k]] -= factor * pivotLine[where[k]];
            }
            norms[p] = squared(line, size);
        }
        norms[position] = squared(pivotLine, size);
        positionOf[columnAt[position]] = -1;
        positionOf[entering] = position;
        columnAt[position] = entering;
    }

    /**
     * Reckons the inverse anew, with slacks instead of columns that depend on others.
     */
    void invert() {
        int columns = program.columnCount();
        int[] wanted = Arrays.copyOf(columnAt, size);
        for (int i = 0; i < size; i++) {
            Arrays.fill(inverse[i], 0, size, 0);
            inverse[i][i] = 1;
            norms[i] = 1;
            columnAt[i] = columns + i;
        }
        Arrays.fill(positionOf, -1);
        boolean[] settled = new boolean[size];
        for (int i = 0; i < size; i++) {
            positionOf[columns + i] = i;
        }
        for (int column : wanted) {
            if (column >= columns) {
                settled[column - columns] = true;
            }
        }
        double[] seen = new double[size];
        double[] scratch = new double[size];
        for (int column : wanted) {
            if (column < columns) {
                solve(column, seen, scratch);
                int position = largest(seen, settled);
                if (position >= 0) {
                    settled[position] = true;
                    exchange(position, column, seen);
                }
            }
        }
    }

    private int largest(double[] seen, boolean[] settled) {
        int found = -1;
        double most = SMALLEST_PIVOT;
        for (int p = 0; p < size; p++) {
            if (!settled[p] && Math.abs(seen[p]) > most) {
                most = Math.abs(seen[p]);
                found = p;
            }
        }
        return found;
    }
}
