package org.parvis.geo.exchange.osm;

import java.util.Arrays;

/** Finds the place of an id among many that came in no order. */
final class SortedIds {
    private final Longs ids = new Longs();
    private int[] order = {};
    private int distinct;

    void add(long id) {
        ids.add(id);
    }

    int size() {
        return ids.size();
    }

    long at(int index) {
        return ids.at(index);
    }

    /** The index of an id, of the last one where it was added more than once; −1 if it was not. */
    int find(long id) {
        sort();
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ids.at(order[middle]) <= id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && ids.at(order[low - 1]) == id ? order[low - 1] : -1;
    }

    /** How many different ones there are. */
    int distinct() {
        sort();
        return distinct;
    }

    private void sort() {
        if (order.length == size()) {
            return;
        }
        order = sortedOrder();
        distinct = order.length == 0 ? 0 : 1;
        for (int index = 1; index < order.length; index++) {
            distinct += ids.at(order[index]) == ids.at(order[index - 1]) ? 0 : 1;
        }
    }

    /** The indices in the order of their ids; of equal ids the first comes first. */
    int[] sortedOrder() {
        int size = size();
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
            boolean takeLeft = right >= end || left < middle && ids.at(from[left]) <= ids.at(from[right]);
            to[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    /** Of memory, also while they are sorted. */
    long bytes() {
        return ids.bytes() + 2L * Integer.BYTES * size();
    }
}
