package org.parvis.geo.discovery.certificate;

import java.util.Arrays;
import java.util.List;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;

/**
 * Sequences of stops that no timetable or story allows: of the arcs from each of their stops to each later one, at least
 * one less is used than the sequence has (N. Ascheuer, M. Fischetti and M. Grötschel, <i>A polyhedral study of the
 * asymmetric traveling salesman problem with time windows</i>, 2000). For walks with edges only whole walks that are too
 * long are ruled out.
 */
final class PathCuts {
    private static final int MOST_STEPS = 20_000;

    private final WalkProgram walk;
    private final Timetable timetable;
    private final int depot;
    private final int[] path;
    private int[][] legs = new int[0][];
    private int steps;

    PathCuts(WalkProgram walk) {
        this.walk = walk;
        this.timetable = walk.graph.timetable;
        this.depot = walk.graph.depot;
        this.path = new int[depot + 2];
    }

    /** Arcs only: follows all sequences that are used by more than their length but one. */
    void separate(double[] point, double tolerance, int most, List<Row> found) {
        index();
        steps = 0;
        int limit = found.size() + most;
        for (int first = 0; first <= depot && found.size() < limit; first++) {
            path[0] = first;
            int begin = first == depot ? 0 : timetable.earliest[first];
            int told = first == depot ? 0 : story(first);
            extend(point, 1, begin, told, 1 - tolerance, limit, found);
        }
    }

    private void index() {
        WalkGraph graph = walk.graph;
        legs = new int[depot + 1][depot + 1];
        for (int[] row : legs) {
            Arrays.fill(row, -1);
        }
        for (int leg = 0; leg < graph.legCount(); leg++) {
            legs[graph.tails[leg]][graph.heads[leg]] = walk.firstLeg + leg;
        }
    }

    private int story(int stop) {
        return timetable.problem.story()[timetable.stops[stop]];
    }

    /**
     * @param begin of the visit at the last stop so far
     * @param told the highest place in the story so far
     * @param spare by how much the sequence may still be used less than its length
     */
    private void extend(double[] point, int length, int begin, int told, double spare, int limit, List<Row> found) {
        int last = path[length - 1];
        for (int next = 0; next <= depot; next++) {
            int column = legs[last][next];
            if (column < 0 || found.size() >= limit || steps > MOST_STEPS || contains(length, next)) {
                continue;
            }
            double left = spare - (1 - point[column]);
            if (left <= 0) {
                continue;
            }
            steps++;
            path[length] = next;
            int story = next == depot ? 0 : story(next);
            if (!isInTime(last, begin, next) || (story > 0 && story < told)) {
                addBroken(point, length + 1, found);
            } else if (next != depot) {
                int after = last == depot ? timetable.earliest[next] : timetable.beginAfter(last, begin, next);
                if (last == depot) {
                    after = timetable.problem.earliestBegin(
                            timetable.stops[next],
                            timetable.problem.times().seconds(timetable.problem.start(), timetable.stops[next]));
                }
                extend(point, length + 1, after, Math.max(told, story), left, limit, found);
            }
        }
    }

    private boolean contains(int length, int vertex) {
        for (int i = 1; i < length; i++) {
            if (path[i] == vertex) {
                return true;
            }
        }
        return vertex != depot && path[0] == vertex;
    }

    private boolean isInTime(int last, int begin, int next) {
        OrienteeringProblem problem = timetable.problem;
        if (next == depot) {
            int node = timetable.stops[last];
            return begin + problem.visitSeconds()[node] + problem.secondsToEnd(node) <= problem.budgetSeconds();
        }
        if (last == depot) {
            int arrival = problem.times().seconds(problem.start(), timetable.stops[next]);
            return problem.earliestBegin(timetable.stops[next], arrival) <= timetable.latest[next];
        }
        return timetable.beginAfter(last, begin, next) <= timetable.latest[next];
    }

    /** All arcs forward along the sequence. */
    private void addBroken(double[] point, int length, List<Row> found) {
        Row.Builder row = new Row.Builder();
        for (int i = 0; i < length; i++) {
            for (int j = i + 1; j < length; j++) {
                int column = legs[path[i]][path[j]];
                boolean depotTwice = path[i] == depot && path[j] == depot;
                if (column >= 0 && !depotTwice) {
                    row.add(column, 1);
                }
            }
        }
        Row cut = row.atMost(length - 2);
        if (cut.violation(point) > 1e-6) {
            found.add(cut);
        }
    }

    /** Rules out exactly the legs that a whole walk is made of. */
    Row without(double[] point) {
        Row.Builder row = new Row.Builder();
        int count = 0;
        for (int column = walk.firstLeg; column < point.length; column++) {
            if (point[column] > 0.5) {
                row.add(column, 1);
                count++;
            }
        }
        return row.atMost(count - 1);
    }
}
