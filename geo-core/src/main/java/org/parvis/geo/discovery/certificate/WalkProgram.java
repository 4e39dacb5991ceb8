package org.parvis.geo.discovery.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parvis.geo.discovery.orienteering.GroupGain;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;

/**
 * The linear program of a walk: a column for each stop (visited or not), one for what each group is worth, one for each
 * leg. Scores are scaled by a power of two, so that none is above 1 and nothing is rounded.
 */
final class WalkProgram {
    /** More than rounding can take from a tangent. */
    private static final double OUTWARD = 1e-12;

    final WalkGraph graph;
    final LinearProgram program;
    final DualSimplex simplex;

    /** What a unit of the program's bound is worth. */
    final double scale;

    /** By column of a group: the group of the problem. */
    private final int[] groups;

    private final double[] bestScores;

    /** Column of the first leg. */
    final int firstLeg;

    /** Rows that always stay. */
    final int fixedRows;

    WalkProgram(WalkGraph graph) {
        this.graph = graph;
        Timetable timetable = graph.timetable;
        this.groups = groupsOf(timetable);
        this.bestScores = GroupGain.bestScores(timetable.problem);
        this.firstLeg = timetable.count() + groups.length;
        double[] worths = worths();
        double most = Arrays.stream(worths).max().orElse(1);
        this.scale = most > 0 ? Math.scalb(1.0, Math.getExponent(most) + 1) : 1;
        double[] costs = new double[firstLeg + graph.legCount()];
        double[] upper = new double[costs.length];
        Arrays.fill(upper, 1);
        for (int column = 0; column < firstLeg; column++) {
            boolean whole = column < timetable.count();
            costs[column] = !whole ? 1 : isGrouped(column) ? 0 : worths[column] / scale;
            upper[column] = whole ? 1 : worths[column] / scale * (1 + OUTWARD);
        }
        this.program = new LinearProgram(costs, upper);
        for (Row row : rows()) {
            program.add(row);
        }
        this.fixedRows = program.rowCount();
        for (int stop = 0; stop < timetable.count(); stop++) {
            program.lower[stop] = timetable.problem.compulsory()[timetable.stops[stop]] ? 1 : 0;
        }
        this.simplex = new DualSimplex(program);
    }

    private static int[] groupsOf(Timetable timetable) {
        OrienteeringProblem problem = timetable.problem;
        if (problem.variety() == 0) {
            return new int[0];
        }
        return Arrays.stream(timetable.stops)
                .map(node -> problem.groups()[node])
                .filter(group -> group != OrienteeringProblem.NO_GROUP)
                .distinct()
                .sorted()
                .toArray();
    }

    private boolean isGrouped(int stop) {
        return groups.length > 0 && groupOf(stop) != OrienteeringProblem.NO_GROUP;
    }

    private int groupOf(int stop) {
        return graph.timetable.problem.groups()[graph.timetable.stops[stop]];
    }

    /** Of stops, and of groups with all their stops. */
    private double[] worths() {
        Timetable timetable = graph.timetable;
        double[] worths = new double[firstLeg];
        for (int stop = 0; stop < timetable.count(); stop++) {
            worths[stop] = timetable.score(stop);
        }
        for (int k = 0; k < groups.length; k++) {
            for (int stop = 0; stop < timetable.count(); stop++) {
                worths[timetable.count() + k] += groupOf(stop) == groups[k] ? timetable.score(stop) : 0;
            }
        }
        return worths;
    }

    private List<Row> rows() {
        int count = graph.timetable.count();
        List<Row> rows = new ArrayList<>();
        Row.Builder[] in = new Row.Builder[count + 1];
        Row.Builder[] out = new Row.Builder[count + 1];
        for (int vertex = 0; vertex <= count; vertex++) {
            in[vertex] = new Row.Builder();
            boolean both = graph.symmetric && (vertex < count || graph.sameEnds);
            out[vertex] = both ? in[vertex] : new Row.Builder();
            if (vertex < count) {
                in[vertex].add(vertex, both ? -2 : -1);
                if (!both) {
                    out[vertex].add(vertex, -1);
                }
            }
        }
        for (int leg = 0; leg < graph.legCount(); leg++) {
            out[graph.tails[leg]].add(firstLeg + leg, 1);
            in[graph.heads[leg]].add(firstLeg + leg, 1);
        }
        for (int vertex = 0; vertex <= count; vertex++) {
            boolean both = in[vertex] == out[vertex];
            rows.add(in[vertex].exactly(vertex < count ? 0 : both ? 2 : 1));
            if (!both) {
                rows.add(out[vertex].exactly(vertex < count ? 0 : 1));
            }
        }
        rows.add(budget());
        for (int k = 0; k < groups.length; k++) {
            rows.add(tangent(k, bestScores[groups[k]]));
        }
        return rows;
    }

    private Row budget() {
        OrienteeringProblem problem = graph.timetable.problem;
        double unit = Math.scalb(1.0, Math.getExponent((double) problem.budgetSeconds()) + 1);
        Row.Builder row = new Row.Builder();
        for (int stop = 0; stop < graph.timetable.count(); stop++) {
            row.add(stop, problem.visitSeconds()[graph.timetable.stops[stop]] / unit);
        }
        for (int leg = 0; leg < graph.legCount(); leg++) {
            row.add(firstLeg + leg, graph.seconds[leg] / unit);
        }
        return row.atMost(problem.budgetSeconds() / unit);
    }

    /** The worth of a group is concave in the sum of its scores: no more than any line that touches it. */
    private Row tangent(int index, double sum) {
        double slope = slope(index, sum);
        Row.Builder row = new Row.Builder().add(graph.timetable.count() + index, 1);
        for (int stop = 0; stop < graph.timetable.count(); stop++) {
            if (groupOf(stop) == groups[index]) {
                row.add(stop, -slope * graph.timetable.score(stop) / scale);
            }
        }
        return row.atMost(height(index, sum) / scale);
    }

    private double slope(int index, double sum) {
        double best = bestScores[groups[index]];
        double variety = graph.timetable.problem.variety();
        return sum <= best ? 1 : 1 - variety + variety * best / sum;
    }

    /** Where the line begins; a little above, for what rounding takes. */
    private double height(int index, double sum) {
        double best = bestScores[groups[index]];
        double worth = GroupGain.worth(sum, best, graph.timetable.problem.variety());
        return worth - slope(index, sum) * sum + OUTWARD * (sum + best) * (1 + graph.timetable.count());
    }

    private double sum(int index, double[] point) {
        double sum = 0;
        for (int stop = 0; stop < graph.timetable.count(); stop++) {
            sum += groupOf(stop) == groups[index] ? graph.timetable.score(stop) * point[stop] : 0;
        }
        return Math.max(sum, bestScores[groups[index]]);
    }

    /**
     * Scores of stops such that no walk is worth more than their sum and a constant: groups along the lines that touch
     * them at a point.
     *
     * @return by stop; the last is the constant
     */
    double[] linearScores(double[] point) {
        Timetable timetable = graph.timetable;
        double[] scores = new double[timetable.count() + 1];
        for (int stop = 0; stop < timetable.count(); stop++) {
            scores[stop] = timetable.score(stop);
        }
        for (int k = 0; k < groups.length; k++) {
            double sum = sum(k, point);
            scores[timetable.count()] += height(k, sum);
            for (int stop = 0; stop < timetable.count(); stop++) {
                scores[stop] *= groupOf(stop) == groups[k] ? slope(k, sum) : 1;
            }
        }
        return scores;
    }

    /** Lines for groups that are said to be worth more than they are. */
    void addTangents(double[] point, double tolerance, List<Row> found) {
        for (int k = 0; k < groups.length; k++) {
            Row row = tangent(k, sum(k, point));
            if (row.violation(point) > tolerance) {
                found.add(row);
            }
        }
    }

    /** The solution last found; with room for columns that may come. */
    double[] point() {
        double[] point = new double[program.columnCount()];
        for (int column = 0; column < point.length; column++) {
            point[column] = simplex.value(column);
        }
        return point;
    }
}
