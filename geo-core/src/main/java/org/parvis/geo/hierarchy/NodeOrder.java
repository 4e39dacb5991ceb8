package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * The order in which a hierarchy contracts the nodes of a graph: dead ends and bends first, then what nested dissection
 * cuts into cells, separators last. It depends on the graph and where its nodes are, not on any walker. All the nodes
 * that are contracted in favour of one, directly or not, have consecutive ranks just before its own.
 *
 * <p>Graphs are given by {@code firstArc}, where the arcs leaving each node begin, with one number more for their end, and
 * {@code target}, where each leads. Directions, loops and repeated arcs do not matter. The same graph always gets the
 * same ranks.
 */
public final class NodeOrder {
    private NodeOrder() {}

    /**
     * Ranks the nodes of a new graph.
     *
     * @param x of the nodes, metres eastward on a plane; any values will do, good ones make a better order
     * @param y of the nodes, metres northward
     * @return the rank of each node, from 0, which is contracted first
     */
    public static int[] of(int[] firstArc, int[] target, double[] x, double[] y) {
        Graphs.check(firstArc, target);
        int nodes = firstArc.length - 1;
        if (x.length != nodes || y.length != nodes) {
            throw new IllegalArgumentException(
                    "%d nodes need as many coordinates, not %d and %d".formatted(nodes, x.length, y.length));
        }
        Neighbours neighbours = Neighbours.of(firstArc, target);
        boolean[] all = new boolean[nodes];
        Arrays.fill(all, true);
        Thinning thinning = Thinning.of(neighbours, all);
        int[] rest = thinning.restNodes();
        float[] restX = new float[rest.length];
        float[] restY = new float[rest.length];
        for (int i = 0; i < rest.length; i++) {
            restX[i] = (float) x[rest[i]];
            restY[i] = (float) y[rest[i]];
        }
        int[] restOrder = Dissection.order(thinning.rest(rest), restX, restY);
        int[] order = new int[nodes];
        for (int rank = 0; rank < nodes; rank++) {
            int beyondThinning = rank - thinning.contracted();
            order[rank] = beyondThinning < 0 ? thinning.contractedAt(rank) : rest[restOrder[beyondThinning]];
        }
        return subtreesTogether(neighbours, order);
    }

    /**
     * Ranks the nodes of an edited graph quickly: new ones first, the others as they were. Searches on it are right, and
     * as quick as before while few nodes are new.
     *
     * @param previousRanks of each node before the edit, any different numbers from 0; -1 if it is new
     * @return the rank of each node, from 0, which is contracted first
     */
    public static int[] keeping(int[] firstArc, int[] target, int[] previousRanks) {
        Graphs.check(firstArc, target);
        int nodes = firstArc.length - 1;
        if (previousRanks.length != nodes) {
            throw new IllegalArgumentException(
                    "%d nodes need as many ranks, not %d".formatted(nodes, previousRanks.length));
        }
        Neighbours neighbours = Neighbours.of(firstArc, target);
        boolean[] isNew = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            isNew[node] = previousRanks[node] < 0;
        }
        Thinning thinning = Thinning.of(neighbours, isNew);
        long[] keys = new long[nodes - thinning.contracted()];
        int count = 0;
        for (int node : thinning.restNodes()) {
            keys[count++] = ((long) previousRanks[node] << 32) | node;
        }
        Arrays.sort(keys);
        int[] order = new int[nodes];
        for (int rank = 0; rank < nodes; rank++) {
            int beyondThinning = rank - thinning.contracted();
            order[rank] = beyondThinning < 0 ? thinning.contractedAt(rank) : (int) keys[beyondThinning];
        }
        return subtreesTogether(neighbours, order);
    }

    /**
     * Ranks that give the same hierarchy as this order, but let every subtree of the elimination tree be a range. A
     * search that goes down the tree then reads memory nearly in one piece.
     */
    private static int[] subtreesTogether(Neighbours neighbours, int[] order) {
        int nodes = order.length;
        int[] rank = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            rank[order[i]] = i;
        }
        int[] parent = eliminationTree(neighbours, order, rank);
        int[] size = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            size[i]++;
            if (parent[i] >= 0) {
                size[parent[i]] += size[i];
            }
        }
        int free = nodes;
        int[] freeBelow = new int[nodes];
        for (int i = nodes - 1; i >= 0; i--) {
            int end = parent[i] < 0 ? free : freeBelow[parent[i]];
            if (parent[i] < 0) {
                free -= size[i];
            } else {
                freeBelow[parent[i]] -= size[i];
            }
            rank[order[i]] = end - 1;
            freeBelow[i] = end - 1;
        }
        return rank;
    }

    /** The tree by J. Liu's algorithm, "The Role of Elimination Trees in Sparse Factorization", 1990. */
    private static int[] eliminationTree(Neighbours neighbours, int[] order, int[] rank) {
        int[] parent = new int[order.length];
        int[] ancestor = new int[order.length];
        Arrays.fill(parent, -1);
        Arrays.fill(ancestor, -1);
        for (int i = 0; i < order.length; i++) {
            int node = order[i];
            for (int k = neighbours.first()[node]; k < neighbours.first()[node + 1]; k++) {
                int below = rank[neighbours.node()[k]];
                while (below < i && ancestor[below] != i) {
                    int next = ancestor[below];
                    ancestor[below] = i;
                    if (next < 0) {
                        parent[below] = i;
                        break;
                    }
                    below = next;
                }
            }
        }
        return parent;
    }
}
