package org.parvis.api.imports;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.ImportJob;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Imports of what a service on the internet has: fetched first, then read like any file. */
@RestController
@ConditionalOnWebApplication
class OnlineController {
    private static final int MOST_AT_ONCE = 3;

    private final OnlineSources sources;
    private final ImportDesk desk;
    private final Semaphore fetching = new Semaphore(MOST_AT_ONCE);

    OnlineController(OnlineSources sources, ImportDesk desk) {
        this.sources = sources;
        this.desk = desk;
    }

    /** Whether a source can be asked here, and for how much. */
    @Schema(name = "ImportSource")
    record SourceView(
            @Schema(description = "Whether it is set up, so that it can be asked.") boolean ready,
            @Schema(description = "The widest side of an area, degrees; null where no area is asked for.") @Nullable
                    Double widestDegrees) {}

    /** What can be fetched here, by source. */
    @GetMapping(path = "/api/v1/import-sources", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, SourceView> sources() {
        Map<String, SourceView> views = new LinkedHashMap<>();
        for (OnlineOrder.Source source : OnlineOrder.Source.values()) {
            boolean ofAnArea = source == OnlineOrder.Source.OVERPASS;
            views.put(
                    source.word(),
                    new SourceView(sources.isReady(source), ofAnArea ? (Double) OnlineOrder.WIDEST_DEGREES : null));
        }
        return views;
    }

    /** Answers once the file is here; whoever leaves before has changed nothing. */
    @PostMapping(path = "/api/v1/imports/online", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobView> fetch(@RequestBody OnlineOrder order, @Parameter(hidden = true) Deadline deadline)
            throws IOException {
        if (order.target() != null) {
            ImportDesk.requireTarget(order.target());
        }
        if (!fetching.tryAcquire()) {
            throw ParvisException.of(
                    ErrorCode.NOT_READY,
                    "source",
                    MOST_AT_ONCE + " files are being fetched already; try again in a moment.");
        }
        try {
            ImportJob job = fetched(order, deadline);
            return JobView.accepted(job, desk.progress(job.id()));
        } finally {
            fetching.release();
        }
    }

    private ImportJob fetched(OnlineOrder order, Deadline deadline) throws IOException {
        Path fetched = Files.createTempFile("parvis-online", ".part");
        try {
            return desk.receive(taker -> {
                String name = sources.fetch(order, fetched, deadline);
                try (InputStream stream = Files.newInputStream(fetched)) {
                    taker.take(name, stream);
                }
                return new ImportDesk.Order(order.target(), null);
            });
        } finally {
            Files.deleteIfExists(fetched);
        }
    }
}
