package org.parvis.api.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import, from the upload on.
 *
 * @param fileName as whoever uploaded it calls it
 * @param checksum SHA-256, in hexadecimal digits
 * @param target what was asked for: a collection, or {@code detect}
 * @param finished when it was applied, undone, cancelled or failed; null before
 * @param choices what was decided, as JSON; null until the file was read
 * @param preview what was found, as JSON; null until the file was read, and in lists
 * @param applied what was done, as JSON; null until it was applied
 * @param problem why it failed, as JSON; null unless it did
 * @param undoable whether what was there before is still kept
 */
public record ImportJob(
        UUID id,
        ImportState state,
        String fileName,
        long sizeBytes,
        String checksum,
        String target,
        Instant created,
        @Nullable Instant finished,
        @Nullable String choices,
        @Nullable String preview,
        @Nullable String applied,
        @Nullable String problem,
        boolean undoable) {
    public ImportJob with(ImportState next, @Nullable Instant finishedAt) {
        return new ImportJob(
                id,
                next,
                fileName,
                sizeBytes,
                checksum,
                target,
                created,
                finishedAt,
                choices,
                preview,
                applied,
                problem,
                undoable);
    }

    public ImportJob withReading(@Nullable String newChoices, @Nullable String newPreview) {
        return new ImportJob(
                id,
                state,
                fileName,
                sizeBytes,
                checksum,
                target,
                created,
                finished,
                newChoices,
                newPreview,
                applied,
                problem,
                undoable);
    }

    public ImportJob withProblem(@Nullable String newProblem) {
        return new ImportJob(
                id,
                state,
                fileName,
                sizeBytes,
                checksum,
                target,
                created,
                finished,
                choices,
                preview,
                applied,
                newProblem,
                undoable);
    }

    public ImportJob withApplied(String newApplied, boolean nowUndoable) {
        return new ImportJob(
                id,
                state,
                fileName,
                sizeBytes,
                checksum,
                target,
                created,
                finished,
                choices,
                preview,
                newApplied,
                problem,
                nowUndoable);
    }
}
