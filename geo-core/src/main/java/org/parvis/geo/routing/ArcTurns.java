package org.parvis.geo.routing;

import org.parvis.geo.network.WalkNetwork;

/** Where walking from one arc onto the next is felt as a turn. */
final class ArcTurns {
    /** Changes of heading up to this are not felt. */
    private static final double STRAIGHT_COSINE = Math.cos(Math.toRadians(40));

    /** A heading is taken over this much of an arc, so that a kink at a kerb does not count as a turn. */
    private static final double REACH_METRES = 12;

    private final WalkNetwork network;
    private final double scaleX;
    private final double scaleY;

    ArcTurns(WalkNetwork network) {
        this.network = network;
        scaleX = network.plane().metresPerDegreeOfLongitude();
        scaleY = network.plane().metresPerDegreeOfLatitude();
    }

    /**
     * Whether somebody has to decide on another heading where the two arcs meet: not where the way merely bends, nor in a
     * lift or gate, which have no heading.
     */
    boolean isTurn(int arc, int next) {
        int node = network.target(arc);
        if (network.firstArc(node + 1) - network.firstArc(node) <= 2) {
            return false;
        }
        int end = vertexAt(arc, false);
        int beforeEnd = reached(arc, false);
        int start = vertexAt(next, true);
        int afterStart = reached(next, true);
        double eastIn = (network.longitude(end) - network.longitude(beforeEnd)) * scaleX;
        double northIn = (network.latitude(end) - network.latitude(beforeEnd)) * scaleY;
        double eastOut = (network.longitude(afterStart) - network.longitude(start)) * scaleX;
        double northOut = (network.latitude(afterStart) - network.latitude(start)) * scaleY;
        double lengths = Math.sqrt((eastIn * eastIn + northIn * northIn) * (eastOut * eastOut + northOut * northOut));
        return lengths > 0 && eastIn * eastOut + northIn * northOut < STRAIGHT_COSINE * lengths;
    }

    /** The vertex at the beginning or end of an arc, in walking direction. */
    private int vertexAt(int arc, boolean beginning) {
        int piece = network.pieceOf(arc);
        return network.isForward(arc) == beginning ? network.firstVertex(piece) : network.firstVertex(piece + 1) - 1;
    }

    /** The first vertex that far from the beginning or end of an arc, or its other end. */
    private int reached(int arc, boolean beginning) {
        int at = vertexAt(arc, beginning);
        int other = vertexAt(arc, !beginning);
        int step = other > at ? 1 : -1;
        double walked = 0;
        while (at != other && walked < REACH_METRES) {
            double east = (network.longitude(at + step) - network.longitude(at)) * scaleX;
            double north = (network.latitude(at + step) - network.latitude(at)) * scaleY;
            walked += Math.sqrt(east * east + north * north);
            at += step;
        }
        return at;
    }
}
