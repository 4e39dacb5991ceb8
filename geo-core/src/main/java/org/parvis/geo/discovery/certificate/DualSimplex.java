package org.parvis.geo.discovery.certificate;

import java.util.Arrays;

/**
 * Solves a linear program again and again, each time from where it was, after rows were added or limits moved. As every
 * column has two limits, each basis is dual feasible once its other columns are at the right one, so there is no first
 * phase and nothing that can fail for good: whatever happens, the weights of the rows give a bound that holds
 * ({@link LinearProgram#safeBound}). Dual steepest edge and the ratio test that flips columns from limit to limit on its
 * way (R. Fourer, 1994; A. Koberstein, <i>The dual simplex method</i>, 2005).
 */
final class DualSimplex extends Tableau {
    /** How it ended. */
    enum Outcome {
        OPTIMAL,
        /** The bound is good enough, or no point keeps to all rows. */
        CUT_OFF,
        /** Of pivots or time. */
        LIMIT
    }

    private static final double SMALLEST_PIVOT = 1e-7;
    private static final int REFRESH = 25;

    /** So near to the goal, moved costs could make the difference. */
    private static final double DOUBTFUL = 1e-5;

    private static final int MOST_FAILURES = 3;

    private double bound = Double.POSITIVE_INFINITY;
    private double boundOfWeights = Double.POSITIVE_INFINITY;
    private long pivots;
    private final RatioTest ratioTest = new RatioTest();

    DualSimplex(LinearProgram program) {
        super(program);
    }

    void addRow(Row row) {
        program.add(row);
        resize();
        basis.grow();
    }

    /** Takes out inequalities that hold with room to spare, as those with this much. */
    void dropLooseRows(double room, int firstRow) {
        int columns = program.columnCount();
        boolean[] kept = new boolean[program.rowCount()];
        Arrays.fill(kept, true);
        boolean any = false;
        for (int i = firstRow; i < kept.length; i++) {
            int position = basis.positionOf[columns + i];
            if (position >= 0 && levels[position] > room) {
                kept[i] = false;
                any = true;
            }
        }
        if (any) {
            basis.shrink(kept);
            program.keepRows(kept);
        }
    }

    /** @param newIndex of each column; −1 for one that is 0 for ever and goes, unless it is in the basis */
    int[] keepColumns(int[] newIndex) {
        int count = 0;
        int columns = program.columnCount();
        for (int j = 0; j < columns; j++) {
            boolean stays = newIndex[j] >= 0 || basis.positionOf[j] >= 0;
            newIndex[j] = stays ? count : -1;
            if (stays) {
                costs[count] = costs[j];
                atUpper[count++] = atUpper[j];
            }
        }
        Arrays.fill(atUpper, count, atUpper.length, false);
        basis.rename(newIndex, count);
        program.keepColumns(newIndex);
        return newIndex;
    }

    /** What the last solution cannot be exceeded by, however it ended. */
    double bound() {
        return bound;
    }

    /** The bound of the weights that {@link #reducedCost} goes by. */
    double boundOfWeights() {
        return boundOfWeights;
    }

    long pivots() {
        return pivots;
    }

    /** By how much the bound falls for each unit that a column leaves its limit; 0 in the basis. */
    double reducedCost(int column) {
        return basis.positionOf[column] >= 0 ? 0 : program.cost(column) - program.dot(column, weights);
    }

    Basis copyBasis() {
        return new Basis(basis);
    }

    void copyBasisTo(Basis copy) {
        copy.copyFrom(basis);
    }

    /** Goes back to where it was; rows and columns must be those of then. */
    void restore(Basis copy) {
        basis.copyFrom(copy);
    }

    /**
     * @param goodEnough a bound at which to stop
     * @param mostPivots exchanges of columns
     */
    Outcome solve(double goodEnough, long mostPivots, Effort effort) {
        bound = Double.POSITIVE_INFINITY;
        exact = false;
        refresh();
        int failures = 0;
        for (int count = 1; ; count++) {
            boolean looks = count % REFRESH == 0;
            int position = leaving();
            if (looks || position < 0) {
                refresh();
                takeBound();
                position = leaving();
            }
            if (bound <= goodEnough) {
                return Outcome.CUT_OFF;
            }
            if (position < 0) {
                if (exact || bound > goodEnough + DOUBTFUL * largestCost) {
                    return Outcome.OPTIMAL;
                }
                exact = true;
                refresh();
                continue;
            }
            if (count > mostPivots || failures > MOST_FAILURES || (looks && effort.isOver())) {
                takeBound();
                return bound <= goodEnough ? Outcome.CUT_OFF : Outcome.LIMIT;
            }
            Step step = pivot(position, goodEnough);
            if (step == Step.IMPOSSIBLE) {
                return Outcome.CUT_OFF;
            }
            if (step == Step.FAILED) {
                failures++;
                basis.invert();
                refresh();
            }
        }
    }

    private enum Step {
        DONE,
        IMPOSSIBLE,
        FAILED
    }

    private void takeBound() {
        reckonWeights();
        for (int i = 0; i < basis.size(); i++) {
            if (weights[i] < 0 && !program.row(i).equality()) {
                weights[i] = 0;
            }
        }
        boundOfWeights = program.safeBound(weights);
        bound = Math.min(bound, boundOfWeights);
    }

    private Step pivot(int position, double goodEnough) {
        int columns = program.columnCount();
        int size = basis.size();
        int out = basis.columnAt[position];
        boolean above = levels[position] > upper(out);
        double excess = above ? levels[position] - upper(out) : lower(out) - levels[position];
        reckonPivotRow(position);
        ratioTest.begin(excess);
        for (int j = 0; j < columns + size; j++) {
            double slope = above ? pivotRow[j] : -pivotRow[j];
            boolean eligible = atUpper[j] ? slope < -SMALLEST_PIVOT : slope > SMALLEST_PIVOT;
            if (eligible && basis.positionOf[j] < 0 && upper(j) > lower(j)) {
                double ratio = Math.max(0, atUpper[j] ? reduced[j] : -reduced[j]);
                ratioTest.offer(j, ratio, Math.abs(slope), upper(j) - lower(j));
            }
        }
        int entering = ratioTest.choose();
        if (entering < 0) {
            return proveImpossible(position, above, goodEnough) ? Step.IMPOSSIBLE : Step.FAILED;
        }
        flip();
        basis.solve(entering, seen, scratch);
        if (Math.abs(seen[position] - pivotRow[entering]) > 1e-6 * (1 + Math.abs(seen[position]))
                || Math.abs(seen[position]) < SMALLEST_PIVOT) {
            return Step.FAILED;
        }
        exchange(position, entering, above);
        return Step.DONE;
    }

    private void exchange(int position, int entering, boolean above) {
        int columns = program.columnCount();
        int size = basis.size();
        int out = basis.columnAt[position];
        double dualStep = reduced[entering] / seen[position];
        for (int j = 0; j < columns + size; j++) {
            reduced[j] -= dualStep * pivotRow[j];
        }
        reduced[entering] = 0;
        reduced[out] = -dualStep;
        double step = (levels[position] - (above ? upper(out) : lower(out))) / seen[position];
        double level = limit(entering) + step;
        for (int p = 0; p < size; p++) {
            levels[p] -= step * seen[p];
        }
        levels[position] = level;
        atUpper[out] = above && out < columns;
        basis.exchange(position, entering, seen);
        pivots++;
    }

    /** Columns that the ratio test passed by go to their other limit. */
    private void flip() {
        if (ratioTest.passedCount() == 0) {
            return;
        }
        int size = basis.size();
        Arrays.fill(scratch, 0, size, 0);
        for (int k = 0; k < ratioTest.passedCount(); k++) {
            int column = ratioTest.passed(k);
            double before = limit(column);
            atUpper[column] = !atUpper[column];
            program.addColumn(column, limit(column) - before, scratch);
        }
        basis.times(scratch, seen);
        for (int p = 0; p < size; p++) {
            levels[p] -= seen[p];
        }
    }

    /** No point keeps to this row of the tableau: weights moved far enough along it give any bound one likes. */
    private boolean proveImpossible(int position, boolean above, double goodEnough) {
        takeBound();
        if (bound <= goodEnough) {
            return true;
        }
        double[] line = basis.inverse[position];
        double[] moved = new double[basis.size()];
        for (double far = 1; far < 1e9; far *= 32) {
            for (int i = 0; i < moved.length; i++) {
                moved[i] = weights[i] + (above ? -far : far) * line[i];
            }
            bound = Math.min(bound, program.safeBound(moved));
            if (bound <= goodEnough) {
                return true;
            }
        }
        return false;
    }
}
