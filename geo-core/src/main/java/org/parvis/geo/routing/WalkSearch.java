package org.parvis.geo.routing;

import java.util.Arrays;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;

/**
 * Dijkstra's search, with a look ahead (A*) where there is one target, on buffers that are used again and again. One
 * thread at a time.
 */
final class WalkSearch {
    /** No arc led here: the search began here. */
    static final int NO_ARC = -1;

    private final WalkNetwork network;
    private final long[] labels;
    private final int[] arcs;

    /** The round in which a label was written, so that nothing needs to be cleared. */
    private final int[] rounds;

    private final int[] settledRounds;
    private final int[] wantedRounds;
    private final SearchQueue queue = new SearchQueue();
    private int round;

    WalkSearch(WalkNetwork network) {
        this.network = network;
        labels = new long[network.nodes()];
        arcs = new int[network.nodes()];
        rounds = new int[network.nodes()];
        settledRounds = new int[network.nodes()];
        wantedRounds = new int[network.nodes()];
    }

    /** The label of the best way from one position to another; {@link Label#NONE} if there is none. */
    long toOne(Snap from, Snap to, WalkWeights weights) {
        begin();
        LookAhead lookAhead = new LookAhead(network, to, weights.leastCostPerMetre());
        seed(from, weights, lookAhead);
        long best = direct(from, to, weights);
        while (!queue.isEmpty() && queue.leastKey() < best) {
            int node = queue.poll();
            if (settledRounds[node] == round) {
                continue;
            }
            settledRounds[node] = round;
            best = Math.min(best, labels[node] + lastPart(node, to, weights));
            relax(node, weights, lookAhead);
        }
        return best;
    }

    /** The labels of the best ways from one position to many. */
    void toMany(Snap from, Snap[] targets, WalkWeights weights, long[] results) {
        begin();
        LookAhead nowhere = new LookAhead(network, from, 0);
        seed(from, weights, nowhere);
        int open = 0;
        for (Snap to : targets) {
            open += want(network.from(to.piece())) + want(network.to(to.piece()));
        }
        while (!queue.isEmpty() && open > 0) {
            int node = queue.poll();
            if (settledRounds[node] == round) {
                continue;
            }
            settledRounds[node] = round;
            if (wantedRounds[node] == round) {
                open--;
            }
            relax(node, weights, nowhere);
        }
        for (int i = 0; i < targets.length; i++) {
            Snap to = targets[i];
            results[i] = Math.min(
                    direct(from, to, weights),
                    Math.min(
                            label(network.from(to.piece())) + lastPart(network.from(to.piece()), to, weights),
                            label(network.to(to.piece())) + lastPart(network.to(to.piece()), to, weights)));
        }
    }

    private int want(int node) {
        if (wantedRounds[node] == round) {
            return 0;
        }
        wantedRounds[node] = round;
        return 1;
    }

    private void begin() {
        queue.clear();
        if (++round == Integer.MAX_VALUE) {
            Arrays.fill(rounds, 0);
            Arrays.fill(settledRounds, 0);
            Arrays.fill(wantedRounds, 0);
            round = 1;
        }
    }

    private void seed(Snap from, WalkWeights weights, LookAhead lookAhead) {
        int piece = from.piece();
        reach(network.from(piece), firstPart(from, false, weights), NO_ARC, lookAhead);
        reach(network.to(piece), firstPart(from, true, weights), NO_ARC, lookAhead);
    }

    private void relax(int node, WalkWeights weights, LookAhead lookAhead) {
        long here = labels[node];
        int last = network.firstArc(node + 1);
        for (int arc = network.firstArc(node); arc < last; arc++) {
            int cost = weights.cost(arc);
            if (cost != WalkWeights.BLOCKED) {
                reach(network.target(arc), here + Label.of(cost, weights.seconds(arc)), arc, lookAhead);
            }
        }
    }

    private void reach(int node, long label, int arc, LookAhead lookAhead) {
        if (label < label(node)) {
            labels[node] = label;
            arcs[node] = arc;
            rounds[node] = round;
            queue.add(label + lookAhead.from(node), node);
        }
    }

    /** The label of a node in the search just made. */
    long label(int node) {
        return rounds[node] == round ? labels[node] : Label.NONE;
    }

    /** The arc by which the best way enters a node, or {@link #NO_ARC}. */
    int arcInto(int node) {
        return arcs[node];
    }

    /** From the start to an end of its piece. At a node itself one does not walk to the other end first. */
    private long firstPart(Snap from, boolean forward, WalkWeights weights) {
        if (forward ? from.fraction() == 0 : from.fraction() == 1) {
            return Label.NONE;
        }
        double share = forward ? 1 - from.fraction() : from.fraction();
        return share(network.arcOf(from.piece(), forward), share, weights);
    }

    /** Whether the best way from a position to this end of its piece walks it forward; on loops both ends are one. */
    boolean leavesForward(Snap from, int end, WalkWeights weights) {
        long forward = end == network.to(from.piece()) ? firstPart(from, true, weights) : Label.NONE;
        long backward = end == network.from(from.piece()) ? firstPart(from, false, weights) : Label.NONE;
        return forward < backward;
    }

    private long lastPart(Snap to, boolean forward, WalkWeights weights) {
        if (forward ? to.fraction() == 1 : to.fraction() == 0) {
            return Label.NONE;
        }
        double share = forward ? to.fraction() : 1 - to.fraction();
        return share(network.arcOf(to.piece(), forward), share, weights);
    }

    /** Whether the best way from this end of a piece to a position on it walks it forward. */
    boolean entersForward(int end, Snap to, WalkWeights weights) {
        long forward = end == network.from(to.piece()) ? lastPart(to, true, weights) : Label.NONE;
        long backward = end == network.to(to.piece()) ? lastPart(to, false, weights) : Label.NONE;
        return forward < backward;
    }

    /** From a node to the target, if the node is an end of the target's piece; else {@link Label#NONE}. */
    long lastPart(int node, Snap to, WalkWeights weights) {
        long forward = node == network.from(to.piece()) ? lastPart(to, true, weights) : Label.NONE;
        long backward = node == network.to(to.piece()) ? lastPart(to, false, weights) : Label.NONE;
        return Math.min(forward, backward);
    }

    /** Along the one piece on which both lie; {@link Label#NONE} if they lie on two. */
    long direct(Snap from, Snap to, WalkWeights weights) {
        if (from.piece() != to.piece()) {
            return Label.NONE;
        }
        double share = Math.abs(to.fraction() - from.fraction());
        return share(network.arcOf(from.piece(), to.fraction() >= from.fraction()), share, weights);
    }

    /** A part of an arc takes its share of the arc's time; none of it takes none, even against a closed direction. */
    static long share(int arc, double share, WalkWeights weights) {
        if (share == 0) {
            return 0;
        }
        int cost = weights.cost(arc);
        return cost == WalkWeights.BLOCKED
                ? Label.NONE
                : Label.of((int) Math.round(cost * share), (int) Math.round(weights.seconds(arc) * share));
    }
}
