package org.parvis.api.route;

import org.parvis.api.collection.FeatureEndpoints;
import org.parvis.api.collection.GeoJsonFeature;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.Route;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Saved routes: {@code /api/v1/routes}. */
@RestController
@RequestMapping("/api/v1/routes")
class RouteController extends FeatureEndpoints<Route, RouteProperties> {
    private final JsonMapper mapper;

    RouteController(FeatureStore<Route> store, JsonMapper mapper) {
        super("routes", store, new RouteCodec(), mapper);
        this.mapper = mapper;
    }

    /** Keeps a route given as a Feature, or as the FeatureCollection a discovery request was answered with. */
    @PostMapping(
            consumes = {GEO_JSON, JSON},
            produces = {GEO_JSON, JSON})
    public ResponseEntity<GeoJsonFeature<RouteProperties>> create(@RequestBody JsonNode body) {
        boolean isAnswer = body.path("type").asString("").equals(DiscoveryAnswer.TYPE);
        JsonNode feature = isAnswer ? new DiscoveryAnswer(body).toFeature(mapper.createObjectNode()) : body;
        return created(read(mapper.treeToValue(feature, new TypeReference<GeoJsonFeature<RouteProperties>>() {})));
    }
}
