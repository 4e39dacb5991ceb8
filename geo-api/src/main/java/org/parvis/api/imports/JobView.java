package org.parvis.api.imports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.ImportJob;
import org.parvis.api.store.ImportRun;
import org.parvis.api.store.ImportState;
import org.parvis.geo.exchange.ImportReport;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** An import as callers see it. */
record JobView(
        UUID id,
        String state,
        String fileName,
        long sizeBytes,
        String checksum,
        Instant created,
        @Nullable Instant finished,
        JobProgress.@Nullable Snapshot progress,
        @JsonRawValue @Nullable String choices,
        @JsonRawValue @Nullable String preview,
        @JsonRawValue @Nullable String applied,
        Undo undo,
        @JsonRawValue @Nullable String problem) {
    /** @param why it is not possible; null if it is */
    record Undo(boolean possible, @Nullable String why) {}

    static JobView of(ImportJob job, JobProgress.@Nullable Snapshot progress) {
        String why = whyNoUndo(job);
        return new JobView(
                job.id(),
                Words.of(job.state()),
                job.fileName(),
                job.sizeBytes(),
                job.checksum(),
                job.created(),
                job.finished(),
                progress,
                job.choices(),
                job.preview(),
                job.applied(),
                new Undo(why.isEmpty(), why.isEmpty() ? null : why),
                job.problem());
    }

    /** The answer to whoever began or went on with an import. */
    static ResponseEntity<JobView> accepted(ImportJob job, JobProgress.@Nullable Snapshot progress) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + job.id()))
                .body(of(job, progress));
    }

    JobView withoutPreview() {
        return new JobView(
                id, state, fileName, sizeBytes, checksum, created, finished, progress, choices, null, applied, undo,
                problem);
    }

    /** Empty if it can be undone. */
    static String whyNoUndo(ImportJob job) {
        if (job.state() == ImportState.UNDONE) {
            return "It was undone already.";
        }
        if (job.state() != ImportState.APPLIED) {
            return "Only an import that was applied can be undone; this one is " + Words.of(job.state()) + ".";
        }
        return job.undoable()
                ? ""
                : "What was there before is kept for the latest imports only (parvis.imports.kept-undos).";
    }

    /** The bundled town, which was there before anybody uploaded anything. */
    static JobView of(ImportRun run, @Nullable ImportReport report, JsonMapper mapper) {
        long features =
                run.counts().values().stream().mapToLong(Integer::longValue).sum();
        Map<String, Object> applied = Map.of(
                "mode",
                ImportMode.ADD,
                "at",
                run.finished(),
                "counts",
                new ImportCounts(features, 0, 0, 0, 0),
                "collections",
                run.counts());
        return new JobView(
                run.id(),
                Words.of(ImportState.APPLIED),
                run.dataset(),
                0,
                run.checksum(),
                run.started(),
                run.finished(),
                null,
                null,
                report == null ? null : mapper.writeValueAsString(preview(report)),
                mapper.writeValueAsString(applied),
                new Undo(false, "It came with Parvis."),
                null);
    }

    private static ImportPreview preview(ImportReport report) {
        List<ImportPreview.Issue> issues = report.issues().stream()
                .limit(IssueBook.MOST)
                .map(JobView::issue)
                .toList();
        return new ImportPreview(
                "openstreetmap",
                "OpenStreetMap",
                List.of(),
                issues,
                report.issues().size(),
                List.of());
    }

    private static ImportPreview.Issue issue(ImportIssue issue) {
        String reason = issue.feature().isEmpty() ? issue.reason() : issue.feature() + ": " + issue.reason();
        return new ImportPreview.Issue(Words.of(issue.severity()), "", 0, issue.field(), reason, null);
    }
}
