package org.parvis.geo.routing;

import org.parvis.geo.network.WalkNetwork;

/**
 * Which steps from arc to arc of a network are turns, worked out once for each step. Safe for use by many threads: two
 * that work out the same find the same.
 */
public final class StreetTurns {
    private static final byte NOT_KNOWN = 0;
    private static final byte STRAIGHT_ON = 1;
    private static final byte TURN = 2;

    private final WalkNetwork network;
    private final ArcTurns turns;

    /** Where the steps from each arc begin. */
    private final int[] firstStep;

    private final byte[] steps;

    public StreetTurns(WalkNetwork network) {
        this.network = network;
        turns = new ArcTurns(network);
        firstStep = new int[network.arcs()];
        int count = 0;
        for (int arc = 0; arc < firstStep.length; arc++) {
            firstStep[arc] = count;
            int node = network.target(arc);
            count += network.firstArc(node + 1) - network.firstArc(node);
        }
        steps = new byte[count];
    }

    /** The network whose turns these are. */
    public WalkNetwork network() {
        return network;
    }

    /** Whether walking from one arc onto one that leaves its target is felt as a turn; to turn round always is. */
    boolean isTurn(int arc, int next) {
        int step = firstStep[arc] + next - network.firstArc(network.target(arc));
        byte known = steps[step];
        if (known == NOT_KNOWN) {
            boolean turn = network.pieceOf(arc) == network.pieceOf(next) || turns.isTurn(arc, next);
            known = turn ? TURN : STRAIGHT_ON;
            steps[step] = known;
        }
        return known == TURN;
    }
}
