package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * Where ways begin or end: nodes, each with what it takes to get there from the true start, or from there to the true
 * end. Walks begin amid an arc, so there are mostly two. Reusable; one thread at a time.
 */
public final class Seeds {
    private int[] nodes = new int[2];
    private long[] labels = new long[2];
    private int size;

    /** None yet. */
    public Seeds() {}

    /** One node, at no cost. */
    public static Seeds at(int node) {
        return new Seeds().add(node, 0);
    }

    /** Forgets all. */
    public Seeds clear() {
        size = 0;
        return this;
    }

    /**
     * @param label 0 or more; a seed at {@link Label#NONE} or more is left out
     */
    public Seeds add(int node, long label) {
        if (label < 0) {
            throw new IllegalArgumentException("a label is 0 or more, not " + label);
        }
        if (label >= Label.NONE) {
            return this;
        }
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            labels = Arrays.copyOf(labels, size * 2);
        }
        nodes[size] = node;
        labels[size++] = label;
        return this;
    }

    public int size() {
        return size;
    }

    /** @param seed from 0 to less than {@link #size()} */
    public int node(int seed) {
        return nodes[seed];
    }

    /** @param seed from 0 to less than {@link #size()} */
    public long label(int seed) {
        return labels[seed];
    }
}
