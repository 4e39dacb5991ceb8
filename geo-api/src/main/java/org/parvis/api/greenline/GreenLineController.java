package org.parvis.api.greenline;

import org.parvis.api.collection.CollectionController;
import org.parvis.api.network.WalkNetworks;
import org.parvis.api.network.WalkableTown;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Route;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planning a green line: {@code POST /api/v1/green-lines}. */
@RestController
@RequestMapping("/api/v1/green-lines")
class GreenLineController {
    private final WalkNetworks networks;
    private final FeatureStore<Route> routes;

    GreenLineController(WalkNetworks networks, FeatureStore<Route> routes) {
        this.networks = networks;
        this.routes = routes;
    }

    /** The best line for a wished legibility; without one, several to choose from. */
    @PostMapping(
            consumes = {CollectionController.GEO_JSON, CollectionController.JSON},
            produces = {CollectionController.GEO_JSON, CollectionController.JSON})
    GreenLineAnswer plan(@RequestBody GreenLineBody body, Deadline deadline) {
        WalkableTown town = networks.current();
        return GreenLineAnswer.of(town.greenLines().plan(body.request(town.places(), routes), deadline));
    }
}
