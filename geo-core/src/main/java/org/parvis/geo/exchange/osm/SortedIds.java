package org.parvis.geo.exchange.osm;

import java.util.Arrays;

/** Finds the place of an id among many that mostly came in order. */
final class SortedIds {
    private long[] ids = new long[1 << 8];
    private int size;
    private boolean ascending = true;
    private int[] order = {};

    void add(long id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size + (size >> 1));
        }
        ascending &= size == 0 || id > ids[size - 1];
        ids[size++] = id;
    }

    int size() {
        return size;
    }

    long at(int index) {
        return ids[index];
    }

    /** Whether each was larger than the one before. */
    boolean isAscending() {
        return ascending;
    }

    /** The index of an id, of the last one where it was added more than once; −1 if it was not. */
    int find(long id) {
        if (ascending) {
            int index = Arrays.binarySearch(ids, 0, size, id);
            return Math.max(index, -1);
        }
        if (order.length != size) {
            order = sortedOrder();
        }
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ids[order[middle]] <= id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && ids[order[low - 1]] == id ? order[low - 1] : -1;
    }

    /** The indices in the order of their ids; of equal ids the first comes first. */
    int[] sortedOrder() {
        int[] from = new int[size];
        Arrays.setAll(from, index -> index);
        int[] to = new int[size];
        for (int width = 1; width < size && width > 0; width <<= 1) {
            for (long start = 0; start < size; start += 2L * width) {
                merge(from, to, (int) start, (int) Math.min(size, start + width), (int)
                        Math.min(size, start + 2L * width));
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = right >= end || left < middle && ids[from[left]] <= ids[from[right]];
            to[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    /** Of memory. */
    long bytes() {
        return (long) Long.BYTES * ids.length;
    }
}
