package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Deadline;

/**
 * Ways that differ from the best one and are yet sensible, by the method of plateaus (Abraham, Delling, Goldberg and
 * Werneck, <i>Alternative Routes in Road Networks</i>, SEA 2010): where the best way from the start and the best way to
 * the end run along the same arcs for long, the way that uses them makes no needless detour. What counts as long, much
 * longer or much the same are our assumptions.
 */
final class Alternatives {
    /** A plateau is at least this share of the best way's cost. */
    private static final double LEAST_PLATEAU = 0.12;

    /** The whole costs at most so many times as much as the best. */
    private static final double MOST_STRETCH = 1.4;

    /** Where it leaves the best way, it costs at most so many times as much as what it replaces. */
    private static final double MOST_DETOUR = 1.7;

    /** At most this share of it is on ways already chosen. */
    private static final double MOST_SHARED = 0.6;

    private final WalkNetwork network;
    private final ArcCosts costs;
    private final Snap from;
    private final Snap to;
    private final FoundWay best;
    private final long bestCost;
    private final List<FoundWay> chosen = new ArrayList<>();
    private final BitSet onBest;
    private final BitSet walked;

    /** A way through a plateau; the lower the rank, the better. */
    private record Candidate(FoundWay way, double rank) {}

    private Alternatives(WalkNetwork network, ArcCosts costs, Snap from, Snap to, FoundWay best) {
        this.network = network;
        this.costs = costs;
        this.from = from;
        this.to = to;
        this.best = best;
        bestCost = best.label(network, costs) >>> 32;
        onBest = pieces(best);
        walked = pieces(best);
        chosen.add(best);
    }

    /** The best way first. */
    static List<FoundWay> find(
            WalkNetwork network, ArcCosts costs, Snap from, Snap to, FoundWay best, int count, Deadline deadline) {
        Alternatives alternatives = new Alternatives(network, costs, from, to, best);
        if (count > 1 && alternatives.bestCost > 0) {
            alternatives.choose(count, deadline);
        }
        return alternatives.chosen;
    }

    private void choose(int count, Deadline deadline) {
        List<Candidate> candidates = candidates(deadline);
        candidates.sort(Comparator.comparingDouble(Candidate::rank));
        for (Candidate candidate : candidates) {
            if (chosen.size() == count) {
                return;
            }
            FoundWay way = candidate.way();
            long cost = way.label(network, costs) >>> 32;
            long replaced = bestCost - shared(way, onBest);
            boolean sensible = cost - shared(way, onBest) <= MOST_DETOUR * replaced;
            if (sensible && shared(way, walked) <= MOST_SHARED * cost) {
                chosen.add(way);
                walked.or(pieces(way));
            }
        }
    }

    private List<Candidate> candidates(Deadline deadline) {
        double bound = MOST_STRETCH * bestCost;
        WalkTree out = WalkTree.from(from, network, costs, bound, deadline);
        WalkTree in = WalkTree.to(to, network, costs, bound, deadline);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
            int start = out.node(i);
            if (in.label(start) != Label.NONE
                    && out.cost(start) + in.cost(start) <= bound
                    && !continuesPlateau(out, in, start)) {
                int end = endOfPlateau(out, in, start);
                long plateau = out.cost(end) - out.cost(start);
                if (plateau >= LEAST_PLATEAU * bestCost) {
                    FoundWay way = join(out, in, start);
                    if (visitsNoNodeTwice(way)) {
                        double rank = 2.0 * (out.cost(start) + in.cost(start)) + shared(way, onBest) - plateau;
                        candidates.add(new Candidate(way, rank));
                    }
                }
            }
        }
        return candidates;
    }

    private static boolean continuesPlateau(WalkTree out, WalkTree in, int node) {
        int into = out.arc(node);
        return into >= 0 && in.arc(out.nearer(node)) == into;
    }

    private static int endOfPlateau(WalkTree out, WalkTree in, int start) {
        int at = start;
        while (in.arc(at) >= 0 && out.arc(in.nearer(at)) == in.arc(at)) {
            at = in.nearer(at);
        }
        return at;
    }

    private FoundWay join(WalkTree out, WalkTree in, int node) {
        int[] before = out.arcs(node);
        int[] after = in.arcs(node);
        int[] arcs = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, arcs, before.length, after.length);
        return new FoundWay(from, to, arcs, out.hasPart(node), in.hasPart(node));
    }

    private boolean visitsNoNodeTwice(FoundWay way) {
        BitSet nodes = new BitSet();
        for (int i = 0; i < way.size(); i++) {
            boolean ends = way.stop(i) != null;
            if (!ends && nodes.get(network.target(way.arc(i)))) {
                return false;
            }
            nodes.set(network.target(way.arc(i)));
        }
        // A way that comes back to the piece it began on is a loop in disguise.
        return way.size() < 2 || network.pieceOf(way.arc(0)) != network.pieceOf(way.arc(way.size() - 1));
    }

    private BitSet pieces(FoundWay way) {
        BitSet pieces = new BitSet(network.pieces());
        for (int i = 0; i < way.size(); i++) {
            pieces.set(network.pieceOf(way.arc(i)));
        }
        return pieces;
    }

    /** The cost of what a way has in common with others. */
    private long shared(FoundWay way, BitSet pieces) {
        long cost = 0;
        for (int i = 0; i < way.size(); i++) {
            if (pieces.get(network.pieceOf(way.arc(i)))) {
                cost += costs.of(way.arc(i), way.share(network, i)) >>> 32;
            }
        }
        return cost;
    }
}
