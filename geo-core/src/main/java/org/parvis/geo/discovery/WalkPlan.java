package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.routing.Avoid;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.routing.WalkRequest;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Walker;

/**
 * The candidates of a request with the ways between them. Nodes are the candidates in their order, then the start, then
 * the end if it is somewhere else.
 */
final class WalkPlan {
    private static final int SECONDS_PER_MINUTE = 60;

    private final WalkRouter router;
    private final Deadline deadline;
    private final Walker walker;
    private final PlaceChoice choice;
    private final List<Coordinate> positions = new ArrayList<>();
    private final int[][] windows;
    private final int start;
    private final int end;
    private final int budgetSeconds;
    private final Map<Long, Walk> walks = new HashMap<>();
    private TimeMatrix times;

    WalkPlan(WalkRouter router, DiscoveryRequest request, PlaceChoice choice, VisitWindows opening, Deadline deadline) {
        this.router = router;
        this.deadline = deadline;
        this.walker = request.walker();
        this.choice = choice;
        this.budgetSeconds = request.budgetMinutes() * SECONDS_PER_MINUTE;
        this.windows = new int[choice.candidates().size() + 2][];
        for (Candidate candidate : choice.candidates()) {
            windows[positions.size()] = opening.of(candidate.place());
            positions.add(candidate.place().geometry().getCoordinate());
        }
        this.start = add(choice.start(), "start");
        if (choice.openEnd()) {
            this.end = OrienteeringProblem.OPEN_END;
        } else {
            this.end = choice.end().equals2D(choice.start()) ? start : add(choice.end(), "end");
        }
        this.times = roundedUp(router.times(positions, positions, walker, deadline));
    }

    WalkProfile profile() {
        return router.profile(walker);
    }

    /** Whether this walker gets into a place, as far as is known. */
    boolean isAccessible(KeyPlace place) {
        return choice.isAccessible(place);
    }

    /**
     * One second more for each way: the router rounds to seconds, and a walk may not take longer than promised. Staying
     * takes none, even where no street is near.
     */
    private static TimeMatrix roundedUp(TimeMatrix rounded) {
        int size = rounded.size();
        int[] seconds = rounded.seconds().clone();
        for (int i = 0; i < seconds.length; i++) {
            boolean way = seconds[i] > 0 && DiscoveryPlanner.isWay(seconds[i]);
            boolean toItself = i % (size + 1) == 0;
            seconds[i] = toItself ? 0 : seconds[i] + (way ? 1 : 0);
        }
        return new TimeMatrix(size, seconds);
    }

    private int add(Coordinate position, String field) {
        if (router.snap(position, walker).isEmpty()) {
            throw ParvisException.of(
                    ErrorCode.NOT_ON_NETWORK,
                    field,
                    "Longitude " + position.x + ", latitude " + position.y + " is farther than "
                            + Math.round(WalkRouter.SNAP_METRES) + " m from any street for this walker ("
                            + walker.code() + "); choose a point closer to a street.");
        }
        positions.add(position);
        return positions.size() - 1;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int budgetSeconds() {
        return budgetSeconds;
    }

    Candidate candidate(int node) {
        return choice.candidates().get(node);
    }

    int candidates() {
        return choice.candidates().size();
    }

    TimeMatrix times() {
        return times;
    }

    /** Time of the walk without any stop, in seconds; 0 if it may end anywhere. */
    int directSeconds() {
        return end == OrienteeringProblem.OPEN_END ? 0 : times.seconds(start, end);
    }

    /** The whole problem. */
    OrienteeringProblem problem() {
        return problem(budgetSeconds, null);
    }

    /**
     * The problem of the compulsory places alone.
     *
     * @param budget seconds
     * @param without a node that is not asked for, −1 if all are
     */
    OrienteeringProblem compulsoryOnly(int budget, int without) {
        boolean[] asked = new boolean[positions.size()];
        for (int node = 0; node < candidates(); node++) {
            asked[node] = candidate(node).compulsory() && node != without;
        }
        return problem(budget, asked);
    }

    private OrienteeringProblem problem(int budget, boolean @Nullable [] asked) {
        int size = positions.size();
        double[] scores = new double[size];
        int[] visits = new int[size];
        boolean[] compulsory = new boolean[size];
        int[][] hours = new int[size][];
        for (int node = 0; node < size; node++) {
            boolean stop = node < candidates();
            boolean counts = stop && (asked == null || asked[node]);
            hours[node] = stop ? windows[node] : new int[0];
            scores[node] = counts ? candidate(node).score() : 0;
            visits[node] = stop ? visitSeconds(node) : 0;
            compulsory[node] = counts && candidate(node).compulsory();
        }
        return new OrienteeringProblem(times, scores, visits, hours, compulsory, start, end, budget);
    }

    int visitSeconds(int node) {
        return candidate(node).place().visitMinutes() * SECONDS_PER_MINUTE;
    }

    int[] windows(int node) {
        return windows[node];
    }

    /** The walks of a solution, from start to end. */
    List<Walk> legs(OrienteeringSolution solution) {
        List<Walk> legs = new ArrayList<>();
        int before = start;
        for (int stop : solution.stops()) {
            legs.add(walk(before, stop));
            before = stop;
        }
        if (end != OrienteeringProblem.OPEN_END) {
            legs.add(walk(before, end));
        }
        return legs;
    }

    private Walk walk(int from, int to) {
        return walks.computeIfAbsent(
                (long) from * positions.size() + to,
                key -> router.walk(new WalkRequest(
                        List.of(positions.get(from), positions.get(to)), walker, Avoid.NOTHING, false, deadline)));
    }

    /** Whole seconds that a leg is given in the timetable. */
    static int seconds(Walk leg) {
        return (int) Math.ceil(leg.seconds() - 1e-6);
    }

    /**
     * Takes over the time of a leg where walking it takes longer than the matrix says, which rounds.
     *
     * @return whether a time has changed, so that the solution may not hold any more
     */
    boolean correctTimes(OrienteeringSolution solution, List<Walk> legs) {
        int[] corrected = times.seconds().clone();
        boolean changed = false;
        int before = start;
        for (int i = 0; i < legs.size(); i++) {
            int node = i < solution.stops().length ? solution.stops()[i] : end;
            int seconds = seconds(legs.get(i));
            int index = before * times.size() + node;
            if (before != node && seconds > corrected[index]) {
                corrected[index] = seconds;
                changed = true;
            }
            before = node;
        }
        times = new TimeMatrix(times.size(), corrected);
        return changed;
    }
}
