package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;

/** Writes a walk down with its times. */
final class Timetable {
    private final SearchSpace space;

    Timetable(SearchSpace space) {
        this.space = space;
    }

    /** @param stops in order, numbered as in the search space; they have to fit */
    OrienteeringSolution of(int[] stops) {
        OrienteeringProblem problem = space.problem;
        int[] nodes = new int[stops.length];
        int[] arrivals = new int[stops.length];
        int[] begins = new int[stops.length];
        boolean[] visited = new boolean[problem.size()];
        int here = SearchSpace.START;
        int clock = 0;
        for (int i = 0; i < stops.length; i++) {
            int stop = stops[i];
            nodes[i] = space.original(stop);
            visited[nodes[i]] = true;
            arrivals[i] = clock + space.times[here * space.size + stop];
            begins[i] = space.earliestBegin(stop, arrivals[i]);
            clock = begins[i] + space.visits[stop];
            here = stop;
        }
        int end = clock + space.times[here * space.size + SearchSpace.END];
        return new OrienteeringSolution(nodes, arrivals, begins, end, score(nodes), missing(visited));
    }

    private double score(int[] nodes) {
        OrienteeringProblem problem = space.problem;
        double[] best = GroupGain.bestScores(problem);
        double[] sums = new double[problem.size()];
        double score = 0;
        for (int node : nodes) {
            int group = problem.groups()[node];
            if (group == OrienteeringProblem.NO_GROUP) {
                score += problem.scores()[node];
            } else {
                sums[group] += problem.scores()[node];
            }
        }
        for (int group = 0; group < sums.length; group++) {
            score += GroupGain.worth(sums[group], best[group], problem.variety());
        }
        return score;
    }

    private int[] missing(boolean[] visited) {
        OrienteeringProblem problem = space.problem;
        int[] missing = new int[problem.size()];
        int count = 0;
        for (int node = 0; node < problem.size(); node++) {
            if (problem.compulsory()[node] && problem.isStop(node) && !visited[node]) {
                missing[count++] = node;
            }
        }
        return Arrays.copyOf(missing, count);
    }
}
