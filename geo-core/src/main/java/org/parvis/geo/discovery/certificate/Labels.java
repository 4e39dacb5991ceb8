package org.parvis.geo.discovery.certificate;

import java.util.Arrays;

/**
 * Beginnings of walks: where they are, since when, with what, and which stops they remember. Those at one stop are kept
 * from the most to the least collected; one that another is no worse than in anything is left out.
 */
final class Labels {
    private int count;
    int[] stops = new int[1024];
    int[] begins = new int[1024];
    double[] scores = new double[1024];
    long[] low = new long[1024];
    long[] high = new long[1024];
    int[] told = new int[1024];
    int[] parents = new int[1024];
    boolean[] dropped = new boolean[1024];
    private final int[][] at;
    private final int[] atCount;

    Labels(int stopCount) {
        this.at = new int[stopCount][32];
        this.atCount = new int[stopCount];
    }

    int count() {
        return count;
    }

    /** @return its number; −1 if it is left out */
    int add(int stop, int begin, double score, long lowSet, long highSet, int toldSet, int parent) {
        int[] list = at[stop];
        int size = atCount[stop];
        int place = 0;
        while (place < size && scores[list[place]] >= score) {
            int other = list[place++];
            if (begins[other] <= begin
                    && (low[other] & ~lowSet) == 0
                    && (high[other] & ~highSet) == 0
                    && told[other] <= toldSet) {
                return -1;
            }
        }
        int kept = place;
        for (int i = place; i < size; i++) {
            int other = list[i];
            if (begin <= begins[other]
                    && (lowSet & ~low[other]) == 0
                    && (highSet & ~high[other]) == 0
                    && toldSet <= told[other]) {
                dropped[other] = true;
            } else {
                list[kept++] = other;
            }
        }
        insert(stop, place, kept);
        return store(stop, begin, score, lowSet, highSet, toldSet, parent);
    }

    private void insert(int stop, int place, int size) {
        if (size == at[stop].length) {
            at[stop] = Arrays.copyOf(at[stop], 2 * size);
        }
        System.arraycopy(at[stop], place, at[stop], place + 1, size - place);
        at[stop][place] = count;
        atCount[stop] = size + 1;
    }

    private int store(int stop, int begin, double score, long lowSet, long highSet, int toldSet, int parent) {
        if (count == stops.length) {
            int room = 2 * count;
            stops = Arrays.copyOf(stops, room);
            begins = Arrays.copyOf(begins, room);
            scores = Arrays.copyOf(scores, room);
            low = Arrays.copyOf(low, room);
            high = Arrays.copyOf(high, room);
            told = Arrays.copyOf(told, room);
            parents = Arrays.copyOf(parents, room);
            dropped = Arrays.copyOf(dropped, room);
        }
        stops[count] = stop;
        begins[count] = begin;
        scores[count] = score;
        low[count] = lowSet;
        high[count] = highSet;
        told[count] = toldSet;
        parents[count] = parent;
        return count++;
    }

    /** The stops of a label in the order they were visited. */
    int[] path(int label) {
        int[] path = new int[16];
        int length = 0;
        for (int each = label; each >= 0; each = parents[each]) {
            if (length == path.length) {
                path = Arrays.copyOf(path, 2 * length);
            }
            path[length++] = stops[each];
        }
        int[] ordered = new int[length];
        for (int i = 0; i < length; i++) {
            ordered[i] = path[length - 1 - i];
        }
        return ordered;
    }
}
