package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;

/** Nodes by a value, the highest first: a binary heap, where a node may stand more than once. */
final class RankedNodes {
    private int[] nodes;
    private double[] values;
    private int count;

    RankedNodes(int capacity) {
        this.nodes = new int[Math.max(16, 2 * capacity)];
        this.values = new double[nodes.length];
    }

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Adds a node; {@link #arrange} has to be called before anything is taken out. */
    void add(int node, double value) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        nodes[count] = node;
        values[count++] = value;
    }

    void arrange() {
        for (int i = (count >>> 1) - 1; i >= 0; i--) {
            sink(i, nodes[i], values[i]);
        }
    }

    void push(int node, double value) {
        add(node, value);
        int at = count - 1;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (values[parent] >= value) {
                break;
            }
            nodes[at] = nodes[parent];
            values[at] = values[parent];
            at = parent;
        }
        nodes[at] = node;
        values[at] = value;
    }

    double topValue() {
        return values[0];
    }

    int removeTop() {
        int top = nodes[0];
        count--;
        if (count > 0) {
            sink(0, nodes[count], values[count]);
        }
        return top;
    }

    private void sink(int from, int node, double value) {
        int at = from;
        while (true) {
            int child = 2 * at + 1;
            if (child >= count) {
                break;
            }
            if (child + 1 < count && values[child + 1] > values[child]) {
                child++;
            }
            if (values[child] <= value) {
                break;
            }
            nodes[at] = nodes[child];
            values[at] = values[child];
            at = child;
        }
        nodes[at] = node;
        values[at] = value;
    }
}
