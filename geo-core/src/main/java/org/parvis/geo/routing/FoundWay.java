package org.parvis.geo.routing;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;

/**
 * A way from one position to another: arcs in walking order. The first may be walked from where the way begins, the last
 * to where it ends; all others are walked whole. No arcs for a way of no length.
 */
final class FoundWay {
    private final Snap from;
    private final Snap to;
    private final int[] arcs;
    private final boolean startsInside;
    private final boolean endsInside;

    /**
     * @param startsInside whether the first arc is walked from the position where the way begins, not from its node
     * @param endsInside whether the last arc is walked to the position where the way ends, not to its node
     */
    FoundWay(Snap from, Snap to, int[] arcs, boolean startsInside, boolean endsInside) {
        this.from = from;
        this.to = to;
        this.arcs = arcs;
        this.startsInside = startsInside;
        this.endsInside = endsInside;
    }

    /** Between two positions on one piece. */
    static FoundWay along(WalkNetwork network, Snap from, Snap to) {
        boolean still = to.fraction() == from.fraction();
        boolean forward = to.fraction() > from.fraction();
        int[] arcs = still ? new int[0] : new int[] {network.arcOf(from.piece(), forward)};
        return new FoundWay(from, to, arcs, true, true);
    }

    Snap from() {
        return from;
    }

    Snap to() {
        return to;
    }

    int size() {
        return arcs.length;
    }

    int arc(int index) {
        return arcs[index];
    }

    /** Where on its arc the way begins; null if the arc of this index is walked from its node. */
    @Nullable
    Snap start(int index) {
        return index == 0 && startsInside ? from : null;
    }

    /** Where on its arc the way ends; null if the arc of this index is walked to its node. */
    @Nullable
    Snap stop(int index) {
        return index == arcs.length - 1 && endsInside ? to : null;
    }

    /** How much of the arc of this index is walked, 0 to 1. */
    double share(WalkNetwork network, int index) {
        Snap start = start(index);
        Snap stop = stop(index);
        if (start == null && stop == null) {
            return 1;
        }
        boolean forward = network.isForward(arcs[index]);
        double begin = start == null ? (forward ? 0 : 1) : start.fraction();
        double end = stop == null ? (forward ? 1 : 0) : stop.fraction();
        return Math.abs(end - begin);
    }

    double metres(WalkNetwork network) {
        double metres = 0;
        for (int i = 0; i < arcs.length; i++) {
            double length = network.metres(network.pieceOf(arcs[i]));
            metres += i == 0 || i == arcs.length - 1 ? length * share(network, i) : length;
        }
        return metres;
    }

    long label(WalkNetwork network, ArcCosts costs) {
        long label = 0;
        for (int i = 0; i < arcs.length; i++) {
            boolean inner = i > 0 && i < arcs.length - 1;
            label += inner ? costs.of(arcs[i]) : costs.of(arcs[i], share(network, i));
        }
        return label;
    }
}
