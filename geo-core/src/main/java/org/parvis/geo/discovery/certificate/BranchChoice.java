package org.parvis.geo.discovery.certificate;

import java.util.stream.IntStream;

/**
 * On which stop or leg to divide: a few that are most in doubt are tried for a few pivots each, and the one whose two
 * sides both lower the bound most is taken (strong branching, D. Applegate and others, 1995).
 */
final class BranchChoice {
    private static final int TRIED_STOPS = 6;
    private static final int TRIED_LEGS = 4;
    private static final int PIVOTS = 20;
    private static final double WHOLE = 1e-6;

    private final WalkProgram walk;
    private int column;
    private double boundDown;
    private double boundUp;

    BranchChoice(WalkProgram walk) {
        this.walk = walk;
    }

    int column() {
        return column;
    }

    /** Of the walks without. */
    double boundDown() {
        return boundDown;
    }

    /** Of the walks with. */
    double boundUp() {
        return boundUp;
    }

    /** @param point a solution that is not whole */
    void choose(double[] point, double bound, double goodEnough, Effort effort) {
        int stops = walk.graph.depot;
        int[] tried = IntStream.concat(
                        doubtful(point, 0, stops).limit(TRIED_STOPS),
                        doubtful(point, walk.firstLeg, point.length).limit(TRIED_LEGS))
                .toArray();
        Basis basis = walk.simplex.copyBasis();
        double best = -1;
        for (int candidate : tried) {
            double down = Math.min(bound, tried(candidate, false, goodEnough, effort));
            walk.simplex.restore(basis);
            double up = Math.min(bound, tried(candidate, true, goodEnough, effort));
            walk.simplex.restore(basis);
            double gain = gain(bound, down, goodEnough) * gain(bound, up, goodEnough);
            if (gain > best) {
                best = gain;
                column = candidate;
                boundDown = down;
                boundUp = up;
            }
            if (effort.isOver()) {
                break;
            }
        }
    }

    private static double gain(double bound, double now, double goodEnough) {
        return Math.max(1e-9, bound - Math.max(now, goodEnough));
    }

    private static IntStream doubtful(double[] point, int first, int end) {
        return IntStream.range(first, end)
                .filter(j -> Math.abs(point[j] - Math.rint(point[j])) > WHOLE)
                .boxed()
                .sorted((one, other) -> Double.compare(Math.abs(point[one] - 0.5), Math.abs(point[other] - 0.5)))
                .mapToInt(Integer::intValue);
    }

    private double tried(int candidate, boolean up, double goodEnough, Effort effort) {
        LinearProgram program = walk.program;
        double lower = program.lower[candidate];
        double upper = program.upper[candidate];
        if (up) {
            program.lower[candidate] = 1;
        } else {
            program.upper[candidate] = 0;
        }
        walk.simplex.solve(goodEnough, PIVOTS, effort);
        program.lower[candidate] = lower;
        program.upper[candidate] = upper;
        return walk.simplex.bound();
    }
}
