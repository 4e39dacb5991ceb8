package org.parvis.geo.routing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.geo.hierarchy.Hierarchy;
import org.parvis.geo.hierarchy.HierarchyWeights;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.hierarchy.NodeOrder;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;

/**
 * A network's graph as a hierarchy numbers it: nodes by rank, arcs by the rank of the node they leave. Safe for use by
 * many threads; the weights of a walker are made when first asked for.
 */
final class RankedNetwork {
    private final Hierarchy hierarchy;
    private final int[] ranks;

    /** By its number in the hierarchy, the number of an arc in the network. */
    private final int[] networkArcs;

    private final Map<WalkWeights, HierarchyWeights> weights = new ConcurrentHashMap<>();

    RankedNetwork(WalkNetwork network) {
        int nodes = network.nodes();
        int[] firstArc = new int[nodes + 1];
        int[] target = new int[network.arcs()];
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            firstArc[node + 1] = network.firstArc(node + 1);
            x[node] = network.nodeLongitude(node) * network.plane().metresPerDegreeOfLongitude();
            y[node] = network.nodeLatitude(node) * network.plane().metresPerDegreeOfLatitude();
        }
        for (int arc = 0; arc < target.length; arc++) {
            target[arc] = network.target(arc);
        }
        ranks = NodeOrder.of(firstArc, target, x, y);
        networkArcs = new int[target.length];
        hierarchy = ranked(firstArc, target);
    }

    private Hierarchy ranked(int[] firstArc, int[] target) {
        int[] nodes = new int[ranks.length];
        for (int node = 0; node < nodes.length; node++) {
            nodes[ranks[node]] = node;
        }
        int[] rankedFirst = new int[firstArc.length];
        int[] rankedTarget = new int[target.length];
        int count = 0;
        for (int rank = 0; rank < nodes.length; rank++) {
            for (int arc = firstArc[nodes[rank]]; arc < firstArc[nodes[rank] + 1]; arc++) {
                networkArcs[count] = arc;
                rankedTarget[count++] = ranks[target[arc]];
            }
            rankedFirst[rank + 1] = count;
        }
        return Hierarchy.of(rankedFirst, rankedTarget);
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    HierarchyWeights weights(WalkWeights walker) {
        HierarchyWeights known = weights.get(walker);
        return known != null ? known : weights.computeIfAbsent(walker, this::fit);
    }

    private HierarchyWeights fit(WalkWeights walker) {
        ArcCosts costs = new ArcCosts.Plain(walker);
        long[] labels = new long[networkArcs.length];
        for (int arc = 0; arc < labels.length; arc++) {
            labels[arc] = Math.min(Label.NONE, costs.of(networkArcs[arc]));
        }
        return HierarchyWeights.of(hierarchy, labels);
    }

    /** The number of a node in the hierarchy. */
    int rank(int node) {
        return ranks[node];
    }

    /** The number in the network of an arc of the hierarchy. */
    int networkArc(int arc) {
        return networkArcs[arc];
    }
}
