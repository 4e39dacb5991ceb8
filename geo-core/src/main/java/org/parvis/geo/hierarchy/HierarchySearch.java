package org.parvis.geo.hierarchy;

import java.util.Arrays;
import java.util.Objects;
import org.parvis.geo.shared.Deadline;

/**
 * Looks for best ways in a hierarchy, whichever walker it is fitted to, on buffers that are used again and again. One
 * thread at a time.
 *
 * <p>All a best way passes on its way up are ancestors of its start in the elimination tree, and all on its way down of
 * its end. So a search just walks up the tree; it needs no queue.
 */
public final class HierarchySearch {
    private static final int NOWHERE = -1;

    private static final int NODES_BETWEEN_CHECKS = 1 << 14;

    private final Hierarchy hierarchy;

    /** What it takes from the start to a node, and from a node to the end; NONE everywhere between two searches. */
    private final long[] fromStart;

    private final long[] toEnd;

    /** The lower node from which the label of a node came, or the complement of a seed. */
    private final int[] cameFrom;

    private final int[] goesTo;
    private final AncestorWalk walk;
    private final Unpacking unpacking;
    private int[] nodesUp = new int[64];
    private int meeting = NOWHERE;

    public HierarchySearch(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        fromStart = new long[hierarchy.nodes()];
        toEnd = new long[hierarchy.nodes()];
        Arrays.fill(fromStart, Label.NONE);
        Arrays.fill(toEnd, Label.NONE);
        cameFrom = new int[hierarchy.nodes()];
        goesTo = new int[hierarchy.nodes()];
        walk = new AncestorWalk(hierarchy.parent);
        unpacking = new Unpacking();
    }

    /**
     * The label of the best way from any start to any end, what it takes at these included.
     *
     * @return {@link Label#NONE} if there is none
     */
    public long pointToPoint(HierarchyWeights weights, Seeds starts, Seeds ends) {
        checkMadeFor(weights);
        checkNodes(starts);
        checkNodes(ends);
        unpacking.use(weights);
        walk.begin();
        sow(starts, fromStart, cameFrom);
        sow(ends, toEnd, goesTo);
        long best = Label.NONE;
        meeting = NOWHERE;
        for (int node = walk.next(); node >= 0; node = walk.next()) {
            long before = fromStart[node];
            long after = toEnd[node];
            if (before + after < best) {
                best = before + after;
                meeting = node;
            }
            if (before < Label.NONE) {
                fromStart[node] = Label.NONE;
                if (before < best) {
                    relax(weights.upward, node, before, fromStart, cameFrom);
                }
            }
            if (after < Label.NONE) {
                toEnd[node] = Label.NONE;
                if (after < best) {
                    relax(weights.downward, node, after, toEnd, goesTo);
                }
            }
        }
        return best;
    }

    private void checkMadeFor(HierarchyWeights weights) {
        if (weights.hierarchy != hierarchy) {
            throw new IllegalArgumentException("the weights belong to another hierarchy");
        }
    }

    /** Before anything is written, for buffers must be left as they were. */
    private void checkNodes(Seeds seeds) {
        for (int seed = 0; seed < seeds.size(); seed++) {
            Objects.checkIndex(seeds.node(seed), hierarchy.nodes());
        }
    }

    private void sow(Seeds seeds, long[] labels, int[] from) {
        for (int seed = 0; seed < seeds.size(); seed++) {
            int node = seeds.node(seed);
            if (seeds.label(seed) < labels[node]) {
                labels[node] = seeds.label(seed);
                from[node] = ~seed;
            }
            walk.add(node);
        }
    }

    private static void relax(UpArcs arcs, int node, long label, long[] labels, int[] from) {
        int end = arcs.first()[node + 1];
        for (int arc = arcs.first()[node]; arc < end; arc++) {
            int head = arcs.head()[arc];
            long beyond = label + arcs.label()[arc];
            if (beyond < labels[head]) {
                labels[head] = beyond;
                from[head] = node;
            }
        }
    }

    /**
     * The base arcs of the way found by {@link #pointToPoint} last, in walking order; none if it has none or none was
     * found.
     */
    public int[] path() {
        if (meeting == NOWHERE) {
            return new int[0];
        }
        unpacking.clear();
        int count = 0;
        for (int node = meeting; node >= 0; node = cameFrom[node]) {
            if (count == nodesUp.length) {
                nodesUp = Arrays.copyOf(nodesUp, count * 2);
            }
            nodesUp[count++] = node;
        }
        for (int i = count - 1; i > 0; i--) {
            unpacking.unpack(hierarchy.slot(nodesUp[i], nodesUp[i - 1]), false);
        }
        for (int node = meeting; goesTo[node] >= 0; node = goesTo[node]) {
            unpacking.unpack(hierarchy.slot(goesTo[node], node), true);
        }
        return unpacking.arcs();
    }

    /** Which of the starts the way found last begins at; -1 if none was found. */
    public int startSeed() {
        return seedAt(cameFrom);
    }

    /** Which of the ends the way found last ends at; -1 if none was found. */
    public int endSeed() {
        return seedAt(goesTo);
    }

    private int seedAt(int[] from) {
        int node = meeting;
        while (node >= 0 && from[node] >= 0) {
            node = from[node];
        }
        return node == NOWHERE ? -1 : ~from[node];
    }

    /**
     * The labels of the best ways from any start to every node.
     *
     * @param labels of every node, to be filled; {@link Label#NONE} where no way leads
     */
    public void oneToAll(HierarchyWeights weights, Seeds starts, long[] labels, Deadline deadline) {
        sweep(weights.upward, weights.downward, starts, labels, deadline, weights);
    }

    /**
     * The labels of the best ways from every node to any end.
     *
     * @param labels of every node, to be filled; {@link Label#NONE} from where no way leads
     */
    public void allToOne(HierarchyWeights weights, Seeds ends, long[] labels, Deadline deadline) {
        sweep(weights.downward, weights.upward, ends, labels, deadline, weights);
    }

    /** Up the tree from the seeds, then down the whole tree: what leads there lies higher and is final. */
    private void sweep(
            UpArcs away, UpArcs back, Seeds seeds, long[] labels, Deadline deadline, HierarchyWeights weights) {
        checkMadeFor(weights);
        if (labels.length != hierarchy.nodes()) {
            throw new IllegalArgumentException(
                    "%d nodes need as many labels, not %d".formatted(hierarchy.nodes(), labels.length));
        }
        checkNodes(seeds);
        Arrays.fill(labels, Label.NONE);
        walk.begin();
        sow(seeds, labels, cameFrom);
        for (int node = walk.next(); node >= 0; node = walk.next()) {
            if (labels[node] < Label.NONE) {
                relax(away, node, labels[node], labels, cameFrom);
            }
        }
        meeting = NOWHERE;
        for (int end = labels.length; end > 0; end -= NODES_BETWEEN_CHECKS) {
            deadline.check();
            pullDown(back, Math.max(0, end - NODES_BETWEEN_CHECKS), end, labels);
        }
    }

    private static void pullDown(UpArcs arcs, int begin, int end, long[] labels) {
        int[] first = arcs.first();
        int[] heads = arcs.head();
        long[] taken = arcs.label();
        int last = first[end];
        for (int node = end - 1; node >= begin; node--) {
            long best = labels[node];
            int begins = first[node];
            for (int arc = begins; arc < last; arc++) {
                best = Math.min(best, labels[heads[arc]] + taken[arc]);
            }
            labels[node] = best;
            last = begins;
        }
    }
}
