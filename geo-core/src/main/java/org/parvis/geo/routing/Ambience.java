package org.parvis.geo.routing;

import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;

/**
 * What arcs cost somebody who walks for pleasure: a minute in a pedestrian street, on a square or a path counts less than
 * one beside a main road; and what has been walked already counts much more.
 */
final class Ambience implements ArcCosts {
    /** Another time along the same street. Our assumption. */
    private static final int AGAIN = 5;

    private final WalkNetwork network;
    private final ArcCosts plain;
    private final boolean[] walked;

    Ambience(WalkNetwork network, WalkWeights weights) {
        this.network = network;
        plain = new Plain(weights);
        walked = new boolean[network.pieces()];
    }

    /** From now on the pieces of these arcs have been walked, or have not. */
    void mark(int[] arcs, boolean asWalked) {
        for (int arc : arcs) {
            walked[network.pieceOf(arc)] = asWalked;
        }
    }

    @Override
    public long of(int arc) {
        return felt(arc, plain.of(arc));
    }

    @Override
    public long of(int arc, double share) {
        return felt(arc, plain.of(arc, share));
    }

    private long felt(int arc, long label) {
        if (label >= Label.NONE) {
            return label;
        }
        int piece = network.pieceOf(arc);
        double factor = Pleasantness.factor(network.way(piece)) * (walked[piece] ? AGAIN : 1);
        return Label.of((int) ((label >>> 32) * factor), Label.seconds(label));
    }
}
