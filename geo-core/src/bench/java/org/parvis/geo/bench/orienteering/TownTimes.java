package org.parvis.geo.bench.orienteering;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long the answers of a town took. */
record TownTimes(List<Reading> readings) {
    /**
     * One answer.
     *
     * @param firstMillis from the request to the first answer that a visitor is shown, by the clock on the wall
     * @param finalMillis from the request to the final answer, by the clock on the wall
     * @param processorMillis of the thread that asked, which a busy machine hardly changes
     * @param stops of the route
     */
    record Reading(double firstMillis, double finalMillis, double processorMillis, int stops) {}

    /** @param share of the readings that are no larger, 0.5 for the median */
    double quantile(ToDoubleFunction<Reading> value, double share) {
        double[] sorted = readings.stream().mapToDouble(value).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
