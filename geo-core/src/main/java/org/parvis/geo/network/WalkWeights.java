package org.parvis.geo.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/**
 * What every arc of a network takes and costs one walker, and which parts of the network this walker gets about in.
 * Both are whole tenths of a second. See {@link WalkProfile} for the difference between seconds and cost.
 */
public final class WalkWeights {
    /** The weight of an arc this walker cannot use. */
    public static final int BLOCKED = -1;

    /** A component with less than this share of the length of the longest is a stub. */
    private static final double STUB_SHARE = 0.05;

    /** On these one walks along the carriageway and over its crossings without waiting. */
    private static final Set<StreetClass> CARRIAGEWAYS = Set.of(
            StreetClass.MAIN_ROAD,
            StreetClass.SECONDARY_ROAD,
            StreetClass.LOCAL_STREET,
            StreetClass.SERVICE_WAY,
            StreetClass.LIVING_STREET,
            StreetClass.TRACK);

    private static final byte NOT_USED = 0;
    private static final byte MAIN = 1;
    private static final byte CUT_OFF = 2;

    private final WalkNetwork network;
    private final WalkProfile profile;
    private final int[] seconds;
    private final int[] cost;
    private final int[] component;
    private final byte[] standing;
    private final double leastCostPerMetre;
    private final boolean hasCutOffPieces;
    private final int components;
    private final int mainNodes;

    /** @param everybody the weights of the walker least hindered; null if these are they */
    WalkWeights(
            WalkNetwork network,
            StreetLines source,
            Junctions junctions,
            WalkProfile profile,
            @Nullable WalkWeights everybody) {
        this.network = network;
        this.profile = profile;
        seconds = new int[network.arcs()];
        cost = new int[network.arcs()];
        weigh(junctions, new SpotTable(source, junctions, network));
        leastCostPerMetre = findLeastCostPerMetre();
        component = Components.of(network, seconds);
        double[] lengths = componentLengths();
        standing = new byte[network.pieces()];
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

    private void weigh(Junctions junctions, SpotTable spots) {
        double[] streetMetres = new double[network.streetCount()];
        for (int piece = 0; piece < network.pieces(); piece++) {
            streetMetres[network.streetIndex(piece)] += network.metres(piece);
        }
        int paceOf = -1;
        Optional<StreetPace> pace = Optional.empty();
        for (int piece = 0; piece < network.pieces(); piece++) {
            Street street = network.storedStreet(piece);
            if (street.isSpot()) {
                double passing = spots.passingSeconds(junctions.spotsAt(network.from(piece)), profile);
                setWeight(network.arcOf(piece, true), passing, 1);
                setWeight(network.arcOf(piece, false), passing, 1);
                continue;
            }
            int index = network.streetIndex(piece);
            double wholeMetres = street.isArea() ? 0 : streetMetres[index];
            if (index != paceOf) {
                paceOf = index;
                pace = StreetPace.of(street, wholeMetres, profile);
            }
            weighPiece(piece, street, pace, wholeMetres, spots);
        }
    }

    private void weighPiece(
            int piece, Street street, Optional<StreetPace> maybePace, double wholeMetres, SpotTable spots) {
        int forward = network.arcOf(piece, true);
        int backward = network.arcOf(piece, false);
        if (maybePace.isEmpty()) {
            setWeight(forward, SpotEffect.BLOCKED, 1);
            setWeight(backward, SpotEffect.BLOCKED, 1);
            return;
        }
        StreetPace pace = maybePace.get();
        double metres = network.metres(piece);
        double extra = 0;
        if (!CARRIAGEWAYS.contains(street.streetClass())) {
            // Half at either end: who goes on beyond the crossing pays the rest there.
            extra += spots.crossingSeconds(network.from(piece), profile) / 2;
            extra += spots.crossingSeconds(network.to(piece), profile) / 2;
        }
        boolean waitsAtSpot =
                street.streetClass() == StreetClass.CROSSING && spots.hasCrossingOn(network.streetIndex(piece));
        if (!waitsAtSpot) {
            extra += pace.waitSeconds() * (wholeMetres > 0 ? metres / wholeMetres : 1);
        }
        setWeight(forward, metres * pace.forward() + extra, pace.reluctance());
        setWeight(backward, metres * pace.backward() + extra, pace.reluctance());
    }

    private void setWeight(int arc, double inSeconds, double reluctance) {
        if (inSeconds == SpotEffect.BLOCKED || Double.isNaN(inSeconds)) {
            seconds[arc] = BLOCKED;
            cost[arc] = BLOCKED;
        } else {
            seconds[arc] = (int) Math.round(inSeconds * 10);
            cost[arc] = (int) Math.round(inSeconds * 10 * reluctance);
        }
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
        for (int piece = 0; piece < standing.length; piece++) {
            if (!isWithinComponent(piece)) {
                standing[piece] = NOT_USED;
            } else if (lengths[component[network.from(piece)]] >= longest * STUB_SHARE) {
                standing[piece] = MAIN;
            } else if (everybody != null && everybody.isMain(piece)) {
                standing[piece] = CUT_OFF;
                cutOff = true;
            }
        }
        return cutOff;
    }

    /** Whether this walker can use the piece and come back by some way. */
    private boolean isWithinComponent(int piece) {
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
        return standing[piece] == MAIN;
    }

    /** Whether others reach the piece, but this walker only a small part around it. */
    public boolean isCutOff(int piece) {
        return standing[piece] == CUT_OFF;
    }

    boolean hasCutOffPieces() {
        return hasCutOffPieces;
    }

    int components() {
        return components;
    }

    int mainNodes() {
        return mainNodes;
    }

    /** The spots of a network, found by node. */
    private static final class SpotTable {
        private final @Nullable Street[] crossingAtNode;
        private final boolean[] crossingOnStreet;

        SpotTable(StreetLines source, Junctions junctions, WalkNetwork network) {
            crossingAtNode = new @Nullable Street[network.nodes()];
            crossingOnStreet = new boolean[network.streetCount()];
            for (int node = 0; node < network.nodes(); node++) {
                crossingAtNode[node] = junctions.crossingAt(node);
            }
            for (int piece = 0; piece < network.pieces(); piece++) {
                boolean crossing =
                        crossingAtNode[network.from(piece)] != null || crossingAtNode[network.to(piece)] != null;
                crossingOnStreet[network.streetIndex(piece)] |= crossing;
            }
        }

        double crossingSeconds(int node, WalkProfile profile) {
            Street crossing = crossingAtNode[node];
            return crossing == null ? 0 : SpotEffect.crossingSeconds(crossing, profile);
        }

        boolean hasCrossingOn(int street) {
            return crossingOnStreet[street];
        }

        /** At one position the strictest spot decides. */
        double passingSeconds(List<Street> spots, WalkProfile profile) {
            double most = 0;
            for (Street spot : spots) {
                most = Math.max(most, SpotEffect.passingSeconds(spot, profile));
            }
            return most;
        }
    }
}
