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
        long[] nearest = new long[perNode];
        for (int node = 0; node < size; node++) {
            fillNearest(space, node, nearest);
            for (int i = 0; i < perNode; i++) {
                near[node * perNode + i] = (int) nearest[i];
            }
        }
        this.firstNearTo = new int[size + 1];
        this.nearTo = new int[near.length];
        turnAround(size);
    }

    private static void fillNearest(SearchSpace space, int node, long[] nearest) {
        Arrays.fill(nearest, Long.MAX_VALUE);
        for (int other = 0; other < space.size; other++) {
            long candidate = apart(space, node, other) << 32 | other;
            int at = nearest.length - 1;
            if (other == node || candidate > nearest[at]) {
                continue;
            }
            for (; at > 0 && nearest[at - 1] > candidate; at--) {
                nearest[at] = nearest[at - 1];
            }
            nearest[at] = candidate;
        }
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
