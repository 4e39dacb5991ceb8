package org.parvis.geo.routing;

import java.util.Arrays;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;

/**
 * The parts of pieces that lie within some seconds of a position. A point counts if the way to it that the walker would
 * take, the one of least cost, takes no longer.
 */
final class CoveredParts {
    private final WalkNetwork network;
    private final WalkWeights weights;
    private final int limit;
    private int[] pieces = new int[256];
    private float[] starts = new float[256];
    private float[] stops = new float[256];
    private int size;
    private int nodes;
    private double metres;

    private CoveredParts(WalkNetwork network, WalkWeights weights, int limit) {
        this.network = network;
        this.weights = weights;
        this.limit = limit;
    }

    /** @param limit tenths of a second, the one the search was run with */
    static CoveredParts of(ReachSearch search, WalkNetwork network, WalkWeights weights, Snap from, int limit) {
        CoveredParts parts = new CoveredParts(network, weights, limit);
        parts.coverStart(search, from);
        for (int i = 0; i < search.touched(); i++) {
            int node = search.touched(i);
            if (Label.seconds(search.label(node)) <= limit) {
                parts.nodes++;
                parts.coverAround(search, node, from.piece());
            }
        }
        return parts;
    }

    /** Where one begins, both halves of the piece end in the start itself. */
    private void coverStart(ReachSearch search, Snap from) {
        int piece = from.piece();
        long before = search.label(network.from(piece));
        long after = search.label(network.to(piece));
        cover(piece, 0, from.fraction(), before, 0);
        cover(piece, from.fraction(), 1, 0, after);
    }

    private void coverAround(ReachSearch search, int node, int startPiece) {
        int last = network.firstArc(node + 1);
        for (int arc = network.firstArc(node); arc < last; arc++) {
            int piece = network.pieceOf(arc);
            if (piece == startPiece || !weights.isWithinComponent(piece)) {
                continue;
            }
            long other = search.label(network.target(arc));
            boolean forward = network.isForward(arc);
            // A piece with both ends within reach is met twice and taken once.
            if (forward || Label.seconds(other) > limit || other == Label.NONE) {
                long here = search.label(node);
                cover(piece, 0, 1, forward ? here : other, forward ? other : here);
            }
        }
    }

    private void cover(int piece, double begin, double end, long atBegin, long atEnd) {
        int forward = network.arcOf(piece, true);
        int backward = network.arcOf(piece, false);
        double forwardCost = weights.cost(forward);
        double backwardCost = weights.cost(backward);
        boolean fromBegin = atBegin != Label.NONE && forwardCost != WalkWeights.BLOCKED;
        boolean fromEnd = atEnd != Label.NONE && backwardCost != WalkWeights.BLOCKED;
        double meeting;
        if (!fromBegin || !fromEnd) {
            meeting = fromBegin ? end : begin;
        } else if (forwardCost + backwardCost == 0) {
            meeting = atBegin <= atEnd ? end : begin;
        } else {
            double behind = (atEnd >>> 32) - (atBegin >>> 32) + forwardCost * begin + backwardCost * end;
            meeting = Math.max(begin, Math.min(end, behind / (forwardCost + backwardCost)));
        }
        double far = fromBegin ? Math.min(meeting, begin + within(atBegin, forward)) : begin;
        double near = fromEnd ? Math.max(meeting, end - within(atEnd, backward)) : end;
        if (far >= near) {
            add(piece, begin, end);
        } else {
            add(piece, begin, far);
            add(piece, near, end);
        }
    }

    /** How much of an arc can be walked in what is left of the time; less than 0 if nothing is left. */
    private double within(long label, int arc) {
        int left = limit - Label.seconds(label);
        int seconds = weights.seconds(arc);
        return left < 0 ? -1 : seconds == 0 ? 1 : (double) left / seconds;
    }

    private void add(int piece, double start, double stop) {
        if (stop > start) {
            if (size == pieces.length) {
                pieces = Arrays.copyOf(pieces, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                stops = Arrays.copyOf(stops, size * 2);
            }
            pieces[size] = piece;
            starts[size] = (float) start;
            stops[size++] = (float) stop;
            metres += network.metres(piece) * (stop - start);
        }
    }

    int size() {
        return size;
    }

    int piece(int part) {
        return pieces[part];
    }

    boolean isWhole(int part) {
        return starts[part] == 0 && stops[part] == 1;
    }

    /** The fraction of the piece where the part begins. */
    double start(int part) {
        return starts[part];
    }

    /** The fraction of the piece where the part ends. */
    double stop(int part) {
        return stops[part];
    }

    /** The nodes within reach. */
    int nodes() {
        return nodes;
    }

    double metres() {
        return metres;
    }
}
