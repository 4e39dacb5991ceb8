package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;
import org.parvis.geo.routing.TimeMatrix;

/**
 * A walk under construction with its timetable. For every position it knows when the walker gets there and how late that
 * may become, so that one more stop is tried in a few additions (M. W. P. Savelsbergh, <i>The vehicle routing problem
 * with time windows: minimizing route duration</i>, 1992; here with several windows a place).
 */
final class TimedRoute {
    private final SearchSpace space;

    /** Start, stops, end. */
    private final int[] nodes;

    private int count;
    private final int[] arrivals;
    private final int[] begins;
    private final int[] latestArrivals;
    private final boolean[] visited;
    private long prize;

    /** A walk without stops; {@link #refresh} has to be called as after every change. */
    TimedRoute(SearchSpace space) {
        this.space = space;
        int capacity = space.candidates.length + 2;
        this.nodes = new int[capacity];
        this.arrivals = new int[capacity];
        this.begins = new int[capacity];
        this.latestArrivals = new int[capacity];
        this.visited = new boolean[space.seconds.length];
        nodes[0] = space.start;
        nodes[1] = space.end;
    }

    void copyFrom(TimedRoute other) {
        System.arraycopy(other.nodes, 0, nodes, 0, other.count + 2);
        System.arraycopy(other.arrivals, 0, arrivals, 0, other.count + 2);
        System.arraycopy(other.begins, 0, begins, 0, other.count + 2);
        System.arraycopy(other.latestArrivals, 0, latestArrivals, 0, other.count + 2);
        System.arraycopy(other.visited, 0, visited, 0, visited.length);
        count = other.count;
        prize = other.prize;
    }

    /** Number of stops. */
    int count() {
        return count;
    }

    /** The node at a position: 0 is the start, 1 the first stop. */
    int node(int position) {
        return nodes[position];
    }

    int arrival(int position) {
        return arrivals[position];
    }

    int begin(int position) {
        return begins[position];
    }

    boolean visits(int node) {
        return visited[node];
    }

    long prize() {
        return prize;
    }

    /** When the walk ends. */
    int finish() {
        return arrivals[count + 1];
    }

    /** Better is worth more, or as much in less time. */
    boolean betterThan(TimedRoute other) {
        return prize > other.prize || (prize == other.prize && finish() < other.finish());
    }

    /**
     * Reckons the timetable anew.
     *
     * @return whether the walk keeps to windows and budget; if not, the timetable is not to be used
     */
    boolean refresh() {
        begins[0] = 0;
        arrivals[0] = 0;
        for (int i = 1; i <= count + 1; i++) {
            int before = nodes[i - 1];
            arrivals[i] = begins[i - 1] + space.visits[before] + space.seconds[before][nodes[i]];
            begins[i] = space.earliestBegin(nodes[i], arrivals[i]);
            if (begins[i] > space.budget) {
                return false;
            }
        }
        latestArrivals[count + 1] = space.budget;
        for (int i = count; i >= 1; i--) {
            int node = nodes[i];
            int begin = latestArrivals[i + 1] - space.seconds[node][nodes[i + 1]] - space.visits[node];
            latestArrivals[i] = space.latestArrival(node, begin);
        }
        return true;
    }

    /**
     * By how many seconds the rest of the walk gets later if this node comes in before a position.
     *
     * @return {@link TimeMatrix#UNREACHABLE} if it does not fit there
     */
    int delay(int node, int position) {
        int before = nodes[position - 1];
        int arrival = begins[position - 1] + space.visits[before] + space.seconds[before][node];
        int begin = space.earliestBegin(node, arrival);
        int next = begin + space.visits[node] + space.seconds[node][nodes[position]];
        return next <= latestArrivals[position] ? next - arrivals[position] : TimeMatrix.UNREACHABLE;
    }

    void insert(int node, int position) {
        System.arraycopy(nodes, position, nodes, position + 1, count + 2 - position);
        nodes[position] = node;
        count++;
        visited[node] = true;
        prize += space.prizes[node];
    }

    void remove(int position) {
        int node = nodes[position];
        System.arraycopy(nodes, position + 1, nodes, position, count + 1 - position);
        count--;
        visited[node] = false;
        prize -= space.prizes[node];
    }

    /** Turns the stops from one position to another around. */
    void reverse(int first, int last) {
        for (int i = first, j = last; i < j; i++, j--) {
            int node = nodes[i];
            nodes[i] = nodes[j];
            nodes[j] = node;
        }
    }

    /** Moves stops so that the block {@code first..last} comes after what is now at {@code target}. */
    void move(int first, int last, int target) {
        int length = last - first + 1;
        int[] block = Arrays.copyOfRange(nodes, first, last + 1);
        if (target > last) {
            System.arraycopy(nodes, last + 1, nodes, first, target - last);
            System.arraycopy(block, 0, nodes, target - length + 1, length);
        } else {
            System.arraycopy(nodes, target + 1, nodes, target + 1 + length, first - target - 1);
            System.arraycopy(block, 0, nodes, target + 1, length);
        }
    }

    OrienteeringSolution toSolution() {
        OrienteeringProblem problem = space.problem;
        int[] stops = Arrays.copyOfRange(nodes, 1, count + 1);
        double score = 0;
        for (int node : stops) {
            score += problem.scores()[node];
        }
        int[] missing = new int[problem.size()];
        int missed = 0;
        for (int node = 0; node < problem.size(); node++) {
            if (problem.compulsory()[node] && problem.isStop(node) && !visited[node]) {
                missing[missed++] = node;
            }
        }
        return new OrienteeringSolution(
                stops,
                Arrays.copyOfRange(arrivals, 1, count + 1),
                Arrays.copyOfRange(begins, 1, count + 1),
                finish(),
                score,
                Arrays.copyOf(missing, missed));
    }
}
