package org.parvis.geo.routing;

import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.WalkWeights;

/** What arcs cost in one search, as labels. */
interface ArcCosts {
    /** {@link Label#NONE} if the arc is closed. */
    long of(int arc);

    /**
     * Of a part of an arc where a walk begins or ends.
     *
     * @param share 0 to 1; none of it costs nothing, even against a closed direction
     */
    long of(int arc, double share);

    /** What the walker takes, and nothing else. */
    record Plain(WalkWeights weights) implements ArcCosts {
        @Override
        public long of(int arc) {
            int cost = weights.cost(arc);
            return cost == WalkWeights.BLOCKED ? Label.NONE : Label.of(cost, weights.seconds(arc));
        }

        @Override
        public long of(int arc, double share) {
            if (share == 0) {
                return 0;
            }
            int cost = weights.cost(arc);
            return cost == WalkWeights.BLOCKED
                    ? Label.NONE
                    : Label.of((int) Math.round(cost * share), (int) Math.round(weights.seconds(arc) * share));
        }
    }
}
