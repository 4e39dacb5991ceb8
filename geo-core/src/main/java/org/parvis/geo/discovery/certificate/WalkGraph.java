package org.parvis.geo.discovery.certificate;

import java.util.Arrays;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;

/**
 * The legs a walk can have, as edges where times are the same in both directions and there are no hours, else as arcs.
 * Start and end are one vertex, the depot, counted after the stops: a walk is a round through it. Walks of fewer than two
 * stops are not in it.
 */
final class WalkGraph {
    final Timetable timetable;

    /** Whether legs are edges, walked either way. */
    final boolean symmetric;

    /** Whether the legs from the start and to the end are the same edges. */
    final boolean sameEnds;

    /** The vertex after the stops. */
    final int depot;

    private int legCount;

    /** Stops, or the depot, that a leg goes from and to. */
    int[] tails;

    int[] heads;

    /** Seconds of each leg. */
    int[] seconds;

    WalkGraph(Timetable timetable) {
        this.timetable = timetable;
        this.depot = timetable.count();
        OrienteeringProblem problem = timetable.problem;
        this.symmetric = timetable.timeless && isSymmetric(timetable);
        this.sameEnds = symmetric && problem.end() == problem.start() && isSymmetricAtStart(timetable);
        this.tails = new int[64];
        this.heads = new int[64];
        this.seconds = new int[64];
        for (int i = 0; i < depot; i++) {
            for (int j = symmetric ? i + 1 : 0; j < depot; j++) {
                if (timetable.follows[i][j] || (symmetric && timetable.follows[j][i])) {
                    add(i, j, problem.times().seconds(timetable.stops[i], timetable.stops[j]));
                }
            }
        }
        for (int i = 0; i < depot; i++) {
            int out = problem.times().seconds(problem.start(), timetable.stops[i]);
            int back = problem.secondsToEnd(timetable.stops[i]);
            if (out <= problem.budgetSeconds()) {
                add(depot, i, out);
            }
            if (!sameEnds && back <= problem.budgetSeconds()) {
                add(i, depot, back);
            }
        }
        this.tails = Arrays.copyOf(tails, legCount);
        this.heads = Arrays.copyOf(heads, legCount);
        this.seconds = Arrays.copyOf(seconds, legCount);
    }

    private void add(int tail, int head, int duration) {
        if (legCount == tails.length) {
            tails = Arrays.copyOf(tails, 2 * legCount);
            heads = Arrays.copyOf(heads, 2 * legCount);
            seconds = Arrays.copyOf(seconds, 2 * legCount);
        }
        tails[legCount] = tail;
        heads[legCount] = head;
        seconds[legCount++] = duration;
    }

    private static boolean isSymmetric(Timetable timetable) {
        OrienteeringProblem problem = timetable.problem;
        for (int one : timetable.stops) {
            for (int other : timetable.stops) {
                if (problem.times().seconds(one, other) != problem.times().seconds(other, one)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSymmetricAtStart(Timetable timetable) {
        OrienteeringProblem problem = timetable.problem;
        for (int stop : timetable.stops) {
            if (problem.times().seconds(problem.start(), stop) != problem.secondsToEnd(stop)) {
                return false;
            }
        }
        return true;
    }

    int legCount() {
        return legCount;
    }

    /** Legs that can never be part of a better walk go. */
    void keep(int[] newIndex) {
        int count = 0;
        for (int leg = 0; leg < legCount; leg++) {
            if (newIndex[leg] >= 0) {
                tails[count] = tails[leg];
                heads[count] = heads[leg];
                seconds[count++] = seconds[leg];
            }
        }
        legCount = count;
    }
}
