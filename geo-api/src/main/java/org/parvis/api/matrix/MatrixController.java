package org.parvis.api.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.json.Limits;
import org.parvis.api.network.WalkNetworks;
import org.parvis.api.network.WalkableTown;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Walker;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Walking times between many places: {@code POST /api/v1/matrix}. */
@RestController
@RequestMapping("/api/v1/matrix")
class MatrixController {
    private final WalkNetworks networks;
    private final Limits limits;

    MatrixController(WalkNetworks networks, Limits limits) {
        this.networks = networks;
        this.limits = limits;
    }

    /** From each source to each target. */
    @PostMapping(consumes = "application/json", produces = "application/json")
    MatrixAnswer matrix(@RequestBody MatrixBody body, Deadline deadline) {
        WalkableTown town = networks.current();
        Walker walker = body.who();
        List<Coordinate> sources = body.sources(limits.matrixPoints(), town.places());
        @Nullable List<Coordinate> targets = body.targets(limits.matrixPoints(), town.places());
        TimeMatrix times = town.router().times(sources, targets == null ? sources : targets, walker, deadline);
        return MatrixAnswer.of(times, walker, town.router(), sources, targets);
    }
}
