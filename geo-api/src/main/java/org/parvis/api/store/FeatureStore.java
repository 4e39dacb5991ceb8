package org.parvis.api.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;

/**
 * One collection of features. Every method joins the running transaction or makes one of its own.
 *
 * @param <F> what is kept in it
 */
public interface FeatureStore<F extends Feature> {
    FeaturePage<F> find(FeatureQuery query);

    Optional<Stored<F>> get(UUID id);

    /** @throws ParvisException {@code INVALID_VALUE} if the id is taken */
    Stored<F> create(F feature);

    /**
     * @param expectedVersion the version that was read before the change
     * @throws ParvisException {@code NOT_FOUND}; {@code STALE_VERSION} if it was changed in the meantime
     */
    Stored<F> replace(F feature, long expectedVersion);

    /** @throws ParvisException {@code NOT_FOUND}; {@code STALE_VERSION} if it was changed in the meantime */
    void delete(UUID id, long expectedVersion);

    /**
     * Tells all that match one after the other, in the order of their ids, holding few at a time; the query's limit and
     * offset do not count. What is written meanwhile is told as it was before or after.
     */
    void forEach(FeatureQuery query, Consumer<Stored<F>> each);

    /** What it covers, without reading it. */
    Extent extent();

    /** What a query's condition may ask about, by name. */
    Map<String, Property> properties();

    /** All of them in the order of their ids, for building the network or drawing the map. */
    List<F> all();

    /** Those of these that there are, in no order. */
    List<F> allOf(Collection<UUID> ids);

    /** Writes many at once, as an import does: those whose id is known are replaced. */
    void putAll(Collection<F> features);

    /** A number that grows with every write to this collection, so that what is derived from it can be renewed. */
    long revision();

    /**
     * What was created, replaced or deleted after a revision, perhaps with some of what is being written at this moment;
     * so whoever reads the revision, then this, then these features, misses nothing that a later look at the revision
     * would not show.
     *
     * @param revision one that {@link #revision} gave
     * @return empty if that is not known any more and everything has to be read anew: after a large import, after very
     *     many edits, or for a revision this database never had
     */
    Optional<Set<UUID>> changesSince(long revision);
}
