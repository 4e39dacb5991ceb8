package org.parvis.api.quartier;

import org.parvis.api.collection.CollectionController;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.Quartier;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Neighbourhoods: {@code /api/v1/quartiers}. */
@RestController
@RequestMapping("/api/v1/quartiers")
class QuartierController extends CollectionController<Quartier, QuartierProperties> {
    QuartierController(FeatureStore<Quartier> store, JsonMapper mapper) {
        super("quartiers", store, new QuartierCodec(), mapper);
    }
}
