package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/** Walks a solution through minute by minute of its own reckoning: shares no line with the solver. */
final class SolutionCheck {
    private SolutionCheck() {}

    static void assertHolds(OrienteeringProblem problem, OrienteeringSolution solution) {
        int size = problem.size();
        boolean[] seen = new boolean[size];
        int clock = 0;
        int here = problem.start();
        int told = 0;
        for (int i = 0; i < solution.stops().length; i++) {
            int stop = solution.stops()[i];
            assertThat(seen[stop]).as("node %d twice", stop).isFalse();
            assertThat(stop).isNotEqualTo(problem.start()).isNotEqualTo(problem.end());
            seen[stop] = true;
            clock += problem.times().seconds()[here * size + stop];
            assertThat(solution.arrivals()[i]).as("arrival at stop %d", i).isEqualTo(clock);
            int begin = solution.begins()[i];
            assertThat(begin).isGreaterThanOrEqualTo(clock);
            assertThat(isOpen(problem.windows()[stop], begin, begin + problem.visitSeconds()[stop]))
                    .as("node %d open from %d", stop, begin)
                    .isTrue();
            clock = begin + problem.visitSeconds()[stop];
            if (problem.story()[stop] > 0) {
                assertThat(problem.story()[stop]).as("story at stop %d", i).isGreaterThanOrEqualTo(told);
                told = problem.story()[stop];
            }
            here = stop;
        }
        if (problem.end() >= 0) {
            clock += problem.times().seconds()[here * size + problem.end()];
        }
        assertThat(solution.endSeconds()).isEqualTo(clock);
        assertThat(clock).as("end within budget").isLessThanOrEqualTo(problem.budgetSeconds());
        assertThat(solution.score()).isCloseTo(worth(problem, seen), offset(1e-6));
        assertThat(solution.missing()).isSorted();
        for (int node = 0; node < size; node++) {
            boolean wanted = problem.compulsory()[node] && node != problem.start() && node != problem.end();
            boolean reported = contains(solution.missing(), node);
            assertThat(reported).as("node %d reported missing", node).isEqualTo(wanted && !seen[node]);
        }
    }

    /**
     * What a set of stops is worth. Of a group it is the sum, less what the variety takes of all beyond the group's best:
     * of each further bit of score the part by which the sum before exceeds the best.
     */
    static double worth(OrienteeringProblem problem, boolean[] visited) {
        int size = problem.size();
        double[] sums = new double[size];
        double[] bests = new double[size];
        double worth = 0;
        for (int node = 0; node < size; node++) {
            if (node == problem.start() || node == problem.end()) {
                continue;
            }
            int group = problem.groups()[node];
            double own = visited[node] ? problem.scores()[node] : 0;
            if (group < 0) {
                worth += own;
            } else {
                sums[group] += own;
                bests[group] = Math.max(bests[group], problem.scores()[node]);
            }
        }
        for (int group = 0; group < size; group++) {
            double beyond = Math.max(0, sums[group] - bests[group]);
            double kept = beyond == 0 ? 0 : bests[group] * (Math.log(sums[group]) - Math.log(bests[group]));
            worth += sums[group] - problem.variety() * (beyond - kept);
        }
        return worth;
    }

    private static boolean isOpen(int[] windows, int from, int until) {
        for (int i = 0; i < windows.length; i += 2) {
            if (windows[i] <= from && until <= windows[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(int[] nodes, int node) {
        for (int each : nodes) {
            if (each == node) {
                return true;
            }
        }
        return false;
    }
}
