package org.parvis.geo.network;

import java.util.Arrays;

/**
 * The parts of a network within which one walker gets from every node to every other: strongly connected components by
 * Tarjan (<i>SIAM Journal on Computing</i> 1(2), 1972), without recursion. An escalator that runs one way joins nothing
 * by itself.
 */
final class Components {
    private final WalkNetwork network;
    private final int[] seconds;
    private final int[] component;
    private final int[] order;
    private final int[] low;
    private final int[] nextArc;
    private final int[] path;
    private final int[] pending;
    private int pathSize;
    private int pendingSize;
    private int visited;
    private int count;

    private Components(WalkNetwork network, int[] seconds) {
        this.network = network;
        this.seconds = seconds;
        int nodes = network.nodes();
        component = new int[nodes];
        order = new int[nodes];
        low = new int[nodes];
        nextArc = new int[nodes];
        path = new int[nodes];
        pending = new int[nodes];
        Arrays.fill(component, -1);
        Arrays.fill(order, -1);
    }

    /**
     * @param seconds by arc; {@link WalkWeights#BLOCKED} where there is no way
     * @return for each node the number of its component, from 0
     */
    static int[] of(WalkNetwork network, int[] seconds) {
        Components components = new Components(network, seconds);
        for (int node = 0; node < network.nodes(); node++) {
            if (components.order[node] < 0) {
                components.explore(node);
            }
        }
        return components.component;
    }

    private void explore(int root) {
        enter(root);
        while (pathSize > 0) {
            int node = path[pathSize - 1];
            if (nextArc[node] < network.firstArc(node + 1)) {
                int arc = nextArc[node]++;
                if (seconds[arc] != WalkWeights.BLOCKED) {
                    follow(node, network.target(arc));
                }
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = visited;
        low[node] = visited++;
        nextArc[node] = network.firstArc(node);
        path[pathSize++] = node;
        pending[pendingSize++] = node;
    }

    private void follow(int node, int target) {
        if (order[target] < 0) {
            enter(target);
        } else if (component[target] < 0) {
            low[node] = Math.min(low[node], order[target]);
        }
    }

    private void leave(int node) {
        pathSize--;
        if (pathSize > 0) {
            int before = path[pathSize - 1];
            low[before] = Math.min(low[before], low[node]);
        }
        if (low[node] == order[node]) {
            int member;
            do {
                member = pending[--pendingSize];
                component[member] = count;
            } while (member != node);
            count++;
        }
    }
}
