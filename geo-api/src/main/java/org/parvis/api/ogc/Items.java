package org.parvis.api.ogc;

import java.util.ArrayList;
import java.util.List;
import org.parvis.api.collection.CommonProperties;
import org.parvis.api.collection.ServedCollection;
import org.parvis.api.store.FeaturePage;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Feature;

/**
 * The features of a collection that a request asks for, page by page in the order of their names, as long as the deadline
 * allows.
 */
final class Items {
    private Items() {}

    static <F extends Feature, P extends CommonProperties> Page of(
            ServedCollection<F, P> collection, ItemsQuery query, Deadline deadline) {
        FeaturePage<F> found = collection
                .store()
                .find(FeatureQuery.all(null, null, query.condition()).page(query.limit(), query.offset()));
        List<Object> features = new ArrayList<>();
        for (Stored<F> stored : found.features()) {
            deadline.check();
            features.add(collection.written(stored));
        }
        return new Page(features, found.matched());
    }

    /**
     * A part of what was asked for.
     *
     * @param features GeoJSON Features, to be written by the JSON of the service
     * @param matched how many there are in all
     */
    record Page(List<Object> features, long matched) {
        Page {
            features = List.copyOf(features);
        }
    }
}
