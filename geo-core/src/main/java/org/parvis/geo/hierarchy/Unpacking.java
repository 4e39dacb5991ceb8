package org.parvis.geo.hierarchy;

import java.util.Arrays;

/** Takes up-arcs apart into the base arcs they stand for. */
final class Unpacking {
    private int[] madeOf = new int[0];
    private int[] upHead = new int[0];

    /** Twice a slot, plus one if downward; the next on top. */
    private int[] open = new int[64];

    private int[] arcs = new int[256];
    private int size;

    void use(HierarchyWeights weights) {
        madeOf = weights.madeOf;
        upHead = weights.hierarchy.upHead;
    }

    void clear() {
        size = 0;
    }

    void unpack(int slot, boolean downward) {
        open[0] = (slot << 1) + (downward ? 1 : 0);
        int openCount = 1;
        while (openCount > 0) {
            int side = open[--openCount];
            int below = madeOf[side];
            if (below < 0) {
                add(~below);
                continue;
            }
            if (openCount + 2 > open.length) {
                open = Arrays.copyOf(open, openCount * 2);
            }
            // Below is the slot from the node passed to the lower end; beyond it, at the same node, that to the higher.
            int high = upHead[side >> 1];
            int beyond = below + 1;
            while (upHead[beyond] != high) {
                beyond++;
            }
            boolean down = (side & 1) == 1;
            open[openCount++] = (down ? below : beyond) << 1;
            open[openCount++] = ((down ? beyond : below) << 1) + 1;
        }
    }

    private void add(int arc) {
        if (size == arcs.length) {
            arcs = Arrays.copyOf(arcs, size * 2);
        }
        arcs[size++] = arc;
    }

    int[] arcs() {
        return Arrays.copyOf(arcs, size);
    }
}
