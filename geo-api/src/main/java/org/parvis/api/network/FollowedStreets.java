package org.parvis.api.network;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.network.WalkableStreets;
import org.parvis.geo.territory.Street;

/**
 * The stored streets as a network is built of them. All are read once; from then on only those that were edited, as long
 * as the store can tell which.
 */
final class FollowedStreets {
    private final FeatureStore<Street> store;
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable AtRevision known;

    FollowedStreets(FeatureStore<Street> store) {
        this.store = store;
    }

    /**
     * @param revision the streets have all that was written up to it, and may have some of what came after
     * @param streets those that can be walked
     */
    record AtRevision(long revision, WalkableStreets streets) {}

    /** The streets as they are now. Whoever asks while another reads waits for that, and reads what came since. */
    AtRevision current() {
        reading.lock();
        try {
            // Read before the streets: what is written in between is read again next time.
            long revision = store.revision();
            AtRevision before = known;
            if (before != null && before.revision() == revision) {
                return before;
            }
            // Should this fail, the next one begins anew rather than with what it failed on.
            known = null;
            AtRevision now = new AtRevision(revision, before == null ? readAll() : follow(before));
            known = now;
            return now;
        } finally {
            reading.unlock();
        }
    }

    private WalkableStreets readAll() {
        return WalkableStreets.of(store.all());
    }

    private WalkableStreets follow(AtRevision before) {
        Optional<Set<UUID>> changes = store.changesSince(before.revision());
        if (changes.isEmpty()) {
            return readAll();
        }
        List<Street> written = store.allOf(changes.get());
        Set<UUID> gone = new HashSet<>(changes.get());
        written.forEach(street -> gone.remove(street.id()));
        return before.streets().with(written, gone);
    }
}
