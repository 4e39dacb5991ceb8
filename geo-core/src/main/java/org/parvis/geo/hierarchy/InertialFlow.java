package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * Finds a small separator of a cell: in each of four directions, the nodes farthest on one side are the sources and those
 * farthest on the other the sinks of a flow in which every arc carries one; where it is narrowest the cell is cut
 * (A. Schild, C. Sommer, 2015). The flow is found by E. Dinic's algorithm.
 */
final class InertialFlow {
    /** The share of the nodes that are sources, and that are sinks. */
    private static final double SHARE = 0.25;

    private static final float[][] DIRECTIONS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

    private static final byte BETWEEN = 0;
    private static final byte SOURCE = 1;
    private static final byte SINK = 2;

    private static final int UNREACHED = -1;

    private final CellGraph graph;
    private final long[] keys;
    private final byte[] terminal;
    private final int[] level;
    private final int[] nextArc;
    private final int[] queue;
    private final int[] path;

    /** One if the arc carries its flow, minus one if its reverse does. */
    private final byte[] flow;

    private int rimSources;
    private int begin;
    private int end;

    InertialFlow(CellGraph graph) {
        this.graph = graph;
        keys = new long[graph.places()];
        terminal = new byte[graph.places()];
        level = new int[graph.places()];
        nextArc = new int[graph.places()];
        queue = new int[graph.places()];
        path = new int[graph.places()];
        flow = new byte[graph.target.length];
    }

    /**
     * Says for every place of a connected cell with two nodes or more on which side of the cut it is. Neither side is
     * empty.
     */
    void cut(int cellBegin, int cellEnd, byte[] side) {
        begin = cellBegin;
        end = cellEnd;
        double best = Double.POSITIVE_INFINITY;
        for (float[] direction : DIRECTIONS) {
            chooseTerminals(direction);
            // A cut as wide as this is no better even if it halves the cell.
            int limit = (int) Math.min(Integer.MAX_VALUE, Math.ceil(best * (end - begin) / 2));
            int width = flow(limit);
            if (width < limit) {
                int reached = countReached();
                int sinkSide = reachFromSinks();
                int smallerSide = Math.min(reached, end - begin - reached);
                int smallerOther = Math.min(sinkSide, end - begin - sinkSide);
                double score = (double) width / Math.max(smallerSide, smallerOther);
                if (score < best) {
                    best = score;
                    noteSides(smallerSide >= smallerOther, side);
                }
            }
        }
    }

    private void chooseTerminals(float[] direction) {
        int size = end - begin;
        for (int i = 0; i < size; i++) {
            float along = direction[0] * graph.x[begin + i] + direction[1] * graph.y[begin + i];
            int bits = Float.floatToIntBits(along);
            // As integers, negative floats have the wrong order.
            int sortable = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
            keys[i] = ((long) sortable << 32) | i;
        }
        int count = Math.max(1, (int) (size * SHARE));
        Selection.smallestFirst(keys, 0, size, count);
        Selection.smallestFirst(keys, count, size, size - count);
        Arrays.fill(terminal, begin, end, BETWEEN);
        for (int i = 0; i < count; i++) {
            terminal[begin + (int) keys[i]] = SOURCE;
            terminal[begin + (int) keys[size - 1 - i]] = SINK;
        }
        Arrays.fill(flow, graph.firstArc[begin], graph.endArc[end - 1], (byte) 0);
        rimSources = 0;
        for (int place = begin; place < end; place++) {
            if (terminal[place] == SOURCE && isOnRim(place)) {
                queue[rimSources++] = place;
            }
        }
    }

    private boolean isOnRim(int source) {
        for (int arc = graph.firstArc[source]; arc < graph.endArc[source]; arc++) {
            if (terminal[graph.target[arc]] != SOURCE) {
                return true;
            }
        }
        return false;
    }

    /** The greatest flow from sources to sinks; the limit if it is no less. */
    private int flow(int limit) {
        int width = 0;
        while (reachSinks()) {
            for (int i = 0; i < rimSources; i++) {
                while (augment(queue[i])) {
                    width++;
                    if (width == limit) {
                        return width;
                    }
                }
            }
        }
        return width;
    }

    /** Numbers the places by their distance from the sources, along arcs that carry no flow, up to the first sinks. */
    private boolean reachSinks() {
        int[] target = graph.target;
        for (int place = begin; place < end; place++) {
            level[place] = terminal[place] == SOURCE ? 0 : UNREACHED;
        }
        for (int i = 0; i < rimSources; i++) {
            nextArc[queue[i]] = graph.firstArc[queue[i]];
        }
        int sinkLevel = Integer.MAX_VALUE;
        int queued = rimSources;
        for (int i = 0; i < queued; i++) {
            int place = queue[i];
            int beyond = level[place] + 1;
            if (beyond > sinkLevel) {
                break;
            }
            int last = graph.endArc[place];
            for (int arc = graph.firstArc[place]; arc < last; arc++) {
                int to = target[arc];
                if (level[to] == UNREACHED && flow[arc] < 1) {
                    if (terminal[to] == SINK) {
                        sinkLevel = beyond;
                    } else {
                        level[to] = beyond;
                        nextArc[to] = graph.firstArc[to];
                        queue[queued++] = to;
                    }
                }
            }
        }
        return sinkLevel < Integer.MAX_VALUE;
    }

    /** Sends one more from this source to a sink, if there is still a way with rising levels. */
    private boolean augment(int source) {
        int[] target = graph.target;
        int place = source;
        int depth = 0;
        while (true) {
            int arc = nextArc[place];
            if (arc == graph.endArc[place]) {
                if (depth == 0) {
                    return false;
                }
                place = target[graph.reverse[path[--depth]]];
                nextArc[place]++;
                continue;
            }
            int to = target[arc];
            if (flow[arc] < 1 && terminal[to] == SINK) {
                path[depth++] = arc;
                break;
            }
            if (flow[arc] < 1 && level[to] == level[place] + 1) {
                path[depth++] = arc;
                place = to;
            } else {
                nextArc[place]++;
            }
        }
        for (int i = 0; i < depth; i++) {
            flow[path[i]]++;
            flow[graph.reverse[path[i]]]--;
        }
        return true;
    }

    private int countReached() {
        int count = 0;
        for (int place = begin; place < end; place++) {
            count += level[place] == UNREACHED ? 0 : 1;
        }
        return count;
    }

    /** Marks as sinks all places from which a sink can still be reached, and counts them. */
    private int reachFromSinks() {
        int queued = 0;
        for (int place = begin; place < end; place++) {
            if (terminal[place] == SINK) {
                queue[queued++] = place;
            }
        }
        for (int i = 0; i < queued; i++) {
            int place = queue[i];
            for (int arc = graph.firstArc[place]; arc < graph.endArc[place]; arc++) {
                int from = graph.target[arc];
                if (terminal[from] != SINK && flow[graph.reverse[arc]] < 1) {
                    terminal[from] = SINK;
                    queue[queued++] = from;
                }
            }
        }
        return queued;
    }

    private void noteSides(boolean asReachedFromSources, byte[] side) {
        for (int place = begin; place < end; place++) {
            boolean one = asReachedFromSources ? level[place] != UNREACHED : terminal[place] != SINK;
            side[place] = one ? CellGraph.ONE_SIDE : CellGraph.OTHER_SIDE;
        }
    }
}
