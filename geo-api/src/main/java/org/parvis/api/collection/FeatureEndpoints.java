package org.parvis.api.collection;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.FeaturePage;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.Deadline;
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

    private final ServedCollection<F, P> served;

    /** @param word of the collection in addresses, such as {@code streets} */
    protected FeatureEndpoints(String word, FeatureStore<F> store, FeatureCodec<F, P> codec, JsonMapper mapper) {
        this.served = new ServedCollection<>(word, store, codec, mapper);
    }

    /** The same collection, for other interfaces than this one. */
    public final ServedCollection<F, P> served() {
        return served;
    }

    @GetMapping(produces = {GEO_JSON, JSON})
    public GeoJsonFeatureCollection<P> find(
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(required = false) @Nullable UUID quartier,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer offset,
            @Parameter(hidden = true) Deadline deadline) {
        Deadline wanted = deadline.withoutEnd();
        FeatureQuery query = new CollectionQuery(bbox, quartier, q, theme, kind, limit, offset).toFeatureQuery();
        if (query.kind() != null) {
            served.requireKind(query.kind());
        }
        FeaturePage<F> page = served.store().find(query);
        List<GeoJsonFeature<P>> features = new ArrayList<>();
        for (Stored<F> stored : page.features()) {
            wanted.check();
            features.add(served.written(stored));
        }
        return GeoJsonFeatureCollection.of(features, page.matched());
    }

    @GetMapping(
            path = "/{id}",
            produces = {GEO_JSON, JSON})
    public ResponseEntity<GeoJsonFeature<P>> get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        Stored<F> stored = served.required(id);
        if (EntityTag.isKnown(ifNoneMatch, stored)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(EntityTag.of(stored))
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
        return answer(served.replace(id, Precondition.ofTag(ifMatch), document));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MERGE_PATCH, GEO_JSON, JSON},
            produces = {GEO_JSON, JSON})
    public ResponseEntity<GeoJsonFeature<P>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode patch) {
        return answer(served.patch(id, Precondition.ofTag(ifMatch), patch));
    }

    @DeleteMapping("/{id}")
    public ResponseEntity<Void> delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        served.delete(id, Precondition.ofTag(ifMatch));
        return ResponseEntity.noContent().build();
    }

    /** A new feature as the caller wrote it, under the id it says or a new one. */
    protected final F read(GeoJsonFeature<P> document) {
        return served.read(document);
    }

    /** Keeps a new feature: 201 with its address. */
    protected final ResponseEntity<GeoJsonFeature<P>> created(F feature) {
        Stored<F> stored = served.store().create(feature);
        URI location = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .pathSegment(stored.feature().id().toString())
                .build()
                .toUri();
        return ResponseEntity.created(location).eTag(EntityTag.of(stored)).body(served.written(stored));
    }

    private ResponseEntity<GeoJsonFeature<P>> answer(Stored<F> stored) {
        return ResponseEntity.ok().eTag(EntityTag.of(stored)).body(served.written(stored));
    }
}
