package org.parvis.geo.discovery.orienteering;

import java.util.function.Consumer;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

/**
 * Chooses and orders the stops of a walk: the orienteering problem with time windows, compulsory stops, groups, a story
 * and directed times. Implementations give the same answer to the same problem and limit of rounds, on any machine, and
 * are safe for use by many threads.
 */
public interface OrienteeringSolver {
    /**
     * @param limits when to stop
     * @param improved told the first walk and each better one, on the caller's thread, complete ones only and not too
     *     often; the last of them is the answer
     * @param deadline looked at every few rounds; it cuts a search off rather than short
     * @return a walk that keeps to budget and opening windows. Compulsory stops that it could not fit in are named in
     *     {@link OrienteeringSolution#missing()}; then the rest of the walk is of no use
     * @throws ParvisException {@code OUT_OF_TIME}
     * @throws IllegalArgumentException if not even the walk without any stop is within the budget
     */
    OrienteeringSolution solve(
            OrienteeringProblem problem,
            SearchLimits limits,
            Consumer<OrienteeringSolution> improved,
            Deadline deadline);

    /** The answer alone, with the effort of a visitor's request. */
    default OrienteeringSolution solve(OrienteeringProblem problem, Deadline deadline) {
        return solve(problem, SearchLimits.STANDARD, better -> {}, deadline);
    }

    /** The solver that Parvis plans with. */
    static OrienteeringSolver standard() {
        return new AnnealingSolver();
    }
}
