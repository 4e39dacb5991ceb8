package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;

/**
 * Tries every order of every choice of places. An order that leaves a place no earlier than another order of the same
 * stops is not followed: waiting is allowed everywhere, so it leads to nothing better.
 */
final class BruteForce {
    /** As many as are tried in no time. */
    static final int MOST_NODES = 16;

    private final OrienteeringProblem problem;
    private final boolean forgetLater;
    private final double[] worth;
    private final int[][] earliest;
    private double bestScore = -1;
    private int bestEnd = Integer.MAX_VALUE;

    private BruteForce(OrienteeringProblem problem, boolean forgetLater) {
        this.problem = problem;
        this.forgetLater = forgetLater;
        int sets = 1 << problem.size();
        this.worth = new double[sets];
        Arrays.fill(worth, Double.NaN);
        this.earliest = new int[sets][];
    }

    /**
     * @param score of the best walk with all compulsory stops, −1 if there is none
     * @param endSeconds of the quickest of the best
     */
    record Best(double score, int endSeconds) {}

    static Best of(OrienteeringProblem problem) {
        return of(problem, true);
    }

    /** @param forgetLater whether orders that leave later than others of the same stops are left out */
    static Best of(OrienteeringProblem problem, boolean forgetLater) {
        if (problem.size() > MOST_NODES) {
            throw new IllegalArgumentException("brute force takes for ever on " + problem.size() + " nodes");
        }
        BruteForce search = new BruteForce(problem, forgetLater);
        search.extend(0, problem.start(), 0, 0);
        return new Best(search.bestScore, search.bestEnd);
    }

    private void extend(int visited, int here, int clock, int told) {
        long end = clock + (problem.end() < 0 ? 0L : problem.times().seconds(here, problem.end()));
        if (end <= problem.budgetSeconds() && hasCompulsory(visited)) {
            double score = worth(visited);
            boolean better = score > bestScore + 1e-9 || (score > bestScore - 1e-9 && end < bestEnd);
            if (better) {
                bestScore = score;
                bestEnd = (int) end;
            }
        }
        for (int next = 0; next < problem.size(); next++) {
            int chapter = problem.story()[next];
            boolean fits = (visited & 1 << next) == 0
                    && next != problem.start()
                    && next != problem.end()
                    && (chapter == 0 || chapter >= told);
            if (!fits) {
                continue;
            }
            long leave = leaves(next, (long) clock + problem.times().seconds(here, next));
            if (leave <= problem.budgetSeconds() && isNew(visited | 1 << next, next, (int) leave)) {
                extend(visited | 1 << next, next, (int) leave, chapter == 0 ? told : chapter);
            }
        }
    }

    private boolean isNew(int visited, int last, int leave) {
        if (!forgetLater) {
            return true;
        }
        int[] before = earliest[visited];
        if (before == null) {
            before = new int[problem.size()];
            Arrays.fill(before, Integer.MAX_VALUE);
            earliest[visited] = before;
        }
        if (leave >= before[last]) {
            return false;
        }
        before[last] = leave;
        return true;
    }

    private double worth(int visited) {
        if (Double.isNaN(worth[visited])) {
            boolean[] each = new boolean[problem.size()];
            for (int node = 0; node < each.length; node++) {
                each[node] = (visited & 1 << node) != 0;
            }
            worth[visited] = SolutionCheck.worth(problem, each);
        }
        return worth[visited];
    }

    private long leaves(int node, long arrival) {
        int[] windows = problem.windows()[node];
        long earliestLeave = Long.MAX_VALUE;
        for (int i = 0; i < windows.length; i += 2) {
            long leave = Math.max(arrival, windows[i]) + problem.visitSeconds()[node];
            if (leave <= windows[i + 1]) {
                earliestLeave = Math.min(earliestLeave, leave);
            }
        }
        return earliestLeave;
    }

    private boolean hasCompulsory(int visited) {
        for (int node = 0; node < problem.size(); node++) {
            boolean stop = node != problem.start() && node != problem.end();
            if (stop && problem.compulsory()[node] && (visited & 1 << node) == 0) {
                return false;
            }
        }
        return true;
    }
}
