package org.parvis.api.network;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.api.collection.BoundingBox;
import org.parvis.api.collection.CollectionController;
import org.parvis.geo.network.CutOffParts;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Walker;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the network is torn: {@code GET /api/v1/network/cut-off-parts}. */
@RestController
class CutOffPartsController {
    private final WalkNetworks networks;

    /** Of the network that was looked at last; there are few walkers. */
    private final Map<Walker, Found> found = new HashMap<>();

    CutOffPartsController(WalkNetworks networks) {
        this.networks = networks;
    }

    private record Found(WalkNetwork network, CutOffParts parts) {}

    /** The parts of the network from which no way leads to the rest of the town, the longest first; perhaps of an area. */
    @GetMapping(
            path = "/api/v1/network/cut-off-parts",
            produces = {CollectionController.GEO_JSON, CollectionController.JSON})
    ResponseEntity<CutOffPartsAnswer> find(
            @Parameter(description = "For whom: a code of /api/v1/walkers; adult if left out.", example = "adult")
                    @RequestParam(required = false)
                    @Nullable
                    String walker,
            @RequestParam(required = false) @Nullable String bbox,
            @Parameter(hidden = true) Deadline deadline) {
        WalkNetworks.Standing standing = networks.standing();
        Envelope area = BoundingBox.parse(bbox);
        CutOffParts parts = parts(standing.network(), WalkParameters.walker(walker), deadline);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(CutOffPartsAnswer.of(
                        parts.longest(CutOffPartsAnswer.MOST, area, deadline), parts.count(area), standing.upToDate()));
    }

    /** One after the other: who asks for the same meanwhile waits for it. */
    private synchronized CutOffParts parts(WalkNetwork network, Walker walker, Deadline deadline) {
        found.values().removeIf(known -> known.network() != network);
        Found known = found.get(walker);
        if (known == null) {
            known = new Found(network, CutOffParts.of(network, walker, deadline));
            found.put(walker, known);
        }
        return known.parts();
    }
}
