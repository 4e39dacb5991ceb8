package org.parvis.api.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.imports.ImportCounts.Applied;
import org.parvis.api.store.ImportJob;
import org.parvis.api.store.ImportJobs;
import org.parvis.api.store.ImportState;
import org.parvis.api.store.ImportTemplate;
import org.parvis.api.store.ImportTrail;
import org.parvis.api.store.ImportTrail.EditedFeature;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The steps of an import, each from one state to the next, in the thread that calls. */
@Component
class ImportWork {
    private static final int MOST_EDITED = 1_000;

    private final ImportJobs jobs;
    private final ImportTrail trail;
    private final PreviewMaking previews;
    private final ImportWriting writing;
    private final ChoiceMaking choiceMaking;
    private final JsonMapper mapper;
    private final ImportSettings settings;

    ImportWork(
            ImportJobs jobs,
            ImportTrail trail,
            PreviewMaking previews,
            ImportWriting writing,
            ChoiceMaking choiceMaking,
            JsonMapper mapper,
            ImportSettings settings) {
        this.jobs = jobs;
        this.trail = trail;
        this.previews = previews;
        this.writing = writing;
        this.choiceMaking = choiceMaking;
        this.mapper = mapper;
        this.settings = settings;
    }

    /** @param choices null for those that are found */
    PreviewMaking.Made read(
            ImportJob job,
            SourceFile source,
            @Nullable ImportChoices choices,
            @Nullable ImportTemplate template,
            JobProgress progress,
            Deadline deadline) {
        PreviewMaking.Made made =
                previews.make(new PreviewMaking.Question(source, choices, job.target(), template), progress, deadline);
        jobs.save(job.with(ImportState.READY, null)
                .withProblem(null)
                .withReading(choiceMaking.write(made.choices()), mapper.writeValueAsString(made.preview())));
        return made;
    }

    Applied apply(ImportJob job, SourceFile source, ImportChoices choices, JobProgress progress, Deadline deadline) {
        return trail.inOneTransaction(() -> {
            Applied applied = writing.write(job.id(), source, choices, new IssueBook(), progress, deadline);
            // The last moment at which it can be called off.
            deadline.check();
            jobs.save(job.with(ImportState.APPLIED, now())
                    .withProblem(null)
                    .withReading(choiceMaking.write(choices), job.preview())
                    .withApplied(mapper.writeValueAsString(applied), true));
            jobs.keepUndoOf(settings.keptUndos());
            return applied;
        });
    }

    void undo(ImportJob job, boolean skipEdited) {
        trail.inOneTransaction(() -> {
            if (!skipEdited) {
                requireUnedited(job.id());
            }
            long undone = trail.undo(job.id());
            ImportJob after = job.with(ImportState.UNDONE, now()).withProblem(null);
            jobs.save(after.withApplied(String.valueOf(after.applied()), false));
            return undone;
        });
    }

    /** @throws ParvisException {@code EDITED_SINCE}, with what was edited */
    void requireUnedited(UUID id) {
        List<EditedFeature> edited = trail.edited(id, MOST_EDITED);
        if (!edited.isEmpty()) {
            List<Map<String, Object>> list =
                    edited.stream().map(ImportWork::member).toList();
            throw ParvisException.of(
                            ErrorCode.EDITED_SINCE,
                            (edited.size() == MOST_EDITED ? "More than " + (MOST_EDITED - 1) : edited.size())
                                    + " of the imported features were changed since, \"edited\" names them. Send"
                                    + " \"skipEdited\": true to leave those as they are and undo the rest.")
                    .with(Map.of("edited", list));
        }
    }

    private static Map<String, Object> member(EditedFeature edited) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("collection", edited.collection());
        member.put("id", edited.id());
        member.put("name", edited.name());
        return member;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
