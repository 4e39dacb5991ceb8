package org.parvis.api.network;

import java.util.List;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.discovery.ambience.Surroundings;
import org.parvis.geo.territory.Backdrop;

/** The parks and woods of the background map, which changes seldom: read again only when it did. */
final class GreenAreas {
    private final FeatureStore<Backdrop> backdrop;
    private long readRevision = -1;
    private List<Backdrop> read = List.of();

    GreenAreas(FeatureStore<Backdrop> backdrop) {
        this.backdrop = backdrop;
    }

    long revision() {
        return backdrop.revision();
    }

    synchronized List<Backdrop> all() {
        long revision = backdrop.revision();
        if (revision != readRevision) {
            read = backdrop.all().stream().filter(Surroundings::isGreen).toList();
            readRevision = revision;
        }
        return read;
    }
}
