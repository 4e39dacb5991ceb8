package org.parvis.geo.discovery.certificate;

import java.util.Arrays;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.routing.TimeMatrix;

/**
 * When a walker can be where at all: the earliest begin of a visit at each stop, the latest, and which stop can follow
 * which. Stops are counted anew without those that no walk has time for.
 */
final class Timetable {
    final OrienteeringProblem problem;

    /** Nodes of the problem that can be stops. */
    final int[] stops;

    /** By stop: when a visit can begin at the earliest, on any walk. */
    final int[] earliest;

    /** By stop: when it has to begin at the latest to get to the end in time. */
    final int[] latest;

    /** Whether a stop may come right after another. */
    final boolean[][] follows;

    /** Whether no visit ever waits, no door is ever closed and there is no story: only the sum of times counts. */
    final boolean timeless;

    Timetable(OrienteeringProblem problem) {
        this.problem = problem;
        int[] kept = allStops(problem);
        int[] first = earliestBegins(problem, kept);
        int[] last = latestBegins(problem, kept);
        kept = keepIf(kept, first, last);
        kept = withoutUseless(problem, kept);
        this.stops = kept;
        this.earliest = earliestBegins(problem, kept);
        this.latest = latestBegins(problem, kept);
        int count = kept.length;
        this.follows = new boolean[count][count];
        boolean free = true;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                follows[i][j] = i != j && canFollow(i, j);
            }
            free &= neverWaits(i) && problem.story()[kept[i]] == 0;
        }
        this.timeless = free;
    }

    private static int[] allStops(OrienteeringProblem problem) {
        int[] found = new int[problem.size()];
        int count = 0;
        for (int node = 0; node < problem.size(); node++) {
            if (problem.isStop(node)) {
                found[count++] = node;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int[] keepIf(int[] stops, int[] first, int[] last) {
        int[] kept = new int[stops.length];
        int count = 0;
        for (int i = 0; i < stops.length; i++) {
            if (first[i] <= last[i]) {
                kept[count++] = stops[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Dijkstra over the stops: who arrives earlier can begin earlier. */
    private static int[] earliestBegins(OrienteeringProblem problem, int[] stops) {
        int[] begins = new int[stops.length];
        boolean[] settled = new boolean[stops.length];
        for (int i = 0; i < stops.length; i++) {
            begins[i] = begin(problem, stops[i], problem.times().seconds(problem.start(), stops[i]));
        }
        for (int round = 0; round < stops.length; round++) {
            int next = smallest(begins, settled);
            settled[next] = true;
            if (begins[next] >= TimeMatrix.UNREACHABLE) {
                break;
            }
            int leave = begins[next] + problem.visitSeconds()[stops[next]];
            for (int j = 0; j < stops.length; j++) {
                int arrival = leave + problem.times().seconds(stops[next], stops[j]);
                begins[j] = settled[j] ? begins[j] : Math.min(begins[j], begin(problem, stops[j], arrival));
            }
        }
        return begins;
    }

    private static int smallest(int[] begins, boolean[] settled) {
        int found = -1;
        for (int i = 0; i < begins.length; i++) {
            if (!settled[i] && (found < 0 || begins[i] < begins[found])) {
                found = i;
            }
        }
        return found;
    }

    private static int begin(OrienteeringProblem problem, int node, int arrival) {
        return arrival > problem.budgetSeconds() ? TimeMatrix.UNREACHABLE : problem.earliestBegin(node, arrival);
    }

    /** The same from the end; −1 where the end is out of reach. */
    private static int[] latestBegins(OrienteeringProblem problem, int[] stops) {
        int[] begins = new int[stops.length];
        for (int i = 0; i < stops.length; i++) {
            int leave = problem.budgetSeconds() - problem.secondsToEnd(stops[i]);
            begins[i] = latestBegin(problem, stops[i], leave);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < stops.length; i++) {
                for (int j = 0; j < stops.length; j++) {
                    int leave = begins[j] - problem.times().seconds(stops[i], stops[j]);
                    int begin = i == j ? -1 : latestBegin(problem, stops[i], leave);
                    if (begin > begins[i]) {
                        begins[i] = begin;
                        changed = true;
                    }
                }
            }
        }
        return begins;
    }

    /** The latest begin of a visit that is over, and the door left, at a time. */
    private static int latestBegin(OrienteeringProblem problem, int node, int leave) {
        int visit = problem.visitSeconds()[node];
        int[] hours = problem.windows()[node];
        int latest = -1;
        for (int i = 0; i < hours.length; i += 2) {
            int begin = Math.min(leave, hours[i + 1]) - visit;
            if (begin >= hours[i]) {
                latest = Math.max(latest, begin);
            }
        }
        return latest;
    }

    /** Without stops that are worth nothing and no short cut to anything. */
    private static int[] withoutUseless(OrienteeringProblem problem, int[] stops) {
        int[] kept = stops;
        for (int node : stops) {
            boolean idle = problem.scores()[node] == 0 && !problem.compulsory()[node];
            if (idle && !isShortCut(problem, kept, node)) {
                kept = Arrays.stream(kept).filter(other -> other != node).toArray();
            }
        }
        return kept;
    }

    private static boolean isShortCut(OrienteeringProblem problem, int[] stops, int node) {
        int visit = problem.visitSeconds()[node];
        int[] seconds = problem.times().seconds();
        int size = problem.size();
        for (int i = -1; i < stops.length; i++) {
            int from = i < 0 ? problem.start() : stops[i];
            int in = seconds[from * size + node] + visit;
            if (from == node) {
                continue;
            }
            if (in + problem.secondsToEnd(node) < problem.secondsToEnd(from)) {
                return true;
            }
            for (int to : stops) {
                if (to != node && to != from && in + seconds[node * size + to] < seconds[from * size + to]) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean canFollow(int from, int to) {
        int storyFrom = problem.story()[stops[from]];
        int storyTo = problem.story()[stops[to]];
        if (storyTo > 0 && storyFrom > storyTo) {
            return false;
        }
        return beginAfter(from, earliest[from], to) <= latest[to];
    }

    /** @return {@link TimeMatrix#UNREACHABLE} or more if it is too late then */
    int beginAfter(int from, int begin, int to) {
        int leave = begin + problem.visitSeconds()[stops[from]];
        int found = begin(problem, stops[to], leave + problem.times().seconds(stops[from], stops[to]));
        return found > latest[to] ? TimeMatrix.UNREACHABLE : found;
    }

    /** Cautious: a stop that might have to wait, or come too late, on some walk without hours, is none. */
    private boolean neverWaits(int stop) {
        int in = problem.times().seconds(problem.start(), stops[stop]);
        int out = problem.secondsToEnd(stops[stop]);
        for (int other : stops) {
            if (other != stops[stop]) {
                in = Math.min(in, problem.times().seconds(other, stops[stop]));
                out = Math.min(out, problem.times().seconds(stops[stop], other));
            }
        }
        int[] hours = problem.windows()[stops[stop]];
        for (int i = 0; i < hours.length; i += 2) {
            if (hours[i] <= in && hours[i + 1] >= problem.budgetSeconds() - out) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return stops.length;
    }

    double score(int stop) {
        return problem.scores()[stops[stop]];
    }
}
