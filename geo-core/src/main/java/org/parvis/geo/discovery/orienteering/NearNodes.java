package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;

/**
 * Which nodes are near which: for each the nearest ones by the time there and back, the nearest first, and for each those
 * that it is near to.
 */
final class NearNodes {
    /** Nodes in a list. */
    final int perNode;

    /** The lists one after the other, {@link #perNode} each. */
    final int[] near;

    /** Where in {@link #nearTo} the list of a node begins; the next begins where it ends. */
    final int[] firstNearTo;

    /** The nodes that have a node in their list. */
    final int[] nearTo;

    NearNodes(SearchSpace space, int most) {
        int size = space.size;
        this.perNode = Math.min(most, size - 1);
        this.near = new int[size * perNode];
        long[] byTime = new long[size];
        for (int node = 0; node < size; node++) {
            int count = 0;
            for (int other = 0; other < size; other++) {
                if (other != node) {
                    byTime[count++] = apart(space, node, other) << 32 | other;
                }
            }
            Arrays.sort(byTime, 0, count);
            for (int i = 0; i < perNode; i++) {
                near[node * perNode + i] = (int) byTime[i];
            }
        }
        this.firstNearTo = new int[size + 1];
        this.nearTo = new int[near.length];
        turnAround(size);
    }

    /** There and back; to the start one never comes, nor away from the end, so there it is twice the one way. */
    private static long apart(SearchSpace space, int one, int other) {
        boolean fromFirst = other == SearchSpace.END || one == SearchSpace.START;
        boolean fromOther = one == SearchSpace.END || other == SearchSpace.START;
        long there = space.times[one * space.size + other];
        long back = space.times[other * space.size + one];
        return fromFirst ? 2 * there : fromOther ? 2 * back : there + back;
    }

    private void turnAround(int size) {
        for (int other : near) {
            firstNearTo[other + 1]++;
        }
        for (int node = 0; node < size; node++) {
            firstNearTo[node + 1] += firstNearTo[node];
        }
        int[] next = firstNearTo.clone();
        for (int node = 0; node < size; node++) {
            for (int i = node * perNode; i < (node + 1) * perNode; i++) {
                nearTo[next[near[i]]++] = node;
            }
        }
    }
}
