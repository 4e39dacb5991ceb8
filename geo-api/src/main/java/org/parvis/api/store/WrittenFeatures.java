package org.parvis.api.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What one transaction has written to a collection so far: these features, or so many that it counts as everything. */
final class WrittenFeatures {
    private final Set<UUID> ids = new HashSet<>();
    private boolean everything;

    void add(Collection<UUID> written) {
        if (!everything) {
            ids.addAll(written);
            if (ids.size() > ChangeLog.MOST_AT_ONCE) {
                everything = true;
                ids.clear();
            }
        }
    }

    boolean isEverything() {
        return everything;
    }

    /** Of no meaning if {@link #isEverything}. */
    Set<UUID> ids() {
        return ids;
    }
}
