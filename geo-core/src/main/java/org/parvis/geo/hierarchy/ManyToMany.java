package org.parvis.geo.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.parvis.geo.shared.Deadline;

/**
 * Finds what it takes from each of many starts to each of many ends, on buffers that are used again and again. One thread
 * at a time.
 *
 * <p>The part of the hierarchy from which the ends can be reached downward is copied out once; then it is swept for
 * several starts at a time (restricted PHAST: D. Delling, A. Goldberg, R. Werneck, 2011).
 */
public final class ManyToMany {
    /** Starts swept together: as many as make the loop over them worth while. */
    private static final int LANES = 16;

    private final Hierarchy hierarchy;
    private final long[] fromStart;
    private final AncestorWalk walk;

    /** One bit for every node from which an end can be reached downward, and where it is in the copy. */
    private final long[] chosen;

    private final int[] placeOf;
    private int[] stack = new int[256];
    private int[] nodes = new int[256];
    private int[] firstArc = new int[256];
    private int[] head = new int[1024];
    private long[] label = new long[1024];
    private long[] lanes = new long[0];
    private int places;

    public ManyToMany(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        fromStart = new long[hierarchy.nodes()];
        Arrays.fill(fromStart, Label.NONE);
        walk = new AncestorWalk(hierarchy.parent);
        chosen = new long[(hierarchy.nodes() >> 6) + 1];
        placeOf = new int[hierarchy.nodes()];
    }

    /**
     * @param starts where each way may begin
     * @param ends where each way may end
     * @param deadline checked every few thousand steps
     * @return for each start in turn the labels of the best ways to each end; {@link Label#NONE} where there is none
     */
    public long[] labels(HierarchyWeights weights, List<Seeds> starts, List<Seeds> ends, Deadline deadline) {
        if (weights.hierarchy != hierarchy) {
            throw new IllegalArgumentException("the weights belong to another hierarchy");
        }
        starts.forEach(this::checkNodes);
        ends.forEach(this::checkNodes);
        long[] labels = new long[Math.multiplyExact(starts.size(), ends.size())];
        choose(weights.downward, ends);
        copy(weights.downward);
        for (int first = 0; first < starts.size(); first += LANES) {
            deadline.check();
            int count = Math.min(LANES, starts.size() - first);
            Arrays.fill(lanes, 0, places * LANES, Label.NONE);
            for (int lane = 0; lane < count; lane++) {
                rise(weights.upward, starts.get(first + lane), lane);
            }
            sweep();
            for (int lane = 0; lane < count; lane++) {
                collect(ends, lane, labels, (first + lane) * ends.size());
            }
        }
        return labels;
    }

    /** Before anything is written, for buffers must be left as they were. */
    private void checkNodes(Seeds seeds) {
        for (int seed = 0; seed < seeds.size(); seed++) {
            Objects.checkIndex(seeds.node(seed), hierarchy.nodes());
        }
    }

    private void choose(UpArcs arcs, List<Seeds> ends) {
        Arrays.fill(chosen, 0);
        int open = 0;
        for (Seeds end : ends) {
            for (int seed = 0; seed < end.size(); seed++) {
                open = choose(end.node(seed), open);
            }
            while (open > 0) {
                int node = stack[--open];
                for (int arc = arcs.first()[node]; arc < arcs.first()[node + 1]; arc++) {
                    open = choose(arcs.head()[arc], open);
                }
            }
        }
    }

    private int choose(int node, int open) {
        if ((chosen[node >> 6] & 1L << node) != 0) {
            return open;
        }
        chosen[node >> 6] |= 1L << node;
        if (open == stack.length) {
            stack = Arrays.copyOf(stack, open * 2);
        }
        stack[open] = node;
        return open + 1;
    }

    /** Higher nodes first, so that all that leads to a node is final when its turn comes. */
    private void copy(UpArcs arcs) {
        places = 0;
        int arcCount = 0;
        for (int word = chosen.length - 1; word >= 0; word--) {
            for (long rest = chosen[word]; rest != 0; rest ^= Long.highestOneBit(rest)) {
                int node = (word << 6) + 63 - Long.numberOfLeadingZeros(rest);
                int begin = arcs.first()[node];
                int count = arcs.first()[node + 1] - begin;
                makeRoom(places + 2, arcCount + count);
                for (int i = 0; i < count; i++) {
                    head[arcCount + i] = placeOf[arcs.head()[begin + i]] * LANES;
                    label[arcCount + i] = arcs.label()[begin + i];
                }
                nodes[places] = node;
                placeOf[node] = places;
                firstArc[places++] = arcCount;
                arcCount += count;
                firstArc[places] = arcCount;
            }
        }
        if (lanes.length < places * LANES) {
            lanes = new long[places * LANES + places * LANES / 4];
        }
    }

    private void makeRoom(int placesWanted, int arcsWanted) {
        if (placesWanted > nodes.length) {
            nodes = Arrays.copyOf(nodes, placesWanted * 2);
            firstArc = Arrays.copyOf(firstArc, placesWanted * 2);
        }
        if (arcsWanted > head.length) {
            head = Arrays.copyOf(head, arcsWanted * 2);
            label = Arrays.copyOf(label, arcsWanted * 2);
        }
    }

    private void rise(UpArcs arcs, Seeds seeds, int lane) {
        walk.begin();
        for (int seed = 0; seed < seeds.size(); seed++) {
            int node = seeds.node(seed);
            fromStart[node] = Math.min(fromStart[node], seeds.label(seed));
            walk.add(node);
        }
        for (int node = walk.next(); node >= 0; node = walk.next()) {
            long before = fromStart[node];
            if (before == Label.NONE) {
                continue;
            }
            fromStart[node] = Label.NONE;
            if ((chosen[node >> 6] & 1L << node) != 0) {
                lanes[placeOf[node] * LANES + lane] = before;
            }
            for (int arc = arcs.first()[node]; arc < arcs.first()[node + 1]; arc++) {
                int above = arcs.head()[arc];
                fromStart[above] = Math.min(fromStart[above], before + arcs.label()[arc]);
            }
        }
    }

    private void sweep() {
        for (int place = 0; place < places; place++) {
            for (int arc = firstArc[place]; arc < firstArc[place + 1]; arc++) {
                pull(lanes, place * LANES, head[arc], label[arc]);
            }
        }
    }

    private static void pull(long[] lanes, int to, int from, long label) {
        for (int lane = 0; lane < LANES; lane++) {
            lanes[to + lane] = Math.min(lanes[to + lane], lanes[from + lane] + label);
        }
    }

    private void collect(List<Seeds> ends, int lane, long[] labels, int row) {
        for (int i = 0; i < ends.size(); i++) {
            Seeds end = ends.get(i);
            long best = Label.NONE;
            for (int seed = 0; seed < end.size(); seed++) {
                best = Math.min(best, lanes[placeOf[end.node(seed)] * LANES + lane] + end.label(seed));
            }
            labels[row + i] = best;
        }
    }
}
