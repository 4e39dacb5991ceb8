package org.parvis.api.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.api.store.ImportTrail.Tally;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.SeenIds;
import org.parvis.geo.territory.Feature;

/** Takes the features of all layers and hands them on in chunks, to be compared or to be written. */
final class LayerIntake {
    /** Few enough to be held, enough for the database. */
    private static final int CHUNK = 1_000;

    private final BiFunction<String, List<UUID>, List<? extends Feature>> known;
    private final BiFunction<String, List<Feature>, Tally> next;
    private final IssueBook issues;
    private final Deadline deadline;
    private final Map<String, SeenIds> seen = new HashMap<>();
    private final Map<String, Set<String>> datasets = new HashMap<>();
    private final Envelope extent = new Envelope();
    private final Set<String> attributions = new TreeSet<>();
    private final List<Feature> chunk = new ArrayList<>();
    private String collection = "";
    private String layer = "";
    private Tally tally = Tally.NONE;
    private @Nullable RowIssue unread;
    private @Nullable BinaryOperator<Feature> revision;

    /**
     * @param known gives those features of a collection with one of these ids that are known
     * @param next what happens to a chunk of a collection
     */
    LayerIntake(
            BiFunction<String, List<UUID>, List<? extends Feature>> known,
            BiFunction<String, List<Feature>, Tally> next,
            IssueBook issues,
            Deadline deadline) {
        this.known = known;
        this.next = next;
        this.issues = issues;
        this.deadline = deadline;
    }

    void begin(String ofLayer, String ofCollection) {
        layer = ofLayer;
        collection = ofCollection;
        tally = Tally.NONE;
        revision = null;
    }

    /** @param how of a known feature and what the layer says of it becomes another; null if the latter takes its place */
    void reviseBy(@Nullable BinaryOperator<Feature> how) {
        revision = how;
    }

    /** @return whether it is taken: of two that are the same thing only the first is */
    boolean take(Feature feature, long row) {
        if (!seen.computeIfAbsent(collection, first -> new SeenIds()).add(feature.id())) {
            issues.add(new RowIssue(
                    ImportIssue.Severity.ERROR,
                    layer,
                    row,
                    "",
                    "Another row has the same key ("
                            + feature.identity().source().externalId()
                            + "); only the first is taken. Choose a column whose values are all different.",
                    feature.geometry().getCoordinate()));
            return false;
        }
        datasets.computeIfAbsent(collection, first -> new TreeSet<>())
                .add(feature.identity().source().dataset());
        extent.expandToInclude(feature.geometry().getEnvelopeInternal());
        attribute(feature.identity().source().attribution());
        chunk.add(feature);
        if (chunk.size() == CHUNK) {
            handOn();
        }
        return true;
    }

    /** @param attribution a line to be shown from now on; blank for none */
    void attribute(String attribution) {
        if (!attribution.isBlank()) {
            attributions.add(attribution.strip());
        }
    }

    /** What a row that could not be taken stands for: it is not gone. */
    void leaveInPlace(UUID id) {
        seen(collection).add(id);
    }

    /** Those of the ids that this import has not met in the layer's collection. */
    List<UUID> notMet(Collection<UUID> ids) {
        SeenIds met = seen(collection);
        return ids.stream().filter(id -> !met.contains(id)).toList();
    }

    /** A row of which not even its key is known. */
    void couldNotRead(RowIssue issue) {
        if (unread == null) {
            unread = issue;
        }
    }

    /** The first of those. */
    Optional<RowIssue> unread() {
        return Optional.ofNullable(unread);
    }

    /** Ends the layer. */
    Tally end() {
        handOn();
        return tally;
    }

    private void handOn() {
        if (!chunk.isEmpty()) {
            deadline.check();
            tally = tally.plus(next.apply(collection, revised()));
            chunk.clear();
        }
    }

    private List<Feature> revised() {
        BinaryOperator<Feature> how = revision;
        if (how == null) {
            return List.copyOf(chunk);
        }
        Map<UUID, Feature> before = new HashMap<>();
        known.apply(collection, chunk.stream().map(Feature::id).toList())
                .forEach(feature -> before.put(feature.id(), feature));
        return chunk.stream()
                .map(read -> {
                    Feature stored = before.get(read.id());
                    return stored == null ? read : how.apply(stored, read);
                })
                .toList();
    }

    SeenIds seen(String ofCollection) {
        return seen.computeIfAbsent(ofCollection, first -> new SeenIds());
    }

    /** By collection. */
    Map<String, Set<String>> datasets() {
        return datasets;
    }

    /** Of all that was taken, in degrees. */
    Envelope extent() {
        return extent.copy();
    }

    Set<String> attributions() {
        return attributions;
    }
}
