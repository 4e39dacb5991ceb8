package org.parvis.geo.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.hierarchy.NodeOrder;
import org.parvis.geo.shared.MetricPlane;

/** Numbers the nodes of a network in the order in which a hierarchy contracts them. */
final class NodeRanks {
    private static final int NEW = -1;

    /** An edited network is ordered anew if more than this share of its nodes is new: its searches would be slow. */
    private static final double MOST_NEW = 0.1;

    private final int nodes;
    private final int[] firstArc;
    private final int[] target;
    private final double[] longitude;
    private final double[] latitude;

    private NodeRanks(Junctions junctions, Pieces pieces, Positions positions) {
        nodes = junctions.nodes();
        longitude = new double[nodes];
        latitude = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            longitude[node] = positions.longitude(junctions.positionOf(node));
            latitude[node] = positions.latitude(junctions.positionOf(node));
        }
        firstArc = new int[nodes + 1];
        target = new int[pieces.size * 2];
        for (int piece = 0; piece < pieces.size; piece++) {
            firstArc[pieces.from[piece] + 1]++;
            firstArc[pieces.to[piece] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            firstArc[node + 1] += firstArc[node];
        }
        int[] next = firstArc.clone();
        for (int piece = 0; piece < pieces.size; piece++) {
            target[next[pieces.from[piece]]++] = pieces.to[piece];
            target[next[pieces.to[piece]]++] = pieces.from[piece];
        }
    }

    /**
     * @param before the network before an edit, whose order is kept for the nodes that both have; null for a new order
     * @return the number of each node
     */
    static int[] of(
            Junctions junctions, Pieces pieces, Positions positions, MetricPlane plane, @Nullable WalkNetwork before) {
        NodeRanks ranks = new NodeRanks(junctions, pieces, positions);
        if (before != null) {
            int[] known = ranks.knownFrom(before);
            long fresh = Arrays.stream(known).filter(rank -> rank == NEW).count();
            if (fresh <= ranks.nodes * MOST_NEW) {
                return NodeOrder.keeping(ranks.firstArc, ranks.target, known);
            }
        }
        for (int node = 0; node < ranks.nodes; node++) {
            ranks.longitude[node] *= plane.metresPerDegreeOfLongitude();
            ranks.latitude[node] *= plane.metresPerDegreeOfLatitude();
        }
        return NodeOrder.of(ranks.firstArc, ranks.target, ranks.longitude, ranks.latitude);
    }

    /** The rank that a node at the same place has in another network; two at one place are told apart by their order. */
    private int[] knownFrom(WalkNetwork before) {
        long[] old = new long[before.nodes()];
        for (int node = 0; node < old.length; node++) {
            old[node] = place(before.nodeLongitude(node), before.nodeLatitude(node));
        }
        int[] oldOrder = SortedIndex.of(old);
        long[] own = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            own[node] = place(longitude[node], latitude[node]);
        }
        int[] ranks = new int[nodes];
        int at = 0;
        for (int node : SortedIndex.of(own)) {
            while (at < oldOrder.length && old[oldOrder[at]] < own[node]) {
                at++;
            }
            boolean same = at < oldOrder.length && old[oldOrder[at]] == own[node];
            ranks[node] = same ? oldOrder[at++] : NEW;
        }
        return ranks;
    }

    /** A position in one number, to a centimetre. */
    private static long place(double longitude, double latitude) {
        return (Math.round(longitude * 1e7) << 32) + Math.round(latitude * 1e7);
    }
}
