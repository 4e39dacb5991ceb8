package org.parvis.geo.discovery;

import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

/**
 * Chooses and orders the stops of a walk: the orienteering problem with time windows, compulsory stops and directed
 * times. Implementations give the same answer to the same problem, on any machine, and are safe for use by many threads.
 */
interface DiscoverySolver {
    /**
     * @param deadline looked at every few rounds; it cuts a search off rather than short, since the same problem has the
     *     same answer
     * @return a walk that keeps to budget and opening windows. Compulsory stops that it could not fit in are named in
     *     {@link DiscoverySolution#missing()}; then the rest of the walk is of no use
     * @throws ParvisException {@code OUT_OF_TIME}
     * @throws IllegalArgumentException if not even the walk without any stop is within the budget
     */
    DiscoverySolution solve(DiscoveryProblem problem, Deadline deadline);
}
