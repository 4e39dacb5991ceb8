package org.parvis.api.imports;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.ImportTrail.Tally;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.mapping.RowAssembly;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

/**
 * Reads the layers of a file from the first row to the last, for a preview or to be written. The file is read in a thread
 * of its own; what becomes of the features is done in the thread that calls.
 */
final class LayerReading {
    private final String step;
    private final ChunkWork work;
    private final IssueBook issues;
    private final JobProgress progress;
    private final Deadline deadline;

    /**
     * @param step for the progress
     * @param work done with what is read
     */
    LayerReading(String step, ChunkWork work, IssueBook issues, JobProgress progress, Deadline deadline) {
        this.step = step;
        this.work = work;
        this.issues = issues;
        this.progress = progress;
        this.deadline = deadline;
    }

    /** How many rows there were, how many of them became features, and how these compare with what was stored. */
    record Passed(long rows, long taken, Tally tally) {}

    /** The reference system to be used; null if somebody has to say. */
    static @Nullable Crs crs(Layer layer, LayerChoices choices) {
        if (choices.crs() != null) {
            return new Crs(choices.crs());
        }
        CrsFinding finding = layer.crs();
        boolean sure = finding.sureness() == Sureness.CERTAIN || finding.sureness() == Sureness.LIKELY;
        return sure ? finding.crs() : null;
    }

    /**
     * @param survey told each row; null if nobody wants to know
     * @param intake given each feature; null if the rows cannot become features yet
     * @throws ParvisException as the reader, and {@code INVALID_VALUE} if the mapping does not fit
     */
    Passed rows(
            Layer layer,
            LayerChoices choices,
            @Nullable Crs crs,
            @Nullable LayerSurvey survey,
            @Nullable LayerIntake intake) {
        RowAssembly assembly = intake == null || crs == null ? null : choices.assembly(layer, crs);
        if (assembly != null && intake != null) {
            intake.reviseBy(assembly.revision(issues).orElse(null));
        }
        return passed(intake, (counts, wanted) -> {
            long expected = layer.rows().orElse(0);
            layer.read(
                    row -> {
                        counts.row(expected, wanted);
                        if (survey != null) {
                            survey.look(row);
                        }
                        if (assembly != null && intake != null) {
                            assembly.feature(row, issues)
                                    .ifPresentOrElse(
                                            feature -> counts.taken(intake.take(feature, row.number())),
                                            () -> assembly.keyed(row).ifPresent(intake::leaveInPlace));
                        }
                        return true;
                    },
                    issue -> {
                        if (intake != null && issue.severity() == ImportIssue.Severity.ERROR) {
                            intake.couldNotRead(issue);
                        }
                        issues.add(issue);
                    },
                    wanted);
        });
    }

    /** As {@link #rows}, for a layer that needs no mapping. */
    Passed features(FeatureLayer layer, @Nullable LayerSurvey survey, @Nullable LayerIntake intake) {
        return passed(intake, (counts, wanted) -> {
            long expected = layer.rows().orElse(0);
            layer.read(
                    feature -> {
                        counts.row(expected, wanted);
                        if (survey != null) {
                            survey.look(feature);
                        }
                        counts.taken(intake != null && intake.take(feature, counts.rows));
                        return true;
                    },
                    issue -> {
                        // An item of a feed that is left out is a row that is refused.
                        counts.rows += issue.row() > 0 && issue.severity() == ImportIssue.Severity.ERROR ? 1 : 0;
                        issues.add(issue);
                    },
                    wanted);
        });
    }

    private Passed passed(@Nullable LayerIntake intake, BiConsumer<Counts, Deadline> reading) {
        Tally[] tally = {Tally.NONE};
        Counts counts = Conveyor.<LayerIntake.Chunk, Counts>carry(
                belt -> {
                    Counts counted = new Counts();
                    if (intake != null) {
                        intake.handOnTo(belt.taker());
                    }
                    reading.accept(counted, belt.deadline());
                    if (intake != null) {
                        intake.end();
                    }
                    return counted;
                },
                chunk -> {
                    deadline.check();
                    tally[0] = tally[0].plus(work.on(chunk));
                },
                deadline);
        return new Passed(counts.rows, counts.taken, tally[0]);
    }

    private final class Counts {
        private long rows;
        private long taken;

        void row(long expected, Deadline wanted) {
            rows++;
            if (rows % 100 == 0) {
                wanted.check();
                progress.rows(step, rows, expected);
            }
        }

        void taken(boolean isTaken) {
            taken += isTaken ? 1 : 0;
        }
    }
}
