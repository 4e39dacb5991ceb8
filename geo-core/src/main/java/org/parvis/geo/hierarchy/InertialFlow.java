package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * Finds a small separator of a cell: in each of two or four directions, the nodes farthest on one side are the sources and those
 * farthest on the other the sinks of a flow in which every arc carries one; where it is narrowest the cell is cut
 * (A. Schild, C. Sommer, 2015). The flow is found by E. Dinic's algorithm.
 */
final class InertialFlow {
    /** The share of the nodes that are sources, and that are sinks. */
    private static final double SHARE = 0.25;

    /** Cells smaller than this are cut along the axes only: a third less work for two hundredths more arcs upward. */
    private static final int FEW = 10_000;

    private static final float[][] DIRECTIONS = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};

    /** Levels of places from which no sink was reached yet, and of sources; those of sinks are 0. */
    private static final int UNREACHED = -1;

    private static final int SOURCE = -2;

    private final CellGraph graph;
    private final long[] keys;

    /** The levels before anything is reached. */
    private final int[] terminals;

    private final int[] level;
    private final int[] nextArc;
    private final int[] queue;
    private final int[] rimSources;
    private final int[] path;

    /** One if the arc carries its flow, minus one if its reverse does. */
    private final byte[] flow;

    private int rimSourceCount;
    private int rimSinkCount;
    private int begin;
    private int end;

    InertialFlow(CellGraph graph) {
        this.graph = graph;
        keys = new long[graph.places()];
        terminals = new int[graph.places()];
        level = new int[graph.places()];
        nextArc = new int[graph.places()];
        queue = new int[graph.places()];
        rimSources = new int[graph.places()];
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
        int directions = end - begin < FEW ? 2 : DIRECTIONS.length;
        for (int i = 0; i < directions; i++) {
            chooseTerminals(DIRECTIONS[i]);
            // A cut as wide as this is no better even if it halves the cell.
            int limit = (int) Math.min(Integer.MAX_VALUE, Math.ceil(best * (end - begin) / 2));
            int width = flow(limit);
            if (width < limit) {
                int sinkSide = countReached();
                int sourceSide = reachFromSources();
                int smallerOfSink = Math.min(sinkSide, end - begin - sinkSide);
                int smallerOfSource = Math.min(sourceSide, end - begin - sourceSide);
                double score = (double) width / Math.max(smallerOfSink, smallerOfSource);
                if (score < best) {
                    best = score;
                    noteSides(smallerOfSink >= smallerOfSource, side);
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
        Arrays.fill(terminals, begin, end, UNREACHED);
        for (int i = 0; i < count; i++) {
            terminals[begin + (int) keys[i]] = SOURCE;
            terminals[begin + (int) keys[size - 1 - i]] = 0;
        }
        Arrays.fill(flow, graph.firstArc[begin], graph.endArc[end - 1], (byte) 0);
        rimSourceCount = 0;
        rimSinkCount = 0;
        for (int place = begin; place < end; place++) {
            if (terminals[place] == SOURCE && isOnRim(place)) {
                rimSources[rimSourceCount++] = place;
            } else if (terminals[place] == 0 && isOnRim(place)) {
                queue[rimSinkCount++] = place;
            }
        }
    }

    private boolean isOnRim(int terminal) {
        for (int arc = graph.firstArc[terminal]; arc < graph.endArc[terminal]; arc++) {
            if (terminals[graph.target[arc]] != terminals[terminal]) {
                return true;
            }
        }
        return false;
    }

    /** The greatest flow from sources to sinks; the limit if it is no less. */
    private int flow(int limit) {
        int width = 0;
        while (reachSources()) {
            for (int i = 0; i < rimSourceCount; i++) {
                nextArc[rimSources[i]] = graph.firstArc[rimSources[i]];
                while (augment(rimSources[i])) {
                    width++;
                    if (width == limit) {
                        return width;
                    }
                }
            }
        }
        return width;
    }

    /** Numbers the places by how far it is to a sink, along arcs that can carry more. */
    private boolean reachSources() {
        int[] target = graph.target;
        System.arraycopy(terminals, begin, level, begin, end - begin);
        boolean reached = false;
        int queued = rimSinkCount;
        for (int i = 0; i < queued; i++) {
            int place = queue[i];
            int beyond = level[place] + 1;
            int last = graph.endArc[place];
            for (int arc = graph.firstArc[place]; arc < last; arc++) {
                int from = target[arc];
                // The reverse can carry more unless it already does.
                if (level[from] < 0 && flow[arc] >= 0) {
                    if (level[from] == SOURCE) {
                        reached = true;
                    } else {
                        level[from] = beyond;
                        nextArc[from] = graph.firstArc[from];
                        queue[queued++] = from;
                    }
                }
            }
        }
        return reached;
    }

    /** Sends one more from this source to a sink, if there is still a way with falling levels. */
    private boolean augment(int source) {
        int[] target = graph.target;
        int place = source;
        int below = Integer.MAX_VALUE;
        int depth = 0;
        while (true) {
            int arc = nextArc[place];
            if (arc == graph.endArc[place]) {
                if (depth == 0) {
                    return false;
                }
                place = target[graph.reverse[path[--depth]]];
                below = depth == 0 ? Integer.MAX_VALUE : level[place];
                nextArc[place]++;
                continue;
            }
            int to = target[arc];
            if (level[to] >= 0 && level[to] < below && flow[arc] < 1) {
                path[depth++] = arc;
                place = to;
                below = level[to];
                if (below == 0) {
                    break;
                }
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
            count += level[place] >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Marks as sources all places that can still be reached from one, and counts them. */
    private int reachFromSources() {
        int count = 0;
        int queued = 0;
        for (int place = begin; place < end; place++) {
            count += terminals[place] == SOURCE ? 1 : 0;
        }
        for (int i = 0; i < rimSourceCount; i++) {
            queue[queued++] = rimSources[i];
        }
        for (int i = 0; i < queued; i++) {
            int place = queue[i];
            for (int arc = graph.firstArc[place]; arc < graph.endArc[place]; arc++) {
                int to = graph.target[arc];
                if (terminals[to] != SOURCE && flow[arc] < 1) {
                    terminals[to] = SOURCE;
                    queue[queued++] = to;
                }
            }
        }
        return count + queued - rimSourceCount;
    }

    private void noteSides(boolean asReachedFromSinks, byte[] side) {
        for (int place = begin; place < end; place++) {
            boolean other = asReachedFromSinks ? level[place] >= 0 : terminals[place] != SOURCE;
            side[place] = other ? CellGraph.OTHER_SIDE : CellGraph.ONE_SIDE;
        }
    }
}
