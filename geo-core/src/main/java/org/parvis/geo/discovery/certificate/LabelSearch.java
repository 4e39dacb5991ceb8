package org.parvis.geo.discovery.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.routing.TimeMatrix;

/**
 * Goes through all walks in the order of time, but for those that cannot end better than a threshold, where a walker may
 * come back to a stop that was forgotten. The most that such walkers collect is an upper bound for those who do not.
 */
final class LabelSearch {
    private static final int MOST_LABELS = 600_000;
    private static final int MOST_PATHS = 24;

    private final Passage passage;
    private final double[] scores;
    private final Memories memories;
    private final @Nullable BestByTime rest;
    private final double threshold;
    private final Labels labels;
    private final BestByTime reached;
    private final PriorityQueue<Long> queue = new PriorityQueue<>();
    private final List<Integer> endings = new ArrayList<>();
    private double best = Double.NEGATIVE_INFINITY;

    /**
     * @param rest what walkers the other way have collected; null if nobody knows
     * @param threshold only walks that collect more are looked for
     */
    LabelSearch(Passage passage, double[] scores, Memories memories, @Nullable BestByTime rest, double threshold) {
        this.passage = passage;
        this.scores = scores;
        this.memories = memories;
        this.rest = rest;
        this.threshold = threshold;
        this.labels = new Labels(passage.count());
        this.reached = new BestByTime(passage.count());
    }

    /** @return whether it came to its end; if not, nothing it found is to be used */
    boolean run(Effort effort) {
        for (int stop = 0; stop < passage.count(); stop++) {
            arrive(stop, passage.out()[stop], 0, 0, 0, 0, -1);
        }
        int steps = 0;
        while (!queue.isEmpty()) {
            int label = (int) (queue.remove() & 0xffff_ffffL);
            if (labels.dropped[label]) {
                continue;
            }
            if (labels.count() > MOST_LABELS || (++steps % 64 == 0 && effort.isOver())) {
                return false;
            }
            settle(label);
        }
        return true;
    }

    private void settle(int label) {
        int stop = labels.stops[label];
        double score = labels.scores[label];
        reached.add(stop, labels.begins[label], score);
        int leave = labels.begins[label] + passage.visits()[stop];
        if (score > threshold && leave + passage.back()[stop] <= passage.budget()) {
            end(label, score);
        }
        int[] seconds = passage.seconds()[stop];
        long low = labels.low[label];
        long high = labels.high[label];
        int told = labels.told[label];
        for (int next = 0; next < seconds.length; next++) {
            boolean known = (low & Memories.lowBit(next)) != 0 || (high & Memories.highBit(next)) != 0;
            int story = passage.story()[next];
            if (!known && seconds[next] < TimeMatrix.UNREACHABLE && (story == 0 || story >= told)) {
                arrive(next, leave + seconds[next], score, low, high, told, label);
            }
        }
    }

    private void end(int label, double score) {
        best = Math.max(best, score);
        endings.add(label);
    }

    private void arrive(int stop, int arrival, double before, long low, long high, int told, int parent) {
        if (arrival > passage.budget()) {
            return;
        }
        int begin = passage.begin(stop, arrival);
        int left = passage.budget() - passage.visits()[stop] - begin;
        if (left < 0) {
            return;
        }
        double score = before + scores[stop];
        if (rest != null && score + rest.best(stop, left) - scores[stop] <= threshold) {
            return;
        }
        int label = labels.add(
                stop,
                begin,
                score,
                (low & memories.low[stop]) | Memories.lowBit(stop),
                (high & memories.high[stop]) | Memories.highBit(stop),
                Math.max(told, passage.story()[stop]),
                parent);
        if (label >= 0) {
            queue.add(((long) begin << 32) | label);
        }
    }

    /** The most that a walker collects; negative infinity if none collects more than the threshold. */
    double best() {
        return best;
    }

    /** For the search the other way. */
    BestByTime reached() {
        return reached;
    }

    /** Some of the walks that collect most, best first. */
    List<int[]> bestPaths() {
        return endings.stream()
                .sorted((one, other) -> Double.compare(labels.scores[other], labels.scores[one]))
                .limit(MOST_PATHS)
                .map(labels::path)
                .toList();
    }
}
