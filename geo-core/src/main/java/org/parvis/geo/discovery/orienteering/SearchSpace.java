package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;
import org.parvis.geo.routing.TimeMatrix;

/**
 * A problem laid out for a search: nodes that can never be a stop are gone, an open end is a node like any other, and a
 * compulsory stop is worth more than all others together, so that a search for the best walk is one for a complete walk
 * first.
 */
final class SearchSpace {
    /** What all candidates are worth together, but for rounding. */
    private static final long ALL_PRIZES = 1_000_000_000_000L;

    final OrienteeringProblem problem;
    final int start;
    final int end;
    final int budget;

    /** Nodes of the problem, then the open end if there is one. */
    final int[][] seconds;

    /** Scores as whole numbers, so that adding up in another order gives the same sum. */
    final long[] prizes;

    final int[] visits;

    /** Per node: opening time and latest begin of a visit, in turn. */
    final int[][] windows;

    /** Nodes that fit in as the only stop. */
    final int[] candidates;

    /** What a candidate is worth on average, on the scale of the prizes, without what being compulsory adds. */
    final double meanPrize;

    SearchSpace(OrienteeringProblem problem) {
        this.problem = problem;
        this.start = problem.start();
        this.budget = problem.budgetSeconds();
        boolean openEnd = problem.end() == OrienteeringProblem.OPEN_END;
        int size = problem.size();
        int nodes = openEnd ? size + 1 : size;
        this.end = openEnd ? size : problem.end();
        this.seconds = new int[nodes][];
        this.windows = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            seconds[node] = new int[nodes];
            if (node < size) {
                System.arraycopy(problem.times().seconds(), node * size, seconds[node], 0, size);
            } else {
                Arrays.fill(seconds[node], TimeMatrix.UNREACHABLE);
            }
            boolean stop = node < size && problem.isStop(node);
            windows[node] = stop ? latestBegins(problem, node) : new int[] {0, TimeMatrix.UNREACHABLE};
        }
        this.visits = Arrays.copyOf(problem.visitSeconds(), nodes);
        visits[start] = 0;
        visits[end] = 0;
        this.candidates = candidates();
        this.prizes = prizes();
        this.meanPrize = candidates.length == 0 ? 0 : (double) ALL_PRIZES / candidates.length;
    }

    private long[] prizes() {
        double all = 0;
        for (int node : candidates) {
            all += problem.scores()[node];
        }
        long[] whole = new long[seconds.length];
        for (int node : candidates) {
            double share = all > 0 ? problem.scores()[node] / all : 0;
            whole[node] =
                    Math.max(1, Math.round(share * ALL_PRIZES)) + (problem.compulsory()[node] ? 2 * ALL_PRIZES : 0);
        }
        return whole;
    }

    private static int[] latestBegins(OrienteeringProblem problem, int node) {
        int[] hours = problem.windows()[node].clone();
        int kept = 0;
        for (int i = 0; i < hours.length; i += 2) {
            int latest = hours[i + 1] - problem.visitSeconds()[node];
            if (latest >= hours[i]) {
                hours[kept++] = hours[i];
                hours[kept++] = latest;
            }
        }
        return Arrays.copyOf(hours, kept);
    }

    private int[] candidates() {
        int[] found = new int[problem.size()];
        int count = 0;
        for (int node = 0; node < problem.size(); node++) {
            boolean wanted = problem.scores()[node] > 0 || problem.compulsory()[node];
            if (!wanted || !problem.isStop(node)) {
                continue;
            }
            int begin = earliestBegin(node, seconds[start][node]);
            if (begin + visits[node] + seconds[node][end] <= budget) {
                found[count++] = node;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** {@link TimeMatrix#UNREACHABLE} if the node closes too early. */
    int earliestBegin(int node, int arrival) {
        int[] hours = windows[node];
        for (int i = 0; i < hours.length; i += 2) {
            if (arrival <= hours[i + 1]) {
                return Math.max(arrival, hours[i]);
            }
        }
        return TimeMatrix.UNREACHABLE;
    }

    /** The last arrival from which a visit begins no later than {@code begin}; −1 if there is none. */
    int latestArrival(int node, int begin) {
        int[] hours = windows[node];
        for (int i = hours.length - 2; i >= 0; i -= 2) {
            if (hours[i] <= begin) {
                return Math.min(begin, hours[i + 1]);
            }
        }
        return -1;
    }
}
