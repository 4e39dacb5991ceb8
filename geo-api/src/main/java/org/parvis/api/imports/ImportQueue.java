package org.parvis.api.imports;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parvis.api.problem.Incidents;
import org.parvis.api.problem.Problem;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Works on one import at a time; a few more may wait. */
@Component
@ConditionalOnWebApplication
class ImportQueue {
    private static final int SECONDS_TO_END = 20;

    private final ImportSettings settings;
    private final Incidents incidents;
    private final ThreadPoolExecutor worker;
    private final Map<UUID, JobProgress> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    ImportQueue(ImportSettings settings, Incidents incidents) {
        this.settings = settings;
        this.incidents = incidents;
        this.worker = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(settings.waiting()), work -> {
                    Thread thread = new Thread(work, "imports");
                    // Stopping in the middle is safe: what is written is one transaction.
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** What a task is given. */
    record Running(JobProgress progress, Deadline deadline) {}

    /** A step of an import. */
    @FunctionalInterface
    interface Task {
        void run(Running running);
    }

    /** Told why a step failed. */
    @FunctionalInterface
    interface Failure {
        void failed(Problem problem, boolean cancelled);
    }

    /** @throws ParvisException {@code NOT_READY} if too many wait already */
    void requireRoom() {
        if (worker.getQueue().remainingCapacity() == 0) {
            throw full();
        }
    }

    void submit(UUID id, Task task, Failure failure) {
        JobProgress progress = new JobProgress();
        running.put(id, progress);
        try {
            worker.execute(() -> run(id, progress, task, failure));
        } catch (RejectedExecutionException noRoom) {
            running.remove(id);
            failure.failed(Problem.of(full()), false);
            throw full();
        }
    }

    private void run(UUID id, JobProgress progress, Task task, Failure failure) {
        Deadline deadline = Deadline.after(settings.mostTime(), progress::isCancelled);
        try {
            deadline.check();
            task.run(new Running(progress, deadline));
        } catch (ParvisException explained) {
            tell(failure, problem(explained, progress), progress);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
            tell(failure, incidents.record(unexpected), progress);
        } finally {
            running.remove(id);
        }
    }

    /** What the end of the service interrupts is nobody's wish: the next start finds it as a kill would leave it. */
    private void tell(Failure failure, Problem problem, JobProgress progress) {
        if (!stopping) {
            failure.failed(problem, progress.isCancelled());
        }
    }

    private Problem problem(ParvisException explained, JobProgress progress) {
        if (explained.code() == ErrorCode.OUT_OF_TIME && !progress.isCancelled()) {
            return Problem.of(
                    ErrorCode.OUT_OF_TIME,
                    null,
                    "It took longer than the " + settings.mostTime().toSeconds()
                            + " s allowed (parvis.imports.most-time), and nothing was changed. Cut the file into pieces.");
        }
        return Problem.of(explained);
    }

    /** Whether there was something to stop. */
    boolean cancel(UUID id) {
        JobProgress progress = running.get(id);
        if (progress == null) {
            return false;
        }
        progress.cancel();
        return true;
    }

    JobProgress.@Nullable Snapshot progress(UUID id) {
        JobProgress progress = running.get(id);
        return progress == null ? null : progress.now();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        running.values().forEach(JobProgress::cancel);
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }

    private ParvisException full() {
        return ParvisException.of(
                ErrorCode.NOT_READY,
                "file",
                settings.waiting() + " imports wait already (parvis.imports.waiting); try again in some minutes.");
    }
}
