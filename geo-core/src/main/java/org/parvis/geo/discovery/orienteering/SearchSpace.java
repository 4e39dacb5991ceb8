package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;
import org.parvis.geo.routing.TimeMatrix;

/**
 * A problem laid out for a search. Nodes are numbered anew: the start is 0, the end 1 even where it is the same place,
 * then the candidates: what can be a stop at all. An open end is a node like any other, and a compulsory stop is worth
 * more than all others together, so that a search for the best walk is one for a complete walk first.
 */
final class SearchSpace {
    static final int START = 0;
    static final int END = 1;
    static final int FIRST_CANDIDATE = 2;

    /** What all candidates are worth together, but for rounding. */
    static final long ALL_PRIZES = 1_000_000_000_000L;

    final OrienteeringProblem problem;
    final int size;
    final int budget;

    /** Times from each node to each other, row by row, {@link #size} in a row. */
    final int[] times;

    final int[] visits;

    /** Scores as whole numbers, so that adding up in another order gives the same sum. */
    final long[] prizes;

    /** What being compulsory adds. */
    final long[] duty;

    /** What a candidate is worth on average, on the scale of the prizes. */
    final double meanPrize;

    /** The worth of one point of score on the scale of the prizes. */
    final double prizeOfPoint;

    /** Per node: opening time and latest begin of a visit, in turn. */
    final int[][] windows;

    /** The first window of each node, where most are decided: {@link TimeMatrix#UNREACHABLE} and −1 if there is none. */
    private final int[] opens;

    private final int[] lastBegins;

    /** Whether the hour or the order at which one gets to a candidate can matter. */
    final boolean timed;

    /** Whether ways between candidates take as long in both directions. */
    final boolean symmetric;

    private final int[] original;

    SearchSpace(OrienteeringProblem problem) {
        this.problem = problem;
        this.budget = problem.budgetSeconds();
        this.original = nodesThatFit(problem);
        this.size = original.length;
        this.times = new int[size * size];
        this.visits = new int[size];
        this.windows = new int[size][];
        for (int node = 0; node < size; node++) {
            boolean candidate = node >= FIRST_CANDIDATE;
            visits[node] = candidate ? problem.visitSeconds()[original[node]] : 0;
            windows[node] = candidate ? latestBegins(problem, original[node]) : new int[] {0, TimeMatrix.UNREACHABLE};
            for (int to = 0; to < size; to++) {
                times[node * size + to] = time(node, to);
            }
        }
        this.opens = new int[size];
        this.lastBegins = new int[size];
        for (int node = 0; node < size; node++) {
            boolean never = windows[node].length == 0;
            opens[node] = never ? TimeMatrix.UNREACHABLE : windows[node][0];
            lastBegins[node] = never ? -1 : windows[node][1];
        }
        this.prizes = new long[size];
        this.duty = new long[size];
        this.prizeOfPoint = fillPrizes();
        this.meanPrize = size == FIRST_CANDIDATE ? 0 : (double) ALL_PRIZES / (size - FIRST_CANDIDATE);
        this.timed = isTimed();
        this.symmetric = isSymmetric();
    }

    private int time(int from, int to) {
        if (from == to) {
            return 0;
        }
        if (to == START || from == END) {
            return TimeMatrix.UNREACHABLE;
        }
        return to == END
                ? problem.secondsToEnd(original[from])
                : problem.times().seconds(original[from], original[to]);
    }

    private double fillPrizes() {
        double all = 0;
        for (int node = FIRST_CANDIDATE; node < size; node++) {
            all += problem.scores()[original[node]];
        }
        double scale = all > 0 ? ALL_PRIZES / all : 0;
        for (int node = FIRST_CANDIDATE; node < size; node++) {
            prizes[node] = Math.max(1, Math.round(problem.scores()[original[node]] * scale));
            duty[node] = problem.compulsory()[original[node]] ? 2 * ALL_PRIZES : 0;
        }
        return scale;
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

    /** Start, end and the nodes that fit in as the only stop and are worth one. */
    private static int[] nodesThatFit(OrienteeringProblem problem) {
        int[] found = new int[problem.size() + 2];
        found[START] = problem.start();
        found[END] = problem.end();
        int count = FIRST_CANDIDATE;
        for (int node = 0; node < problem.size(); node++) {
            boolean wanted = problem.scores()[node] > 0 || problem.compulsory()[node];
            if (!wanted || !problem.isStop(node)) {
                continue;
            }
            int begin = problem.earliestBegin(node, problem.times().seconds(problem.start(), node));
            long back = (long) begin + problem.visitSeconds()[node] + problem.secondsToEnd(node);
            if (back <= problem.budgetSeconds()) {
                found[count++] = node;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean isTimed() {
        for (int node = FIRST_CANDIDATE; node < size; node++) {
            int earliest = times[node];
            int latest = budget - times[node * size + END] - visits[node];
            boolean alwaysOpen = false;
            for (int i = 0; i < windows[node].length; i += 2) {
                alwaysOpen |= windows[node][i] <= earliest && windows[node][i + 1] >= latest;
            }
            if (!alwaysOpen || story(node) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isSymmetric() {
        for (int from = FIRST_CANDIDATE; from < size; from++) {
            for (int to = FIRST_CANDIDATE; to < from; to++) {
                if (times[from * size + to] != times[to * size + from]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The node of the problem. */
    int original(int node) {
        return original[node];
    }

    int group(int node) {
        return node < FIRST_CANDIDATE ? OrienteeringProblem.NO_GROUP : problem.groups()[original[node]];
    }

    int story(int node) {
        return node < FIRST_CANDIDATE ? 0 : problem.story()[original[node]];
    }

    int candidates() {
        return size - FIRST_CANDIDATE;
    }

    /** {@link TimeMatrix#UNREACHABLE} if the node closes too early. */
    int earliestBegin(int node, int arrival) {
        return arrival <= lastBegins[node] ? Math.max(arrival, opens[node]) : laterBegin(node, arrival);
    }

    private int laterBegin(int node, int arrival) {
        int[] hours = windows[node];
        for (int i = 2; i < hours.length; i += 2) {
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
