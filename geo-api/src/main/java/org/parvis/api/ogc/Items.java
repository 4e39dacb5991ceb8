package org.parvis.api.ogc;

import java.util.ArrayList;
import java.util.List;
import org.parvis.api.collection.CommonProperties;
import org.parvis.api.collection.ServedCollection;
import org.parvis.api.store.FeaturePage;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.Stored;
import org.parvis.geo.territory.Feature;

/** The features of a collection that a request asks for, page by page in the order of their names. */
final class Items {
    private Items() {}

    static <F extends Feature, P extends CommonProperties> Page of(
            ServedCollection<F, P> collection, ItemsQuery query) {
        FeaturePage<F> found = find(collection, query);
        List<Object> documents = new ArrayList<>();
        found.features().forEach(stored -> documents.add(collection.written(stored)));
        return new Page(documents, found.matched());
    }

    private static <F extends Feature> FeaturePage<F> find(ServedCollection<F, ?> collection, ItemsQuery query) {
        FeatureQuery asked =
                FeatureQuery.all(null, null, query.condition()).page(query.limit(), query.offset());
        TimeSpan span = query.span();
        if (span == null || !collection.word().equals("events")) {
            return collection.store().find(asked);
        }
        // The database does not know the times of an event one by one; a town has few enough events to look at all.
        PageInTime<F> page = new PageInTime<>(span, query);
        collection.store().forEach(asked, page::look);
        return new FeaturePage<>(page.found, page.matched);
    }

    /**
     * A part of what was asked for.
     *
     * @param documents GeoJSON Features, to be written by the JSON of the service
     * @param matched how many there are in all
     */
    record Page(List<Object> documents, long matched) {
        Page {
            documents = List.copyOf(documents);
        }
    }

    private static final class PageInTime<F extends Feature> {
        private final List<Stored<F>> found = new ArrayList<>();
        private final TimeSpan span;
        private final ItemsQuery query;
        private long matched;

        PageInTime(TimeSpan span, ItemsQuery query) {
            this.span = span;
            this.query = query;
        }

        void look(Stored<F> stored) {
            if (span.meets(stored.feature())) {
                if (matched >= query.offset() && found.size() < query.limit()) {
                    found.add(stored);
                }
                matched++;
            }
        }
    }
}
