package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * A graph with the arcs that contracting its nodes in the order of their numbers adds. Between two nodes there is at most
 * one <b>up-arc</b>, kept at the lower one; it stands for both directions. Its number is called its <b>slot</b>. Arcs of
 * the graph itself are called <b>base arcs</b>. Independent of any walker; immutable, safe for use by many threads.
 *
 * <p>The up-arcs of a node lead to ancestors of it in the <b>elimination tree</b>, in which the parent of a node is the
 * lowest node its up-arcs lead to.
 */
public final class Hierarchy {
    /** Of a base arc that leads back to the node it leaves; no way needs it. */
    static final int NO_SLOT = -1;

    final int[] firstUp;
    final int[] upHead;

    /** Twice the slot of every base arc, plus one if it leads from the higher node to the lower; or NO_SLOT. */
    final int[] arcSide;

    final int[] parent;

    private Hierarchy(int[] firstUp, int[] upHead, int[] arcSide) {
        this.firstUp = firstUp;
        this.upHead = upHead;
        this.arcSide = arcSide;
        parent = new int[firstUp.length - 1];
        for (int node = 0; node < parent.length; node++) {
            parent[node] = firstUp[node] < firstUp[node + 1] ? upHead[firstUp[node]] : -1;
        }
    }

    /**
     * @param firstArc where the arcs leaving each node begin, with one number more for their end; the nodes are numbered
     *     by rank, as {@link NodeOrder} gives it
     * @param target where each arc leads
     */
    public static Hierarchy of(int[] firstArc, int[] target) {
        Graphs.check(firstArc, target);
        Contraction contraction = new Contraction(firstArc, target);
        contraction.run();
        return new Hierarchy(contraction.firstUp(), contraction.upHead(), contraction.arcSide());
    }

    /**
     * A hierarchy read back from where it was stored.
     *
     * @param firstUp as {@link #firstUp()} gave it; likewise the others
     * @throws IllegalArgumentException if this is no hierarchy of this graph
     */
    public static Hierarchy stored(int[] firstArc, int[] target, int[] firstUp, int[] upHead, int[] arcSide) {
        Graphs.check(firstArc, target);
        if (firstUp.length != firstArc.length || arcSide.length != target.length) {
            throw new IllegalArgumentException("the hierarchy was stored for another graph");
        }
        Graphs.checkRanges("up-arcs", firstUp, upHead.length);
        Hierarchy hierarchy = new Hierarchy(firstUp.clone(), upHead.clone(), arcSide.clone());
        hierarchy.checkUpArcs();
        hierarchy.checkArcSides(firstArc, target);
        return hierarchy;
    }

    private void checkUpArcs() {
        for (int node = 0; node < nodes(); node++) {
            int last = node;
            for (int slot = firstUp[node]; slot < firstUp[node + 1]; slot++) {
                if (upHead[slot] <= last || upHead[slot] >= nodes()) {
                    throw new IllegalArgumentException("the up-arcs of node " + node + " are out of order");
                }
                last = upHead[slot];
            }
        }
        for (int node = 0; node < nodes(); node++) {
            int above = parent[node] < 0 ? 0 : firstUp[parent[node]];
            for (int slot = firstUp[node] + 1; slot < firstUp[node + 1]; slot++) {
                while (above < firstUp[parent[node] + 1] && upHead[above] < upHead[slot]) {
                    above++;
                }
                if (above == firstUp[parent[node] + 1] || upHead[above] != upHead[slot]) {
                    throw new IllegalArgumentException("an up-arc is missing at the parent of node " + node);
                }
            }
        }
    }

    private void checkArcSides(int[] firstArc, int[] target) {
        for (int from = 0; from < nodes(); from++) {
            for (int arc = firstArc[from]; arc < firstArc[from + 1]; arc++) {
                int slot = arcSide[arc] >> 1;
                boolean right = from == target[arc]
                        ? arcSide[arc] == NO_SLOT
                        : slot >= firstUp[Math.min(from, target[arc])]
                                && slot < firstUp[Math.min(from, target[arc]) + 1]
                                && upHead[slot] == Math.max(from, target[arc])
                                && (arcSide[arc] & 1) == (from < target[arc] ? 0 : 1);
                if (!right) {
                    throw new IllegalArgumentException("arc " + arc + " lies under an up-arc between other nodes");
                }
            }
        }
    }

    public int nodes() {
        return parent.length;
    }

    /** How many arcs the graph itself has. */
    public int arcs() {
        return arcSide.length;
    }

    public int upArcs() {
        return upHead.length;
    }

    /** How many nodes the longest way up the elimination tree has. */
    public int height() {
        int[] depth = new int[nodes()];
        int height = 0;
        for (int node = nodes() - 1; node >= 0; node--) {
            depth[node] = parent[node] < 0 ? 1 : depth[parent[node]] + 1;
            height = Math.max(height, depth[node]);
        }
        return height;
    }

    /** Where the up-arcs of each node begin, and at last their end; a copy, to be stored. */
    public int[] firstUp() {
        return firstUp.clone();
    }

    /** Where each up-arc leads, ascending at each node; a copy, to be stored. */
    public int[] upHead() {
        return upHead.clone();
    }

    /** Under which up-arc each base arc lies, and in which direction; a copy, to be stored. */
    public int[] arcSide() {
        return arcSide.clone();
    }

    /** The slot of the up-arc between two nodes that have one. */
    int slot(int low, int high) {
        return Arrays.binarySearch(upHead, firstUp[low], firstUp[low + 1], high);
    }
}
