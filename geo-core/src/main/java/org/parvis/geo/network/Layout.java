package org.parvis.geo.network;

/**
 * Lays a finished network out in memory: nodes in the order in which a hierarchy contracts them, which keeps neighbours
 * together, and pieces in the order of their lower nodes.
 */
final class Layout {
    private final Positions positions;
    private final Junctions junctions;
    private final Pieces pieces;

    Layout(Positions positions, Junctions junctions, Pieces pieces) {
        this.positions = positions;
        this.junctions = junctions;
        this.pieces = pieces;
    }

    /** @param rank the number that each node gets */
    NetworkArrays arrays(int[] rank, PositionUnits units) {
        NetworkArrays arrays = new NetworkArrays(junctions.nodes(), pieces.size, pieces.firstVertex[pieces.size]);
        for (int node = 0; node < junctions.nodes(); node++) {
            int position = junctions.positionOf(node);
            arrays.nodeLongitude[rank[node]] = units.ofLongitude(positions.longitude(position));
            arrays.nodeLatitude[rank[node]] = units.ofLatitude(positions.latitude(position));
        }
        int[] order = piecesByLowerNode(rank);
        int vertex = 0;
        for (int i = 0; i < order.length; i++) {
            int piece = order[i];
            arrays.pieceStreet[i] = pieces.street[piece];
            arrays.pieceFrom[i] = rank[pieces.from[piece]];
            arrays.pieceTo[i] = rank[pieces.to[piece]];
            arrays.pieceMetres[i] = pieces.metres[piece];
            for (int at = pieces.firstVertex[piece]; at < pieces.firstVertex[piece + 1]; at++) {
                arrays.vertexLongitude[vertex] = units.ofLongitude(positions.longitude(pieces.vertices[at]));
                arrays.vertexLatitude[vertex++] = units.ofLatitude(positions.latitude(pieces.vertices[at]));
            }
            arrays.pieceFirstVertex[i + 1] = vertex;
        }
        arrays.sortArcs();
        return arrays;
    }

    private int[] piecesByLowerNode(int[] rank) {
        int[] next = new int[junctions.nodes() + 1];
        for (int piece = 0; piece < pieces.size; piece++) {
            next[lowerNode(rank, piece) + 1]++;
        }
        for (int node = 0; node < junctions.nodes(); node++) {
            next[node + 1] += next[node];
        }
        int[] order = new int[pieces.size];
        for (int piece = 0; piece < pieces.size; piece++) {
            order[next[lowerNode(rank, piece)]++] = piece;
        }
        return order;
    }

    private int lowerNode(int[] rank, int piece) {
        return Math.min(rank[pieces.from[piece]], rank[pieces.to[piece]]);
    }
}
