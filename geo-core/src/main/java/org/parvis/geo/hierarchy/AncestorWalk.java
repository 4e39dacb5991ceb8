package org.parvis.geo.hierarchy;

import java.util.Arrays;

/** Walks from several nodes up the elimination tree at once, every ancestor once, lower ones before higher ones. */
final class AncestorWalk {
    private final int[] parent;
    private int[] heads = new int[8];
    private int count;

    AncestorWalk(int[] parent) {
        this.parent = parent;
    }

    void begin() {
        count = 0;
    }

    void add(int node) {
        for (int i = 0; i < count; i++) {
            if (heads[i] == node) {
                return;
            }
        }
        if (count == heads.length) {
            heads = Arrays.copyOf(heads, count * 2);
        }
        heads[count++] = node;
    }

    /** The lowest node not visited yet; -1 if there is none. */
    int next() {
        if (count == 1) {
            int only = heads[0];
            heads[0] = parent[only];
            count = heads[0] < 0 ? 0 : 1;
            return only;
        }
        if (count == 0) {
            return -1;
        }
        int lowest = 0;
        for (int i = 1; i < count; i++) {
            lowest = heads[i] < heads[lowest] ? i : lowest;
        }
        int node = heads[lowest];
        int above = parent[node];
        boolean known = above < 0;
        for (int i = 0; i < count && !known; i++) {
            known = heads[i] == above;
        }
        heads[lowest] = known ? heads[--count] : above;
        return node;
    }
}
