package org.parvis.api.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.api.store.ImportRun;
import org.parvis.api.store.ImportRuns;
import org.parvis.geo.exchange.ImportReport;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The reports of past imports. */
@RestController
class ImportController {
    private final ImportRuns runs;

    ImportController(ImportRuns runs) {
        this.runs = runs;
    }

    record Report(
            UUID id,
            String dataset,
            Instant started,
            Instant finished,
            Map<String, Integer> counts,
            List<ImportIssue> issues) {}

    @GetMapping("/api/v1/imports")
    List<ImportRun> list() {
        return runs.list();
    }

    @GetMapping("/api/v1/imports/{id}")
    Report get(@PathVariable UUID id) {
        ImportReport report = runs.get(id)
                .orElseThrow(() -> ParvisException.of(
                        ErrorCode.NOT_FOUND, "id", "There is no import " + id + "; /api/v1/imports lists them."));
        return new Report(id, report.dataset(), report.started(), report.finished(), report.counts(), report.issues());
    }
}
