package org.parvis.api.street;

import org.parvis.api.collection.CollectionController;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.Street;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Streets: {@code /api/v1/streets}. */
@RestController
@RequestMapping("/api/v1/streets")
class StreetController extends CollectionController<Street, StreetProperties> {
    StreetController(FeatureStore<Street> store, JsonMapper mapper) {
        super("streets", store, new StreetCodec(), mapper);
    }
}
