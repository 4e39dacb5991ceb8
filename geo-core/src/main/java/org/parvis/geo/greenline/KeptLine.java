package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/**
 * What is painted already: a main line, and perhaps branches that touch it. It is never changed. For one thread.
 */
final class KeptLine {
    /** Paint lies on a street, or the line was drawn elsewhere. */
    private static final double FAR_METRES = 30;

    /** Whatever is so near is at the same spot. */
    static final double SAME_METRES = 2;

    private final WalkNetwork network;
    private final List<LineString> parts = new ArrayList<>();
    private final Geometry metres;
    private final Snap head;
    private final Snap tail;
    private final BitSet nodes = new BitSet();

    private KeptLine(Geometry kept, WalkNetwork network, Walker walker) {
        this.network = network;
        metres = network.plane().toMetres(kept);
        for (int i = 0; i < kept.getNumGeometries(); i++) {
            join((LineString) kept.getGeometryN(i));
        }
        for (LineString part : parts) {
            for (Coordinate vertex : part.getCoordinates()) {
                addNode(requireOnStreet(vertex, walker));
            }
        }
        head = requireOnStreet(main().getCoordinateN(0), walker);
        tail = requireOnStreet(main().getCoordinateN(main().getNumPoints() - 1), walker);
    }

    /**
     * @throws ParvisException {@code INVALID_GEOMETRY} if it is not a line, {@code INVALID_VALUE} if it lies far from any
     *     street this walker may use or in parts that do not touch
     */
    static KeptLine of(Geometry kept, WalkNetwork network, Walker walker) {
        Geometry stored = Geometries.requireStorable(kept, "keep.geometry");
        if (!(stored instanceof LineString) && !(stored instanceof MultiLineString)) {
            throw ParvisException.of(
                    ErrorCode.INVALID_GEOMETRY,
                    "keep.geometry",
                    "What is painted is a LineString or a MultiLineString, not a " + stored.getGeometryType() + ".");
        }
        return new KeptLine(stored, network, walker);
    }

    /** A part goes on where the main line ends, or is a branch of what is there before it. */
    private void join(LineString part) {
        if (parts.isEmpty()) {
            parts.add(part);
            return;
        }
        Coordinate[] before = main().getCoordinates();
        Coordinate[] after = part.getCoordinates();
        if (parts.size() == 1 && before[before.length - 1].equals2D(after[0])) {
            List<Coordinate> joined = new ArrayList<>(List.of(before));
            joined.addAll(List.of(after).subList(1, after.length));
            parts.set(0, Geometries.line(joined.toArray(Coordinate[]::new)));
            return;
        }
        boolean touches = parts.stream()
                .anyMatch(other -> distance(other, after[0]) < SAME_METRES
                        || distance(other, after[after.length - 1]) < SAME_METRES);
        if (!touches) {
            throw ParvisException.invalid(
                    "keep",
                    "The painted line has a part that begins at longitude " + after[0].x + ", latitude " + after[0].y
                            + " and touches no part before it; extend one of the two, or draw what joins them.");
        }
        parts.add(part);
    }

    private double distance(LineString line, Coordinate position) {
        return network.plane()
                .toMetres(line)
                .distance(network.plane().toMetres(Geometries.point(position.x, position.y)));
    }

    private Snap requireOnStreet(Coordinate vertex, Walker walker) {
        return network.snap(vertex, walker, FAR_METRES)
                .orElseThrow(() -> ParvisException.invalid(
                        "keep",
                        "The painted line passes longitude " + vertex.x + ", latitude " + vertex.y
                                + ", where there is no street for this walker (" + walker + ") within "
                                + Math.round(FAR_METRES) + " m; extend it for another walker, or correct it."));
    }

    private void addNode(Snap snap) {
        boolean atNode = snap.fraction() == 0 || snap.fraction() == 1;
        if (atNode && snap.distanceMetres() < SAME_METRES) {
            nodes.set(snap.fraction() == 0 ? network.from(snap.piece()) : network.to(snap.piece()));
        }
    }

    private LineString main() {
        return parts.get(0);
    }

    /** The main line first, then its branches. */
    List<LineString> parts() {
        return parts;
    }

    double lengthMetres() {
        return metres.getLength();
    }

    Snap head() {
        return head;
    }

    Snap tail() {
        return tail;
    }

    /** The nodes of the network that lie on it. */
    BitSet nodes() {
        return nodes;
    }

    boolean isClosed() {
        return main().isClosed();
    }

    /** The straight distance to a position in degrees. */
    double metresTo(Coordinate position) {
        return metres.distance(network.plane().toMetres(Geometries.point(position.x, position.y)));
    }

    /** Whether a position in degrees lies on it. */
    boolean passes(Coordinate position) {
        return metresTo(position) < SAME_METRES;
    }

    /** How far along the main line is nearest to a position; for sorting. */
    double along(Coordinate position) {
        Geometry spot = network.plane().toMetres(Geometries.point(position.x, position.y));
        return new LengthIndexedLine(network.plane().toMetres(main())).project(spot.getCoordinate());
    }

    /** Whether a part of a street lies under it. */
    boolean covers(StreetPart part) {
        List<Coordinate> line = part.line(network, true);
        for (int i = 0; i < line.size(); i++) {
            @Nullable Coordinate next = i + 1 < line.size() ? line.get(i + 1) : null;
            boolean under = passes(line.get(i))
                    && (next == null
                            || passes(new Coordinate((line.get(i).x + next.x) / 2, (line.get(i).y + next.y) / 2)));
            if (!under) {
                return false;
            }
        }
        return true;
    }

    /** Where somebody who follows it has to turn: at junctions where it bends by more than 40 degrees. */
    int turns() {
        int turns = 0;
        for (LineString part : parts) {
            Coordinate[] line = network.plane().toMetres(part).getCoordinates();
            for (int i = 1; i + 1 < line.length; i++) {
                double before = Math.atan2(line[i].y - line[i - 1].y, line[i].x - line[i - 1].x);
                double after = Math.atan2(line[i + 1].y - line[i].y, line[i + 1].x - line[i].x);
                boolean bends = Math.cos(after - before) < Math.cos(Math.toRadians(40));
                turns += bends && isJunction(part.getCoordinateN(i)) ? 1 : 0;
            }
        }
        return turns;
    }

    private boolean isJunction(Coordinate vertex) {
        return nodes.stream()
                .filter(node -> network.firstArc(node + 1) - network.firstArc(node) > 2)
                .anyMatch(node -> network.plane()
                                .distanceMetres(
                                        vertex, new Coordinate(network.nodeLongitude(node), network.nodeLatitude(node)))
                        < SAME_METRES);
    }
}
