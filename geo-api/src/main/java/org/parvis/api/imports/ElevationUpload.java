package org.parvis.api.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.exchange.elevation.ElevationFile;
import org.parvis.geo.exchange.elevation.ElevationFormat;
import org.parvis.geo.exchange.elevation.ElevationSlopes;
import org.parvis.geo.exchange.elevation.Elevations;
import org.parvis.geo.exchange.elevation.SlopeOutcome;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.FeatureFile;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Street;

/** A file of heights as what it means for the town: its streets, those that can have a slope with it. */
final class ElevationUpload implements FeatureFile {
    private final ElevationFile file;
    private final String name;
    private final FeatureStore<Street> streets;

    /** @param name of the file, for the attribute that says how a slope was got */
    ElevationUpload(ElevationFile file, String name, FeatureStore<Street> streets) {
        this.file = file;
        this.name = name;
        this.streets = streets;
    }

    @Override
    public String format() {
        return ElevationFormat.CODE;
    }

    @Override
    public CrsFinding crs() {
        return file.crs();
    }

    @Override
    public List<FeatureLayer> layers() {
        return List.of(new SlopedStreets());
    }

    private final class SlopedStreets implements FeatureLayer {
        @Override
        public String collection() {
            return "streets";
        }

        @Override
        public OptionalLong rows() {
            return OptionalLong.empty();
        }

        @Override
        public void read(Predicate<Feature> visitor, RowIssueLog issues, Deadline deadline) {
            Elevations elevations = file.known();
            if (elevations == null) {
                return;
            }
            ElevationSlopes slopes = new ElevationSlopes(elevations, name);
            Map<SlopeOutcome, Integer> counts = new EnumMap<>(SlopeOutcome.class);
            boolean[] isWanted = {true};
            streets.forEach(FeatureQuery.all(elevations.bounds(), null, null), stored -> {
                if (!isWanted[0]) {
                    return;
                }
                deadline.check();
                ElevationSlopes.Sloped sloped = slopes.sloped(stored.feature());
                counts.merge(sloped.outcome(), 1, Integer::sum);
                if (sloped.outcome() == SlopeOutcome.FILLED) {
                    isWanted[0] = visitor.test(sloped.street());
                }
            });
            if (counts.isEmpty()) {
                issues.add(issue(Severity.WARNING, "No street lies where this file has heights."));
            }
            counts.forEach((outcome, count) ->
                    reason(outcome, count, elevations).ifPresent(reason -> issues.add(issue(Severity.NOTE, reason))));
        }

        private RowIssue issue(Severity severity, String reason) {
            return new RowIssue(severity, collection(), 0, "inclinePercent", reason, null);
        }
    }

    /** Why so many streets get no slope. */
    private static Optional<String> reason(SlopeOutcome outcome, int count, Elevations elevations) {
        String why =
                switch (outcome) {
                    case FILLED -> "";
                    case SURVEYED -> "have a slope that somebody measured there; it stays.";
                    case NOT_ON_THE_GROUND -> "are stairs, bridges, tunnels, passages, areas or the like, of which the"
                            + " ground says nothing.";
                    case TOO_SHORT -> "are too short for heights " + Math.round(elevations.resolutionMetres())
                            + " m apart; a finer file would give them a slope.";
                    case NO_HEIGHTS -> "lie where the file has gaps.";
                    case IMPLAUSIBLE -> "would be steeper than any street: the heights beside a cliff or a wall are not"
                            + " theirs.";
                };
        return why.isEmpty() ? Optional.empty() : Optional.of((count == 1 ? "1 street: " : count + " streets ") + why);
    }
}
