package org.parvis.geo.discovery.certificate;

import java.util.Arrays;

/** Smallest cuts between vertices of an undirected graph with capacities: augmenting along shortest paths. */
final class MinimumCut {
    private static final double NOTHING = 1e-9;

    private final int vertices;
    private int edgeCount;
    private int[] targets = new int[256];
    private double[] capacities = new double[256];
    private double[] rest = new double[256];
    private int[] next = new int[256];
    private final int[] first;
    private final int[] reachedBy;
    private final int[] queue;

    MinimumCut(int vertices) {
        this.vertices = vertices;
        this.first = new int[vertices];
        this.reachedBy = new int[vertices];
        this.queue = new int[vertices];
        clear();
    }

    void clear() {
        edgeCount = 0;
        Arrays.fill(first, -1);
    }

    void addEdge(int one, int other, double capacity) {
        if (edgeCount + 2 > targets.length) {
            targets = Arrays.copyOf(targets, 2 * edgeCount);
            capacities = Arrays.copyOf(capacities, 2 * edgeCount);
            rest = new double[2 * edgeCount];
            next = Arrays.copyOf(next, 2 * edgeCount);
        }
        addHalf(one, other, capacity);
        addHalf(other, one, capacity);
    }

    private void addHalf(int from, int to, double capacity) {
        targets[edgeCount] = to;
        capacities[edgeCount] = capacity;
        next[edgeCount] = first[from];
        first[from] = edgeCount++;
    }

    /**
     * @param enough a flow at which to stop
     * @return the flow; if it is less than enough, that of the smallest cut, and {@link #isOnSide} tells its side
     */
    double flow(int source, int sink, double enough) {
        System.arraycopy(capacities, 0, rest, 0, edgeCount);
        double flow = 0;
        while (flow < enough && reach(source, sink)) {
            double least = Double.POSITIVE_INFINITY;
            for (int at = sink; at != source; at = targets[reachedBy[at] ^ 1]) {
                least = Math.min(least, rest[reachedBy[at]]);
            }
            for (int at = sink; at != source; at = targets[reachedBy[at] ^ 1]) {
                rest[reachedBy[at]] -= least;
                rest[reachedBy[at] ^ 1] += least;
            }
            flow += least;
        }
        return flow;
    }

    private boolean reach(int source, int sink) {
        Arrays.fill(reachedBy, -1);
        reachedBy[source] = Integer.MAX_VALUE;
        int head = 0;
        int tail = 0;
        queue[tail++] = source;
        while (head < tail) {
            int at = queue[head++];
            for (int edge = first[at]; edge >= 0; edge = next[edge]) {
                int to = targets[edge];
                if (rest[edge] > NOTHING && reachedBy[to] == -1) {
                    reachedBy[to] = edge;
                    if (to == sink) {
                        return true;
                    }
                    queue[tail++] = to;
                }
            }
        }
        return false;
    }

    /** Whether the source's side of the cut has a vertex. */
    boolean isOnSide(int vertex) {
        return reachedBy[vertex] != -1;
    }

    int vertices() {
        return vertices;
    }
}
