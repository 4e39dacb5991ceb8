package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.Deadline;

/**
 * Walks that come back to where they began: by fine streets out to a first place, by others to a second, and by yet others
 * home. First places are sought all round, about a third of the wished length away; second places such that the three
 * parts add up to that length. Of all loops tried, those are given that come nearest to the wish, repeat least, and are
 * the most pleasant. The same wish always gives the same loops.
 */
final class Loops {
    private static final int SECTORS = 12;
    private static final int SECONDS_PER_FIRST = 4;

    /** How far off the first place lies, as shares of the wished length. */
    private static final double[] FIRST_SHARES = {0.22, 0.32, 0.42};

    /** Another loop is not for choosing if it is the same by more than this. */
    private static final double MOST_SHARED = 0.6;

    private static final double LENGTH_WEIGHT = 4;
    private static final double REPEAT_WEIGHT = 3;
    private static final double AMBIENCE_WEIGHT = 0.4;

    /** Not even the best loop is given if it misses the wish by more than this share. */
    private static final double MOST_MISSED = 0.5;

    private final WalkNetwork network;
    private final WalkWeights weights;
    private final Ambience costs;
    private final Snap start;
    private final double wish;
    private final Deadline deadline;
    private final WalkTree home;
    private final double[] homeMetres;
    private final WalkSearch search;
    private final List<Loop> found = new ArrayList<>();

    /** A loop tried; the lower the rank, the better. */
    private record Loop(FoundWay way, double metres, double rank) {}

    private Loops(WalkNetwork network, WalkWeights weights, Snap start, LoopRequest request, WalkSearch search) {
        this.network = network;
        this.weights = weights;
        this.start = start;
        this.search = search;
        wish = request.metres();
        deadline = request.deadline();
        costs = new Ambience(network, weights);
        home = WalkTree.from(start, network, costs, Double.MAX_VALUE, deadline);
        homeMetres = home.metres(0);
    }

    /** The best first; empty if there is none. */
    static List<Walk> find(
            WalkNetwork network, WalkWeights weights, Snap start, LoopRequest request, WalkSearch search) {
        Loops loops = new Loops(network, weights, start, request, search);
        for (int first : loops.firstPlaces()) {
            loops.tryThrough(first);
        }
        return loops.choose(request.count());
    }

    /** In each direction and at each distance the node that the finest way leads to. */
    private List<Integer> firstPlaces() {
        int[] places = new int[SECTORS * FIRST_SHARES.length];
        Arrays.fill(places, -1);
        for (int i = 0; i < home.size(); i++) {
            int node = home.node(i);
            for (int ring = 0; ring < FIRST_SHARES.length; ring++) {
                if (Math.abs(homeMetres[node] / wish - FIRST_SHARES[ring]) < 0.04) {
                    int at = ring * SECTORS + sector(node);
                    if (places[at] < 0 || felt(node) < felt(places[at])) {
                        places[at] = node;
                    }
                }
            }
        }
        return Arrays.stream(places).filter(node -> node >= 0).boxed().toList();
    }

    private double felt(int node) {
        return home.cost(node) / homeMetres[node];
    }

    private int sector(int node) {
        double east = (network.nodeLongitude(node) - start.longitude())
                * network.plane().metresPerDegreeOfLongitude();
        double north = (network.nodeLatitude(node) - start.latitude())
                * network.plane().metresPerDegreeOfLatitude();
        return (int) ((Math.atan2(north, east) / Math.PI + 1) / 2 * SECTORS) % SECTORS;
    }

    private void tryThrough(int first) {
        int[] out = home.arcs(first);
        costs.mark(out, true);
        WalkTree onward = WalkTree.from(at(network, first), network, costs, 2 * home.cost(first), deadline);
        double[] onwardMetres = onward.metres(0);
        for (int second : secondPlaces(first, onward, onwardMetres)) {
            int[] across = onward.arcs(second);
            costs.mark(across, true);
            Snap there = at(network, second);
            long best = search.toOne(there, start, costs, 0, deadline);
            if (best < Label.NONE) {
                add(out, across, search.way(there, start, costs, best), first);
            }
            costs.mark(across, false);
            costs.mark(out, true);
        }
        costs.mark(out, false);
    }

    /** Nodes by way of which the whole is about as long as wished, and from which another way leads home. */
    private List<Integer> secondPlaces(int first, WalkTree onward, double[] onwardMetres) {
        boolean[] onFirst = new boolean[network.nodes()];
        for (int node = first; ; node = home.nearer(node)) {
            onFirst[node] = true;
            if (home.arc(node) < 0) {
                break;
            }
        }
        double[] common = new double[network.nodes()];
        for (int i = 0; i < home.size(); i++) {
            int node = home.node(i);
            common[node] = onFirst[node] ? homeMetres[node] : home.arc(node) < 0 ? 0 : common[home.nearer(node)];
        }
        List<double[]> candidates = new ArrayList<>();
        for (int i = 0; i < onward.size(); i++) {
            int node = onward.node(i);
            double total = homeMetres[first] + onwardMetres[node] + homeMetres[node];
            double missed = Math.abs(total - wish) / wish;
            if (missed < 0.15 && onwardMetres[node] > 0.1 * wish && homeMetres[node] > 0.1 * wish) {
                double felt = (onward.cost(node) + home.cost(node)) / (onwardMetres[node] + homeMetres[node]);
                candidates.add(new double[] {node, LENGTH_WEIGHT * missed + 2 * common[node] / wish + 0.05 * felt});
            }
        }
        candidates.sort(Comparator.comparingDouble(candidate -> candidate[1]));
        return spread(candidates);
    }

    /** The best few that do not lie side by side. */
    private List<Integer> spread(List<double[]> candidates) {
        List<Integer> chosen = new ArrayList<>();
        for (double[] candidate : candidates) {
            int node = (int) candidate[0];
            if (chosen.size() < SECONDS_PER_FIRST && chosen.stream().noneMatch(other -> isNear(node, other))) {
                chosen.add(node);
            }
        }
        return chosen;
    }

    private boolean isNear(int node, int other) {
        double east = (network.nodeLongitude(node) - network.nodeLongitude(other))
                * network.plane().metresPerDegreeOfLongitude();
        double north = (network.nodeLatitude(node) - network.nodeLatitude(other))
                * network.plane().metresPerDegreeOfLatitude();
        return Math.hypot(east, north) < wish / 30;
    }

    private void add(int[] out, int[] across, FoundWay back, int first) {
        int[] arcs = Arrays.copyOf(out, out.length + across.length + back.size());
        System.arraycopy(across, 0, arcs, out.length, across.length);
        for (int i = 0; i < back.size(); i++) {
            arcs[out.length + across.length + i] = back.arc(i);
        }
        boolean endsInside = back.size() > 0 && back.stop(back.size() - 1) != null;
        FoundWay way = new FoundWay(start, start, arcs, home.hasPart(first), endsInside);
        double metres = way.metres(network);
        double missed = Math.abs(metres - wish) / wish;
        if (missed <= MOST_MISSED) {
            double rank = LENGTH_WEIGHT * Math.max(0, missed - 0.02)
                    + REPEAT_WEIGHT * repeated(way) / metres
                    + AMBIENCE_WEIGHT * (ambience(way, metres) - 1);
            found.add(new Loop(way, metres, rank));
        }
    }

    /** Metres walked where one has been before. */
    private double repeated(FoundWay way) {
        BitSet pieces = new BitSet(network.pieces());
        double metres = 0;
        for (int i = 0; i < way.size(); i++) {
            int piece = network.pieceOf(way.arc(i));
            if (pieces.get(piece)) {
                metres += network.metres(piece) * way.share(network, i);
            }
            pieces.set(piece);
        }
        return metres;
    }

    private double ambience(FoundWay way, double metres) {
        double sum = 0;
        for (int i = 0; i < way.size(); i++) {
            int piece = network.pieceOf(way.arc(i));
            sum += network.metres(piece) * way.share(network, i) * Pleasantness.factor(network.way(piece));
        }
        return sum / metres;
    }

    private List<Walk> choose(int count) {
        found.sort(Comparator.comparingDouble(Loop::rank));
        List<Walk> chosen = new ArrayList<>();
        BitSet walked = new BitSet(network.pieces());
        for (Loop loop : found) {
            if (chosen.size() < count && (chosen.isEmpty() || shared(loop, walked) <= MOST_SHARED * loop.metres())) {
                for (int i = 0; i < loop.way().size(); i++) {
                    walked.set(network.pieceOf(loop.way().arc(i)));
                }
                chosen.add(WalkTrace.walk(network, weights, loop.way()));
            }
        }
        return chosen;
    }

    private double shared(Loop loop, BitSet walked) {
        double metres = 0;
        for (int i = 0; i < loop.way().size(); i++) {
            int piece = network.pieceOf(loop.way().arc(i));
            metres += walked.get(piece) ? network.metres(piece) * loop.way().share(network, i) : 0;
        }
        return metres;
    }

    /** The position of a node. */
    static Snap at(WalkNetwork network, int node) {
        int arc = network.firstArc(node);
        int piece = network.pieceOf(arc);
        boolean begins = network.isForward(arc);
        int segment = begins ? network.firstVertex(piece) : network.firstVertex(piece + 1) - 2;
        return new Snap(piece, segment, begins ? 0 : 1, network.nodeLongitude(node), network.nodeLatitude(node), 0);
    }
}
