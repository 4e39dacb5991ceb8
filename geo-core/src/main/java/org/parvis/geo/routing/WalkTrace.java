package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.StreetTraits;
import org.parvis.geo.network.Unknown;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;

/** Tells a walk that was found: its line and numbers at once, the details when asked for. */
final class WalkTrace implements Walk.Details {
    private static final int POSITIONS_OF_A_STRETCH = 16;
    private static final int NONE = -1;

    private final WalkNetwork network;
    private final WalkWeights weights;
    private final FoundWay[] ways;

    private WalkTrace(WalkNetwork network, WalkWeights weights, FoundWay[] ways) {
        this.network = network;
        this.weights = weights;
        this.ways = ways;
    }

    /** @param ways one or more, each beginning where the one before it ends */
    static Walk walk(WalkNetwork network, WalkWeights weights, FoundWay... ways) {
        ArcCosts costs = new ArcCosts.Plain(weights);
        double metres = 0;
        int tenths = 0;
        for (FoundWay way : ways) {
            metres += way.metres(network);
            tenths += Label.seconds(way.label(network, costs));
        }
        return new Walk(WayLine.of(network, ways), metres, tenths / 10.0, new WalkTrace(network, weights, ways));
    }

    @Override
    public List<Walk> legs() {
        List<Walk> legs = new ArrayList<>();
        for (FoundWay way : ways) {
            if (ways.length > 1) {
                legs.add(walk(network, weights, way));
            }
        }
        return legs;
    }

    @Override
    public List<Stretch> stretches() {
        Stretches stretches = new Stretches();
        for (FoundWay way : ways) {
            for (int i = 0; i < way.size(); i++) {
                stretches.add(way, i);
            }
        }
        return stretches.finished();
    }

    @Override
    public Map<Unknown, Double> unknowns() {
        Map<Unknown, Double> metres = new EnumMap<>(Unknown.class);
        for (FoundWay way : ways) {
            for (int i = 0; i < way.size(); i++) {
                int piece = network.pieceOf(way.arc(i));
                double length = network.metres(piece) * way.share(network, i);
                if (length > 0) {
                    weights.unknowns(piece).forEach(what -> metres.merge(what, length, Double::sum));
                }
            }
        }
        return metres;
    }

    /** Gathers arcs of one street, until another begins. */
    private final class Stretches {
        private final ArcCosts costs = new ArcCosts.Plain(weights);
        private final List<Stretch> done = new ArrayList<>();
        private WayLine line = new WayLine(network, POSITIONS_OF_A_STRETCH);
        private int firstPiece = NONE;
        private boolean forward;
        private double metres;
        private int tenths;

        void add(FoundWay way, int index) {
            int arc = way.arc(index);
            int piece = network.pieceOf(arc);
            enter(piece, network.isForward(arc));
            Snap start = way.start(index);
            Snap stop = way.stop(index);
            double share = way.share(network, index);
            line.add(arc, start, stop);
            metres += network.metres(piece) * share;
            tenths += Label.seconds(costs.of(arc, share));
        }

        private void enter(int piece, boolean onward) {
            boolean sameStreet = firstPiece != NONE && network.streetOf(piece) == network.streetOf(firstPiece);
            // A square has no direction; its lines were drawn by us.
            if (!sameStreet || (onward != forward && !network.way(piece).area())) {
                end();
                firstPiece = piece;
                forward = onward;
            }
        }

        private void end() {
            if (metres > 0 || tenths > 0) {
                StreetTraits street = network.street(firstPiece);
                done.add(new Stretch(street, line.draw(), forward, metres, tenths / 10.0));
            }
            line = new WayLine(network, POSITIONS_OF_A_STRETCH);
            metres = 0;
            tenths = 0;
        }

        List<Stretch> finished() {
            end();
            return done;
        }
    }
}
