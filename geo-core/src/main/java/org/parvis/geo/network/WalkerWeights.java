package org.parvis.geo.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.parvis.geo.territory.Walker;

/** The weights of all walkers on one network, each made when first asked for. Safe for many threads. */
final class WalkerWeights {
    private final WalkProfiles profiles;
    private final Map<Walker, Later<WalkWeights>> byWalker = new LinkedHashMap<>();

    WalkerWeights(WalkNetwork network, WalkProfiles profiles) {
        this.profiles = profiles;
        WalkProfile least = profiles.leastHindered();
        for (WalkProfile profile : profiles.all()) {
            boolean first = profile.equals(least);
            byWalker.put(
                    profile.walker(),
                    new Later<>(() -> new WalkWeights(network, profile, first ? null : of(least.walker()))));
        }
    }

    WalkProfiles profiles() {
        return profiles;
    }

    /** @throws org.parvis.geo.shared.ParvisException {@code INVALID_VALUE} if there is no such walker */
    WalkWeights of(Walker walker) {
        Later<WalkWeights> weights = byWalker.get(walker);
        if (weights == null) {
            weights = Objects.requireNonNull(byWalker.get(profiles.of(walker).walker()));
        }
        return weights.get();
    }
}
