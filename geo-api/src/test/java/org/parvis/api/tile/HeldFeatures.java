package org.parvis.api.tile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.api.store.Extent;
import org.parvis.api.store.FeaturePage;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.Stored;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.territory.Feature;

/** A collection in memory: what the map reads of a store, and a way to fill it. */
final class HeldFeatures<F extends Feature> implements FeatureStore<F> {
    private final List<F> features = new ArrayList<>();
    private long revision;

    @Override
    public synchronized List<F> all() {
        return List.copyOf(features);
    }

    @Override
    public synchronized void putAll(Collection<F> added) {
        features.addAll(added);
        revision++;
    }

    @Override
    public synchronized long revision() {
        return revision;
    }

    @Override
    public FeaturePage<F> find(FeatureQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Stored<F>> get(UUID id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stored<F> create(F feature) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Stored<F> replace(F feature, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(UUID id, long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<F> allOf(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Set<UUID>> changesSince(long since) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forEach(FeatureQuery query, Consumer<Stored<F>> each) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Extent extent() {
        return new Extent(null, null, null, Set.of());
    }

    @Override
    public Map<String, Property> properties() {
        return Map.of();
    }
}
