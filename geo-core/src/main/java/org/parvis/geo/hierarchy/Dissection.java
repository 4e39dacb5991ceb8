package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * Nested dissection: a graph is cut by a small separator, whose nodes come last, and each side is treated likewise
 * (A. George, "Nested Dissection of a Regular Finite Element Mesh", SIAM Journal on Numerical Analysis 10, 1973).
 */
final class Dissection {
    /** Cells no larger are ordered by degree. */
    private static final int SMALL = 24;

    private final CellGraph graph;
    private final InertialFlow flow;
    private final MinimumDegree minimumDegree = new MinimumDegree();
    private final byte[] part;
    private final int[] queue;

    /** Begin and end of the cells still to be cut. */
    private int[] open = new int[128];

    private int openCount;

    private Dissection(CellGraph graph) {
        this.graph = graph;
        flow = new InertialFlow(graph);
        part = new byte[graph.places()];
        queue = new int[graph.places()];
    }

    /** The nodes in the order in which to contract them. */
    static int[] order(Neighbours neighbours, float[] x, float[] y) {
        CellGraph graph = new CellGraph(neighbours, x, y);
        new Dissection(graph).dissect();
        return graph.node;
    }

    private void dissect() {
        open(0, graph.places());
        while (openCount > 0) {
            int end = open[--openCount];
            int begin = open[--openCount];
            if (end - begin <= SMALL) {
                minimumDegree.order(graph, begin, end);
            } else if (graph.firstArc[begin] < graph.endArc[end - 1]) {
                if (isConnected(begin, end)) {
                    flow.cut(begin, end, part);
                    coverCut(begin, end);
                }
                graph.divide(begin, end, part);
                open(begin, graph.beginOf(CellGraph.OTHER_SIDE));
                open(graph.beginOf(CellGraph.OTHER_SIDE), graph.beginOf(CellGraph.SEPARATOR));
            }
        }
    }

    private void open(int begin, int end) {
        if (begin == end) {
            return;
        }
        if (openCount + 2 > open.length) {
            open = Arrays.copyOf(open, open.length * 2);
        }
        open[openCount++] = begin;
        open[openCount++] = end;
    }

    /** If it is not, the largest component becomes one side, or as many as make half of the cell. */
    private boolean isConnected(int begin, int end) {
        Arrays.fill(part, begin, end, CellGraph.SEPARATOR);
        int reached = reach(begin, CellGraph.OTHER_SIDE);
        if (reached == end - begin) {
            return true;
        }
        int onOtherSide = reached;
        for (int place = begin; place < end; place++) {
            if (part[place] == CellGraph.SEPARATOR) {
                int size = reach(place, CellGraph.ONE_SIDE);
                if (size * 2L >= end - begin) {
                    turnAround(begin, end);
                    break;
                }
                if ((onOtherSide + size) * 2L <= end - begin) {
                    onOtherSide += size;
                    reach(place, CellGraph.OTHER_SIDE);
                }
            }
        }
        return false;
    }

    /** Marks all that hangs together with a place as one part. */
    private int reach(int start, byte as) {
        byte before = part[start];
        part[start] = as;
        queue[0] = start;
        int queued = 1;
        for (int i = 0; i < queued; i++) {
            int place = queue[i];
            for (int arc = graph.firstArc[place]; arc < graph.endArc[place]; arc++) {
                int to = graph.target[arc];
                if (part[to] == before) {
                    part[to] = as;
                    queue[queued++] = to;
                }
            }
        }
        return queued;
    }

    /** The component found last is larger than all others together. */
    private void turnAround(int begin, int end) {
        for (int place = begin; place < end; place++) {
            part[place] = part[place] == CellGraph.ONE_SIDE ? CellGraph.OTHER_SIDE : CellGraph.ONE_SIDE;
        }
    }

    /** Moves the ends of the cut arcs from that side into the separator where they are fewer. */
    private void coverCut(int begin, int end) {
        int one = 0;
        int other = 0;
        int onOne = 0;
        for (int place = begin; place < end; place++) {
            boolean onOneSide = part[place] == CellGraph.ONE_SIDE;
            onOne += onOneSide ? 1 : 0;
            if (isCutOffAt(place)) {
                one += onOneSide ? 1 : 0;
                other += onOneSide ? 0 : 1;
            }
        }
        boolean larger = onOne * 2 >= end - begin;
        byte side = one < other || (one == other && larger) ? CellGraph.ONE_SIDE : CellGraph.OTHER_SIDE;
        int found = 0;
        for (int place = begin; place < end; place++) {
            if (part[place] == side && isCutOffAt(place)) {
                queue[found++] = place;
            }
        }
        for (int i = 0; i < found; i++) {
            part[queue[i]] = CellGraph.SEPARATOR;
        }
    }

    private boolean isCutOffAt(int place) {
        for (int arc = graph.firstArc[place]; arc < graph.endArc[place]; arc++) {
            if (part[graph.target[arc]] != part[place]) {
                return true;
            }
        }
        return false;
    }
}
