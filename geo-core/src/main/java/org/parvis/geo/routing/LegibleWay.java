package org.parvis.geo.routing;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;

/** A way found by {@link LegibleWays}: arcs in walking order, of which the first and the last may be walked in part. */
public final class LegibleWay {
    private final WalkNetwork network;
    private final WalkWeights weights;
    private final FoundWay found;
    private final int turns;

    LegibleWay(WalkNetwork network, WalkWeights weights, FoundWay found, int turns) {
        this.network = network;
        this.weights = weights;
        this.found = found;
        this.turns = turns;
    }

    /** How many arcs. */
    public int size() {
        return found.size();
    }

    public int arc(int index) {
        return found.arc(index);
    }

    /** Where on its arc the way begins; null if the arc of this index is walked from its node. */
    public @Nullable Snap start(int index) {
        return found.start(index);
    }

    /** Where on its arc the way ends; null if the arc of this index is walked to its node. */
    public @Nullable Snap stop(int index) {
        return found.stop(index);
    }

    /** Where it ends. */
    public Snap end() {
        return found.to();
    }

    /** 0 or more. */
    public double metres() {
        return found.metres(network);
    }

    /** The turns on the way, without those at its two ends. */
    public int turns() {
        return turns;
    }

    /** The same as a walk, to be drawn and told. */
    public Walk walk() {
        return WalkTrace.walk(network, weights, found);
    }
}
