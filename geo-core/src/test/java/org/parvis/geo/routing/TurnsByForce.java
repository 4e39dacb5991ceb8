package org.parvis.geo.routing;

import java.util.Arrays;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;

/** The least cost of a way with its turns, found by trying every arc after every other until nothing gets better. */
final class TurnsByForce {
    private TurnsByForce() {}

    static long best(WalkNetwork network, ArcCosts costs, Snap from, Snap to) {
        ArcTurns turns = new ArcTurns(network);
        long[] labels = new long[network.arcs()];
        Arrays.fill(labels, Label.NONE);
        long best = Label.NONE;
        if (from.piece() == to.piece()) {
            boolean forward = to.fraction() >= from.fraction();
            best = costs.of(network.arcOf(from.piece(), forward), Math.abs(to.fraction() - from.fraction()));
        }
        for (boolean forward : new boolean[] {true, false}) {
            int arc = network.arcOf(from.piece(), forward);
            double share = forward ? 1 - from.fraction() : from.fraction();
            if (share == 0) {
                int node = network.target(arc);
                for (int next = network.firstArc(node); next < network.firstArc(node + 1); next++) {
                    labels[next] = Math.min(labels[next], costs.of(next));
                }
                best = Math.min(
                        best, Math.min(last(network, costs, to, node, true), last(network, costs, to, node, false)));
            } else if (share < 1) {
                labels[arc] = Math.min(labels[arc], costs.of(arc, share));
            }
        }
        improve(network, costs, labels);
        for (int arc = 0; arc < labels.length; arc++) {
            for (boolean forward : new boolean[] {true, false}) {
                double share = forward ? to.fraction() : 1 - to.fraction();
                boolean turn = share > 0 && turns.isTurn(arc, network.arcOf(to.piece(), forward));
                long end = last(network, costs, to, network.target(arc), forward);
                best = Math.min(best, labels[arc] + end + (turn ? TurnSearch.TURN : 0));
            }
        }
        return Math.min(best, Label.NONE);
    }

    private static void improve(WalkNetwork network, ArcCosts costs, long[] labels) {
        ArcTurns turns = new ArcTurns(network);
        for (boolean better = true; better; ) {
            better = false;
            for (int arc = 0; arc < labels.length; arc++) {
                int node = network.target(arc);
                for (int next = network.firstArc(node); next < network.firstArc(node + 1); next++) {
                    long label = labels[arc] + costs.of(next) + (turns.isTurn(arc, next) ? TurnSearch.TURN : 0);
                    if (label < labels[next]) {
                        labels[next] = label;
                        better = true;
                    }
                }
            }
        }
    }

    private static long last(WalkNetwork network, ArcCosts costs, Snap to, int node, boolean forward) {
        double share = forward ? to.fraction() : 1 - to.fraction();
        boolean here = node == (forward ? network.from(to.piece()) : network.to(to.piece()));
        return here && share < 1 ? costs.of(network.arcOf(to.piece(), forward), share) : Label.NONE;
    }

    static long cost(WalkNetwork network, ArcCosts costs, FoundWay way) {
        ArcTurns turns = new ArcTurns(network);
        long label = way.label(network, costs);
        for (int i = 1; i < way.size(); i++) {
            label += turns.isTurn(way.arc(i - 1), way.arc(i)) ? TurnSearch.TURN : 0;
        }
        return label;
    }
}
