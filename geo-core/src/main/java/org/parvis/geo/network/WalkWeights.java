package org.parvis.geo.network;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.hierarchy.HierarchyWeights;
import org.parvis.geo.hierarchy.Label;

/**
 * What every arc of a network takes and costs one walker, and which parts of the network this walker gets about in.
 * Both are whole tenths of a second. See {@link WalkProfile} for the difference between seconds and cost. Immutable.
 */
public final class WalkWeights {
    /** The weight of an arc this walker cannot use. */
    public static final int BLOCKED = -1;

    /** A component with less than this share of the length of the longest is a stub. */
    private static final double STUB_SHARE = 0.05;

    private final WalkNetwork network;
    private final WalkProfile profile;
    private final int[] seconds;
    private final int[] cost;
    private final int[] component;

    /** A bit for each piece that belongs to a part large enough to get about in. */
    private final long[] mainPieces;

    /** A bit for each piece that others reach, but this walker only a small part around it. */
    private final long[] cutOffPieces;

    /** A bit for each piece of a small part that nobody reaches: an island, or a gap in what is drawn. */
    private final long[] apartPieces;

    private final double leastCostPerMetre;
    private final Later<HierarchyWeights> hierarchyWeights;
    private final boolean hasCutOffPieces;
    private final int components;
    private final int mainNodes;

    /** @param everybody the weights of the walker least hindered; null if these are they */
    WalkWeights(WalkNetwork network, WalkProfile profile, @Nullable WalkWeights everybody) {
        this.network = network;
        this.profile = profile;
        seconds = new int[network.arcs()];
        cost = new int[network.arcs()];
        Weighing.weigh(network, profile, seconds, cost);
        hierarchyWeights = new Later<>(this::fitHierarchy);
        leastCostPerMetre = findLeastCostPerMetre();
        component = Components.of(network, seconds);
        double[] lengths = componentLengths();
        mainPieces = new long[(network.pieces() >> 6) + 1];
        cutOffPieces = new long[mainPieces.length];
        apartPieces = new long[mainPieces.length];
        hasCutOffPieces = findStanding(lengths, everybody);
        int longest = 0;
        int used = 0;
        for (int i = 0; i < lengths.length; i++) {
            longest = lengths[i] > lengths[longest] ? i : longest;
            used += lengths[i] > 0 ? 1 : 0;
        }
        components = used;
        int inLongest = 0;
        for (int of : component) {
            inLongest += of == longest ? 1 : 0;
        }
        mainNodes = used == 0 ? 0 : inLongest;
    }

    private HierarchyWeights fitHierarchy() {
        long[] labels = new long[cost.length];
        for (int arc = 0; arc < labels.length; arc++) {
            labels[arc] = cost[arc] == BLOCKED ? Label.NONE : Label.of(cost[arc], seconds[arc]);
        }
        return HierarchyWeights.of(network.hierarchy(), labels);
    }

    private double findLeastCostPerMetre() {
        double least = Double.POSITIVE_INFINITY;
        for (int arc = 0; arc < cost.length; arc++) {
            double metres = network.metres(network.pieceOf(arc));
            if (cost[arc] != BLOCKED && metres > 0) {
                least = Math.min(least, cost[arc] / metres);
            }
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }

    private double[] componentLengths() {
        int highest = -1;
        for (int of : component) {
            highest = Math.max(highest, of);
        }
        double[] lengths = new double[highest + 1];
        for (int piece = 0; piece < network.pieces(); piece++) {
            if (isWithinComponent(piece)) {
                lengths[component[network.from(piece)]] += network.metres(piece);
            }
        }
        return lengths;
    }

    private boolean findStanding(double[] lengths, @Nullable WalkWeights everybody) {
        double longest = 0;
        for (double length : lengths) {
            longest = Math.max(longest, length);
        }
        boolean cutOff = false;
        for (int piece = 0; piece < network.pieces(); piece++) {
            if (!isWithinComponent(piece)) {
                continue;
            }
            if (lengths[component[network.from(piece)]] >= longest * STUB_SHARE) {
                mainPieces[piece >> 6] |= 1L << piece;
            } else if (everybody != null && everybody.isMain(piece)) {
                cutOffPieces[piece >> 6] |= 1L << piece;
                cutOff = true;
            } else {
                apartPieces[piece >> 6] |= 1L << piece;
            }
        }
        return cutOff;
    }

    /** Whether this walker can use the piece and come back by some way. */
    public boolean isWithinComponent(int piece) {
        boolean usable =
                seconds[network.arcOf(piece, true)] != BLOCKED || seconds[network.arcOf(piece, false)] != BLOCKED;
        return usable && component[network.from(piece)] == component[network.to(piece)];
    }

    public WalkProfile profile() {
        return profile;
    }

    /** Tenths of a second, 0 or more; {@link #BLOCKED} if this walker cannot use the arc. */
    public int seconds(int arc) {
        return seconds[arc];
    }

    /** Tenths of a second weighed by reluctance, never less than the seconds; {@link #BLOCKED} as there. */
    public int cost(int arc) {
        return cost[arc];
    }

    /** The same weights on the network's hierarchy; made when first asked for. */
    public HierarchyWeights hierarchyWeights() {
        return hierarchyWeights.get();
    }

    /** Why this walker cannot use an arc; empty if the walker can. */
    public Optional<Hindrance> hindrance(int arc) {
        return seconds[arc] == BLOCKED ? Weighing.hindrance(network, profile, arc) : Optional.empty();
    }

    /** What is not known of a piece's street though this walker wants to know it. */
    public Set<Unknown> unknowns(int piece) {
        return WayFitness.unknowns(network.way(piece), profile);
    }

    /** A lower bound of what a metre costs anywhere, in tenths of a second; for searches that look ahead. */
    public double leastCostPerMetre() {
        return leastCostPerMetre;
    }

    /** Nodes with the same number can be reached from each other. */
    public int component(int node) {
        return component[node];
    }

    /** Whether the piece belongs to a part of the network large enough to get about in. */
    public boolean isMain(int piece) {
        return (mainPieces[piece >> 6] >>> piece & 1) != 0;
    }

    long[] mainPieces() {
        return mainPieces;
    }

    long[] cutOffPieces() {
        return cutOffPieces;
    }

    long[] apartPieces() {
        return apartPieces;
    }

    boolean hasCutOffPieces() {
        return hasCutOffPieces;
    }

    /** How many parts there are between which this walker cannot go; nodes of no use to this walker do not count. */
    public int components() {
        return components;
    }

    /** Nodes in the longest of them. */
    public int mainNodes() {
        return mainNodes;
    }
}
