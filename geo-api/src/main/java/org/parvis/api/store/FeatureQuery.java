package org.parvis.api.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Which features are wanted; what is null does not restrict.
 *
 * @param bbox those that intersect this rectangle of degrees
 * @param quartier those that intersect the quartier with this id
 * @param text those whose name, in any language, contains these words, whatever the accents and capitals
 * @param limit most to give, 0 to {@value #MOST}
 * @param offset how many to pass over, 0 or more
 */
public record FeatureQuery(
        @Nullable Envelope bbox, @Nullable UUID quartier, @Nullable String text, int limit, int offset) {
    public static final int MOST = 10_000;

    public static final FeatureQuery ALL = new FeatureQuery(null, null, null, MOST, 0);
}
