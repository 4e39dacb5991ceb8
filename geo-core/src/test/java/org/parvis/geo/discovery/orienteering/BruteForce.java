package org.parvis.geo.discovery.orienteering;

/** Tries every order of every choice: right, and slow. */
final class BruteForce {
    private final OrienteeringProblem problem;
    private final boolean[] used;
    private double bestScore = -1;
    private int bestEnd = Integer.MAX_VALUE;

    private BruteForce(OrienteeringProblem problem) {
        this.problem = problem;
        this.used = new boolean[problem.size()];
    }

    /**
     * @param score of the best walk with all compulsory stops, −1 if there is none
     * @param endSeconds of the quickest of the best
     */
    record Best(double score, int endSeconds) {}

    static Best of(OrienteeringProblem problem) {
        BruteForce search = new BruteForce(problem);
        search.extend(problem.start(), 0, 0);
        return new Best(search.bestScore, search.bestEnd);
    }

    private void extend(int here, int clock, double score) {
        long end = clock + (problem.end() < 0 ? 0L : problem.times().seconds(here, problem.end()));
        if (end <= problem.budgetSeconds() && hasCompulsory()) {
            boolean better = score > bestScore + 1e-9 || (score > bestScore - 1e-9 && end < bestEnd);
            if (better) {
                bestScore = score;
                bestEnd = (int) end;
            }
        }
        for (int next = 0; next < problem.size(); next++) {
            if (used[next] || next == problem.start() || next == problem.end()) {
                continue;
            }
            long arrival = (long) clock + problem.times().seconds(here, next);
            long leave = leaves(next, arrival);
            if (leave <= problem.budgetSeconds()) {
                used[next] = true;
                extend(next, (int) leave, score + problem.scores()[next]);
                used[next] = false;
            }
        }
    }

    private long leaves(int node, long arrival) {
        int[] windows = problem.windows()[node];
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < windows.length; i += 2) {
            long leave = Math.max(arrival, windows[i]) + problem.visitSeconds()[node];
            if (leave <= windows[i + 1]) {
                earliest = Math.min(earliest, leave);
            }
        }
        return earliest;
    }

    private boolean hasCompulsory() {
        for (int node = 0; node < problem.size(); node++) {
            if (problem.compulsory()[node] && !used[node] && node != problem.start() && node != problem.end()) {
                return false;
            }
        }
        return true;
    }
}
