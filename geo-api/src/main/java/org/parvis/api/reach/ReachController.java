package org.parvis.api.reach;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.collection.CollectionController;
import org.parvis.api.network.WalkNetworks;
import org.parvis.api.network.WalkParameters;
import org.parvis.geo.routing.Reach;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far one gets in some minutes: {@code GET /api/v1/reach}. */
@RestController
@RequestMapping("/api/v1/reach")
class ReachController {
    private static final double DEFAULT_MINUTES = 15;
    private static final int LEAST_MINUTES = 1;
    private static final int MOST_MINUTES = 120;

    private final WalkNetworks networks;

    ReachController(WalkNetworks networks) {
        this.networks = networks;
    }

    /** The area and the streets within reach. */
    @GetMapping(produces = {CollectionController.GEO_JSON, CollectionController.JSON})
    ResponseEntity<ReachAnswer> reach(
            @Parameter(description = "Where it begins: lon,lat in degrees.", example = "7.4206,43.7312") @RequestParam
                    String from,
            @Parameter(
                            description = "Walking time; 15 if left out.",
                            schema = @Schema(type = "number", minimum = "1", maximum = "120"),
                            example = "15")
                    @RequestParam(required = false)
                    @Nullable
                    Double minutes,
            @Parameter(description = "For whom: a code of /api/v1/walkers; adult if left out.", example = "adult")
                    @RequestParam(required = false)
                    @Nullable
                    String walker,
            @Parameter(hidden = true) Deadline deadline) {
        Coordinate begin = WalkParameters.position("from", from);
        Walker who = WalkParameters.walker(walker);
        double time = minutes == null ? DEFAULT_MINUTES : minutes;
        // Written so that NaN fails too.
        boolean within = time >= LEAST_MINUTES && time <= MOST_MINUTES;
        if (!within) {
            throw ParvisException.invalid(
                    "minutes", "minutes is " + time + "; it goes from " + LEAST_MINUTES + " to " + MOST_MINUTES + ".");
        }
        Reach reach = networks.current().router().reach(begin, time, who, deadline);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ReachAnswer.of(reach));
    }
}
