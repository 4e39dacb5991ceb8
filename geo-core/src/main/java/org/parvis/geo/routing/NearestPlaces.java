package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.List;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.Deadline;

/** The places that are soonest reached: by reaches of growing size, until enough places lie in one. */
final class NearestPlaces {
    /** Eight minutes, in tenths of a second. */
    private static final int FIRST_LIMIT = 4_800;

    private static final int GROWTH = 3;

    private NearestPlaces() {}

    /**
     * @param places where they lie on the network
     * @param numbers what each is called in the answer
     */
    static List<Nearby> find(
            ReachSearch search,
            WalkNetwork network,
            WalkWeights weights,
            Snap from,
            Snap[] places,
            int[] numbers,
            int count,
            Deadline deadline) {
        List<Nearby> nearby = new ArrayList<>();
        for (int limit = FIRST_LIMIT;
                ;
                limit = limit > Integer.MAX_VALUE / GROWTH ? Integer.MAX_VALUE : limit * GROWTH) {
            search.run(from, weights, limit, deadline);
            boolean everywhere = search.wentEverywhere();
            nearby.clear();
            for (int i = 0; i < places.length; i++) {
                long label = search.label(from, places[i], weights);
                if (label < Label.NONE && (everywhere || Label.seconds(label) <= limit)) {
                    nearby.add(new Nearby(numbers[i], Label.seconds(label) / 10.0));
                }
            }
            if (nearby.size() >= count || everywhere) {
                nearby.sort(Nearby.SOONEST_FIRST);
                return List.copyOf(nearby.subList(0, Math.min(count, nearby.size())));
            }
        }
    }
}
