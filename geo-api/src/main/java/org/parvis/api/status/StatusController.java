package org.parvis.api.status;

import org.jspecify.annotations.Nullable;
import org.parvis.api.json.TerritoryModule;
import org.parvis.geo.exchange.ImportProgress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page how far the service is with getting ready. */
@RestController
class StatusController {
    private final TownStatus status;

    StatusController(TownStatus status) {
        this.status = status;
    }

    /** As {@link TownStatus.Snapshot}, in the words of the interface. */
    record View(String state, ImportProgress.@Nullable Step step, double fraction, @Nullable String message) {}

    @GetMapping("/api/v1/status")
    View status() {
        TownStatus.Snapshot now = status.now();
        return new View(TerritoryModule.word(now.state()), now.step(), now.fraction(), now.message());
    }
}
