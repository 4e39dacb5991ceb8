package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * A graph taken apart in place. A <b>cell</b> is a range of places; at each place is a node, and the arcs of the nodes
 * of a cell lie next to each other and lead to places in this cell. When all is apart, the place of a node is its rank.
 */
final class CellGraph {
    static final byte ONE_SIDE = 0;
    static final byte OTHER_SIDE = 1;
    static final byte SEPARATOR = 2;

    /** The node at a place. */
    final int[] node;

    final float[] x;
    final float[] y;
    final int[] firstArc;
    final int[] endArc;

    /** The place an arc leads to. */
    final int[] target;

    /** The same arc the other way. */
    final int[] reverse;

    private final int[] place;
    private final int[] oldNode;
    private final float[] oldX;
    private final float[] oldY;
    private final int[] oldFirst;
    private final int[] oldEnd;
    private final int[] oldTarget;
    private final int[] oldReverse;
    private final int[] movedArc;

    /** The first place of each part of the cell divided last, and behind the third its end. */
    private final int[] begin = new int[4];

    CellGraph(Neighbours neighbours, float[] x, float[] y) {
        int nodes = neighbours.nodes();
        this.x = x;
        this.y = y;
        node = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            node[i] = i;
        }
        firstArc = Arrays.copyOf(neighbours.first(), nodes);
        endArc = Arrays.copyOfRange(neighbours.first(), 1, nodes + 1);
        target = neighbours.node();
        reverse = reverses();
        place = new int[nodes];
        oldNode = new int[nodes];
        oldX = new float[nodes];
        oldY = new float[nodes];
        oldFirst = new int[nodes];
        oldEnd = new int[nodes];
        oldTarget = new int[target.length];
        oldReverse = new int[target.length];
        movedArc = new int[target.length];
    }

    /** Neighbours are in ascending order, and so are the places from which the arcs into a place come. */
    private int[] reverses() {
        int[] reverses = new int[target.length];
        int[] next = firstArc.clone();
        for (int from = 0; from < next.length; from++) {
            for (int arc = firstArc[from]; arc < endArc[from]; arc++) {
                reverses[next[target[arc]]++] = arc;
            }
        }
        return reverses;
    }

    int places() {
        return node.length;
    }

    /**
     * Moves one side to the front of the cell, then the other, then the separator, each in the order it had, and drops
     * the arcs from one to another. Afterwards {@link #beginOf} tells where they are.
     *
     * @param part for every place of the cell, which
     */
    void divide(int begin, int end, byte[] part) {
        choosePlaces(begin, end, part);
        int arcBegin = firstArc[begin];
        keepOld(begin, end, arcBegin);
        for (int old = begin; old < end; old++) {
            int now = place[old];
            node[now] = oldNode[old];
            x[now] = oldX[old];
            y[now] = oldY[old];
        }
        int arc = arcBegin;
        for (byte side = ONE_SIDE; side <= OTHER_SIDE; side++) {
            for (int old = begin; old < end; old++) {
                if (part[old] == side) {
                    arc = moveArcs(old, arc, part);
                }
            }
        }
        for (int moved = arcBegin; moved < arc; moved++) {
            reverse[moved] = movedArc[oldReverse[reverse[moved]]];
        }
        for (int now = this.begin[SEPARATOR]; now < end; now++) {
            firstArc[now] = arc;
            endArc[now] = arc;
        }
    }

    private void choosePlaces(int cellBegin, int end, byte[] part) {
        int[] size = new int[3];
        for (int old = cellBegin; old < end; old++) {
            size[part[old]]++;
        }
        begin[ONE_SIDE] = cellBegin;
        begin[OTHER_SIDE] = cellBegin + size[ONE_SIDE];
        begin[SEPARATOR] = begin[OTHER_SIDE] + size[OTHER_SIDE];
        begin[3] = end;
        int nextOne = begin[ONE_SIDE];
        int nextOther = begin[OTHER_SIDE];
        int nextSeparator = begin[SEPARATOR];
        for (int old = cellBegin; old < end; old++) {
            switch (part[old]) {
                case ONE_SIDE -> place[old] = nextOne++;
                case OTHER_SIDE -> place[old] = nextOther++;
                default -> place[old] = nextSeparator++;
            }
        }
    }

    private void keepOld(int begin, int end, int arcBegin) {
        int size = end - begin;
        System.arraycopy(node, begin, oldNode, begin, size);
        System.arraycopy(x, begin, oldX, begin, size);
        System.arraycopy(y, begin, oldY, begin, size);
        System.arraycopy(firstArc, begin, oldFirst, begin, size);
        System.arraycopy(endArc, begin, oldEnd, begin, size);
        int arcEnd = endArc[end - 1];
        System.arraycopy(target, arcBegin, oldTarget, arcBegin, arcEnd - arcBegin);
        System.arraycopy(reverse, arcBegin, oldReverse, arcBegin, arcEnd - arcBegin);
    }

    /** Leaves in {@code reverse} which arc it was, and notes where that one is now. */
    private int moveArcs(int old, int firstFree, byte[] part) {
        int arc = firstFree;
        int now = place[old];
        firstArc[now] = arc;
        for (int oldArc = oldFirst[old]; oldArc < oldEnd[old]; oldArc++) {
            int oldTo = oldTarget[oldArc];
            if (part[oldTo] == part[old]) {
                target[arc] = place[oldTo];
                reverse[arc] = oldArc;
                movedArc[oldArc] = arc++;
            }
        }
        endArc[now] = arc;
        return arc;
    }

    /** Where a part of the cell divided last begins; each ends where the next one begins. */
    int beginOf(byte part) {
        return begin[part];
    }

    /** Puts the nodes of a cell in a final order; its arcs are no longer of use. */
    void order(int begin, int[] places, int count) {
        for (int i = 0; i < count; i++) {
            oldNode[i] = node[places[i]];
        }
        System.arraycopy(oldNode, 0, node, begin, count);
    }
}
