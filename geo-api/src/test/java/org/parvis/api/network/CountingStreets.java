package org.parvis.api.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.api.collection.InMemoryFeatureStore;
import org.parvis.api.store.Extent;
import org.parvis.api.store.FeaturePage;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.Stored;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.territory.Street;

/** A store of streets that counts how often all are read, and how many are read one by one. */
final class CountingStreets implements FeatureStore<Street> {
    private final InMemoryFeatureStore<Street> store = new InMemoryFeatureStore<>();
    private int allReads;
    private int singleReads;

    int allReads() {
        return allReads;
    }

    int singleReads() {
        return singleReads;
    }

    @Override
    public List<Street> all() {
        allReads++;
        return store.all();
    }

    @Override
    public List<Street> allOf(Collection<UUID> ids) {
        singleReads += ids.size();
        return store.allOf(ids);
    }

    @Override
    public FeaturePage<Street> find(FeatureQuery query) {
        return store.find(query);
    }

    @Override
    public Optional<Stored<Street>> get(UUID id) {
        return store.get(id);
    }

    @Override
    public Stored<Street> create(Street street) {
        return store.create(street);
    }

    @Override
    public Stored<Street> replace(Street street, long expectedVersion) {
        return store.replace(street, expectedVersion);
    }

    @Override
    public void delete(UUID id, long expectedVersion) {
        store.delete(id, expectedVersion);
    }

    @Override
    public void putAll(Collection<Street> streets) {
        store.putAll(streets);
    }

    @Override
    public long revision() {
        return store.revision();
    }

    @Override
    public Optional<Set<UUID>> changesSince(long revision) {
        return store.changesSince(revision);
    }

    @Override
    public void forEach(FeatureQuery query, Consumer<Stored<Street>> each) {
        store.forEach(query, each);
    }

    @Override
    public Extent extent() {
        return store.extent();
    }

    @Override
    public Map<String, Property> properties() {
        return store.properties();
    }
}
