package org.parvis.geo.routing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Deadline;

/**
 * Dijkstra's search over arcs instead of nodes, so that a turn from one arc to the next can cost something: for ways that
 * are easy to follow. For one question.
 */
final class TurnSearch {
    /** What a turn costs: somebody goes 25 seconds farther to be spared one. Our assumption. */
    static final long TURN = Label.of(250, 0);

    /** The way begins on this arc, where the walk does. */
    private static final int BEGINS_INSIDE = -1;

    /** The way begins at the node which this arc leaves. */
    private static final int BEGINS_AT_NODE = -2;

    /** Both ends lie on one piece. */
    private static final int ALONG_ONE_PIECE = -3;

    private final WalkNetwork network;
    private final ArcCosts costs;
    private final Snap from;
    private final Snap to;
    private final ArcTurns turns;
    private final long[] labels;
    private final int[] before;
    private final boolean[] settled;
    private final SearchQueue queue = new SearchQueue();
    private long best = Label.NONE;
    private int lastArc = ALONG_ONE_PIECE;
    private boolean lastForward;

    private TurnSearch(WalkNetwork network, ArcCosts costs, Snap from, Snap to) {
        this.network = network;
        this.costs = costs;
        this.from = from;
        this.to = to;
        turns = new ArcTurns(network);
        labels = new long[network.arcs()];
        Arrays.fill(labels, Label.NONE);
        before = new int[network.arcs()];
        settled = new boolean[network.arcs()];
    }

    /** The way whose cost with its turns is least; null if there is none. */
    static @Nullable FoundWay find(WalkNetwork network, ArcCosts costs, Snap from, Snap to, Deadline deadline) {
        TurnSearch search = new TurnSearch(network, costs, from, to);
        search.run(deadline);
        return search.best < Label.NONE ? search.way() : null;
    }

    private void run(Deadline deadline) {
        if (from.piece() == to.piece()) {
            double share = Math.abs(to.fraction() - from.fraction());
            lastForward = to.fraction() >= from.fraction();
            offer(costs.of(network.arcOf(from.piece(), lastForward), share), ALONG_ONE_PIECE, lastForward);
        }
        begin(true);
        begin(false);
        for (int steps = 1; !queue.isEmpty() && queue.leastKey() < best; steps++) {
            if ((steps & 0xFFF) == 0) {
                deadline.check();
            }
            int arc = queue.poll();
            if (!settled[arc]) {
                settled[arc] = true;
                arrive(arc, true);
                arrive(arc, false);
                relax(arc);
            }
        }
    }

    private void begin(boolean forward) {
        double share = forward ? 1 - from.fraction() : from.fraction();
        if (share == 1) {
            // At a node itself one does not walk to the other end first.
            return;
        }
        if (share > 0) {
            int arc = network.arcOf(from.piece(), forward);
            reach(arc, costs.of(arc, share), BEGINS_INSIDE);
            return;
        }
        int node = forward ? network.to(from.piece()) : network.from(from.piece());
        for (int arc = network.firstArc(node); arc < network.firstArc(node + 1); arc++) {
            reach(arc, costs.of(arc), BEGINS_AT_NODE);
        }
        for (boolean onward : new boolean[] {true, false}) {
            if (node == endNode(onward)) {
                offer(lastPart(onward), BEGINS_AT_NODE, onward);
            }
        }
    }

    /** Where the last part of a way begins that walks the piece of the target in this direction. */
    private int endNode(boolean forward) {
        return forward ? network.from(to.piece()) : network.to(to.piece());
    }

    private double lastShare(boolean forward) {
        return forward ? to.fraction() : 1 - to.fraction();
    }

    private long lastPart(boolean forward) {
        double share = lastShare(forward);
        return share == 1 ? Label.NONE : costs.of(network.arcOf(to.piece(), forward), share);
    }

    private void arrive(int arc, boolean forward) {
        if (network.target(arc) == endNode(forward)) {
            boolean turn = lastShare(forward) > 0 && turns.isTurn(arc, network.arcOf(to.piece(), forward));
            offer(labels[arc] + lastPart(forward) + (turn ? TURN : 0), arc, forward);
        }
    }

    private void offer(long label, int last, boolean forward) {
        if (label < best) {
            best = label;
            lastArc = last;
            lastForward = forward;
        }
    }

    private void relax(int arc) {
        int node = network.target(arc);
        for (int next = network.firstArc(node); next < network.firstArc(node + 1); next++) {
            long step = costs.of(next);
            if (step < Label.NONE && !settled[next]) {
                reach(next, labels[arc] + step + (turns.isTurn(arc, next) ? TURN : 0), arc);
            }
        }
    }

    private void reach(int arc, long label, int from) {
        if (label < labels[arc]) {
            labels[arc] = label;
            before[arc] = from;
            queue.add(label, arc);
        }
    }

    private FoundWay way() {
        if (lastArc == ALONG_ONE_PIECE) {
            return FoundWay.along(network, from, to);
        }
        boolean endsInside = lastShare(lastForward) > 0;
        int count = endsInside ? 1 : 0;
        int first = BEGINS_AT_NODE;
        for (int arc = lastArc; arc >= 0; arc = before[arc]) {
            count++;
            first = before[arc];
        }
        int[] way = new int[count];
        if (endsInside) {
            way[--count] = network.arcOf(to.piece(), lastForward);
        }
        for (int arc = lastArc; arc >= 0; arc = before[arc]) {
            way[--count] = arc;
        }
        return new FoundWay(from, to, way, first == BEGINS_INSIDE, endsInside);
    }
}
