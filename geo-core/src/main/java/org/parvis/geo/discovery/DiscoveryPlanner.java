package org.parvis.geo.discovery;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.discovery.orienteering.OrienteeringSolver;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.KeyPlace;

/**
 * Plans discovery routes on one network. Safe for use by many threads; the same request has the same answer.
 *
 * <p>A walk without an end that is not a loop ends at its last stop. A visit lies wholly inside the opening hours; a
 * place without hours is open always. Waiting before a door counts as time of the walk.
 */
public final class DiscoveryPlanner {
    /** Every round finds a leg that takes longer than the matrix says, by the rounding to seconds; few do. */
    private static final int MOST_CORRECTIONS = 20;

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

    /** The same, for as long as it takes. */
    public DiscoveryRoute plan(DiscoveryRequest request, Collection<KeyPlace> places) {
        return plan(request, places, Deadline.NONE);
    }

    /**
     * Chooses and orders places.
     *
     * @param places all of the town; which of them are worth a stop follows from the request
     * @throws ParvisException {@code INVALID_VALUE} for an id that is not among the places (field such as
     *     {@code mustVisit[2]}); {@code NOT_ON_NETWORK} if start or end lie far from any street; {@code UNREACHABLE} if no
     *     way leads from start to end or to a place that must be visited; {@code INFEASIBLE} if the wishes do not fit in
     *     the budget, with the least budget that would do, or if a walk without an end of its own has no stop; {@code
     *     OUT_OF_TIME} when the deadline says so
     */
    public DiscoveryRoute plan(DiscoveryRequest request, Collection<KeyPlace> places, Deadline deadline) {
        PlaceChoice choice = new PlaceChoice(request, places, router.profile(request.walker()));
        VisitWindows opening = new VisitWindows(request.departure().toInstant(), zone);
        WalkPlan plan = new WalkPlan(router, request, choice, opening, deadline);
        Feasibility feasibility = new Feasibility(request, plan, solver, zone, deadline);
        feasibility.requireCompulsoryReachable();
        OrienteeringSolution solution = solve(plan, feasibility, deadline);
        List<Walk> legs = plan.legs(solution);
        for (int i = 0; plan.correctTimes(solution, legs); i++) {
            if (i == MOST_CORRECTIONS) {
                throw new IllegalStateException("the time matrix and the walks of the router do not agree");
            }
            solution = solve(plan, feasibility, deadline);
            legs = plan.legs(solution);
        }
        LeftOutReasons reasons = new LeftOutReasons(request, plan, solution, zone);
        List<LeftOut> leftOut = reasons.all(choice);
        boolean goesNowhere = solution.stops().length == 0 && (request.loop() || request.end() == null);
        if (goesNowhere) {
            throw nothingFits(request, leftOut);
        }
        return new RouteAssembly(request, plan, zone, landmarks).assemble(solution, legs, leftOut);
    }

    private OrienteeringSolution solve(WalkPlan plan, Feasibility feasibility, Deadline deadline) {
        feasibility.requireWayToEnd();
        OrienteeringSolution solution = solver.solve(plan.problem(), deadline);
        return solution.complete() ? solution : feasibility.compulsoryAlone();
    }

    private static ParvisException nothingFits(DiscoveryRequest request, List<LeftOut> leftOut) {
        String why = leftOut.isEmpty()
                ? "No place you like lies within reach."
                : "Of the places you like, "
                        + leftOut.get(0).name().in(request.language()).orElse("the first") + " is left out because: "
                        + leftOut.get(0).reason() + ".";
        return ParvisException.of(
                ErrorCode.INFEASIBLE,
                "budgetMinutes",
                "No stop fits into " + request.budgetMinutes() + " minutes from here, so there is no walk to make. "
                        + why + " Give more time, more themes, another departure or another start.");
    }

    /** Whether a time of the matrix is a way at all. */
    static boolean isWay(int seconds) {
        return seconds < TimeMatrix.UNREACHABLE;
    }
}
