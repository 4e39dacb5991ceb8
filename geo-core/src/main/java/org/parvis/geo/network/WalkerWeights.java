package org.parvis.geo.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Walker;

/** The weights of all walkers on one network, each made when first asked for. Safe for many threads. */
final class WalkerWeights {
    private final WalkNetwork network;
    private final WalkProfiles profiles;
    private final Map<Walker, Made> byWalker = new LinkedHashMap<>();

    WalkerWeights(WalkNetwork network, WalkProfiles profiles) {
        this.network = network;
        this.profiles = profiles;
        profiles.all().forEach(profile -> byWalker.put(profile.walker(), new Made(profile)));
    }

    /** @throws org.parvis.geo.shared.ParvisException {@code INVALID_VALUE} if there is no such walker */
    WalkWeights of(Walker walker) {
        Made made = byWalker.get(walker);
        if (made == null) {
            made = Objects.requireNonNull(byWalker.get(profiles.of(walker).walker()));
        }
        return made.get();
    }

    private final class Made {
        private final WalkProfile profile;
        private final ReentrantLock making = new ReentrantLock();
        private volatile @Nullable WalkWeights weights;

        Made(WalkProfile profile) {
            this.profile = profile;
        }

        WalkWeights get() {
            WalkWeights ready = weights;
            return ready != null ? ready : make();
        }

        private WalkWeights make() {
            WalkProfile least = profiles.leastHindered();
            WalkWeights everybody = profile.equals(least) ? null : of(least.walker());
            making.lock();
            try {
                WalkWeights ready = weights;
                if (ready == null) {
                    ready = new WalkWeights(network, profile, everybody);
                    weights = ready;
                }
                return ready;
            } finally {
                making.unlock();
            }
        }
    }
}
