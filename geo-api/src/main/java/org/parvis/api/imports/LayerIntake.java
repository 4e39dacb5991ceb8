package org.parvis.api.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.shared.SeenIds;
import org.parvis.geo.territory.Feature;

/** Takes the features of all layers as they are read and hands them on in chunks, to be compared or to be written. */
final class LayerIntake {
    /** Few enough to be held, enough for the database. */
    private static final int CHUNK = 1_000;

    /** A chunk of large geometries is smaller. */
    private static final int MOST_POSITIONS = 200_000;

    /** Of those in rows that could not be taken so many are counted; a preview then tells too many as gone. */
    private static final int MOST_LEFT = 100_000;

    private final IssueBook issues;

    /** The town with all that belongs to it so far. */
    private final Envelope grown;

    private final Map<String, Set<UUID>> leftInPlace = new HashMap<>();
    private final Map<String, SeenIds> seen = new HashMap<>();
    private final Map<String, Set<String>> datasets = new HashMap<>();
    private final Envelope extent = new Envelope();
    private final Set<String> attributions = new TreeSet<>();
    private final List<Feature> chunk = new ArrayList<>();
    private long positions;
    private long taken;

    /** Of those taken. */
    private long far;

    private long firstFar;
    private @Nullable Coordinate firstFarAt;
    private String collection = "";
    private String layer = "";
    private Consumer<Chunk> next = ignored -> {};
    private @Nullable RowIssue unread;
    private @Nullable BinaryOperator<Feature> revision;

    /**
     * Features of one collection, no more than are easily held.
     *
     * @param revision how of a known feature and what the layer says of it becomes another; null if the latter takes its
     *     place
     */
    record Chunk(String collection, List<Feature> features, @Nullable BinaryOperator<Feature> revision) {}

    /** @param town the frame of the town; null if there is none yet */
    LayerIntake(IssueBook issues, @Nullable Envelope town) {
        this.issues = issues;
        this.grown = town == null ? new Envelope() : town.copy();
    }

    void begin(String ofLayer, String ofCollection) {
        layer = ofLayer;
        collection = ofCollection;
        revision = null;
        taken = 0;
        far = 0;
    }

    /** @param how as in a {@link Chunk} */
    void reviseBy(@Nullable BinaryOperator<Feature> how) {
        revision = how;
    }

    /** @param taker of the chunks from now on */
    void handOnTo(Consumer<Chunk> taker) {
        next = taker;
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
        grow(feature.geometry().getEnvelopeInternal(), row);
        attribute(feature.identity().source().attribution());
        chunk.add(feature);
        positions += feature.geometry().getNumPoints();
        if (chunk.size() == CHUNK || positions >= MOST_POSITIONS) {
            handOn();
        }
        return true;
    }

    /** A stray position, such as 0, 0, is no reason to show half the world. */
    private void grow(Envelope feature, long row) {
        taken++;
        if (Frame.kilometresBetween(grown, feature) <= Frame.FAR_KILOMETRES) {
            extent.expandToInclude(feature);
            grown.expandToInclude(feature);
        } else if (far++ == 0) {
            firstFar = row;
            firstFarAt = feature.centre();
        }
    }

    /** @param attribution a line to be shown from now on; blank for none */
    void attribute(String attribution) {
        if (!attribution.isBlank()) {
            attributions.add(attribution.strip());
        }
    }

    /** What a row that could not be taken stands for: it is not gone. */
    void leaveInPlace(UUID id) {
        Set<UUID> left = leftInPlace.computeIfAbsent(collection, first -> new HashSet<>());
        if (seen(collection).add(id) && left.size() < MOST_LEFT) {
            left.add(id);
        }
    }

    /** What rows of a collection stand for that could not be taken. */
    Set<UUID> leftInPlace(String ofCollection) {
        return leftInPlace.getOrDefault(ofCollection, Set.of());
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

    /**
     * Why this cannot mirror its source: what could not be read is not gone, and a mirror of a file that was cut off would
     * take away the rest of it.
     *
     * @param ofFile what is wrong with the file as a whole
     * @return empty if all was read
     */
    Optional<String> whyNoMirror(List<RowIssue> ofFile) {
        return Stream.concat(
                        ofFile.stream().filter(issue -> issue.severity() == ImportIssue.Severity.ERROR),
                        Stream.ofNullable(unread))
                .findFirst()
                .map(issue -> "Not all of the file can be read ("
                        + (issue.row() > 0 ? "row " + issue.row() + ": " : "")
                        + issue.reason()
                        + "), so that what is gone cannot be told from what is broken. Mend the file, or"
                        + " update instead of mirroring.");
    }

    /** Hands on what is left of the layer. */
    void end() {
        if (!chunk.isEmpty()) {
            handOn();
        }
        if (far > 0) {
            issues.add(new RowIssue(
                    ImportIssue.Severity.WARNING,
                    layer,
                    firstFar,
                    "geometry",
                    far + " of " + taken + " lie more than " + Math.round(Frame.FAR_KILOMETRES)
                            + " km from the town, this one first; they are taken, but the map's frame stays without them.",
                    firstFarAt));
        }
    }

    private void handOn() {
        next.accept(new Chunk(collection, List.copyOf(chunk), revision));
        chunk.clear();
        positions = 0;
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
