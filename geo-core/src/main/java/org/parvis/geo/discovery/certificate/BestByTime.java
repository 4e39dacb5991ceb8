package org.parvis.geo.discovery.certificate;

import java.util.Arrays;

/** For each stop: the most that can have been collected, itself included, when a visit begins there at some time. */
final class BestByTime {
    private final int[][] times;
    private final double[][] scores;
    private final int[] counts;

    BestByTime(int stops) {
        this.times = new int[stops][16];
        this.scores = new double[stops][16];
        this.counts = new int[stops];
    }

    /** Times of a stop never go down from call to call. */
    void add(int stop, int time, double score) {
        int count = counts[stop];
        if (count > 0 && scores[stop][count - 1] >= score) {
            return;
        }
        if (count > 0 && times[stop][count - 1] == time) {
            scores[stop][count - 1] = score;
            return;
        }
        if (count == times[stop].length) {
            times[stop] = Arrays.copyOf(times[stop], 2 * count);
            scores[stop] = Arrays.copyOf(scores[stop], 2 * count);
        }
        times[stop][count] = time;
        scores[stop][count] = score;
        counts[stop]++;
    }

    /** Of all begins up to a time; negative infinity if there is none. */
    double best(int stop, int until) {
        int low = 0;
        int high = counts[stop];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[stop][middle] <= until) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Double.NEGATIVE_INFINITY : scores[stop][low - 1];
    }
}
