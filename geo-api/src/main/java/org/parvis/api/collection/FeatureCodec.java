package org.parvis.api.collection;

import org.parvis.api.store.Stored;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;

/**
 * How the features of one collection are written as GeoJSON properties, and read.
 *
 * @param <F> what is kept
 * @param <P> its properties as they are sent and received
 */
public interface FeatureCodec<F extends Feature, P extends CommonProperties> {
    Class<P> propertiesType();

    P properties(Stored<F> stored);

    /**
     * Looks at a kind that is asked for.
     *
     * @throws ParvisException {@code INVALID_VALUE}, naming the known kinds, if no feature can ever be of it
     */
    default void requireKind(String kind) {
        // Most kinds are words of their source, which are not counted up anywhere.
    }

    /** @throws ParvisException if the properties break a rule; what is missing gets its natural value */
    F feature(FeatureDraft<P> draft);
}
