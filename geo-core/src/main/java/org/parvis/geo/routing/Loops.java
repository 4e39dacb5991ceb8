package org.parvis.geo.routing;

import java.util.List;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;

/** Walks that come back to where they began. */
final class Loops {
    /** Walking the same street twice costs this many times as much. */
    private static final int AGAIN = 4;

    private final WalkNetwork network;
    private final WalkWeights weights;
    private final ArcCosts costs;
    private final Snap start;
    private final LoopRequest request;

    private Loops(WalkNetwork network, WalkWeights weights, Snap start, LoopRequest request) {
        this.network = network;
        this.weights = weights;
        this.costs = new ArcCosts.Plain(weights);
        this.start = start;
        this.request = request;
    }

    static List<Walk> find(WalkNetwork network, WalkWeights weights, Snap start, LoopRequest request) {
        Loops loops = new Loops(network, weights, start, request);
        FoundWay[] best = loops.best();
        return List.of(WalkTrace.walk(network, weights, best));
    }

    /** Out to somewhere half the wished length away, and back by other streets. */
    private FoundWay[] best() {
        ReachSearch reach = new ReachSearch(network);
        reach.run(start, weights, request.deadline());
        double half = request.metres() / 2 / weights.profile().metresPerSecond() * 10;
        int turningPoint = -1;
        for (int i = 0; i < reach.touched(); i++) {
            int node = reach.touched(i);
            if (turningPoint < 0 || missed(reach, node, half) < missed(reach, turningPoint, half)) {
                turningPoint = node;
            }
        }
        if (turningPoint < 0) {
            throw new Refusals(network, weights).noLoop(request);
        }
        Snap there = at(turningPoint);
        WalkSearch search = new WalkSearch(network);
        FoundWay out = way(search, start, there, costs);
        boolean[] walked = new boolean[network.pieces()];
        for (int i = 0; i < out.size(); i++) {
            walked[network.pieceOf(out.arc(i))] = true;
        }
        return new FoundWay[] {out, way(search, there, start, new OtherStreets(walked))};
    }

    private static double missed(ReachSearch reach, int node, double half) {
        return Math.abs(Label.seconds(reach.label(node)) - half);
    }

    private Snap at(int node) {
        int arc = network.firstArc(node);
        int piece = network.pieceOf(arc);
        boolean begins = network.isForward(arc);
        int segment = begins ? network.firstVertex(piece) : network.firstVertex(piece + 1) - 2;
        return new Snap(piece, segment, begins ? 0 : 1, network.nodeLongitude(node), network.nodeLatitude(node), 0);
    }

    private FoundWay way(WalkSearch search, Snap from, Snap to, ArcCosts by) {
        long best = search.toOne(from, to, by, 0, request.deadline());
        if (best >= Label.NONE) {
            throw new Refusals(network, weights).noLoop(request);
        }
        return search.way(from, to, by, best);
    }

    /** What arcs cost somebody who would rather not walk the same streets again. */
    private final class OtherStreets implements ArcCosts {
        private final boolean[] walked;

        OtherStreets(boolean[] walked) {
            this.walked = walked;
        }

        @Override
        public long of(int arc) {
            return again(arc, costs.of(arc));
        }

        @Override
        public long of(int arc, double share) {
            return again(arc, costs.of(arc, share));
        }

        private long again(int arc, long label) {
            return label < Label.NONE && walked[network.pieceOf(arc)] ? label * AGAIN : label;
        }
    }
}
