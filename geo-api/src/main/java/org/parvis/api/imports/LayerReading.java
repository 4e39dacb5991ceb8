package org.parvis.api.imports;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.mapping.RowAssembly;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

/** Reads the layers of a file from the first row to the last: for a preview, or to be written. */
final class LayerReading {
    private final String step;
    private final IssueBook issues;
    private final JobProgress progress;
    private final Deadline deadline;

    /** @param step for the progress */
    LayerReading(String step, IssueBook issues, JobProgress progress, Deadline deadline) {
        this.step = step;
        this.issues = issues;
        this.progress = progress;
        this.deadline = deadline;
    }

    /** How many rows there were, and how many of them became features. */
    record Passed(long rows, long taken) {}

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
        long expected = layer.rows().orElse(0);
        long[] counts = new long[2];
        layer.read(
                row -> {
                    counts[0]++;
                    told(counts[0], expected);
                    if (survey != null) {
                        survey.look(row);
                    }
                    if (assembly != null && intake != null) {
                        assembly.feature(row, issues)
                                .ifPresentOrElse(
                                        feature -> counts[1] += intake.take(feature, row.number()) ? 1 : 0,
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
                deadline);
        return new Passed(counts[0], counts[1]);
    }

    /** As {@link #rows}, for a layer that needs no mapping. */
    Passed features(FeatureLayer layer, @Nullable LayerSurvey survey, @Nullable LayerIntake intake) {
        long expected = layer.rows().orElse(0);
        long[] counts = new long[2];
        layer.read(
                feature -> {
                    counts[0]++;
                    told(counts[0], expected);
                    if (survey != null) {
                        survey.look(feature);
                    }
                    if (intake != null && intake.take(feature, counts[0])) {
                        counts[1]++;
                    }
                    return true;
                },
                issue -> {
                    // An item of a feed that is left out is a row that is refused.
                    counts[0] += issue.row() > 0 && issue.severity() == ImportIssue.Severity.ERROR ? 1 : 0;
                    issues.add(issue);
                },
                deadline);
        return new Passed(counts[0], counts[1]);
    }

    private void told(long rows, long expected) {
        if (rows % 100 == 0) {
            deadline.check();
            progress.rows(step, rows, expected);
        }
    }
}
