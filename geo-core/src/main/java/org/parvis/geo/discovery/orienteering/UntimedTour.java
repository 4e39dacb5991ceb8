package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;

/**
 * A walk under construction where the hour does not matter: an order of nodes and how long it takes. It may take longer
 * than the budget for a while.
 */
final class UntimedTour {
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
    int seconds;

    private final int[] block;

    /** Sums of the times along the walk and against it, up to each position; kept for one-way times only. */
    private final int[] along;

    private final int[] against;
    private boolean sumsHold;

    UntimedTour(SearchSpace space) {
        this.space = space;
        this.times = space.times;
        this.size = space.size;
        this.takings = new Takings(space);
        this.nodes = new int[size];
        this.positions = new int[size];
        this.block = new int[size];
        this.along = new int[size];
        this.against = new int[size];
        Arrays.fill(positions, AWAY);
        nodes[1] = SearchSpace.END;
        positions[SearchSpace.START] = 0;
        positions[SearchSpace.END] = 1;
        count = 2;
        seconds = times[SearchSpace.END];
    }

    Takings takings() {
        return takings;
    }

    boolean visits(int node) {
        return positions[node] >= 0;
    }

    int time(int from, int to) {
        return times[from * size + to];
    }

    /** How much longer the walk gets by a stop between two nodes that follow each other. */
    int detour(int node, int before, int after) {
        return times[before * size + node]
                + times[node * size + after]
                - times[before * size + after]
                + space.visits[node];
    }

    /** Puts a node in after the one at a position. */
    void insertAfter(int position, int node) {
        seconds += detour(node, nodes[position], nodes[position + 1]);
        System.arraycopy(nodes, position + 1, nodes, position + 2, count - position - 1);
        nodes[position + 1] = node;
        count++;
        number(position + 1, count - 1);
        takings.add(node);
        sumsHold = false;
    }

    /** Takes out the stops from one position to another. */
    void remove(int first, int last) {
        int before = nodes[first - 1];
        for (int i = first; i <= last; i++) {
            int node = nodes[i];
            seconds -= times[before * size + node] + space.visits[node];
            positions[node] = AWAY;
            takings.remove(node);
            before = node;
        }
        int after = nodes[last + 1];
        seconds += times[nodes[first - 1] * size + after] - times[before * size + after];
        System.arraycopy(nodes, last + 1, nodes, first, count - last - 1);
        count -= last - first + 1;
        number(first, count - 1);
        sumsHold = false;
    }

    /** Turns the stops from one position to another around, which makes the walk shorter by what is given. */
    void reverse(int first, int last, int gain) {
        for (int i = first, j = last; i < j; i++, j--) {
            int node = nodes[i];
            nodes[i] = nodes[j];
            nodes[j] = node;
            positions[node] = j;
            positions[nodes[i]] = i;
        }
        seconds -= gain;
        sumsHold = false;
    }

    /**
     * Moves the block of stops {@code first..last} behind the stop at another position, which makes the walk shorter by
     * what is given.
     */
    void move(int first, int last, int behind, boolean turned, int gain) {
        int length = last - first + 1;
        for (int i = 0; i < length; i++) {
            block[i] = turned ? nodes[last - i] : nodes[first + i];
        }
        if (behind > last) {
            System.arraycopy(nodes, last + 1, nodes, first, behind - last);
            System.arraycopy(block, 0, nodes, behind - length + 1, length);
            number(first, behind);
        } else {
            System.arraycopy(nodes, behind + 1, nodes, behind + 1 + length, first - behind - 1);
            System.arraycopy(block, 0, nodes, behind + 1, length);
            number(behind + 1, last);
        }
        seconds -= gain;
        sumsHold = false;
    }

    private void number(int first, int last) {
        for (int i = first; i <= last; i++) {
            positions[nodes[i]] = i;
        }
    }

    /** By how much the ways between the stops from one position to another take longer the other way round. */
    int turningCost(int first, int last) {
        if (space.symmetric || first >= last) {
            return 0;
        }
        if (!sumsHold) {
            sumUp();
        }
        return against[last] - against[first] - (along[last] - along[first]);
    }

    private void sumUp() {
        for (int i = 1; i < count; i++) {
            int before = nodes[i - 1];
            int node = nodes[i];
            along[i] = along[i - 1] + times[before * size + node];
            boolean inner = i > 1 && i < count - 1;
            against[i] = against[i - 1] + (inner ? times[node * size + before] : 0);
        }
        sumsHold = true;
    }

    void save(Snapshot snapshot) {
        System.arraycopy(nodes, 0, snapshot.nodes, 0, count);
        snapshot.count = count;
        snapshot.seconds = seconds;
        snapshot.prize = takings.total();
    }

    void restore(Snapshot snapshot) {
        for (int i = 1; i < count - 1; i++) {
            positions[nodes[i]] = AWAY;
        }
        System.arraycopy(snapshot.nodes, 0, nodes, 0, snapshot.count);
        count = snapshot.count;
        seconds = snapshot.seconds;
        number(0, count - 1);
        sumsHold = false;
        takings.clear();
        for (int i = 1; i < count - 1; i++) {
            takings.add(nodes[i]);
        }
    }
}
