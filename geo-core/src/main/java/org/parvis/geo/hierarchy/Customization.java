package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * Fits the up-arcs of a hierarchy to one walker: first each takes what the best way below it takes, then those that a way
 * above beats are dropped (perfect customization, Dibbelt et al. 2016, section 6).
 *
 * <p>Both passes go through all triangles of a node and two higher ones. Every node waits in the chain of one of its
 * up-arcs' heads, {@code cursor} being that up-arc; its other two sides are found through {@code slotTo}.
 */
final class Customization {
    private static final int NOBODY = -1;

    private final Hierarchy hierarchy;
    private final int[] firstUp;
    private final int[] upHead;
    private final long[] up;
    private final long[] down;
    private final int[] madeOf;
    private final int[] cursor;
    private final int[] firstWaiting;
    private final int[] nextWaiting;
    private final int[] slotTo;

    Customization(Hierarchy hierarchy, long[] arcLabels) {
        this.hierarchy = hierarchy;
        firstUp = hierarchy.firstUp;
        upHead = hierarchy.upHead;
        up = new long[upHead.length];
        down = new long[upHead.length];
        madeOf = new int[upHead.length * 2];
        cursor = new int[hierarchy.nodes()];
        firstWaiting = new int[hierarchy.nodes()];
        nextWaiting = new int[hierarchy.nodes()];
        slotTo = new int[hierarchy.nodes()];
        layBaseArcs(arcLabels);
    }

    private void layBaseArcs(long[] arcLabels) {
        Arrays.fill(up, Label.NONE);
        Arrays.fill(down, Label.NONE);
        for (int arc = 0; arc < arcLabels.length; arc++) {
            int side = hierarchy.arcSide[arc];
            if (arcLabels[arc] < 0) {
                throw new IllegalArgumentException("arc " + arc + " has a negative label");
            }
            if (side != Hierarchy.NO_SLOT) {
                long[] labels = (side & 1) == 0 ? up : down;
                if (arcLabels[arc] < labels[side >> 1]) {
                    labels[side >> 1] = arcLabels[arc];
                    madeOf[side] = ~arc;
                }
            }
        }
    }

    void run() {
        passUpward();
        passDownward();
    }

    private void passUpward() {
        Arrays.fill(firstWaiting, NOBODY);
        for (int node = 0; node < hierarchy.nodes(); node++) {
            for (int slot = firstUp[node]; slot < firstUp[node + 1]; slot++) {
                slotTo[upHead[slot]] = slot;
            }
            int below = firstWaiting[node];
            while (below != NOBODY) {
                int next = nextWaiting[below];
                improveAbove(cursor[below], firstUp[below + 1]);
                waitAt(below, cursor[below] + 1);
                below = next;
            }
            waitAt(node, firstUp[node]);
        }
    }

    private void waitAt(int node, int slot) {
        if (slot >= firstUp[node] && slot < firstUp[node + 1]) {
            int head = upHead[slot];
            cursor[node] = slot;
            nextWaiting[node] = firstWaiting[head];
            firstWaiting[head] = node;
        }
    }

    /**
     * Ways from the head of an up-arc down it, and up another of the same node; and back. Of equal ways the one over the
     * lowest node is taken: it comes by no node twice, not even where going round takes no time.
     */
    private void improveAbove(int slot, int end) {
        long toNode = down[slot];
        long fromNode = up[slot];
        if (toNode >= Label.NONE && fromNode >= Label.NONE) {
            return;
        }
        for (int other = slot + 1; other < end; other++) {
            int above = slotTo[upHead[other]];
            long upward = toNode + up[other];
            if (upward <= up[above] && (upward < up[above] || slot < madeOf[above << 1])) {
                up[above] = upward;
                madeOf[above << 1] = slot;
            }
            long downward = down[other] + fromNode;
            if (downward <= down[above] && (downward < down[above] || slot < madeOf[(above << 1) + 1])) {
                down[above] = downward;
                madeOf[(above << 1) + 1] = slot;
            }
        }
    }

    /** From the highest node down: what is best between two nodes is known when those below them need it. */
    private void passDownward() {
        long[] bestUp = up.clone();
        long[] bestDown = down.clone();
        Arrays.fill(firstWaiting, NOBODY);
        for (int node = 0; node < hierarchy.nodes(); node++) {
            waitAt(node, firstUp[node + 1] - 1);
        }
        for (int node = hierarchy.nodes() - 1; node >= 0; node--) {
            for (int slot = firstUp[node]; slot < firstUp[node + 1]; slot++) {
                slotTo[upHead[slot]] = slot;
            }
            int below = firstWaiting[node];
            while (below != NOBODY) {
                int next = nextWaiting[below];
                for (int other = cursor[below] + 1; other < firstUp[below + 1]; other++) {
                    int above = slotTo[upHead[other]];
                    dropBeaten(up, bestUp, cursor[below], other, bestUp[above], bestDown[above]);
                    dropBeaten(down, bestDown, cursor[below], other, bestDown[above], bestUp[above]);
                }
                waitAt(below, cursor[below] - 1);
                below = next;
            }
        }
    }

    /**
     * Of two up-arcs of a node, drops the one that is worse than the other and a way above. The one that beats it is
     * still there; should it be dropped later, then for one that beats both. Equals are kept, for the same reason as
     * above.
     */
    private static void dropBeaten(long[] labels, long[] best, int one, int other, long fromOne, long fromOther) {
        long viaOne = labels[one] + fromOne;
        if (viaOne < labels[other]) {
            labels[other] = Label.NONE;
        }
        best[other] = Math.min(best[other], viaOne);
        long viaOther = labels[other] + fromOther;
        if (viaOther < labels[one]) {
            labels[one] = Label.NONE;
        }
        best[one] = Math.min(best[one], viaOther);
    }

    /** What each up-arc takes upward; {@link Label#NONE} if no way needs it. */
    long[] upward() {
        return up;
    }

    /** What each up-arc takes downward; {@link Label#NONE} if no way needs it. */
    long[] downward() {
        return down;
    }

    int[] madeOf() {
        return madeOf;
    }
}
