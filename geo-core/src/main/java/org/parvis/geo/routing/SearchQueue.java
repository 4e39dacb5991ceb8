package org.parvis.geo.routing;

import java.util.Arrays;

/** A binary heap of nodes by key, smallest first, in arrays that are kept from search to search. */
final class SearchQueue {
    private long[] keys = new long[256];
    private int[] nodes = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long leastKey() {
        return keys[0];
    }

    void add(long key, int node) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (keys[parent] <= key) {
                break;
            }
            keys[hole] = keys[parent];
            nodes[hole] = nodes[parent];
            hole = parent;
        }
        keys[hole] = key;
        nodes[hole] = node;
    }

    /** Takes the node with the least key out. */
    int poll() {
        int least = nodes[0];
        long key = keys[--size];
        int node = nodes[size];
        int hole = 0;
        for (int child = 1; child < size; child = hole * 2 + 1) {
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            keys[hole] = keys[child];
            nodes[hole] = nodes[child];
            hole = child;
        }
        keys[hole] = key;
        nodes[hole] = node;
        return least;
    }
}
