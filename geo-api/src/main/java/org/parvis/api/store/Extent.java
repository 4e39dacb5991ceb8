package org.parvis.api.store;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * What a collection covers.
 *
 * @param box degrees, x is the longitude; null if the collection is empty
 * @param begin the first moment of its events, null if there are none
 * @param end the last moment of its events
 * @param attribution the lines to show with its data, in alphabetical order
 */
public record Extent(@Nullable Envelope box, @Nullable Instant begin, @Nullable Instant end, Set<String> attribution) {
    public Extent {
        box = box == null ? null : box.copy();
        attribution = new TreeSet<>(attribution);
    }

    @Override
    public @Nullable Envelope box() {
        return box == null ? null : box.copy();
    }

    @Override
    public Set<String> attribution() {
        return new TreeSet<>(attribution);
    }
}
