package org.parvis.geo.routing;

import java.util.Comparator;

/**
 * A place near in walking time.
 *
 * @param place its index in the list that was asked about
 * @param seconds walking time, 0 or more
 */
public record Nearby(int place, double seconds) {
    static final Comparator<Nearby> SOONEST_FIRST =
            Comparator.comparingDouble(Nearby::seconds).thenComparingInt(Nearby::place);
}
