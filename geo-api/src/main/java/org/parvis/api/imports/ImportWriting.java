package org.parvis.api.imports;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.api.imports.ImportCounts.Applied;
import org.parvis.api.store.ImportTrail;
import org.parvis.api.store.ImportTrail.Tally;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.shared.SeenIds;
import org.springframework.stereotype.Component;

/** Writes a file into the collections, within a transaction of the caller: all of it or nothing. */
@Component
class ImportWriting {
    private static final String STEP = "writing";

    private final ImportTrail trail;
    private final Frame frame;
    private final UploadOpening uploads;

    ImportWriting(ImportTrail trail, Frame frame, UploadOpening uploads) {
        this.trail = trail;
        this.frame = frame;
        this.uploads = uploads;
    }

    /** @throws ParvisException as the reader, or {@code INVALID_VALUE} if something has still to be chosen */
    Applied write(
            UUID importId,
            SourceFile source,
            ImportChoices choices,
            IssueBook issues,
            JobProgress progress,
            Deadline deadline) {
        try (OpenUpload upload = uploads.open(source, choices, progress, deadline)) {
            LayerIntake intake = new LayerIntake(issues, frame.town().orElse(null));
            ChunkWork work = new ChunkWork(
                    trail,
                    (collection, chunk) -> trail.write(
                            importId, collection, chunk, choices.mode().isReplacing()));
            LayerReading reading = new LayerReading(STEP, work, issues, progress, deadline);
            Sum sum = new Sum();
            for (Layer layer : upload.layers()) {
                choices.of(layer.name())
                        .filter(chosen -> chosen.target() != null)
                        .ifPresent(chosen -> sum.add(chosen.target(), rows(upload, chosen, reading, intake)));
            }
            for (FeatureLayer layer : upload.featureLayers()) {
                choices.of(layer.collection())
                        .filter(chosen -> chosen.target() != null)
                        .ifPresent(chosen -> {
                            intake.attribute(chosen.attribution());
                            features(importId, layer, choices.mode(), reading, intake, sum, deadline);
                        });
            }
            if (choices.mode() == ImportMode.MIRROR) {
                intake.whyNoMirror(upload.issues()).ifPresent(why -> {
                    throw ParvisException.invalid("mode", why);
                });
                progress.at("retiring", null, sum.rows);
                sum.retired = retire(importId, intake, deadline);
            }
            frame.grow(importId, intake.extent(), intake.attributions(), upload.territory(), source.name());
            return sum.applied(choices.mode());
        }
    }

    private static LayerReading.Passed rows(
            OpenUpload upload, LayerChoices chosen, LayerReading reading, LayerIntake intake) {
        Layer layer = upload.layer(chosen);
        Crs crs = LayerReading.crs(layer, chosen);
        if (crs == null) {
            throw ParvisException.invalid(
                    "crs",
                    "It is not known in which reference system the coordinates of \"" + layer.name()
                            + "\" are; choose one, such as EPSG:2154.");
        }
        intake.begin(layer.name(), java.util.Objects.requireNonNull(chosen.target()));
        return reading.rows(layer, chosen, crs, null, intake);
    }

    private void features(
            UUID importId,
            FeatureLayer layer,
            ImportMode mode,
            LayerReading reading,
            LayerIntake intake,
            Sum sum,
            Deadline deadline) {
        intake.begin(layer.collection(), layer.collection());
        sum.add(layer.collection(), reading.features(layer, null, intake));
        if (mode.isReplacing()) {
            sum.retired += trail.withdraw(importId, layer.collection(), intake.notMet(layer.withdrawn()), deadline);
        }
    }

    private long retire(UUID importId, LayerIntake intake, Deadline deadline) {
        long retired = 0;
        for (Map.Entry<String, Set<String>> each : intake.datasets().entrySet()) {
            SeenIds seen = intake.seen(each.getKey());
            for (String dataset : each.getValue()) {
                retired += trail.retire(importId, each.getKey(), dataset, seen::contains, deadline);
            }
        }
        return retired;
    }

    private static final class Sum {
        private final Map<String, Long> collections = new LinkedHashMap<>();
        private Tally tally = Tally.NONE;
        private long rows;
        private long taken;
        private long retired;

        void add(@org.jspecify.annotations.Nullable String collection, LayerReading.Passed passed) {
            tally = tally.plus(passed.tally());
            rows += passed.rows();
            taken += passed.taken();
            collections.merge(String.valueOf(collection), passed.taken(), Long::sum);
        }

        Applied applied(ImportMode mode) {
            long changed = mode.isReplacing() ? tally.changed() : 0;
            return new Applied(
                    mode,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    new ImportCounts(
                            tally.added(), changed, tally.same() + tally.changed() - changed, retired, rows - taken),
                    collections);
        }
    }
}
