package org.parvis.geo.exchange.osm;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Keeps of a file what is in scope, as long as it is within the limits. */
final class OsmCollector implements OsmVisitor, AutoCloseable {
    private static final long NANODEGREES_OF_LONGITUDE = 180_000_000_000L;
    private static final long NANODEGREES_OF_LATITUDE = 90_000_000_000L;

    /** A kilometre or so: places look for the next street that far away. */
    private static final double MARGIN_DEGREES = 0.01;

    private static final int NODES_BETWEEN_CHECKS = 1 << 16;

    private final OsmLimits limits;
    private final OsmScope scope;
    private final @Nullable Envelope rectangle;
    private final IssueLog issues;
    private final OsmDraft draft;
    private long references;
    private boolean leftOutWays;
    private boolean leftOutTooEarly;

    /** Ids of ways, in order, that are looked for in a second reading; empty in the first. */
    private long[] wantedWays = {};

    private boolean isSecondReading;

    OsmCollector(OsmLimits limits, OsmScope scope, IssueLog issues) {
        this.limits = limits;
        this.scope = scope;
        this.issues = issues;
        this.draft = new OsmDraft(limits);
        Optional<Envelope> extent = scope.extent();
        this.rectangle = extent.orElse(null);
        if (rectangle != null) {
            rectangle.expandBy(MARGIN_DEGREES);
        }
    }

    /** Whether ways were left out for lying elsewhere when not all nodes were known yet: the file is in no order. */
    boolean leftOutTooEarly() {
        return leftOutTooEarly;
    }

    /**
     * Whether the file has to be read once more for ways that relations need and that were left out because they have
     * nothing else to say; if so it is ready for that.
     */
    boolean needsSecondReading() {
        if (!leftOutWays) {
            return false;
        }
        Longs wanted = new Longs();
        for (OsmRelation relation : draft.relations().all()) {
            for (OsmRelation.Member member : relation.members()) {
                if (member.type() == OsmRelation.Type.WAY && !draft.ways().has(member.id())) {
                    wanted.add(member.id());
                }
            }
        }
        draft.requireMemory(2 * wanted.bytes());
        wantedWays = new long[wanted.size()];
        Arrays.setAll(wantedWays, wanted::at);
        Arrays.sort(wantedWays);
        isSecondReading = true;
        return wantedWays.length > 0;
    }

    /** @throws ParvisException {@code UNREADABLE} if there is nothing in it */
    OsmData finished() {
        if (draft.positions().size() == 0) {
            throw PbfBlocks.unreadable("it holds no nodes; is it complete?");
        }
        return draft.finished();
    }

    @Override
    public boolean wants(OsmRelation.Type type) {
        return !isSecondReading || type == OsmRelation.Type.WAY;
    }

    @Override
    public void box(Envelope claimed) {
        draft.setHeaderBox(claimed);
    }

    @Override
    public void remark(String text) {
        if (!isSecondReading) {
            issues.warning("", "", text);
        }
    }

    @Override
    public void node(long id, long longitudeNanodegrees, long latitudeNanodegrees, Tags tags) {
        if (isSecondReading) {
            return;
        }
        if (longitudeNanodegrees < -NANODEGREES_OF_LONGITUDE
                || longitudeNanodegrees > NANODEGREES_OF_LONGITUDE
                || latitudeNanodegrees < -NANODEGREES_OF_LATITUDE
                || latitudeNanodegrees > NANODEGREES_OF_LATITUDE) {
            issues.error("node/" + id, "", "Its position is not on Earth.");
            return;
        }
        requireWithin(draft.positions().size(), limits.mostNodes(), "nodes");
        if (draft.positions().size() % NODES_BETWEEN_CHECKS == 0) {
            draft.requireMemory(0);
        }
        leftOutTooEarly |= rectangle != null && leftOutWays;
        draft.addPosition(id, longitudeNanodegrees, latitudeNanodegrees);
        if (!tags.isEmpty() && scope.wantsNode(tags)) {
            Coordinate position = NodePositions.position(longitudeNanodegrees, latitudeNanodegrees);
            if (rectangle == null || rectangle.contains(position)) {
                draft.requireMemory(0);
                draft.add(new OsmNode(id, tags, position));
            }
        }
    }

    @Override
    public void way(OsmWay way) {
        if (isSecondReading) {
            if (Arrays.binarySearch(wantedWays, way.id()) >= 0) {
                keep(way);
            }
        } else if (way.nodes().length == 0) {
            issues.error(way.reference(), "", "It has no nodes.");
        } else if (scope.wantsWay(way.tags()) && isNear(way)) {
            keep(way);
        } else {
            leftOutWays = true;
        }
    }

    private void keep(OsmWay way) {
        requireElement(way.nodes().length);
        draft.add(way);
    }

    /** A coast is needed beyond the rectangle, to tell the sea from the land. */
    private boolean isNear(OsmWay way) {
        if (rectangle == null || !draft.positions().isSorted() || way.tags().is("natural", "coastline")) {
            return true;
        }
        Envelope around = new Envelope();
        for (long node : way.nodes()) {
            Coordinate position = draft.position(node);
            if (position != null) {
                around.expandToInclude(position);
            }
        }
        return rectangle.intersects(around);
    }

    @Override
    public void relation(OsmRelation relation) {
        if (!isSecondReading && scope.wantsRelation(relation)) {
            requireElement(relation.members().size());
            draft.add(relation);
        }
    }

    private void requireElement(int ownReferences) {
        requireWithin(
                (long) draft.ways().size() + draft.relations().size(),
                limits.mostWaysAndRelations(),
                "ways and relations");
        references += ownReferences;
        requireWithin(references, limits.mostReferences(), "references between elements");
        draft.requireMemory(0);
    }

    private static void requireWithin(long count, long most, String what) {
        if (count >= most) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The OpenStreetMap file holds more than " + most + " " + what
                            + "; cut out the town first, or raise the limit.");
        }
    }

    /** Lets go of what was kept. Not to be called once it is {@link #finished}. */
    @Override
    public void close() {
        draft.close();
    }
}
