package org.parvis.geo.greenline;

import java.util.Arrays;

/**
 * The best order of few stops, by the best way to have passed each set of them and to have arrived by each exit (Held,
 * Karp, <i>A Dynamic Programming Approach to Sequencing Problems</i>, 1962).
 */
final class ExactOrder {
    /** Beyond this it takes too much time and memory. */
    static final int MOST_STOPS = 9;

    private final OrderProblem problem;
    private final double[][] least;
    private final int[][] before;
    private double best = Double.POSITIVE_INFINITY;
    private int[] order = new int[0];

    private ExactOrder(OrderProblem problem) {
        this.problem = problem;
        least = new double[1 << problem.stops()][problem.exits()];
        before = new int[1 << problem.stops()][problem.exits()];
    }

    /** Empty if no order has a way. */
    static int[] of(OrderProblem problem) {
        ExactOrder exact = new ExactOrder(problem);
        if (problem.loop()) {
            for (int exit = problem.firstExit(0); exit < problem.firstExit(1); exit++) {
                exact.runFrom(exit);
            }
        } else {
            exact.runFrom(-1);
        }
        return exact.order;
    }

    /** @param first the exit by which the first stop of a loop is left; −1 for a line, which may begin at any stop */
    private void runFrom(int first) {
        for (double[] row : least) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        for (int leaving = 0; leaving < problem.exits(); leaving++) {
            if (first < 0 || leaving == first) {
                leave(1 << problem.stopOf(leaving), leaving, 0, -1 - problem.stopOf(leaving));
            }
        }
        for (int set = 1; set < least.length; set++) {
            for (int arrived = 0; arrived < problem.exits(); arrived++) {
                if (least[set][arrived] < Double.POSITIVE_INFINITY) {
                    int stop = problem.stopOf(arrived);
                    for (int leaving = problem.firstExit(stop); leaving < problem.firstExit(stop + 1); leaving++) {
                        leave(set, leaving, least[set][arrived] + problem.passing(arrived, leaving), arrived);
                    }
                }
            }
        }
        finish(first);
    }

    private void leave(int set, int leaving, double cost, int arrived) {
        for (int next = 0; next < problem.exits(); next++) {
            int stop = 1 << problem.stopOf(next);
            double sum = cost + problem.leg(leaving, next);
            if ((set & stop) == 0 && sum < least[set | stop][next]) {
                least[set | stop][next] = sum;
                before[set | stop][next] = arrived;
            }
        }
    }

    private void finish(int first) {
        int all = least.length - 1;
        for (int arrived = 0; arrived < problem.exits(); arrived++) {
            double cost = least[all][arrived] + (first < 0 ? 0 : home(arrived, first));
            if (cost < best) {
                best = cost;
                order = trace(arrived);
            }
        }
    }

    private double home(int arrived, int first) {
        double home = Double.POSITIVE_INFINITY;
        int stop = problem.stopOf(arrived);
        for (int leaving = problem.firstExit(stop); leaving < problem.firstExit(stop + 1); leaving++) {
            for (int last = problem.firstExit(0); last < problem.firstExit(1); last++) {
                home = Math.min(
                        home,
                        problem.passing(arrived, leaving) + problem.leg(leaving, last) + problem.passing(last, first));
            }
        }
        return home;
    }

    private int[] trace(int last) {
        int[] stops = new int[problem.stops()];
        int set = least.length - 1;
        int exit = last;
        for (int at = stops.length - 1; at >= 0; at--) {
            int stop = exit < 0 ? -1 - exit : problem.stopOf(exit);
            stops[at] = stop;
            exit = exit < 0 ? exit : before[set][exit];
            set &= ~(1 << stop);
        }
        return stops;
    }
}
