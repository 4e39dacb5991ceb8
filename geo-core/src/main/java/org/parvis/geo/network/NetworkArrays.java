package org.parvis.geo.network;

import java.util.BitSet;

/**
 * What a network consists of, as it is laid out in memory and in its file. Arcs leaving a node are consecutive, so are
 * the vertices of a piece. Longitudes and latitudes are in {@link PositionUnits}. Filled once, then never changed.
 */
final class NetworkArrays {
    final int[] nodeLongitude;
    final int[] nodeLatitude;

    /** One more than there are nodes. */
    final int[] firstArc;

    final int[] arcTarget;

    /** Twice the piece, plus one if walked backward. */
    final int[] arcSide;

    final int[] pieceStreet;
    final int[] pieceFrom;
    final int[] pieceTo;
    final float[] pieceMetres;

    /** One more than there are pieces. */
    final int[] pieceFirstVertex;

    final int[] vertexLongitude;
    final int[] vertexLatitude;

    NetworkArrays(int nodes, int pieces, int vertices) {
        nodeLongitude = new int[nodes];
        nodeLatitude = new int[nodes];
        firstArc = new int[nodes + 1];
        arcTarget = new int[pieces * 2];
        arcSide = new int[pieces * 2];
        pieceStreet = new int[pieces];
        pieceFrom = new int[pieces];
        pieceTo = new int[pieces];
        pieceMetres = new float[pieces];
        pieceFirstVertex = new int[pieces + 1];
        vertexLongitude = new int[vertices];
        vertexLatitude = new int[vertices];
    }

    private NetworkArrays(Sections sections) {
        nodeLongitude = sections.ints("node.longitude");
        nodeLatitude = sections.ints("node.latitude");
        firstArc = sections.ints("node.firstArc");
        arcTarget = sections.ints("arc.target");
        arcSide = sections.ints("arc.side");
        pieceStreet = sections.ints("piece.street");
        pieceFrom = sections.ints("piece.from");
        pieceTo = sections.ints("piece.to");
        int[] metres = sections.ints("piece.metres");
        pieceMetres = new float[metres.length];
        for (int piece = 0; piece < metres.length; piece++) {
            pieceMetres[piece] = Float.intBitsToFloat(metres[piece]);
        }
        pieceFirstVertex = sections.ints("piece.firstVertex");
        vertexLongitude = sections.ints("vertex.longitude");
        vertexLatitude = sections.ints("vertex.latitude");
    }

    void store(Sections sections) {
        sections.put("node.longitude", nodeLongitude);
        sections.put("node.latitude", nodeLatitude);
        sections.put("node.firstArc", firstArc);
        sections.put("arc.target", arcTarget);
        sections.put("arc.side", arcSide);
        sections.put("piece.street", pieceStreet);
        sections.put("piece.from", pieceFrom);
        sections.put("piece.to", pieceTo);
        int[] metres = new int[pieceMetres.length];
        for (int piece = 0; piece < metres.length; piece++) {
            metres[piece] = Float.floatToRawIntBits(pieceMetres[piece]);
        }
        sections.put("piece.metres", metres);
        sections.put("piece.firstVertex", pieceFirstVertex);
        sections.put("vertex.longitude", vertexLongitude);
        sections.put("vertex.latitude", vertexLatitude);
    }

    /**
     * The arrays that {@link #store} put there.
     *
     * @param streets how many there are
     * @throws IllegalArgumentException if they do not describe a network
     */
    static NetworkArrays stored(Sections sections, int streets) {
        NetworkArrays arrays = new NetworkArrays(sections);
        arrays.check(streets);
        return arrays;
    }

    private void check(int streets) {
        int nodes = nodeLongitude.length;
        int pieces = pieceStreet.length;
        StoredNumbers.requireLength("node", nodes, nodeLatitude);
        StoredNumbers.requireLength("arc", arcSide.length, arcTarget);
        StoredNumbers.requireLength("piece", pieces, pieceFrom, pieceTo, pieceMetres);
        StoredNumbers.requireLength("vertex", vertexLongitude.length, vertexLatitude);
        StoredNumbers.requireRanges("arcs of nodes", firstArc, nodes, arcSide.length, 0);
        StoredNumbers.requireRanges("vertices of pieces", pieceFirstVertex, pieces, vertexLongitude.length, 2);
        StoredNumbers.requireBelow("streets of pieces", pieceStreet, streets);
        StoredNumbers.requireBelow("beginnings of pieces", pieceFrom, nodes);
        StoredNumbers.requireBelow("ends of pieces", pieceTo, nodes);
        for (float metres : pieceMetres) {
            // Written so that NaN fails too.
            if (!(metres >= 0 && metres < Float.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a piece is " + metres + " m long");
            }
        }
        checkSides();
    }

    /** Each piece is walked by two arcs, one from either end. */
    private void checkSides() {
        if (arcSide.length != 2L * pieceFrom.length) {
            throw new IllegalArgumentException("its pieces do not have two arcs each");
        }
        StoredNumbers.requireBelow("sides of arcs", arcSide, arcSide.length);
        BitSet walked = new BitSet(arcSide.length);
        for (int node = 0; node < nodeLongitude.length; node++) {
            for (int arc = firstArc[node]; arc < firstArc[node + 1]; arc++) {
                int piece = arcSide[arc] >> 1;
                boolean forward = (arcSide[arc] & 1) == 0;
                boolean right = node == (forward ? pieceFrom : pieceTo)[piece]
                        && arcTarget[arc] == (forward ? pieceTo : pieceFrom)[piece]
                        && !walked.get(arcSide[arc]);
                if (!right) {
                    throw new IllegalArgumentException("arc " + arc + " does not walk its piece");
                }
                walked.set(arcSide[arc]);
            }
        }
    }

    /** Counting sort of both sides of every piece by the node they leave. */
    void sortArcs() {
        for (int piece = 0; piece < pieceFrom.length; piece++) {
            firstArc[pieceFrom[piece] + 1]++;
            firstArc[pieceTo[piece] + 1]++;
        }
        for (int node = 0; node < nodeLongitude.length; node++) {
            firstArc[node + 1] += firstArc[node];
        }
        int[] next = firstArc.clone();
        for (int side = 0; side < arcSide.length; side++) {
            int piece = side >> 1;
            boolean forward = (side & 1) == 0;
            int arc = next[forward ? pieceFrom[piece] : pieceTo[piece]]++;
            arcTarget[arc] = forward ? pieceTo[piece] : pieceFrom[piece];
            arcSide[arc] = side;
        }
    }
}
