package org.parvis.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.parvis.api.online.OnlineServices;
import org.parvis.api.store.ImportJob;
import org.parvis.geo.shared.Deadline;
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
    private final OnlineServices services;
    private final ImportDesk desk;

    OnlineController(OnlineServices services, ImportDesk desk) {
        this.services = services;
        this.desk = desk;
    }

    /** What can be fetched here. */
    @GetMapping(path = "/api/v1/import-sources", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Boolean> sources() {
        return Map.of("overpass", services.settings().enabled());
    }

    /** Answers once the file is here. */
    @PostMapping(path = "/api/v1/imports/online", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobView> fetch(@RequestBody OnlineOrder order) throws IOException {
        services.requireEnabled();
        OnlineOrder.Question question = order.question(services.settings());
        Path fetched = Files.createTempFile("parvis-online", ".part");
        try {
            services.download(question.address(), question.form(), fetched, Deadline.NONE);
            UUID id = UUID.randomUUID();
            UploadFolder.Kept kept;
            try (InputStream stream = Files.newInputStream(fetched)) {
                kept = desk.keep(id, stream);
            }
            ImportJob job = desk.begin(id, question.fileName(), kept, order.target(), null);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + id))
                    .body(JobView.of(job, desk.progress(id)));
        } finally {
            Files.deleteIfExists(fetched);
        }
    }
}
