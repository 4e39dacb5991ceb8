package org.parvis.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Walker;

/**
 * Finds the parts of a network that hang together with nothing else, whichever way one walks: in most cases streets that
 * were drawn without a junction. The longest part is the town.
 */
public final class CutOffParts {
    /** What is farther away was hardly meant to be joined. */
    private static final double MOST_METRES = 50;

    private final WalkNetwork network;
    private final WalkWeights weights;

    /** For each node the number of another one of its part, or its own. */
    private final int[] parts;

    private final Map<Integer, List<Integer>> piecesByPart = new HashMap<>();

    private CutOffParts(WalkNetwork network, Walker walker) {
        this.network = network;
        this.weights = network.weights(walker);
        this.parts = new int[network.nodes()];
        for (int node = 0; node < parts.length; node++) {
            parts[node] = node;
        }
    }

    /**
     * @param walker streets that are closed to this walker in both directions do not count
     * @return the longest first; none if all hangs together
     */
    public static List<CutOffPart> of(WalkNetwork network, Walker walker) {
        return new CutOffParts(network, walker).find();
    }

    private List<CutOffPart> find() {
        for (int piece = 0; piece < network.pieces(); piece++) {
            if (isOpen(piece)) {
                parts[part(network.from(piece))] = part(network.to(piece));
            }
        }
        for (int piece = 0; piece < network.pieces(); piece++) {
            if (isOpen(piece)) {
                piecesByPart
                        .computeIfAbsent(part(network.from(piece)), missing -> new ArrayList<>())
                        .add(piece);
            }
        }
        List<List<Integer>> longestFirst = new ArrayList<>(piecesByPart.values());
        longestFirst.sort(Comparator.comparingDouble(this::metres).reversed());
        if (longestFirst.size() < 2) {
            return List.of();
        }
        int[] town = pieces(longestFirst.get(0));
        long[] townBits = bits(town);
        return longestFirst.stream()
                .skip(1)
                .map(part -> cutOff(pieces(part), town, townBits))
                .toList();
    }

    private boolean isOpen(int piece) {
        return weights.seconds(network.arcOf(piece, true)) != WalkWeights.BLOCKED
                || weights.seconds(network.arcOf(piece, false)) != WalkWeights.BLOCKED;
    }

    private int part(int node) {
        int root = node;
        while (parts[root] != root) {
            parts[root] = parts[parts[root]];
            root = parts[root];
        }
        return root;
    }

    private double metres(List<Integer> pieces) {
        return pieces.stream().mapToDouble(network::metres).sum();
    }

    private static int[] pieces(List<Integer> part) {
        return part.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A bit for each piece of the network, set for these. */
    private long[] bits(int[] pieces) {
        long[] bits = new long[network.pieces() + Long.SIZE - 1 >> 6];
        for (int piece : pieces) {
            bits[piece >> 6] |= 1L << piece;
        }
        return bits;
    }

    private CutOffPart cutOff(int[] part, int[] town, long[] townBits) {
        Set<Integer> streets = new HashSet<>();
        LineString[] lines = new LineString[part.length];
        for (int index = 0; index < part.length; index++) {
            streets.add(network.streetOf(part[index]));
            lines[index] = line(part[index]);
        }
        MultiLineString all = Geometries.FACTORY.createMultiLineString(lines);
        Gap gap = new Gap(part[0]);
        gap.lookFrom(part, townBits, null);
        gap.lookFrom(town, bits(part), all.getEnvelopeInternal());
        return new CutOffPart(
                streets.size(),
                Arrays.stream(part).mapToDouble(network::metres).sum(),
                all,
                network.street(gap.ownPiece),
                Geometries.point(gap.at.x, gap.at.y),
                gap.otherPiece < 0 ? Optional.empty() : Optional.of(network.street(gap.otherPiece)),
                gap.otherPiece < 0 ? Double.POSITIVE_INFINITY : gap.metres);
    }

    private LineString line(int piece) {
        int first = network.firstVertex(piece);
        Coordinate[] positions = new Coordinate[network.firstVertex(piece + 1) - first];
        for (int index = 0; index < positions.length; index++) {
            positions[index] = new Coordinate(network.longitude(first + index), network.latitude(first + index));
        }
        return Geometries.FACTORY.createLineString(positions);
    }

    /** Where a part comes nearest to the town: the nearest two points of two lines are a vertex and its foot. */
    private final class Gap {
        private int ownPiece;
        private int otherPiece = -1;
        private Coordinate at;
        private double metres = MOST_METRES;

        Gap(int ownPiece) {
            this.ownPiece = ownPiece;
            this.at = position(network.firstVertex(ownPiece));
        }

        /** @param near of the pieces looked from, only those that lie there or nearer to it than the gap so far; null for all */
        void lookFrom(int[] pieces, long[] wanted, @Nullable Envelope near) {
            Envelope around = new Envelope(near == null ? new Envelope() : near);
            around.expandBy(
                    metres / network.plane().metresPerDegreeOfLongitude(),
                    metres / network.plane().metresPerDegreeOfLatitude());
            for (int piece : pieces) {
                for (int vertex = network.firstVertex(piece); vertex < network.firstVertex(piece + 1); vertex++) {
                    if (near == null || around.contains(network.longitude(vertex), network.latitude(vertex))) {
                        look(piece, position(vertex), wanted, near != null);
                    }
                }
            }
        }

        private void look(int piece, Coordinate from, long[] wanted, boolean fromTown) {
            Optional<Snap> foot = network.nearest(from, metres, wanted);
            if (foot.isPresent() && foot.get().distanceMetres() < metres) {
                metres = foot.get().distanceMetres();
                ownPiece = fromTown ? foot.get().piece() : piece;
                otherPiece = fromTown ? piece : foot.get().piece();
                at = fromTown ? foot.get().position() : from;
            }
        }

        private Coordinate position(int vertex) {
            return new Coordinate(network.longitude(vertex), network.latitude(vertex));
        }
    }
}
