package org.parvis.api.imports;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** How far the work on an import is, and whether it is still wanted. Written by one thread, read by many. */
final class JobProgress {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile Snapshot now = new Snapshot("waiting", 0.0, 0);

    /**
     * @param step waiting, reading, checking, writing or undoing
     * @param fraction of the step, 0 to 1; null if that cannot be said
     * @param rows read so far
     */
    record Snapshot(String step, @Nullable Double fraction, long rows) {}

    Snapshot now() {
        return now;
    }

    void at(String step, @Nullable Double fraction, long rows) {
        now = new Snapshot(step, fraction == null ? null : Math.max(0, Math.min(1, fraction)), rows);
    }

    void rows(String step, long rows, long expected) {
        at(step, expected > 0 ? (double) rows / expected : null, rows);
    }

    void cancel() {
        cancelled.set(true);
    }

    boolean isCancelled() {
        return cancelled.get();
    }
}
