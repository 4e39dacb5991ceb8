package org.parvis.geo.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.parvis.geo.shared.Deadline;

/**
 * Finds what it takes from each of many starts to each of many ends, on buffers that are used again and again. One thread
 * at a time.
 *
 * <p>Every end leaves at the nodes it is reached from downward what it takes from there; every start collects at the nodes
 * it reaches upward what the ends left (S. Knopp, P. Sanders, D. Schultes, F. Schulz, D. Wagner, "Computing Many-to-Many
 * Shortest Paths Using Highway Hierarchies", ALENEX 2007).
 */
public final class ManyToMany {
    /** Ends dealt with together: bounds the room that what they leave takes. */
    private static final int MOST_ENDS = 1024;

    private static final int STARTS_BETWEEN_CHECKS = 16;

    private final Hierarchy hierarchy;
    private final long[] found;
    private final AncestorWalk walk;

    /** One more than the number of a node among those where an end left something; 0 if none did. */
    private final int[] bucketOf;

    private int[] bucketNode = new int[256];
    private int[] bucketEnd = new int[256];
    private int buckets;

    /** What was left, in the order in which it was. */
    private int[] leftBucket = new int[1024];

    private int[] leftBy = new int[1024];
    private long[] leftLabel = new long[1024];
    private int left;

    /** The same, bucket by bucket. */
    private int[] by = new int[0];

    private long[] label = new long[0];

    public ManyToMany(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
        found = new long[hierarchy.nodes()];
        Arrays.fill(found, Label.NONE);
        walk = new AncestorWalk(hierarchy.parent);
        bucketOf = new int[hierarchy.nodes()];
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
        Arrays.fill(labels, Label.NONE);
        for (int first = 0; first < ends.size(); first += MOST_ENDS) {
            int last = Math.min(ends.size(), first + MOST_ENDS);
            clearBuckets();
            for (int end = first; end < last; end++) {
                checkNowAndThen(deadline, end);
                leave(weights.downward, ends.get(end), end);
            }
            sortIntoBuckets();
            for (int start = 0; start < starts.size(); start++) {
                checkNowAndThen(deadline, start);
                collect(weights.upward, starts.get(start), labels, start * ends.size());
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

    private static void checkNowAndThen(Deadline deadline, int count) {
        if (count % STARTS_BETWEEN_CHECKS == 0) {
            deadline.check();
        }
    }

    private void clearBuckets() {
        for (int bucket = 0; bucket < buckets; bucket++) {
            bucketOf[bucketNode[bucket]] = 0;
        }
        buckets = 0;
        left = 0;
    }

    private void sow(Seeds seeds) {
        walk.begin();
        for (int seed = 0; seed < seeds.size(); seed++) {
            int node = seeds.node(seed);
            found[node] = Math.min(found[node], seeds.label(seed));
            walk.add(node);
        }
    }

    private void relax(UpArcs arcs, int node, long before) {
        found[node] = Label.NONE;
        int end = arcs.first()[node + 1];
        for (int arc = arcs.first()[node]; arc < end; arc++) {
            int above = arcs.head()[arc];
            found[above] = Math.min(found[above], before + arcs.label()[arc]);
        }
    }

    private void leave(UpArcs arcs, Seeds seeds, int end) {
        sow(seeds);
        for (int node = walk.next(); node >= 0; node = walk.next()) {
            long after = found[node];
            if (after < Label.NONE) {
                relax(arcs, node, after);
                if (left == leftLabel.length) {
                    leftBucket = Arrays.copyOf(leftBucket, left * 2);
                    leftBy = Arrays.copyOf(leftBy, left * 2);
                    leftLabel = Arrays.copyOf(leftLabel, left * 2);
                }
                leftBucket[left] = bucketAt(node);
                leftBy[left] = end;
                leftLabel[left++] = after;
            }
        }
    }

    private int bucketAt(int node) {
        if (bucketOf[node] == 0) {
            if (buckets == bucketNode.length) {
                bucketNode = Arrays.copyOf(bucketNode, buckets * 2);
            }
            bucketNode[buckets++] = node;
            bucketOf[node] = buckets;
        }
        return bucketOf[node] - 1;
    }

    /** Counting sort; afterwards each bucket ends where {@code bucketEnd} says and begins where the one before ends. */
    private void sortIntoBuckets() {
        if (bucketEnd.length < buckets + 1) {
            bucketEnd = new int[bucketNode.length + 1];
        }
        if (by.length < left) {
            by = new int[leftBy.length];
            label = new long[leftLabel.length];
        }
        Arrays.fill(bucketEnd, 0, buckets + 1, 0);
        for (int i = 0; i < left; i++) {
            bucketEnd[leftBucket[i] + 1]++;
        }
        for (int bucket = 0; bucket < buckets; bucket++) {
            bucketEnd[bucket + 1] += bucketEnd[bucket];
        }
        for (int i = 0; i < left; i++) {
            int place = bucketEnd[leftBucket[i]]++;
            by[place] = leftBy[i];
            label[place] = leftLabel[i];
        }
    }

    private void collect(UpArcs arcs, Seeds seeds, long[] labels, int row) {
        sow(seeds);
        for (int node = walk.next(); node >= 0; node = walk.next()) {
            long before = found[node];
            if (before < Label.NONE) {
                relax(arcs, node, before);
                int bucket = bucketOf[node] - 1;
                if (bucket >= 0) {
                    empty(bucket, before, labels, row);
                }
            }
        }
    }

    private void empty(int bucket, long before, long[] labels, int row) {
        int end = bucketEnd[bucket];
        for (int i = bucket == 0 ? 0 : bucketEnd[bucket - 1]; i < end; i++) {
            long whole = before + label[i];
            if (whole < labels[row + by[i]]) {
                labels[row + by[i]] = whole;
            }
        }
    }
}
