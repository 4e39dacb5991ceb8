package org.parvis.geo.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.StreetClass;

/** Works out what every arc of a network takes and costs one walker. Used once. */
final class Weighing {
    private static final int NO_CROSSING = -1;

    private final WalkNetwork network;
    private final WalkProfile profile;
    private final int[] seconds;
    private final int[] cost;

    /** By node, the sort of crossing that lies there, or {@link #NO_CROSSING}. */
    private final int[] crossingAtNode;

    /** Crossings drawn as lines on which a crossing is a spot too: one waits once, at the spot. */
    private final BitSet crossedAtSpot = new BitSet();

    /** What was worked out of each sort of street, so that it is done once for thousands. */
    private final @Nullable SpotEffect[] crossingOfSort;

    private final @Nullable StreetPace[] paceOfSort;
    private final boolean[] closedSort;

    private Weighing(WalkNetwork network, WalkProfile profile, int[] seconds, int[] cost) {
        this.network = network;
        this.profile = profile;
        this.seconds = seconds;
        this.cost = cost;
        StreetTable streets = network.streets();
        int sorts = streets.wayCount();
        crossingOfSort = new @Nullable SpotEffect[sorts];
        paceOfSort = new @Nullable StreetPace[sorts];
        closedSort = new boolean[sorts];
        for (int sort = 0; sort < sorts; sort++) {
            closedSort[sort] = WayFitness.hindrance(streets.wayOfNumber(sort), profile) != null;
        }
        crossingAtNode = crossings(network);
        findCrossedAtSpot();
    }

    /** Fills both arrays, by arc, in tenths of a second. */
    static void weigh(WalkNetwork network, WalkProfile profile, int[] seconds, int[] cost) {
        new Weighing(network, profile, seconds, cost).run();
    }

    private static int[] crossings(WalkNetwork network) {
        int[] found = new int[network.nodes()];
        Arrays.fill(found, NO_CROSSING);
        Spots spots = network.spots();
        for (int i = 0; i < spots.crossingNodes().length; i++) {
            found[spots.crossingNodes()[i]] = network.streets().wayNumber(spots.crossingStreets()[i]);
        }
        return found;
    }

    private void findCrossedAtSpot() {
        for (int piece = 0; piece < network.pieces(); piece++) {
            boolean crossing = crossingAtNode[network.from(piece)] != NO_CROSSING
                    || crossingAtNode[network.to(piece)] != NO_CROSSING;
            if (crossing && network.way(piece).streetClass() == StreetClass.CROSSING) {
                crossedAtSpot.set(network.streetOf(piece));
            }
        }
    }

    private void run() {
        double[] streetMetres = new double[network.streets().size()];
        for (int piece = 0; piece < network.pieces(); piece++) {
            streetMetres[network.streetOf(piece)] += network.metres(piece);
        }
        for (int piece = 0; piece < network.pieces(); piece++) {
            int sort = network.streets().wayNumber(network.streetOf(piece));
            WayTraits way = network.streets().wayOfNumber(sort);
            if (way.spot()) {
                SpotEffect passing = network.spots().passing(network.streetOf(piece), network.streets(), profile);
                set(network.arcOf(piece, true), passing);
                set(network.arcOf(piece, false), passing);
            } else if (closedSort[sort]) {
                block(piece);
            } else {
                weigh(piece, sort, way, way.area() ? 0 : streetMetres[network.streetOf(piece)]);
            }
        }
    }

    private void weigh(int piece, int sort, WayTraits way, double wholeMetres) {
        double waitSeconds = 0;
        double waitCost = 0;
        if (!way.isCarriageway()) {
            // Half at either end: who goes on beyond the crossing pays the rest there.
            SpotEffect before = crossing(network.from(piece));
            SpotEffect after = crossing(network.to(piece));
            if (before.stops() || after.stops()) {
                block(piece);
                return;
            }
            waitSeconds = (before.seconds() + after.seconds()) / 2;
            waitCost = (before.cost() + after.cost()) / 2;
        }
        StreetPace pace = pace(sort, way, wholeMetres);
        double metres = network.metres(piece);
        if (!crossedAtSpot.get(network.streetOf(piece))) {
            double share = wholeMetres > 0 ? metres / wholeMetres : 1;
            waitSeconds += pace.waitSeconds() * share;
            waitCost += pace.waitCost() * share;
        }
        int forward = network.arcOf(piece, true);
        int backward = network.arcOf(piece, false);
        set(forward, metres * pace.forward(), pace.reluctance(), waitSeconds, waitCost);
        set(backward, metres * pace.backward(), pace.reluctance(), waitSeconds, waitCost);
    }

    private StreetPace pace(int sort, WayTraits way, double wholeMetres) {
        if (way.streetClass() == StreetClass.STAIRS && way.flight().stepCount() != null) {
            // Their steps are spread over their length, so each flight has a pace of its own.
            return StreetPace.of(way, wholeMetres, profile);
        }
        StreetPace pace = paceOfSort[sort];
        if (pace == null) {
            pace = StreetPace.of(way, wholeMetres, profile);
            paceOfSort[sort] = pace;
        }
        return pace;
    }

    private SpotEffect crossing(int node) {
        int sort = crossingAtNode[node];
        if (sort == NO_CROSSING) {
            return SpotEffect.NOTHING;
        }
        SpotEffect effect = crossingOfSort[sort];
        if (effect == null) {
            effect = SpotEffect.ofCrossing(network.streets().wayOfNumber(sort), profile);
            crossingOfSort[sort] = effect;
        }
        return effect;
    }

    private void block(int piece) {
        set(network.arcOf(piece, true), Double.POSITIVE_INFINITY, 1, 0, 0);
        set(network.arcOf(piece, false), Double.POSITIVE_INFINITY, 1, 0, 0);
    }

    private void set(int arc, SpotEffect effect) {
        set(arc, effect.stops() ? Double.POSITIVE_INFINITY : 0, 1, effect.seconds(), effect.cost());
    }

    private void set(int arc, double moving, double reluctance, double waiting, double waitingCost) {
        // A piece without length against an escalator is infinity times nothing.
        if (moving == Double.POSITIVE_INFINITY || Double.isNaN(moving)) {
            seconds[arc] = WalkWeights.BLOCKED;
            cost[arc] = WalkWeights.BLOCKED;
        } else {
            seconds[arc] = (int) Math.round((moving + waiting) * 10);
            cost[arc] = (int) Math.round((moving * reluctance + waitingCost) * 10);
        }
    }

    /** Why the walker cannot use an arc; empty if the walker can. */
    static Optional<Hindrance> hindrance(WalkNetwork network, WalkProfile profile, int arc) {
        int piece = network.pieceOf(arc);
        WayTraits way = network.way(piece);
        if (way.spot()) {
            return Optional.ofNullable(network.spots()
                    .passing(network.streetOf(piece), network.streets(), profile)
                    .hindrance());
        }
        Hindrance hindrance = WayFitness.hindrance(way, profile);
        if (hindrance == null && !way.isCarriageway()) {
            hindrance = atCrossing(network, profile, network.from(piece));
            hindrance = hindrance != null ? hindrance : atCrossing(network, profile, network.to(piece));
        }
        if (hindrance == null) {
            StreetPace pace = StreetPace.of(way, 0, profile);
            double there = network.isForward(arc) ? pace.forward() : pace.backward();
            hindrance = there == Double.POSITIVE_INFINITY ? Hindrance.of(Hindrance.Kind.ONE_WAY) : null;
        }
        return Optional.ofNullable(hindrance);
    }

    private static @Nullable Hindrance atCrossing(WalkNetwork network, WalkProfile profile, int node) {
        Spots spots = network.spots();
        int found = Arrays.binarySearch(spots.crossingNodes(), node);
        return found < 0
                ? null
                : SpotEffect.ofCrossing(network.streets().way(spots.crossingStreets()[found]), profile)
                        .hindrance();
    }
}
