package org.parvis.geo.routing;

import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;

/**
 * A lower bound of the cost from any node to one target, by which a search is drawn there: the straight distance at the
 * least cost a metre has anywhere on the network. It never falls by more along an arc than the arc costs, so the search
 * stays exact.
 */
final class LookAhead {
    /** Distances and lengths were rounded differently. */
    private static final double MARGIN = 1 - 1e-6;

    private final WalkNetwork network;
    private final double longitude;
    private final double latitude;
    private final double scaleX;
    private final double scaleY;
    private final double costPerMetre;

    /** @param leastCostPerMetre tenths of a second; 0 for not looking ahead, where there are many targets */
    LookAhead(WalkNetwork network, Snap target, double leastCostPerMetre) {
        this.network = network;
        this.longitude = target.longitude();
        this.latitude = target.latitude();
        this.scaleX = network.plane().metresPerDegreeOfLongitude();
        this.scaleY = network.plane().metresPerDegreeOfLatitude();
        this.costPerMetre = leastCostPerMetre * MARGIN;
    }

    /** What to add to a node's label. */
    long from(int node) {
        if (costPerMetre == 0) {
            return 0;
        }
        double east = (network.nodeLongitude(node) - longitude) * scaleX;
        double north = (network.nodeLatitude(node) - latitude) * scaleY;
        // One less: the last part of a walk is rounded to a tenth of a second.
        long cost = (long) (Math.sqrt(east * east + north * north) * costPerMetre) - 1;
        return Math.max(0, cost) << 32;
    }
}
