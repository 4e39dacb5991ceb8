package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * Which nodes are joined by an arc in either direction: every neighbour once, in ascending order, no node its own.
 *
 * @param first where the neighbours of a node begin; they end where those of the next begin
 * @param node the neighbours
 */
record Neighbours(int[] first, int[] node) {
    static Neighbours of(int[] firstArc, int[] target) {
        int nodes = firstArc.length - 1;
        int[] first = new int[nodes + 1];
        for (int from = 0; from < nodes; from++) {
            for (int arc = firstArc[from]; arc < firstArc[from + 1]; arc++) {
                if (target[arc] != from) {
                    first[from + 1]++;
                    first[target[arc] + 1]++;
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] = Math.addExact(first[node], first[node + 1]);
        }
        int[] next = Arrays.copyOf(first, nodes);
        int[] ends = new int[first[nodes]];
        for (int from = 0; from < nodes; from++) {
            for (int arc = firstArc[from]; arc < firstArc[from + 1]; arc++) {
                if (target[arc] != from) {
                    ends[next[from]++] = target[arc];
                    ends[next[target[arc]]++] = from;
                }
            }
        }
        return eachOnce(first, ends);
    }

    private static Neighbours eachOnce(int[] first, int[] ends) {
        int nodes = first.length - 1;
        int kept = 0;
        int begin = 0;
        for (int node = 0; node < nodes; node++) {
            int end = first[node + 1];
            Arrays.sort(ends, begin, end);
            int last = -1;
            first[node] = kept;
            for (int i = begin; i < end; i++) {
                if (ends[i] != last) {
                    last = ends[i];
                    ends[kept++] = last;
                }
            }
            begin = end;
        }
        first[nodes] = kept;
        return new Neighbours(first, Arrays.copyOf(ends, kept));
    }

    int nodes() {
        return first.length - 1;
    }
}
