package org.parvis.geo.network;

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
