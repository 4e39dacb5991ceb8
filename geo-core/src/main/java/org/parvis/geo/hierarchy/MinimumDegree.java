package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * The order in which to contract the nodes of a small cell: always the one with the fewest neighbours left, and of those
 * the one on top of the lowest tree. Neighbours are sets of bits.
 */
final class MinimumDegree {
    /** No more nodes than this. */
    static final int MOST = 64;

    private final long[] neighbours = new long[MOST];
    private final int[] height = new int[MOST];
    private final int[] order = new int[MOST];

    void order(CellGraph graph, int begin, int end) {
        int size = end - begin;
        Arrays.fill(height, 0, size, 0);
        for (int i = 0; i < size; i++) {
            neighbours[i] = 0;
            for (int arc = graph.firstArc[begin + i]; arc < graph.endArc[begin + i]; arc++) {
                neighbours[i] |= 1L << (graph.target[arc] - begin);
            }
        }
        long left = size == MOST ? -1L : (1L << size) - 1;
        for (int rank = 0; rank < size; rank++) {
            int least = least(left);
            left &= ~(1L << least);
            order[rank] = begin + least;
            contract(least);
        }
        graph.order(begin, order, size);
    }

    private int least(long left) {
        int least = -1;
        int lowest = Integer.MAX_VALUE;
        for (long rest = left; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            int key = (Long.bitCount(neighbours[i]) << 8) + height[i];
            if (key < lowest) {
                lowest = key;
                least = i;
            }
        }
        return least;
    }

    private void contract(int node) {
        long ring = neighbours[node];
        for (long rest = ring; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            neighbours[i] = (neighbours[i] | ring) & ~(1L << i) & ~(1L << node);
            height[i] = Math.max(height[i], height[node] + 1);
        }
    }
}
