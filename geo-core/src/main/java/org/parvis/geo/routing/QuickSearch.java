package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.hierarchy.HierarchySearch;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.hierarchy.ManyToMany;
import org.parvis.geo.hierarchy.Seeds;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.Deadline;

/**
 * The best ways between positions amid pieces, by way of the network's hierarchy: from the ends of the piece where a walk
 * begins to the ends of the one where it stops, unless both lie on one. On buffers that are used again and again; one
 * thread at a time.
 */
final class QuickSearch {
    private final WalkNetwork network;
    private final HierarchySearch search;
    private final Seeds starts = new Seeds();
    private final Seeds ends = new Seeds();
    private @Nullable ManyToMany manyToMany;
    private long[] allLabels = new long[0];

    QuickSearch(WalkNetwork network) {
        this.network = network;
        search = new HierarchySearch(network.hierarchy());
    }

    /** The label of the best way; {@link Label#NONE} if there is none. */
    long label(Snap from, Snap to, WalkWeights weights) {
        ArcCosts costs = new ArcCosts.Plain(weights);
        begin(from, costs, starts);
        end(to, costs, ends);
        long through = search.pointToPoint(weights.hierarchyWeights(), starts, ends);
        return Math.min(direct(from, to, costs), through);
    }

    /** The best way; null if there is none. */
    @Nullable
    FoundWay find(Snap from, Snap to, WalkWeights weights) {
        ArcCosts costs = new ArcCosts.Plain(weights);
        boolean forwardFirst = begin(from, costs, starts);
        boolean onwardFirst = end(to, costs, ends);
        long through = search.pointToPoint(weights.hierarchyWeights(), starts, ends);
        long direct = direct(from, to, costs);
        if (Math.min(direct, through) >= Label.NONE) {
            return null;
        }
        if (direct <= through) {
            return FoundWay.along(network, from, to);
        }
        boolean leaving = forwardFirst && search.startSeed() == 0;
        boolean entering = onwardFirst && search.endSeed() == 0;
        return throughNodes(from, to, leaving, entering, search.path());
    }

    private FoundWay throughNodes(Snap from, Snap to, boolean leaving, boolean entering, int[] path) {
        boolean startsInside = leaving ? from.fraction() < 1 : from.fraction() > 0;
        boolean endsInside = entering ? to.fraction() > 0 : to.fraction() < 1;
        int first = startsInside ? 1 : 0;
        int[] arcs = new int[first + path.length + (endsInside ? 1 : 0)];
        System.arraycopy(path, 0, arcs, first, path.length);
        if (startsInside) {
            arcs[0] = network.arcOf(from.piece(), leaving);
        }
        if (endsInside) {
            arcs[arcs.length - 1] = network.arcOf(to.piece(), entering);
        }
        return new FoundWay(from, to, arcs, startsInside, endsInside);
    }

    /** From each start in turn to each end. */
    long[] labels(Snap[] froms, Snap[] tos, WalkWeights weights, Deadline deadline) {
        ManyToMany many = manyToMany;
        if (many == null) {
            many = new ManyToMany(network.hierarchy());
            manyToMany = many;
        }
        ArcCosts costs = new ArcCosts.Plain(weights);
        List<Seeds> begins = new ArrayList<>(froms.length);
        for (Snap from : froms) {
            Seeds seeds = new Seeds();
            begin(from, costs, seeds);
            begins.add(seeds);
        }
        List<Seeds> stops = new ArrayList<>(tos.length);
        for (Snap to : tos) {
            Seeds seeds = new Seeds();
            end(to, costs, seeds);
            stops.add(seeds);
        }
        long[] labels = many.labels(weights.hierarchyWeights(), begins, stops, deadline);
        for (int i = 0; i < froms.length; i++) {
            for (int j = 0; j < tos.length; j++) {
                int at = i * tos.length + j;
                labels[at] = Math.min(labels[at], direct(froms[i], tos[j], costs));
            }
        }
        return labels;
    }

    /** Tenths of a second to every node; {@link TimeMatrix#UNREACHABLE} where no way leads. */
    void toAll(Snap from, WalkWeights weights, int[] tenths, Deadline deadline) {
        begin(from, new ArcCosts.Plain(weights), starts);
        if (allLabels.length != tenths.length) {
            allLabels = new long[tenths.length];
        }
        search.oneToAll(weights.hierarchyWeights(), starts, allLabels, deadline);
        for (int node = 0; node < tenths.length; node++) {
            long label = allLabels[node];
            tenths[node] = label >= Label.NONE ? TimeMatrix.UNREACHABLE : Label.seconds(label);
        }
    }

    /**
     * The ends of the piece where a walk begins.
     *
     * @return whether the first of them is where the piece is walked forward to
     */
    private boolean begin(Snap from, ArcCosts costs, Seeds seeds) {
        int piece = from.piece();
        seeds.clear();
        // At a node itself one does not walk to the other end first.
        if (from.fraction() > 0) {
            seeds.add(network.to(piece), costs.of(network.arcOf(piece, true), 1 - from.fraction()));
        }
        boolean forward = seeds.size() > 0;
        if (from.fraction() < 1) {
            seeds.add(network.from(piece), costs.of(network.arcOf(piece, false), from.fraction()));
        }
        return forward;
    }

    /**
     * The ends of the piece where a walk stops.
     *
     * @return whether the first of them is where the piece is walked forward from
     */
    private boolean end(Snap to, ArcCosts costs, Seeds seeds) {
        int piece = to.piece();
        seeds.clear();
        if (to.fraction() < 1) {
            seeds.add(network.from(piece), costs.of(network.arcOf(piece, true), to.fraction()));
        }
        boolean forward = seeds.size() > 0;
        if (to.fraction() > 0) {
            seeds.add(network.to(piece), costs.of(network.arcOf(piece, false), 1 - to.fraction()));
        }
        return forward;
    }

    /** Along the one piece on which both lie; {@link Label#NONE} if they lie on two. */
    private long direct(Snap from, Snap to, ArcCosts costs) {
        if (from.piece() != to.piece()) {
            return Label.NONE;
        }
        boolean forward = to.fraction() >= from.fraction();
        return costs.of(network.arcOf(from.piece(), forward), Math.abs(to.fraction() - from.fraction()));
    }
}
