package org.parvis.geo.routing;

import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Walker;

/** Searches that routing makes on the way to an answer, for measuring them by themselves. One thread at a time. */
public final class MeasuredTrees {
    private final WalkNetwork network;
    private final ReachSearch search;
    private final QuickSearch quick;
    private final int[] tenths;

    /** @param network to search on */
    public MeasuredTrees(WalkNetwork network) {
        this.network = network;
        search = new ReachSearch(network);
        quick = new QuickSearch(network);
        tenths = new int[network.nodes()];
    }

    /** All that an adult reaches in so many minutes. */
    public int reached(Coordinate from, double minutes) {
        search.run(snap(from), network.weights(Walker.ADULT), (int) (minutes * 600), Deadline.NONE);
        return search.touched();
    }

    /** To every node, on the arcs alone. */
    public int toAllWithoutPreparation(Coordinate from) {
        search.run(snap(from), network.weights(Walker.ADULT), Deadline.NONE);
        return search.touched();
    }

    /** To every node, by the hierarchy. */
    public int toAll(Coordinate from) {
        quick.toAll(snap(from), network.weights(Walker.ADULT), tenths, Deadline.NONE);
        return tenths[0];
    }

    private Snap snap(Coordinate from) {
        return network.snap(from, Walker.ADULT, WalkRouter.SNAP_METRES).orElseThrow();
    }
}
