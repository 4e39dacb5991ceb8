package org.parvis.api.furniture;

import org.parvis.api.collection.CollectionController;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.Furniture;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Street furniture: {@code /api/v1/furniture}. */
@RestController
@RequestMapping("/api/v1/furniture")
class FurnitureController extends CollectionController<Furniture, FurnitureProperties> {
    FurnitureController(FeatureStore<Furniture> store, JsonMapper mapper) {
        super("furniture", store, new FurnitureCodec(), mapper);
    }
}
