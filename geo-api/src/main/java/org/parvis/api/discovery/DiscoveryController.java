package org.parvis.api.discovery;

import java.time.Instant;
import org.parvis.api.collection.CollectionController;
import org.parvis.api.network.WalkNetworks;
import org.parvis.api.network.WalkableTown;
import org.parvis.geo.discovery.DiscoveryRoute;
import org.parvis.geo.shared.Deadline;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planning a discovery route: {@code POST /api/v1/discovery-routes}. */
@RestController
@RequestMapping("/api/v1/discovery-routes")
class DiscoveryController {
    private final WalkNetworks networks;

    DiscoveryController(WalkNetworks networks) {
        this.networks = networks;
    }

    /** Chooses and orders places within the time budget. */
    @PostMapping(
            consumes = {CollectionController.GEO_JSON, CollectionController.JSON},
            produces = {CollectionController.GEO_JSON, CollectionController.JSON})
    DiscoveryAnswerBody plan(@RequestBody DiscoveryBody body, Deadline deadline) {
        WalkableTown town = networks.current();
        DiscoveryRoute route = town.planner().plan(body.request(Instant.now(), town.zone()), town.places(), deadline);
        return DiscoveryAnswerBody.of(route);
    }
}
