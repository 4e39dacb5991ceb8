package org.parvis.api.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parvis.api.problem.Problem;
import org.parvis.api.store.ImportJob;
import org.parvis.api.store.ImportJobs;
import org.parvis.api.store.ImportState;
import org.parvis.api.store.ImportTemplate;
import org.parvis.api.store.ImportTemplates;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes in files and what is wanted of them, and has it done in the background. */
@Component
@ConditionalOnWebApplication
class ImportDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);

    private static final long HOURS_BETWEEN_CLEARINGS = 6;

    private static final Set<ImportState> OPEN = Set.of(ImportState.READY, ImportState.FAILED);

    private static final Set<ImportState> FORGOTTEN = Set.of(ImportState.FAILED, ImportState.CANCELLED);

    private final ImportJobs jobs;
    private final ImportTemplates templates;
    private final UploadFolder uploads;
    private final ImportWork work;
    private final ImportQueue queue;
    private final ImportSettings settings;
    private final JsonMapper mapper;
    private volatile UUID owner = UUID.randomUUID();

    /** Whether no other process imports into the folder. */
    private volatile boolean isAlone;

    ImportDesk(
            ImportJobs jobs,
            ImportTemplates templates,
            UploadFolder uploads,
            ImportWork work,
            ImportQueue queue,
            ImportSettings settings,
            JsonMapper mapper) {
        this.jobs = jobs;
        this.templates = templates;
        this.uploads = uploads;
        this.work = work;
        this.queue = queue;
        this.settings = settings;
        this.mapper = mapper;
    }

    /** Jobs that a kill interrupted have changed nothing: what they wrote was one transaction that did not end. */
    @EventListener(ApplicationStartedEvent.class)
    void recover() {
        UUID known = uploads.own();
        if (known == null) {
            LOG.warn("Another process imports into this folder too; jobs that were interrupted are not looked at.");
            return;
        }
        owner = known;
        isAlone = true;
        Instant silentSince = now().minus(settings.mostTime().multipliedBy(2));
        for (ImportJob job : jobs.interrupted(owner, silentSince)) {
            boolean wasApplied = job.state() == ImportState.UNDOING;
            jobs.save(job.with(wasApplied ? ImportState.APPLIED : ImportState.FAILED, now())
                    .withProblem(mapper.writeValueAsString(Problem.of(
                            ErrorCode.NOT_READY,
                            null,
                            "The service was stopped while it worked on this import. Nothing was changed; "
                                    + (wasApplied ? "undo it again." : "begin again.")))));
        }
        forgetOld(now());
    }

    @Scheduled(fixedDelay = HOURS_BETWEEN_CLEARINGS, initialDelay = HOURS_BETWEEN_CLEARINGS, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        if (isAlone) {
            // A younger one may be on its way in, without a job yet.
            forgetOld(now().minus(1, ChronoUnit.HOURS));
        }
    }

    /**
     * Deletes files that nobody applied in all the time they are kept, and what a delivery left that broke off.
     *
     * @param writtenBefore what was written later stays
     */
    void forgetOld(Instant writtenBefore) {
        Set<UUID> kept = new HashSet<>();
        for (ImportJob job : jobs.list()) {
            boolean old = job.created().isBefore(now().minus(settings.keptUploads()));
            if (OPEN.contains(job.state()) && !old || job.state().isRunning()) {
                kept.add(job.id());
            } else if (old) {
                jobs.move(job.id(), Set.of(ImportState.READY), ImportState.CANCELLED);
            }
        }
        uploads.forgetOthers(kept, writtenBefore);
    }

    @PreDestroy
    void stop() {
        uploads.release();
    }

    /**
     * What to do with a file.
     *
     * @param target a collection or {@code detect}; null for the latter
     * @param template the id of saved choices to begin with; null for none
     */
    record Order(@Nullable String target, @Nullable String template) {}

    /** Brings one file and says what to do with it. */
    @FunctionalInterface
    interface Delivery {
        /** Hands the file over, once. */
        Order deliver(UploadForm.FileTaker taker) throws IOException;
    }

    /**
     * Takes a file in, wherever it comes from, and has it read. Nothing is left of one whose delivery broke off.
     *
     * @throws ParvisException {@code TOO_LARGE}; {@code NOT_READY} if too many wait already; and what the delivery throws
     */
    ImportJob receive(Delivery delivery) throws IOException {
        queue.requireRoom();
        UUID id = UUID.randomUUID();
        Taken taken = new Taken();
        boolean whole = false;
        try {
            Order order = delivery.deliver((name, stream) -> {
                taken.name = name;
                taken.kept = uploads.keep(id, stream);
            });
            UploadFolder.Kept kept = Objects.requireNonNull(taken.kept, "a delivery without a file");
            whole = true;
            return begin(id, taken.name, kept, order.target(), order.template());
        } finally {
            if (!whole && taken.kept != null) {
                uploads.forget(id);
            }
        }
    }

    private static final class Taken {
        private String name = "";
        private UploadFolder.@Nullable Kept kept;
    }

    private ImportJob begin(
            UUID id, String fileName, UploadFolder.Kept kept, @Nullable String target, @Nullable String template) {
        boolean begun = false;
        try {
            String wanted = target == null ? PreviewMaking.DETECT : target;
            requireTarget(wanted);
            ImportTemplate chosen = template == null ? null : template(template);
            ImportJob job = new ImportJob(
                    id,
                    ImportState.READING,
                    fileName,
                    kept.bytes(),
                    kept.checksum(),
                    wanted,
                    now(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    false);
            jobs.create(job, owner);
            begun = true;
            submit(
                    job,
                    ImportState.FAILED,
                    running -> work.read(job, source(job), null, chosen, running.progress(), running.deadline()));
            return job;
        } finally {
            if (!begun) {
                uploads.forget(id);
            }
        }
    }

    /** @throws ParvisException {@code INVALID_VALUE} if it is no collection and not {@code detect} */
    static void requireTarget(String target) {
        if (!target.equals(PreviewMaking.DETECT)) {
            TargetCollection.of(target);
        }
    }

    private ImportTemplate template(String id) {
        try {
            return templates.get(UUID.fromString(id)).orElseThrow(() -> unknownTemplate(id));
        } catch (IllegalArgumentException noId) {
            throw unknownTemplate(id);
        }
    }

    private static ParvisException unknownTemplate(String id) {
        return ParvisException.invalid(
                "template", "There is no template " + id + "; /api/v1/import-templates lists them.");
    }

    /** Reads the file again. */
    ImportJob preview(UUID id, ImportChoices choices) {
        ImportJob job = get(id);
        return readAgain(job, check(job).complete(choices), null);
    }

    /** Reads the file again as if it had come with this template. */
    ImportJob preview(UUID id, String template) {
        ImportJob job = get(id);
        check(job);
        return readAgain(job, null, template(template));
    }

    private ImportJob readAgain(ImportJob job, @Nullable ImportChoices choices, @Nullable ImportTemplate template) {
        move(job, OPEN, ImportState.READING);
        submit(
                job,
                ImportState.READY,
                running -> work.read(job, source(job), choices, template, running.progress(), running.deadline()));
        return get(job.id());
    }

    ImportJob apply(UUID id, ImportChoices choices) {
        ImportJob job = get(id);
        ChoicesCheck check = check(job);
        ImportChoices complete = check.complete(choices);
        check.requireComplete(complete);
        move(job, OPEN, ImportState.APPLYING);
        submit(job, ImportState.FAILED, running -> {
            work.apply(job, source(job), complete, running.progress(), running.deadline());
            forgetApplied(id);
        });
        return get(id);
    }

    /** What is in the database by now stays applied, whatever becomes of the file. */
    private void forgetApplied(UUID id) {
        try {
            uploads.forget(id);
        } catch (UncheckedIOException stays) {
            LOG.warn("The file of the applied import {} cannot be deleted now; it will be later.", id, stays);
        }
    }

    /** @throws ParvisException {@code EDITED_SINCE} with what was edited, unless that is to be passed over */
    ImportJob undo(UUID id, boolean skipEdited) {
        ImportJob job = get(id);
        if (job.state() != ImportState.APPLIED || !job.undoable()) {
            throw ParvisException.of(ErrorCode.WRONG_STATE, "id", JobView.whyNoUndo(job));
        }
        if (!skipEdited) {
            work.requireUnedited(id);
        }
        move(job, Set.of(ImportState.APPLIED), ImportState.UNDOING);
        submit(job, ImportState.APPLIED, running -> {
            running.progress().at("undoing", null, 0);
            work.undo(job, skipEdited);
        });
        return get(id);
    }

    /**
     * Stops what runs and forgets the file; what was applied stays, with its report.
     *
     * @throws ParvisException {@code WRONG_STATE} if another Parvis works on it, or somebody went on with it just now
     */
    void cancel(UUID id) {
        ImportJob job = get(id);
        if (queue.cancel(id)) {
            return;
        }
        switch (job.state()) {
            case APPLIED, UNDONE -> uploads.forget(id);
            case FAILED, CANCELLED -> {
                stop(id, FORGOTTEN);
                jobs.delete(id);
            }
            default -> stop(id, Set.of(ImportState.READY));
        }
    }

    private void stop(UUID id, Set<ImportState> from) {
        if (!jobs.move(id, from, ImportState.CANCELLED)) {
            throw ParvisException.of(
                    ErrorCode.WRONG_STATE,
                    "id",
                    "Another Parvis works on the import " + id
                            + ", or somebody has just gone on with it; stop it there," + " or look at it again.");
        }
        uploads.forget(id);
    }

    ImportJob get(UUID id) {
        return find(id).orElseThrow(() -> ParvisException.of(
                ErrorCode.NOT_FOUND, "id", "There is no import " + id + "; /api/v1/imports lists them."));
    }

    Optional<ImportJob> find(UUID id) {
        return jobs.get(id);
    }

    List<ImportJob> list() {
        return jobs.list();
    }

    JobProgress.@Nullable Snapshot progress(UUID id) {
        return queue.progress(id);
    }

    private ChoicesCheck check(ImportJob job) {
        String preview = job.preview();
        if (!OPEN.contains(job.state()) || preview == null || !uploads.holds(job.id())) {
            throw ParvisException.of(
                    ErrorCode.WRONG_STATE,
                    "id",
                    "The import " + job.id() + " is " + Words.of(job.state())
                            + "; choices can be made once a file was read, before it is applied and as long as it is kept"
                            + " (parvis.imports.kept-uploads). Send the file again to import it anew.");
        }
        return new ChoicesCheck(preview);
    }

    private void move(ImportJob job, Set<ImportState> from, ImportState to) {
        queue.requireRoom();
        if (!jobs.move(job.id(), from, to)) {
            throw ParvisException.of(
                    ErrorCode.WRONG_STATE,
                    "id",
                    "Somebody else has just done something with the import " + job.id() + "; look at it again.");
        }
    }

    /** @param failed the state after a failure; what was known before stays known */
    private void submit(ImportJob job, ImportState failed, ImportQueue.Task task) {
        queue.submit(job.id(), task, (problem, cancelled) -> {
            boolean undoing = failed == ImportState.APPLIED;
            ImportState after = cancelled && !undoing ? ImportState.CANCELLED : failed;
            boolean open = after == ImportState.READY;
            jobs.save(job.with(after, open ? null : undoing ? job.finished() : now())
                    .withProblem(cancelled && !undoing ? null : mapper.writeValueAsString(problem)));
            if (after == ImportState.CANCELLED || after == ImportState.FAILED && job.preview() == null) {
                uploads.forget(job.id());
            }
        });
    }

    private SourceFile source(ImportJob job) {
        return new SourceFile(uploads.path(job.id()), job.fileName());
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MICROS);
    }
}
