package org.parvis.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.network.GapSearch.Gap;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Walker;

/**
 * The parts of a network that hang together with nothing else, whichever way one walks: in most cases streets that were
 * drawn without a junction. The longest part is the town. What is wrong with a part is found out only when it is told.
 */
public final class CutOffParts {
    /** What is farther away was hardly meant to be joined. */
    private static final double MOST_METRES = 50;

    private static final int PIECES_BETWEEN_CHECKS = 1 << 14;

    private final WalkNetwork network;

    /** A bit for each piece of the town. */
    private final long[] town;

    private final List<Part> longestFirst;

    private CutOffParts(WalkNetwork network, long[] town, List<Part> longestFirst) {
        this.network = network;
        this.town = town;
        this.longestFirst = longestFirst;
    }

    /** @param bounds in degrees */
    @SuppressWarnings("ArrayRecordComponent") // not changed any more
    private record Part(int[] pieces, double metres, Envelope bounds) {}

    /**
     * @param walker streets that are closed to this walker in both directions do not count
     * @throws org.parvis.geo.shared.ParvisException {@code OUT_OF_TIME}
     */
    public static CutOffParts of(WalkNetwork network, Walker walker, Deadline deadline) {
        PieceGroups groups = PieceGroups.of(network, network.weights(walker), deadline);
        Map<Integer, IntStream.Builder> pieces = new LinkedHashMap<>();
        long[] town = new long[(network.pieces() >> 6) + 1];
        for (int piece = 0; piece < network.pieces(); piece++) {
            int group = groups.of(piece);
            if (group >= 0 && group == groups.longest()) {
                town[piece >> 6] |= 1L << piece;
            } else if (group >= 0) {
                pieces.computeIfAbsent(group, missing -> IntStream.builder()).add(piece);
            }
        }
        List<Part> longestFirst = new ArrayList<>();
        pieces.forEach(
                (group, own) -> longestFirst.add(part(network, own.build().toArray(), groups.metres(group))));
        longestFirst.sort(Comparator.comparingDouble(Part::metres).reversed());
        return new CutOffParts(network, town, longestFirst);
    }

    private static Part part(WalkNetwork network, int[] pieces, double metres) {
        Envelope bounds = new Envelope();
        for (int piece : pieces) {
            for (int vertex = network.firstVertex(piece); vertex < network.firstVertex(piece + 1); vertex++) {
                bounds.expandToInclude(network.longitude(vertex), network.latitude(vertex));
            }
        }
        return new Part(pieces, metres, bounds);
    }

    /** @param area in degrees; null for everywhere */
    public int count(@Nullable Envelope area) {
        return (int) within(area).count();
    }

    /**
     * @param most no more than these
     * @param area in degrees; null for everywhere
     * @return the longest first
     * @throws org.parvis.geo.shared.ParvisException {@code OUT_OF_TIME}
     */
    public List<CutOffPart> longest(int most, @Nullable Envelope area, Deadline deadline) {
        return within(area).limit(most).map(part -> told(part, deadline)).toList();
    }

    private Stream<Part> within(@Nullable Envelope area) {
        return longestFirst.stream().filter(part -> area == null || area.intersects(part.bounds()));
    }

    private CutOffPart told(Part part, Deadline deadline) {
        Set<Integer> streets = new HashSet<>();
        LineString[] lines = new LineString[part.pieces().length];
        for (int index = 0; index < lines.length; index++) {
            streets.add(network.streetOf(part.pieces()[index]));
            lines[index] = line(part.pieces()[index]);
        }
        Gap gap = GapSearch.nearest(network, part.pieces(), town, MOST_METRES, deadline);
        Coordinate at = gap == null ? lines[0].getCoordinateN(0) : gap.at();
        return new CutOffPart(
                streets.size(),
                part.metres(),
                Geometries.FACTORY.createMultiLineString(lines),
                network.street(gap == null ? part.pieces()[0] : gap.ownPiece()),
                Geometries.point(at.x, at.y),
                gap == null ? Optional.empty() : Optional.of(network.street(gap.otherPiece())),
                gap == null ? Double.POSITIVE_INFINITY : gap.metres());
    }

    private LineString line(int piece) {
        int first = network.firstVertex(piece);
        Coordinate[] positions = new Coordinate[network.firstVertex(piece + 1) - first];
        for (int index = 0; index < positions.length; index++) {
            positions[index] = new Coordinate(network.longitude(first + index), network.latitude(first + index));
        }
        return Geometries.FACTORY.createLineString(positions);
    }

    /** Which pieces hang together: each node points at another one of its group, or at itself. */
    private static final class PieceGroups {
        private final WalkNetwork network;
        private final WalkWeights weights;
        private final int[] nodes;
        private final double[] metres;
        private int longest = -1;

        private PieceGroups(WalkNetwork network, WalkWeights weights) {
            this.network = network;
            this.weights = weights;
            this.nodes = new int[network.nodes()];
            this.metres = new double[nodes.length];
            Arrays.setAll(nodes, node -> node);
        }

        static PieceGroups of(WalkNetwork network, WalkWeights weights, Deadline deadline) {
            PieceGroups groups = new PieceGroups(network, weights);
            for (int piece = 0; piece < network.pieces(); piece++) {
                if (piece % PIECES_BETWEEN_CHECKS == 0) {
                    deadline.check();
                }
                if (groups.isOpen(piece)) {
                    groups.nodes[groups.root(network.from(piece))] = groups.root(network.to(piece));
                }
            }
            groups.measure();
            return groups;
        }

        private void measure() {
            for (int piece = 0; piece < network.pieces(); piece++) {
                int group = of(piece);
                if (group >= 0) {
                    metres[group] += network.metres(piece);
                    longest = longest < 0 ? group : longest;
                }
            }
            for (int group = 0; longest >= 0 && group < metres.length; group++) {
                longest = metres[group] > metres[longest] ? group : longest;
            }
        }

        /** The group of a piece; -1 if it is closed in both directions. */
        int of(int piece) {
            return isOpen(piece) ? root(network.from(piece)) : -1;
        }

        double metres(int group) {
            return metres[group];
        }

        /** The town; -1 if there is no piece. */
        int longest() {
            return longest;
        }

        private boolean isOpen(int piece) {
            return weights.seconds(network.arcOf(piece, true)) != WalkWeights.BLOCKED
                    || weights.seconds(network.arcOf(piece, false)) != WalkWeights.BLOCKED;
        }

        private int root(int node) {
            int root = node;
            while (nodes[root] != root) {
                nodes[root] = nodes[nodes[root]];
                root = nodes[root];
            }
            return root;
        }
    }
}
