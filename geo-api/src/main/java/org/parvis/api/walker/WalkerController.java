package org.parvis.api.walker;

import java.util.List;
import org.parvis.geo.network.WalkProfiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whom walks can be asked: {@code GET /api/v1/walkers}. */
@RestController
@RequestMapping("/api/v1/walkers")
class WalkerController {
    private final WalkProfiles walkers;

    WalkerController(WalkProfiles walkers) {
        this.walkers = walkers;
    }

    /** In the order in which to offer them. */
    @GetMapping(produces = "application/json")
    WalkerTable walkers() {
        return new WalkerTable(walkers.all().stream().map(WalkerRow::of).toList());
    }

    /** The table. */
    record WalkerTable(List<WalkerRow> walkers) {}
}
