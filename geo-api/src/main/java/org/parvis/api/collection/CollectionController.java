package org.parvis.api.collection;

import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.Feature;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * One collection of features over HTTP, to which new ones are posted as GeoJSON Features.
 *
 * @param <F> what is kept
 * @param <P> its properties as they are sent and received
 */
public abstract class CollectionController<F extends Feature, P extends CommonProperties>
        extends FeatureEndpoints<F, P> {
    protected CollectionController(String word, FeatureStore<F> store, FeatureCodec<F, P> codec, JsonMapper mapper) {
        super(word, store, codec, mapper);
    }

    @PostMapping(
            consumes = {GEO_JSON, JSON},
            produces = {GEO_JSON, JSON})
    public ResponseEntity<GeoJsonFeature<P>> create(@RequestBody GeoJsonFeature<P> document) {
        return created(read(document));
    }
}
