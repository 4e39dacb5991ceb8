package org.parvis.api.collection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parvis.api.problem.StaleVersionException;
import org.parvis.api.store.Stored;

/**
 * For which state of a feature a write is meant (RFC 9110, section 13).
 *
 * @param ifMatch entity tags as the header says them; null for any
 * @param unmodifiedSince when it was read; null if that does not count
 */
public record Precondition(@Nullable String ifMatch, @Nullable Instant unmodifiedSince) {
    static Precondition ofTag(@Nullable String ifMatch) {
        return new Precondition(ifMatch, null);
    }

    /** @throws StaleVersionException if it is meant for another state */
    void require(Stored<?> stored) {
        // As the RFC asks, the time does not count where there are tags; HTTP knows no parts of a second.
        boolean holds = ifMatch != null
                ? EntityTag.allows(ifMatch, stored)
                : unmodifiedSince == null
                        || !stored.modified().truncatedTo(ChronoUnit.SECONDS).isAfter(unmodifiedSince);
        if (!holds) {
            throw new StaleVersionException(EntityTag.of(stored));
        }
    }
}
