package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;
import org.parvis.geo.routing.TimeMatrix;

/**
 * A walk under construction with its timetable. For every position it knows when the walker gets there and how late that
 * may become, so that one more stop is tried in a few additions (M. W. P. Savelsbergh, <i>The vehicle routing problem
 * with time windows: minimizing route duration</i>, 1992; here with several windows a place).
 */
final class TimedTour {
    private static final int AWAY = -1;

    private final SearchSpace space;
    private final int[] times;
    private final int size;
    private final Takings takings;

    /** Start, stops, end. */
    final int[] nodes;

    /** Where a node stands in {@link #nodes}; −1 for one that is no stop. */
    final int[] positions;

    int count;

    final int[] arrivals;
    final int[] begins;

    /** The latest arrival at each position that the rest of the walk allows. */
    final int[] latestArrivals;

    /** The highest place in the story up to a position, and the lowest from it on. */
    private final int[] toldBefore;

    private final int[] toldAfter;
    private final boolean story;

    TimedTour(SearchSpace space) {
        this.space = space;
        this.times = space.times;
        this.size = space.size;
        this.takings = new Takings(space);
        this.nodes = new int[size];
        this.positions = new int[size];
        this.arrivals = new int[size];
        this.begins = new int[size];
        this.latestArrivals = new int[size];
        this.toldBefore = new int[size];
        this.toldAfter = new int[size];
        this.story = Arrays.stream(space.problem.story()).anyMatch(place -> place > 0);
        Arrays.fill(positions, AWAY);
        nodes[1] = SearchSpace.END;
        positions[SearchSpace.START] = 0;
        positions[SearchSpace.END] = 1;
        count = 2;
        refresh();
    }

    Takings takings() {
        return takings;
    }

    int stops() {
        return count - 2;
    }

    boolean visits(int node) {
        return positions[node] >= 0;
    }

    int finish() {
        return arrivals[count - 1];
    }

    int time(int from, int to) {
        return times[from * size + to];
    }

    /** When one leaves a position. */
    int departure(int position) {
        return begins[position] + space.visits[nodes[position]];
    }

    /**
     * Reckons the timetable anew.
     *
     * @return whether the walk keeps to windows, budget and story; if not, the timetable is not to be used
     */
    boolean refresh() {
        for (int i = 1; i < count; i++) {
            arrivals[i] = departure(i - 1) + times[nodes[i - 1] * size + nodes[i]];
            begins[i] = space.earliestBegin(nodes[i], arrivals[i]);
            if (begins[i] > space.budget) {
                return false;
            }
        }
        latestArrivals[count - 1] = space.budget;
        for (int i = count - 2; i >= 1; i--) {
            int node = nodes[i];
            int begin = latestArrivals[i + 1] - times[node * size + nodes[i + 1]] - space.visits[node];
            latestArrivals[i] = space.latestArrival(node, begin);
        }
        return !story || tells();
    }

    private boolean tells() {
        for (int i = 1; i < count; i++) {
            int place = space.story(nodes[i]);
            if (place > 0 && place < toldBefore[i - 1]) {
                return false;
            }
            toldBefore[i] = Math.max(toldBefore[i - 1], place);
        }
        toldAfter[count - 1] = Integer.MAX_VALUE;
        for (int i = count - 2; i >= 1; i--) {
            int place = space.story(nodes[i]);
            toldAfter[i] = place > 0 ? Math.min(place, toldAfter[i + 1]) : toldAfter[i + 1];
        }
        return true;
    }

    /**
     * By how much the rest of the walk gets later if this node comes in before a position.
     *
     * @return {@link TimeMatrix#UNREACHABLE} if it does not fit there
     */
    int delay(int node, int position) {
        int arrival = departure(position - 1) + times[nodes[position - 1] * size + node];
        int begin = space.earliestBegin(node, arrival);
        int next = begin + space.visits[node] + times[node * size + nodes[position]];
        if (next > latestArrivals[position] || (story && !fitsStory(node, position))) {
            return TimeMatrix.UNREACHABLE;
        }
        return next - arrivals[position];
    }

    private boolean fitsStory(int node, int position) {
        int place = space.story(node);
        return place == 0 || (toldBefore[position - 1] <= place && place <= toldAfter[position]);
    }

    void insert(int node, int position) {
        System.arraycopy(nodes, position, nodes, position + 1, count - position);
        nodes[position] = node;
        count++;
        number(position, count - 1);
        takings.add(node);
    }

    /** Takes out the stops from one position to another; the timetable is not reckoned anew. */
    void remove(int first, int last) {
        for (int i = first; i <= last; i++) {
            positions[nodes[i]] = AWAY;
            takings.remove(nodes[i]);
        }
        System.arraycopy(nodes, last + 1, nodes, first, count - last - 1);
        count -= last - first + 1;
        number(first, count - 1);
    }

    /** Writes other nodes, the same in another order, over the stops from a position on. */
    void overwrite(int first, int[] order, int number) {
        System.arraycopy(order, 0, nodes, first, number);
        number(first, first + number - 1);
    }

    private void number(int first, int last) {
        for (int i = first; i <= last; i++) {
            positions[nodes[i]] = i;
        }
    }

    void save(Snapshot snapshot) {
        System.arraycopy(nodes, 0, snapshot.nodes, 0, count);
        snapshot.count = count;
        snapshot.seconds = finish();
        snapshot.prize = takings.total();
    }

    void restore(Snapshot snapshot) {
        for (int i = 1; i < count - 1; i++) {
            positions[nodes[i]] = AWAY;
        }
        System.arraycopy(snapshot.nodes, 0, nodes, 0, snapshot.count);
        count = snapshot.count;
        number(0, count - 1);
        takings.clear();
        for (int i = 1; i < count - 1; i++) {
            takings.add(nodes[i]);
        }
        if (!refresh()) {
            throw new IllegalStateException("a walk that was put by does not hold any more");
        }
    }
}
