package org.parvis.api.furniture;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.CollectionController;
import org.parvis.api.collection.CollectionQuery;
import org.parvis.api.collection.GeoJsonFeatureCollection;
import org.parvis.api.json.TerritoryModule;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Street furniture: {@code /api/v1/furniture}. */
@RestController
@RequestMapping("/api/v1/furniture")
class FurnitureController extends CollectionController<Furniture, FurnitureProperties> {
    FurnitureController(FeatureStore<Furniture> store, JsonMapper mapper) {
        super(store, new FurnitureCodec(), mapper);
    }

    /** Only the pieces of a kind. */
    @GetMapping(
            params = "kind",
            produces = {GEO_JSON, JSON})
    public GeoJsonFeatureCollection<FurnitureProperties> findByKind(
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(required = false) @Nullable UUID quartier,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer offset) {
        FurnitureKind wanted = TerritoryModule.ofWord(FurnitureKind.class, kind);
        return find(new CollectionQuery(bbox, quartier, q, limit, offset), piece -> piece.kind() == wanted);
    }
}
