package org.parvis.geo.routing;

import java.util.Arrays;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Deadline;

/**
 * The best ways from one position to all nodes in reach, or from all of them to it, by Dijkstra's algorithm: for questions
 * that need the ways and not just their ends.
 */
final class WalkTree {
    /** The way begins at the node itself. */
    private static final int AT_NODE = -1;

    private final WalkNetwork network;
    private final ArcCosts costs;
    private final boolean backward;
    private final long[] labels;

    /** The arc between a node and the root next to it; {@code -2 - arc} if that is walked from the root's position. */
    private final int[] arcs;

    private final int[] order;
    private int settled;

    private WalkTree(WalkNetwork network, ArcCosts costs, boolean backward) {
        this.network = network;
        this.costs = costs;
        this.backward = backward;
        labels = new long[network.nodes()];
        Arrays.fill(labels, Label.NONE);
        arcs = new int[network.nodes()];
        order = new int[network.nodes()];
    }

    /** @param bound cost beyond which nothing is looked for, tenths of a second */
    static WalkTree from(Snap root, WalkNetwork network, ArcCosts costs, double bound, Deadline deadline) {
        WalkTree tree = new WalkTree(network, costs, false);
        tree.run(root, bound, deadline);
        return tree;
    }

    /** @param bound cost beyond which nothing is looked for, tenths of a second */
    static WalkTree to(Snap root, WalkNetwork network, ArcCosts costs, double bound, Deadline deadline) {
        WalkTree tree = new WalkTree(network, costs, true);
        tree.run(root, bound, deadline);
        return tree;
    }

    private void run(Snap root, double bound, Deadline deadline) {
        deadline.check();
        SearchQueue queue = new SearchQueue();
        seed(root, true, queue);
        seed(root, false, queue);
        boolean[] done = new boolean[network.nodes()];
        while (!queue.isEmpty() && queue.leastKey() >>> 32 <= bound) {
            int node = queue.poll();
            if (done[node]) {
                continue;
            }
            done[node] = true;
            order[settled++] = node;
            if ((settled & 0xFFF) == 0) {
                deadline.check();
            }
            int last = network.firstArc(node + 1);
            for (int out = network.firstArc(node); out < last; out++) {
                int arc = backward ? network.arcOf(network.pieceOf(out), !network.isForward(out)) : out;
                long step = costs.of(arc);
                if (step < Label.NONE) {
                    reach(network.target(out), labels[node] + step, arc, queue);
                }
            }
        }
        // What is still in the queue may not have its best label.
        while (!queue.isEmpty()) {
            int node = queue.poll();
            if (!done[node]) {
                labels[node] = Label.NONE;
            }
        }
    }

    /** @param end whether by the end of the root's piece or by its beginning */
    private void seed(Snap root, boolean end, SearchQueue queue) {
        double share = end ? 1 - root.fraction() : root.fraction();
        if (share < 1) {
            int arc = network.arcOf(root.piece(), end != backward);
            int node = end ? network.to(root.piece()) : network.from(root.piece());
            reach(node, costs.of(arc, share), share == 0 ? AT_NODE : -2 - arc, queue);
        }
    }

    private void reach(int node, long label, int arc, SearchQueue queue) {
        if (label < labels[node]) {
            labels[node] = label;
            arcs[node] = arc;
            queue.add(label, node);
        }
    }

    /** How many nodes were found. */
    int size() {
        return settled;
    }

    /** The nodes found, the nearest first. */
    int node(int index) {
        return order[index];
    }

    /** {@link Label#NONE} if the node was not found. */
    long label(int node) {
        return labels[node];
    }

    long cost(int node) {
        return labels[node] >>> 32;
    }

    /** The arc next to the node, between it and the root; negative if the root is that near. */
    int arc(int node) {
        return arcs[node];
    }

    /** The node before this one on the way from the root, or after it on the way there; only where {@link #arc} is one. */
    int nearer(int node) {
        return backward ? network.target(arcs[node]) : network.source(arcs[node]);
    }

    /** The arcs between the root and a node, in walking order, with the part of an arc at the root. */
    int[] arcs(int node) {
        int count = 0;
        int at = node;
        for (; arcs[at] >= 0; at = nearer(at)) {
            count++;
        }
        int part = arcs[at] == AT_NODE ? 0 : 1;
        int[] way = new int[count + part];
        int from = node;
        for (int i = 0; i < count; i++) {
            way[backward ? i : way.length - 1 - i] = arcs[from];
            from = nearer(from);
        }
        if (part == 1) {
            way[backward ? count : 0] = -2 - arcs[at];
        }
        return way;
    }

    /** Whether the way between root and node has a part of an arc at the root. */
    boolean hasPart(int node) {
        int at = node;
        while (arcs[at] >= 0) {
            at = nearer(at);
        }
        return arcs[at] != AT_NODE;
    }

    /** The length of the ways to each node found, by node. */
    double[] metres(double firstPiecePart) {
        double[] metres = new double[labels.length];
        for (int i = 0; i < settled; i++) {
            int node = order[i];
            int arc = arcs[node];
            metres[node] = arc >= 0 ? metres[nearer(node)] + network.metres(network.pieceOf(arc)) : firstPiecePart;
        }
        return metres;
    }
}
