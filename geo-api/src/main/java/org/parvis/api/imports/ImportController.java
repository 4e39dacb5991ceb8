package org.parvis.api.imports;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.api.json.EventStream;
import org.parvis.api.store.ImportJob;
import org.parvis.api.store.ImportRuns;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Files on their way into the collections: {@code /api/v1/imports}. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/imports")
class ImportController {
    private static final int MOST_LISTENERS = 32;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 250;
    private static final int LOOKS_BETWEEN_SIGNS = 20;

    private final ImportDesk desk;
    private final ImportRuns runs;
    private final JsonMapper mapper;
    private final Semaphore listeners = new Semaphore(MOST_LISTENERS);

    ImportController(ImportDesk desk, ImportRuns runs, JsonMapper mapper) {
        this.desk = desk;
        this.runs = runs;
        this.mapper = mapper;
    }

    /** @param skipEdited whether what was edited since stays as it is */
    record UndoBody(@Nullable Boolean skipEdited) {}

    /** Takes a file in and begins to read it. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobView> upload(HttpServletRequest request) throws IOException {
        return accepted(desk.receive(taker -> {
            UploadForm form = UploadForm.read(request, taker);
            return new ImportDesk.Order(form.field("target"), form.field("template"));
        }));
    }

    /** The latest first. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<JobView> list() {
        return Stream.concat(
                        desk.list().stream().map(job -> JobView.of(job, desk.progress(job.id()))),
                        runs.list().stream().map(run -> JobView.of(run, null, mapper)))
                .sorted(Comparator.comparing(JobView::created).reversed())
                .toList();
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    JobView get(@PathVariable UUID id) {
        return desk.find(id)
                .map(job -> JobView.of(job, desk.progress(id)))
                .or(() -> runs.list().stream()
                        .filter(run -> run.id().equals(id))
                        .findFirst()
                        .map(run -> JobView.of(run, runs.get(id).orElse(null), mapper)))
                .orElseThrow(() -> ParvisException.of(
                        ErrorCode.NOT_FOUND, "id", "There is no import " + id + "; /api/v1/imports lists them."));
    }

    /**
     * The same as server-sent events: {@code progress} whenever there is some, at last {@code done} with the whole job.
     * Answered by the thread that took the request, as plans are.
     */
    @GetMapping(path = "/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(@PathVariable UUID id, HttpServletResponse response) throws InterruptedException {
        get(id);
        if (!listeners.tryAcquire()) {
            throw ParvisException.of(
                    ErrorCode.NOT_READY, "Too many listen already; ask for application/json now and then instead.");
        }
        try {
            EventStream events = new EventStream(response, mapper);
            JobView told = null;
            for (int look = 1; ; look++) {
                JobView now = get(id);
                if (isAtRest(now)) {
                    events.write("done", now);
                    return;
                }
                JobView brief = now.withoutPreview();
                if (!brief.equals(told)) {
                    events.write("progress", brief);
                    told = brief;
                } else if (look % LOOKS_BETWEEN_SIGNS == 0) {
                    events.stillThere();
                }
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            }
        } finally {
            listeners.release();
        }
    }

    private static boolean isAtRest(JobView job) {
        return job.progress() == null
                && !List.of("reading", "applying", "undoing").contains(job.state());
    }

    /** Reads the file again as somebody wants it read: as these choices say, or as those of a template. */
    @PostMapping(path = "/{id}/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobView> preview(
            @PathVariable UUID id,
            @Parameter(
                            description =
                                    "The id of a template; its choices are put onto the file as far as they fit, and none"
                                            + " are sent.")
                    @RequestParam(required = false)
                    @Nullable
                    String template,
            @RequestBody(required = false) @Nullable ImportChoices choices) {
        if (template != null && choices == null) {
            return accepted(desk.preview(id, template));
        }
        if (template != null || choices == null) {
            throw ParvisException.invalid("choices", "Send either choices or ?template= with the id of a template.");
        }
        return accepted(desk.preview(id, choices));
    }

    /** Writes it, in one transaction. */
    @PostMapping(path = "/{id}/apply", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobView> apply(@PathVariable UUID id, @RequestBody ImportChoices choices) {
        return accepted(desk.apply(id, choices));
    }

    /** Puts back what was there before. */
    @PostMapping(path = "/{id}/undo", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobView> undo(@PathVariable UUID id, @RequestBody(required = false) @Nullable UndoBody body) {
        return accepted(desk.undo(id, body != null && Boolean.TRUE.equals(body.skipEdited())));
    }

    /** Stops what runs and forgets the file. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> cancel(@PathVariable UUID id) {
        desk.cancel(id);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<JobView> accepted(ImportJob job) {
        return JobView.accepted(job, desk.progress(job.id()));
    }
}
