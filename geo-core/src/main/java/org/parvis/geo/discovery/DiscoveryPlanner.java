package org.parvis.geo.discovery;

import java.time.ZoneId;
import java.util.Collection;
import java.util.function.Consumer;
import org.parvis.geo.discovery.orienteering.OrienteeringSolver;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.KeyPlace;

/**
 * Plans discovery routes on one network. Safe for use by many threads; the same request has the same answer.
 *
 * <p>A walk without an end that is not a loop ends at its last stop. A visit lies wholly inside the opening hours; a
 * place without hours is open always. Waiting before a door counts as time of the walk.
 */
public final class DiscoveryPlanner {
    private final WalkRouter router;
    private final ZoneId zone;
    private final Landmarks landmarks;
    private final OrienteeringSolver solver = OrienteeringSolver.standard();

    /** A planner whose directions point out nothing on the way. */
    public DiscoveryPlanner(WalkRouter router, ZoneId zone) {
        this(router, zone, Landmarks.NONE);
    }

    /**
     * @param zone of the town, for opening hours and for the times of the answer
     * @param landmarks what directions may tell to look for
     */
    public DiscoveryPlanner(WalkRouter router, ZoneId zone, Landmarks landmarks) {
        this.router = router;
        this.zone = zone;
        this.landmarks = landmarks;
    }

    /** The route alone, in a town of which nothing but its places is known, for as long as it takes. */
    public DiscoveryRoute plan(DiscoveryRequest request, Collection<KeyPlace> places) {
        return plan(request, DiscoveryTown.of(places), better -> {}, Deadline.NONE)
                .route();
    }

    /**
     * Chooses and orders places.
     *
     * @param town what there is to see; which of it is worth a stop follows from the request
     * @param improved told the first answer and each better one as they are found, on the caller's thread, without
     *     alternatives, certificate and reasons
     * @param deadline until when
     * @return the whole answer
     * @throws ParvisException {@code INVALID_VALUE} for an id that is not among the places (field such as
     *     {@code mustVisit[2]}); {@code NOT_ON_NETWORK} if start or end lie far from any street; {@code UNREACHABLE} if no
     *     way leads from start to end or to a place that must be visited; {@code INFEASIBLE} if the wishes do not fit in
     *     the budget, with the least budget that would do, or if a walk without an end of its own has no stop; {@code
     *     OUT_OF_TIME} when the deadline says so
     */
    public DiscoveryPlan plan(
            DiscoveryRequest request, DiscoveryTown town, Consumer<DiscoveryPlan> improved, Deadline deadline) {
        TimeAxis axis = TimeAxis.of(request, zone);
        PlaceChoice choice = new PlaceChoice(request, town, axis, router.profile(request.walker()));
        WalkPlan plan = new WalkPlan(router, request, choice, axis, VisitWindows.of(axis), deadline);
        return new Planning(plan, town, solver, landmarks, improved).answer();
    }

    /** Whether a time of the matrix is a way at all. */
    static boolean isWay(int seconds) {
        return seconds < TimeMatrix.UNREACHABLE;
    }
}
