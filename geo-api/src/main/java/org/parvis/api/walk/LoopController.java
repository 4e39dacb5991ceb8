package org.parvis.api.walk;

import org.parvis.api.collection.CollectionController;
import org.parvis.api.network.WalkNetworks;
import org.parvis.api.network.WalkableTown;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.routing.LoopRequest;
import org.parvis.geo.shared.Deadline;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Walks of a wished length that come back to where they began: {@code POST /api/v1/loops}. */
@RestController
@RequestMapping("/api/v1/loops")
class LoopController {
    private final WalkNetworks networks;
    private final WalkProfiles walkers;

    LoopController(WalkNetworks networks, WalkProfiles walkers) {
        this.networks = networks;
        this.walkers = walkers;
    }

    /** The best first. */
    @PostMapping(
            consumes = {CollectionController.GEO_JSON, CollectionController.JSON},
            produces = {CollectionController.GEO_JSON, CollectionController.JSON})
    WalkAnswer.Several loops(@RequestBody LoopBody body, Deadline deadline) {
        WalkableTown town = networks.current();
        LoopRequest request = body.request(town, walkers, deadline);
        return WalkAnswer.of(town.router().loops(request), body.who(), body.told(), town.landmarks());
    }
}
