package org.parvis.api.place;

import org.parvis.api.collection.CollectionController;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.KeyPlace;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Key places: {@code /api/v1/places}. */
@RestController
@RequestMapping("/api/v1/places")
class PlaceController extends CollectionController<KeyPlace, PlaceProperties> {
    PlaceController(FeatureStore<KeyPlace> store, JsonMapper mapper) {
        super("places", store, new PlaceCodec(), mapper);
    }
}
