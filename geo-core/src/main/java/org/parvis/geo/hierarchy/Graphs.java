package org.parvis.geo.hierarchy;

/** What must be true of the arrays that describe a graph. */
final class Graphs {
    private Graphs() {}

    /** @throws IllegalArgumentException if arcs do not follow each other or lead to no node */
    static void check(int[] firstArc, int[] target) {
        int nodes = firstArc.length - 1;
        checkRanges("arcs", firstArc, target.length);
        for (int to : target) {
            if (to < 0 || to >= nodes) {
                throw new IllegalArgumentException("an arc leads to node " + to + " of " + nodes);
            }
        }
    }

    /** @throws IllegalArgumentException if these do not divide as many things into consecutive ranges */
    static void checkRanges(String things, int[] first, int size) {
        if (first.length == 0 || first[0] != 0 || first[first.length - 1] != size) {
            throw new IllegalArgumentException("the ranges do not cover the " + size + " " + things);
        }
        for (int i = 1; i < first.length; i++) {
            if (first[i] < first[i - 1]) {
                throw new IllegalArgumentException("the " + things + " of node " + (i - 1) + " end before they begin");
            }
        }
    }
}
