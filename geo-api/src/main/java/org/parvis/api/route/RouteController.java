package org.parvis.api.route;

import org.parvis.api.collection.CollectionController;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.Route;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Saved routes: {@code /api/v1/routes}. */
@RestController
@RequestMapping("/api/v1/routes")
class RouteController extends CollectionController<Route, RouteProperties> {
    RouteController(FeatureStore<Route> store, JsonMapper mapper) {
        super(store, new RouteCodec(), mapper);
    }
}
