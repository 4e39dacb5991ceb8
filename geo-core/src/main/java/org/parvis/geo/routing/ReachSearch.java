package org.parvis.geo.routing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.Deadline;

/**
 * The best ways from one position to all nodes, or to those within some seconds, by Dijkstra's algorithm with a queue of
 * buckets (Dial, <i>Communications of the ACM</i> 12(11), 1969). Buffers are used again and again; one thread at a time.
 *
 * <p>A bucket holds a range of costs and is emptied in any order; a node whose label gets better meanwhile is looked at
 * again. Labels are exact all the same.
 */
final class ReachSearch {
    /** A bucket spans 2 to the power of this many tenths of a second. */
    private static final int BUCKET_BITS = 3;

    private static final int EMPTY = -1;

    private final WalkNetwork network;
    private final long[] labels;
    private final long[] steps;
    private @Nullable WalkWeights stepsOf;

    /** Nodes with a label, in the order in which they got it. */
    private final int[] touched;

    private int touchedCount;
    private int[] heads = new int[1 << 10];
    private int[] entryNode = new int[1 << 12];
    private int[] entryNext = new int[1 << 12];
    private int entries;
    private int waiting;
    private int bucket;

    /** No point reached costs more; tenths of a second. */
    private long frontierCost;

    /** Whether this walker takes the quickest way, so that the frontier is known beforehand. */
    private boolean costsAreSeconds;

    private boolean watchesFrontier;

    ReachSearch(WalkNetwork network) {
        this.network = network;
        labels = new long[network.nodes()];
        steps = new long[network.arcs()];
        Arrays.fill(labels, Label.NONE);
        touched = new int[network.nodes()];
        Arrays.fill(heads, EMPTY);
    }

    /** The best ways to everywhere. */
    void run(Snap from, WalkWeights weights, Deadline deadline) {
        run(from, weights, Integer.MAX_VALUE, deadline);
    }

    /**
     * The best ways to everywhere within {@code limit} tenths of a second. Nodes beyond may get a label too, so that no
     * point before them is taken for reached by a way that is quicker, yet not the one this walker would take.
     */
    void run(Snap from, WalkWeights weights, int limit, Deadline deadline) {
        deadline.check();
        begin();
        takeSteps(weights);
        frontierCost = limit == Integer.MAX_VALUE ? Long.MAX_VALUE : costsAreSeconds ? limit : 0;
        watchesFrontier = limit != Integer.MAX_VALUE && !costsAreSeconds;
        seed(from, weights, true, limit);
        seed(from, weights, false, limit);
        for (int looks = 0; waiting > 0 && (long) bucket << BUCKET_BITS <= frontierCost; bucket++) {
            int slot = bucket & (heads.length - 1);
            while (heads[slot] != EMPTY) {
                int entry = heads[slot];
                heads[slot] = entryNext[entry];
                waiting--;
                int node = entryNode[entry];
                long label = labels[node];
                if (bucketOf(label) == bucket) {
                    scan(node, label, limit);
                    // Growing the ring of buckets moves the slot.
                    slot = bucket & (heads.length - 1);
                }
                if ((++looks & 0xFFF) == 0) {
                    deadline.check();
                }
            }
        }
    }

    private void begin() {
        for (int i = 0; i < touchedCount; i++) {
            labels[touched[i]] = Label.NONE;
        }
        if (waiting > 0) {
            Arrays.fill(heads, EMPTY);
        }
        touchedCount = 0;
        entries = 0;
        waiting = 0;
        bucket = 0;
    }

    private void seed(Snap from, WalkWeights weights, boolean forward, int limit) {
        double share = forward ? 1 - from.fraction() : from.fraction();
        // At a node itself one does not walk to the other end first.
        if (share < 1) {
            int arc = network.arcOf(from.piece(), forward);
            long label = new ArcCosts.Plain(weights).of(arc, share);
            if (label < Label.NONE) {
                if (watchesFrontier) {
                    advanceFrontier(0, label, limit);
                }
                reach(forward ? network.to(from.piece()) : network.from(from.piece()), label);
            }
        }
    }

    private void scan(int node, long label, int limit) {
        int last = network.firstArc(node + 1);
        for (int arc = network.firstArc(node); arc < last; arc++) {
            long step = steps[arc];
            if (step < Label.NONE) {
                if (watchesFrontier) {
                    advanceFrontier(label, step, limit);
                }
                reach(network.target(arc), label + step);
            }
        }
    }

    /** One number for each arc instead of two to look up and join; they stay for the next run for the same walker. */
    private void takeSteps(WalkWeights weights) {
        if (stepsOf != weights) {
            ArcCosts costs = new ArcCosts.Plain(weights);
            costsAreSeconds = true;
            for (int arc = 0; arc < steps.length; arc++) {
                steps[arc] = costs.of(arc);
                costsAreSeconds &= steps[arc] >= Label.NONE || steps[arc] >>> 32 == Label.seconds(steps[arc]);
            }
            stepsOf = weights;
        }
    }

    private void advanceFrontier(long label, long step, int limit) {
        int left = limit - Label.seconds(label);
        if (left >= 0) {
            long cost = step >>> 32;
            int seconds = Label.seconds(step);
            long within = seconds <= left ? cost : 1 + cost * left / seconds;
            frontierCost = Math.max(frontierCost, (label >>> 32) + within);
        }
    }

    private void reach(int node, long label) {
        long known = labels[node];
        if (label < known) {
            if (known == Label.NONE) {
                touched[touchedCount++] = node;
            }
            labels[node] = label;
            push(node, bucketOf(label));
        }
    }

    private static int bucketOf(long label) {
        return (int) (label >>> 32 + BUCKET_BITS);
    }

    private void push(int node, int into) {
        while (into - bucket >= heads.length) {
            widen();
        }
        if (entries == entryNode.length) {
            entryNode = Arrays.copyOf(entryNode, entries * 2);
            entryNext = Arrays.copyOf(entryNext, entries * 2);
        }
        int slot = into & (heads.length - 1);
        entryNode[entries] = node;
        entryNext[entries] = heads[slot];
        heads[slot] = entries++;
        waiting++;
    }

    private void widen() {
        int[] wider = new int[heads.length * 2];
        Arrays.fill(wider, EMPTY);
        for (int i = bucket; i < bucket + heads.length; i++) {
            wider[i & (wider.length - 1)] = heads[i & (heads.length - 1)];
        }
        heads = wider;
    }

    /** Tenths of a second to every node; {@link TimeMatrix#UNREACHABLE} where the last run did not get to. */
    void seconds(int[] tenths) {
        for (int node = 0; node < tenths.length; node++) {
            tenths[node] = labels[node] == Label.NONE ? TimeMatrix.UNREACHABLE : Label.seconds(labels[node]);
        }
    }

    /** How many nodes have a label after the last run, also those beyond the limit. */
    int touched() {
        return touchedCount;
    }

    int touched(int index) {
        return touched[index];
    }

    /** Whether there is nothing more to be found beyond the limit of the last run. */
    boolean wentEverywhere() {
        return waiting == 0;
    }

    /** From where the last run began to a position, if that is within its limit; else nothing to rely on. */
    long label(Snap from, Snap to, WalkWeights weights) {
        ArcCosts costs = new ArcCosts.Plain(weights);
        int forward = network.arcOf(to.piece(), true);
        int backward = network.arcOf(to.piece(), false);
        long best = Label.NONE;
        if (from.piece() == to.piece()) {
            boolean onward = to.fraction() >= from.fraction();
            best = costs.of(onward ? forward : backward, Math.abs(to.fraction() - from.fraction()));
        }
        best = Math.min(best, labels[network.from(to.piece())] + costs.of(forward, to.fraction()));
        best = Math.min(best, labels[network.to(to.piece())] + costs.of(backward, 1 - to.fraction()));
        return Math.min(best, Label.NONE);
    }

    /** {@link Label#NONE} if the last run did not get to the node. */
    long label(int node) {
        return labels[node];
    }
}
