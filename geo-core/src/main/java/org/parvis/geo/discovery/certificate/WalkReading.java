package org.parvis.geo.discovery.certificate;

import java.util.Arrays;
import org.parvis.geo.discovery.orienteering.GroupGain;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;

/** Reads a whole solution of the linear program as a walk, and walks it by the clock. */
final class WalkReading {
    private final WalkProgram walk;
    private double score;

    WalkReading(WalkProgram walk) {
        this.walk = walk;
    }

    /** Of the walk last read. */
    double score() {
        return score;
    }

    /** Whether a whole solution is one walk that keeps to budget, hours and story. */
    boolean isWalk(double[] point) {
        int[] order = order(point);
        int visited = 0;
        for (int stop = 0; stop < walk.graph.depot; stop++) {
            visited += point[stop] > 0.5 ? 1 : 0;
        }
        int[] nodes = Arrays.stream(order)
                .map(stop -> walk.graph.timetable.stops[stop])
                .toArray();
        score = scoreOf(walk.graph.timetable.problem, nodes);
        return order.length == visited && score >= 0;
    }

    private int[] order(double[] point) {
        WalkGraph graph = walk.graph;
        boolean[] used = new boolean[graph.legCount()];
        int[] order = new int[graph.depot];
        int count = 0;
        int at = graph.depot;
        while (count < order.length) {
            int leg = next(point, used, at);
            if (leg < 0) {
                break;
            }
            used[leg] = true;
            at = graph.tails[leg] == at ? graph.heads[leg] : graph.tails[leg];
            if (at == graph.depot) {
                break;
            }
            order[count++] = at;
        }
        return Arrays.copyOf(order, count);
    }

    private int next(double[] point, boolean[] used, int at) {
        WalkGraph graph = walk.graph;
        for (int leg = 0; leg < graph.legCount(); leg++) {
            boolean from = graph.tails[leg] == at || (graph.symmetric && at != graph.depot && graph.heads[leg] == at);
            if (!used[leg] && from && point[walk.firstLeg + leg] > 0.5) {
                return leg;
            }
        }
        return -1;
    }

    /** @return −1 if the walk does not keep to budget, hours, story or compulsory stops */
    static double scoreOf(OrienteeringProblem problem, int[] nodes) {
        long clock = 0;
        int here = problem.start();
        int told = 0;
        boolean[] seen = new boolean[problem.size()];
        for (int node : nodes) {
            clock += problem.times().seconds(here, node);
            int story = problem.story()[node];
            if (clock > problem.budgetSeconds() || (story > 0 && story < told) || seen[node]) {
                return -1;
            }
            seen[node] = true;
            told = Math.max(told, story);
            clock = (long) problem.earliestBegin(node, (int) clock) + problem.visitSeconds()[node];
            here = node;
        }
        clock += problem.end() == OrienteeringProblem.OPEN_END
                ? 0
                : problem.times().seconds(here, problem.end());
        if (clock > problem.budgetSeconds()) {
            return -1;
        }
        for (int node = 0; node < problem.size(); node++) {
            if (problem.compulsory()[node] && problem.isStop(node) && !seen[node]) {
                return -1;
            }
        }
        return worth(problem, nodes);
    }

    private static double worth(OrienteeringProblem problem, int[] nodes) {
        double sum = 0;
        double[] ofGroups = new double[problem.size()];
        for (int node : nodes) {
            int group = problem.groups()[node];
            if (group == OrienteeringProblem.NO_GROUP) {
                sum += problem.scores()[node];
            } else {
                ofGroups[group] += problem.scores()[node];
            }
        }
        double[] best = GroupGain.bestScores(problem);
        for (int group = 0; group < ofGroups.length; group++) {
            sum += GroupGain.worth(ofGroups[group], best[group], problem.variety());
        }
        return sum;
    }
}
