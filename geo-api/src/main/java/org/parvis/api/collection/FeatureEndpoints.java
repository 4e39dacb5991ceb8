package org.parvis.api.collection;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.api.problem.StaleVersionException;
import org.parvis.api.store.FeaturePage;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One collection of features over HTTP, but for how new ones come in. A feature's version is its ETag; a write with {@code If-Match} is refused if somebody
 * else was quicker, one without is meant for whatever is there.
 *
 * @param <F> what is kept
 * @param <P> its properties as they are sent and received
 */
public abstract class FeatureEndpoints<F extends Feature, P extends CommonProperties> {
    public static final String GEO_JSON = "application/geo+json";
    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final int ATTEMPTS = 5;

    private final FeatureStore<F> store;
    private final FeatureCodec<F, P> codec;
    private final FeatureFormat<F, P> format;

    protected FeatureEndpoints(FeatureStore<F> store, FeatureCodec<F, P> codec, JsonMapper mapper) {
        this.store = store;
        this.codec = codec;
        this.format = new FeatureFormat<>(codec, mapper);
    }

    @GetMapping(produces = {GEO_JSON, JSON})
    public GeoJsonFeatureCollection<P> find(
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(required = false) @Nullable UUID quartier,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer offset) {
        FeatureQuery query = new CollectionQuery(bbox, quartier, q, theme, kind, limit, offset).toFeatureQuery();
        if (query.kind() != null) {
            codec.requireKind(query.kind());
        }
        FeaturePage<F> page = store.find(query);
        return GeoJsonFeatureCollection.of(
                page.features().stream().map(format::written).toList(), page.matched());
    }

    @GetMapping(
            path = "/{id}",
            produces = {GEO_JSON, JSON})
    public ResponseEntity<GeoJsonFeature<P>> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        Stored<F> stored = required(id);
        if (EntityTag.isKnown(ifNoneMatch, stored.version())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(EntityTag.of(stored.version()))
                    .build();
        }
        return answer(stored);
    }

    @PutMapping(
            path = "/{id}",
            consumes = {GEO_JSON, JSON},
            produces = {GEO_JSON, JSON})
    public ResponseEntity<GeoJsonFeature<P>> replace(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody GeoJsonFeature<P> document) {
        return answer(changed(
                id, ifMatch, stored -> store.replace(format.read(document, id, stored.feature()), stored.version())));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MERGE_PATCH, GEO_JSON, JSON},
            produces = {GEO_JSON, JSON})
    public ResponseEntity<GeoJsonFeature<P>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return answer(changed(id, ifMatch, stored -> store.replace(format.patched(stored, patch), stored.version())));
    }

    @DeleteMapping("/{id}")
    public ResponseEntity<Void> delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        changed(id, ifMatch, stored -> {
            store.delete(id, stored.version());
            return stored;
        });
        return ResponseEntity.noContent().build();
    }

    /** A new feature as the caller wrote it, under the id it says or a new one. */
    protected final F read(GeoJsonFeature<P> document) {
        UUID given = document.id();
        return format.read(document, given == null ? UUID.randomUUID() : given, null);
    }

    /** Keeps a new feature: 201 with its address. */
    protected final ResponseEntity<GeoJsonFeature<P>> created(F feature) {
        Stored<F> stored = store.create(feature);
        URI location = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .pathSegment(stored.feature().id().toString())
                .build()
                .toUri();
        return ResponseEntity.created(location)
                .eTag(EntityTag.of(stored.version()))
                .body(format.written(stored));
    }

    private ResponseEntity<GeoJsonFeature<P>> answer(Stored<F> stored) {
        return ResponseEntity.ok().eTag(EntityTag.of(stored.version())).body(format.written(stored));
    }

    private Stored<F> required(UUID id) {
        return store.get(id)
                .orElseThrow(() -> ParvisException.of(
                        ErrorCode.NOT_FOUND, "id", "There is nothing with the id " + id + " here; was it deleted?"));
    }

    /** Makes a change to the version the caller means; without {@code If-Match}, to whichever is there by then. */
    private Stored<F> changed(UUID id, @Nullable String ifMatch, Function<Stored<F>, Stored<F>> change) {
        for (int attempt = 1; ; attempt++) {
            Stored<F> stored = required(id);
            if (!EntityTag.allows(ifMatch, stored.version())) {
                throw new StaleVersionException(EntityTag.of(stored.version()));
            }
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
