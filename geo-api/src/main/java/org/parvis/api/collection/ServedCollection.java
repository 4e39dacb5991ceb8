package org.parvis.api.collection;

import java.util.UUID;
import java.util.function.Function;
import org.parvis.api.problem.StaleVersionException;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One collection as it is given out: what is kept, and how it is written as GeoJSON and read, with versions looked after.
 *
 * @param <F> what is kept
 * @param <P> its properties as they are sent and received
 */
public final class ServedCollection<F extends Feature, P extends CommonProperties> {
    private static final int ATTEMPTS = 5;

    private final String word;
    private final FeatureStore<F> store;
    private final FeatureCodec<F, P> codec;
    private final FeatureFormat<F, P> format;

    ServedCollection(String word, FeatureStore<F> store, FeatureCodec<F, P> codec, JsonMapper mapper) {
        this.word = word;
        this.store = store;
        this.codec = codec;
        this.format = new FeatureFormat<>(codec, mapper);
    }

    /** As addresses name it, such as {@code streets}. */
    public String word() {
        return word;
    }

    public FeatureStore<F> store() {
        return store;
    }

    /** @throws ParvisException {@code INVALID_VALUE} if no feature can ever be of it */
    void requireKind(String kind) {
        codec.requireKind(kind);
    }

    public GeoJsonFeature<P> written(Stored<F> stored) {
        return format.written(stored);
    }

    /** @throws ParvisException {@code NOT_FOUND} */
    public Stored<F> required(UUID id) {
        return store.get(id)
                .orElseThrow(() -> ParvisException.of(
                        ErrorCode.NOT_FOUND, "id", "There is nothing with the id " + id + " here; was it deleted?"));
    }

    /** A new feature as the caller wrote it, under the id it says or a new one. */
    F read(GeoJsonFeature<P> document) {
        UUID given = document.id();
        return format.read(document, given == null ? UUID.randomUUID() : given, null);
    }

    /** Keeps a new feature, a GeoJSON Feature in WGS 84. */
    public Stored<F> create(JsonNode document) {
        return store.create(read(format.document(document)));
    }

    /**
     * @param document the new state, a GeoJSON Feature in WGS 84
     * @throws StaleVersionException if the version there is not the one that is meant
     */
    public Stored<F> replace(UUID id, Precondition precondition, JsonNode document) {
        return replace(id, precondition, format.document(document));
    }

    Stored<F> replace(UUID id, Precondition precondition, GeoJsonFeature<P> document) {
        return changed(
                id,
                precondition,
                stored -> store.replace(format.read(document, id, stored.feature()), stored.version()));
    }

    /**
     * @param patch a JSON merge patch of the Feature, in WGS 84
     * @throws StaleVersionException if the version there is not the one that is meant
     */
    public Stored<F> patch(UUID id, Precondition precondition, JsonNode patch) {
        return changed(id, precondition, stored -> store.replace(format.patched(stored, patch), stored.version()));
    }

    /** @throws StaleVersionException if the version there is not the one that is meant */
    public void delete(UUID id, Precondition precondition) {
        changed(id, precondition, stored -> {
            store.delete(id, stored.version());
            return stored;
        });
    }

    /** Makes a change to the version the caller means; without a precondition, to whichever is there by then. */
    private Stored<F> changed(UUID id, Precondition precondition, Function<Stored<F>, Stored<F>> change) {
        for (int attempt = 1; ; attempt++) {
            Stored<F> stored = required(id);
            precondition.require(stored);
            try {
                return change.apply(stored);
            } catch (ParvisException failure) {
                if (!StaleVersionException.isSaidBy(failure) || attempt == ATTEMPTS) {
                    throw failure;
                }
                // Somebody else was quicker between our reading and writing: look again.
            }
        }
    }
}
