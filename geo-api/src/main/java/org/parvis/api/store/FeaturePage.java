package org.parvis.api.store;

import java.util.List;
import org.parvis.geo.territory.Feature;

/**
 * A part of the features found, in a stable order.
 *
 * @param matched how many there are in all
 */
public record FeaturePage<F extends Feature>(List<Stored<F>> features, long matched) {
    public FeaturePage {
        features = List.copyOf(features);
    }
}
