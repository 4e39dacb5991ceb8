package org.parvis.geo.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param parts the walk, or the several walks behind each other, in order of time; the first tells what was left out of
 *     all
 * @param alternatives other routes, each sharing at most half of its stops with each one before; perhaps fewer than asked
 * @param certificate how much better any walk could be, null if nobody asked
 * @param cutShort whether time ran out before all alternatives were looked for
 */
public record DiscoveryPlan(
        List<DiscoveryRoute> parts,
        List<Alternative> alternatives,
        @Nullable ScoreBound certificate,
        boolean cutShort) {
    public DiscoveryPlan {
        parts = List.copyOf(parts);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Another route.
     *
     * @param route itself
     * @param sharedStops how many of its stops the best route has too
     */
    public record Alternative(DiscoveryRoute route, int sharedStops) {}

    /** The walk; the first of several. */
    public DiscoveryRoute route() {
        return parts.get(0);
    }

    DiscoveryPlan withCertificate(@Nullable ScoreBound other) {
        return new DiscoveryPlan(parts, alternatives, other, cutShort);
    }
}
