package org.parvis.geo.routing;

import java.util.Arrays;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Deadline;

/**
 * Dijkstra's search with a look ahead (A*), for what arcs cost just this once, on buffers that are used again and again.
 * One thread at a time.
 */
final class WalkSearch {
    /** No arc led here: the search began here. */
    private static final int NO_ARC = -1;

    /** A mask: the deadline is looked at whenever these bits of the number of steps are zero. */
    private static final int STEPS_BETWEEN_CHECKS = (1 << 12) - 1;

    private final WalkNetwork network;
    private final long[] labels;
    private final int[] arcs;

    /** The round in which a label was written, so that nothing needs to be cleared. */
    private final int[] rounds;

    private final int[] settledRounds;
    private final SearchQueue queue = new SearchQueue();
    private int round;
    private int steps;

    WalkSearch(WalkNetwork network) {
        this.network = network;
        labels = new long[network.nodes()];
        arcs = new int[network.nodes()];
        rounds = new int[network.nodes()];
        settledRounds = new int[network.nodes()];
    }

    /** The label of the best way from one position to another; {@link Label#NONE} if there is none. */
    long toOne(Snap from, Snap to, ArcCosts costs, double leastCostPerMetre, Deadline deadline) {
        begin();
        LookAhead lookAhead = new LookAhead(network, to, leastCostPerMetre);
        seed(from, costs, lookAhead);
        long best = direct(from, to, costs);
        while (!queue.isEmpty() && queue.leastKey() < best) {
            count(deadline);
            int node = queue.poll();
            if (settledRounds[node] == round) {
                continue;
            }
            settledRounds[node] = round;
            best = Math.min(best, labels[node] + lastPart(node, to, costs));
            relax(node, costs, lookAhead);
        }
        return best;
    }

    private void begin() {
        queue.clear();
        if (++round == Integer.MAX_VALUE) {
            Arrays.fill(rounds, 0);
            Arrays.fill(settledRounds, 0);
            round = 1;
        }
    }

    private void count(Deadline deadline) {
        if ((++steps & STEPS_BETWEEN_CHECKS) == 0) {
            deadline.check();
        }
    }

    private void seed(Snap from, ArcCosts costs, LookAhead lookAhead) {
        int piece = from.piece();
        reach(network.from(piece), firstPart(from, false, costs), NO_ARC, lookAhead);
        reach(network.to(piece), firstPart(from, true, costs), NO_ARC, lookAhead);
    }

    private void relax(int node, ArcCosts costs, LookAhead lookAhead) {
        long here = labels[node];
        int last = network.firstArc(node + 1);
        for (int arc = network.firstArc(node); arc < last; arc++) {
            long label = costs.of(arc);
            if (label < Label.NONE) {
                reach(network.target(arc), here + label, arc, lookAhead);
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

    /** From the start to an end of its piece. At a node itself one does not walk to the other end first. */
    private long firstPart(Snap from, boolean forward, ArcCosts costs) {
        if (forward ? from.fraction() == 0 : from.fraction() == 1) {
            return Label.NONE;
        }
        double share = forward ? 1 - from.fraction() : from.fraction();
        return costs.of(network.arcOf(from.piece(), forward), share);
    }

    /** Whether the best way from a position to this end of its piece walks it forward; on loops both ends are one. */
    private boolean leavesForward(Snap from, int end, ArcCosts costs) {
        long forward = end == network.to(from.piece()) ? firstPart(from, true, costs) : Label.NONE;
        long backward = end == network.from(from.piece()) ? firstPart(from, false, costs) : Label.NONE;
        return forward < backward;
    }

    private long lastPart(Snap to, boolean forward, ArcCosts costs) {
        if (forward ? to.fraction() == 1 : to.fraction() == 0) {
            return Label.NONE;
        }
        double share = forward ? to.fraction() : 1 - to.fraction();
        return costs.of(network.arcOf(to.piece(), forward), share);
    }

    /** Whether the best way from this end of a piece to a position on it walks it forward. */
    private boolean entersForward(int end, Snap to, ArcCosts costs) {
        long forward = end == network.from(to.piece()) ? lastPart(to, true, costs) : Label.NONE;
        long backward = end == network.to(to.piece()) ? lastPart(to, false, costs) : Label.NONE;
        return forward < backward;
    }

    /** From a node to the target, if the node is an end of the target's piece; else {@link Label#NONE}. */
    private long lastPart(int node, Snap to, ArcCosts costs) {
        long forward = node == network.from(to.piece()) ? lastPart(to, true, costs) : Label.NONE;
        long backward = node == network.to(to.piece()) ? lastPart(to, false, costs) : Label.NONE;
        return Math.min(forward, backward);
    }

    /** Along the one piece on which both lie; {@link Label#NONE} if they lie on two. */
    private long direct(Snap from, Snap to, ArcCosts costs) {
        if (from.piece() != to.piece()) {
            return Label.NONE;
        }
        double share = Math.abs(to.fraction() - from.fraction());
        return costs.of(network.arcOf(from.piece(), to.fraction() >= from.fraction()), share);
    }

    /** The way just found by {@link #toOne}, whose label is {@code best}. */
    FoundWay way(Snap from, Snap to, ArcCosts costs, long best) {
        if (direct(from, to, costs) == best) {
            return FoundWay.along(network, from, to);
        }
        int end = network.from(to.piece());
        if (label(end) + lastPart(end, to, costs) != best) {
            end = network.to(to.piece());
        }
        return throughNodes(from, to, end, costs);
    }

    private FoundWay throughNodes(Snap from, Snap to, int end, ArcCosts costs) {
        int inner = 0;
        int start = end;
        while (arcs[start] != NO_ARC) {
            inner++;
            start = network.source(arcs[start]);
        }
        boolean onward = leavesForward(from, start, costs);
        boolean startsInside = onward ? from.fraction() < 1 : from.fraction() > 0;
        boolean entering = entersForward(end, to, costs);
        boolean endsInside = entering ? to.fraction() > 0 : to.fraction() < 1;
        int[] way = new int[inner + (startsInside ? 1 : 0) + (endsInside ? 1 : 0)];
        int at = way.length;
        if (endsInside) {
            way[--at] = network.arcOf(to.piece(), entering);
        }
        for (int node = end; arcs[node] != NO_ARC; node = network.source(arcs[node])) {
            way[--at] = arcs[node];
        }
        if (startsInside) {
            way[0] = network.arcOf(from.piece(), onward);
        }
        return new FoundWay(from, to, way, startsInside, endsInside);
    }
}
