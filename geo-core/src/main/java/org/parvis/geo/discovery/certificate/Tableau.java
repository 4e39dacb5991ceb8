package org.parvis.geo.discovery.certificate;

import java.util.Arrays;

/**
 * A linear program as its basis shows it: the level of each column in the basis, the side at which each other column is,
 * and what it would cost to move it.
 */
abstract class Tableau {
    private static final double FEASIBLE = 1e-7;
    private static final double DUAL_FEASIBLE = 1e-9;
    private static final double PERTURBATION = 1e-7;

    final LinearProgram program;
    Basis basis;

    /** Costs moved by very little, so that few columns are as good as each other. */
    double[] costs;

    /** Whether the costs are, for once, not moved. */
    boolean exact;

    final double largestCost;

    boolean[] atUpper;
    double[] reduced;
    double[] levels;
    double[] weights;
    double[] pivotRow;
    double[] seen;
    double[] scratch;

    Tableau(LinearProgram program) {
        this.program = program;
        this.basis = new Basis(program);
        this.costs = new double[program.columnCount()];
        double most = 0;
        for (int j = 0; j < costs.length; j++) {
            most = Math.max(most, Math.abs(program.cost(j)));
        }
        this.largestCost = most;
        long dice = 88_172_645_463_325_252L;
        for (int j = 0; j < costs.length; j++) {
            dice ^= dice << 13;
            dice ^= dice >>> 7;
            dice ^= dice << 17;
            costs[j] = program.cost(j) - PERTURBATION * most * (0.5 + (dice >>> 12) * 0x1p-53);
        }
        this.atUpper = new boolean[0];
        this.reduced = new double[0];
        this.levels = new double[0];
        this.weights = new double[0];
        this.pivotRow = new double[0];
        this.seen = new double[0];
        this.scratch = new double[0];
        resize();
    }

    void resize() {
        int rows = program.rowCount() + 64;
        int all = program.columnCount() + rows;
        if (atUpper.length < all) {
            atUpper = Arrays.copyOf(atUpper, all);
            reduced = new double[all];
            pivotRow = new double[all];
        }
        if (levels.length < rows) {
            levels = new double[rows];
            weights = new double[rows];
            seen = new double[rows];
            scratch = new double[rows];
        }
    }

    boolean isBasic(int column) {
        return basis.positionOf[column] >= 0;
    }

    double value(int column) {
        int position = basis.positionOf[column];
        return position >= 0 ? levels[position] : limit(column);
    }

    double cost(int column) {
        return exact ? program.cost(column) : costs[column];
    }

    double limit(int column) {
        return atUpper[column] ? upper(column) : lower(column);
    }

    double upper(int column) {
        int columns = program.columnCount();
        if (column < columns) {
            return program.upper[column];
        }
        return program.row(column - columns).equality() ? 0 : RatioTest.NO_LIMIT;
    }

    double lower(int column) {
        return column < program.columnCount() ? program.lower[column] : 0;
    }

    /** Weights, reduced costs, sides and levels from the inverse alone. */
    void refresh() {
        reckonWeights();
        int columns = program.columnCount();
        for (int j = 0; j < columns + basis.size(); j++) {
            if (basis.positionOf[j] >= 0) {
                reduced[j] = 0;
                continue;
            }
            reduced[j] = j < columns ? cost(j) - program.dot(j, weights) : -weights[j - columns];
            if (reduced[j] > DUAL_FEASIBLE && j < columns) {
                atUpper[j] = true;
            } else if (reduced[j] < -DUAL_FEASIBLE || j >= columns) {
                atUpper[j] = false;
            }
        }
        if (!reckonLevels()) {
            basis.invert();
            reckonLevels();
        }
    }

    void reckonWeights() {
        int size = basis.size();
        Arrays.fill(weights, 0, size, 0);
        for (int p = 0; p < size; p++) {
            int column = basis.columnAt[p];
            double cost = column < program.columnCount() ? cost(column) : 0;
            if (cost != 0) {
                double[] line = basis.inverse[p];
                for (int i = 0; i < size; i++) {
                    weights[i] += cost * line[i];
                }
            }
        }
    }

    boolean reckonLevels() {
        int size = basis.size();
        int columns = program.columnCount();
        for (int i = 0; i < size; i++) {
            scratch[i] = program.row(i).bound();
        }
        for (int j = 0; j < columns; j++) {
            if (basis.positionOf[j] < 0 && limit(j) != 0) {
                program.addColumn(j, -limit(j), scratch);
            }
        }
        basis.times(scratch, levels);
        for (int p = 0; p < size; p++) {
            int column = basis.columnAt[p];
            if (column < columns) {
                program.addColumn(column, -levels[p], scratch);
            } else {
                scratch[column - columns] -= levels[p];
            }
        }
        double worst = 0;
        for (int i = 0; i < size; i++) {
            worst = Math.max(worst, Math.abs(scratch[i]));
        }
        return worst < FEASIBLE;
    }

    int leaving() {
        int found = -1;
        double most = 0;
        for (int p = 0; p < basis.size(); p++) {
            int column = basis.columnAt[p];
            double beyond = Math.max(levels[p] - upper(column), lower(column) - levels[p]);
            if (beyond > FEASIBLE && beyond * beyond > most * basis.norms[p]) {
                most = beyond * beyond / basis.norms[p];
                found = p;
            }
        }
        return found;
    }

    void reckonPivotRow(int position) {
        int columns = program.columnCount();
        double[] line = basis.inverse[position];
        Arrays.fill(pivotRow, 0, columns + basis.size(), 0);
        for (int i = 0; i < basis.size(); i++) {
            double factor = line[i];
            if (Math.abs(factor) < 1e-12) {
                continue;
            }
            pivotRow[columns + i] = factor;
            Row row = program.row(i);
            int[] where = row.columns();
            double[] values = row.values();
            for (int k = 0; k < where.length; k++) {
                pivotRow[where[k]] += factor * values[k];
            }
        }
    }
}
