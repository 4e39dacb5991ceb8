package org.parvis.geo.discovery.certificate;

import java.util.Arrays;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.routing.TimeMatrix;

/**
 * The stops with times and hours, as a walker meets them who goes from the start to the end, or, with the clock running
 * backwards from the end of the budget, from the end to the start.
 *
 * @param seconds from stop to stop
 * @param out from where this walker starts to each stop
 * @param back from each stop to where this walker ends
 * @param visits how long each takes
 * @param hours of each stop: first and last begin of a visit, in turn
 * @param story places in the order that is told
 * @param budget of the whole walk
 */
record Passage(int[][] seconds, int[] out, int[] back, int[] visits, int[][] hours, int[] story, int budget) {
    static Passage forward(Timetable timetable) {
        OrienteeringProblem problem = timetable.problem;
        int count = timetable.count();
        int[][] seconds = new int[count][count];
        int[] out = new int[count];
        int[] back = new int[count];
        int[] visits = new int[count];
        int[][] hours = new int[count][];
        int[] story = new int[count];
        for (int i = 0; i < count; i++) {
            int node = timetable.stops[i];
            for (int j = 0; j < count; j++) {
                seconds[i][j] = timetable.follows[i][j]
                        ? problem.times().seconds(node, timetable.stops[j])
                        : TimeMatrix.UNREACHABLE;
            }
            out[i] = problem.times().seconds(problem.start(), node);
            back[i] = problem.secondsToEnd(node);
            visits[i] = problem.visitSeconds()[node];
            hours[i] = begins(problem.windows()[node], visits[i], problem.budgetSeconds());
            story[i] = problem.story()[node];
        }
        return new Passage(seconds, out, back, visits, hours, story, problem.budgetSeconds());
    }

    private static int[] begins(int[] windows, int visit, int budget) {
        int[] begins = new int[windows.length];
        int count = 0;
        for (int i = 0; i < windows.length; i += 2) {
            int last = Math.min(windows[i + 1], budget) - visit;
            if (last >= windows[i]) {
                begins[count++] = windows[i];
                begins[count++] = last;
            }
        }
        return Arrays.copyOf(begins, count);
    }

    Passage reversed() {
        int count = count();
        int[][] turned = new int[count][count];
        int[][] mirrored = new int[count][];
        int[] told = new int[count];
        int last = Arrays.stream(story).max().orElse(0) + 1;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                turned[i][j] = seconds[j][i];
            }
            mirrored[i] = new int[hours[i].length];
            for (int k = 0; k < mirrored[i].length; k++) {
                mirrored[i][k] = budget - visits[i] - hours[i][mirrored[i].length - 1 - k];
            }
            told[i] = story[i] == 0 ? 0 : last - story[i];
        }
        return new Passage(turned, back, out, visits, mirrored, told, budget);
    }

    int count() {
        return out.length;
    }

    /** When a visit can begin; {@link TimeMatrix#UNREACHABLE} if it is too late. */
    int begin(int stop, int arrival) {
        int[] begins = hours[stop];
        for (int i = 0; i < begins.length; i += 2) {
            if (arrival <= begins[i + 1]) {
                return Math.max(arrival, begins[i]);
            }
        }
        return TimeMatrix.UNREACHABLE;
    }
}
