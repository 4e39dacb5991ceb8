package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * Contracts all nodes in the order of their numbers: the neighbours of each that are higher become neighbours of each
 * other. It is enough to hand them on to the lowest of them.
 */
final class Contraction {
    /** An up-arc and a direction must fit into one number. */
    private static final int MOST_UP_ARCS = 1 << 30;

    private final int nodes;
    private final int[] firstUp;
    private int[] upHead;
    private int size;
    private final int[] arcSide;

    /** The base arcs whose lower end is a node: where they begin, which they are and what is their higher end. */
    private final int[] firstBase;

    private final int[] baseArc;
    private final int[] baseHigh;

    /** Nodes with the same parent in a chain, beginning at the parent. */
    private final int[] lastChild;

    private final int[] previousChild;

    /** For which node a node was last met as a neighbour, and in which slot. */
    private final int[] metAt;

    private final int[] slotTo;

    Contraction(int[] firstArc, int[] target) {
        nodes = firstArc.length - 1;
        firstUp = new int[nodes + 1];
        upHead = new int[Math.max(16, target.length)];
        arcSide = new int[target.length];
        firstBase = new int[nodes + 1];
        baseArc = new int[target.length];
        baseHigh = new int[target.length];
        lastChild = new int[nodes];
        previousChild = new int[nodes];
        metAt = new int[nodes];
        slotTo = new int[nodes];
        Arrays.fill(lastChild, -1);
        Arrays.fill(metAt, -1);
        sortByLowerEnd(firstArc, target);
    }

    private void sortByLowerEnd(int[] firstArc, int[] target) {
        for (int from = 0; from < nodes; from++) {
            for (int arc = firstArc[from]; arc < firstArc[from + 1]; arc++) {
                if (target[arc] == from) {
                    arcSide[arc] = Hierarchy.NO_SLOT;
                } else {
                    firstBase[Math.min(from, target[arc]) + 1]++;
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            firstBase[node + 1] += firstBase[node];
        }
        int[] next = Arrays.copyOf(firstBase, nodes);
        for (int from = 0; from < nodes; from++) {
            for (int arc = firstArc[from]; arc < firstArc[from + 1]; arc++) {
                if (target[arc] != from) {
                    int place = next[Math.min(from, target[arc])]++;
                    baseArc[place] = arc;
                    baseHigh[place] = Math.max(from, target[arc]);
                    arcSide[arc] = from < target[arc] ? 0 : 1;
                }
            }
        }
    }

    void run() {
        for (int node = 0; node < nodes; node++) {
            firstUp[node] = size;
            for (int i = firstBase[node]; i < firstBase[node + 1]; i++) {
                meet(baseHigh[i], node);
            }
            for (int child = lastChild[node]; child >= 0; child = previousChild[child]) {
                // The first up-arc of a child leads here.
                for (int slot = firstUp[child] + 1; slot < firstUp[child + 1]; slot++) {
                    meet(upHead[slot], node);
                }
            }
            Arrays.sort(upHead, firstUp[node], size);
            for (int slot = firstUp[node]; slot < size; slot++) {
                slotTo[upHead[slot]] = slot;
            }
            for (int i = firstBase[node]; i < firstBase[node + 1]; i++) {
                arcSide[baseArc[i]] |= slotTo[baseHigh[i]] << 1;
            }
            if (size > firstUp[node]) {
                int parent = upHead[firstUp[node]];
                previousChild[node] = lastChild[parent];
                lastChild[parent] = node;
            }
            firstUp[node + 1] = size;
        }
    }

    private void meet(int neighbour, int node) {
        if (metAt[neighbour] == node) {
            return;
        }
        metAt[neighbour] = node;
        if (size == upHead.length) {
            if (size == MOST_UP_ARCS) {
                throw new IllegalArgumentException("a hierarchy of this graph in this order has too many arcs");
            }
            upHead = Arrays.copyOf(upHead, (int) Math.min(MOST_UP_ARCS, size + size / 2L));
        }
        upHead[size++] = neighbour;
    }

    int[] firstUp() {
        return firstUp;
    }

    int[] upHead() {
        return Arrays.copyOf(upHead, size);
    }

    int[] arcSide() {
        return arcSide;
    }
}
