package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.parvis.geo.territory.Walker;

/**
 * The candidates of a request with the ways between them. Nodes are the candidates in their order, then the start, then
 * the end if it is somewhere else, then one for each night: what lies between two walks is a stop that has to be made, at
 * the end of the one and the start of the next, from when the one must be over until the next begins.
 */
final class WalkPlan {
    private static final int SECONDS_PER_MINUTE = 60;

    private final WalkRouter router;
    private final Deadline deadline;
    private final DiscoveryRequest request;
    private final Walker walker;
    private final PlaceChoice choice;
    private final TimeAxis axis;
    private final List<Coordinate> positions = new ArrayList<>();
    private final int[][] windows;
    private final int[] story;
    private final int start;
    private final int end;

    /** Kept free at the end of each walk, in seconds, for what comes on top of the stops. */
    private final int[] kept;

    private final Map<Long, Walk> walks = new HashMap<>();
    private final TimeMatrix asRouted;
    private TimeMatrix times;

    WalkPlan(
            WalkRouter router,
            DiscoveryRequest request,
            PlaceChoice choice,
            TimeAxis axis,
            VisitWindows opening,
            Deadline deadline) {
        this.router = router;
        this.deadline = deadline;
        this.request = request;
        this.walker = request.walker();
        this.choice = choice;
        this.axis = axis;
        this.kept = new int[axis.walks().size()];
        int candidates = choice.candidates().size();
        this.windows = new int[candidates][];
        this.story = new int[candidates];
        for (Candidate candidate : choice.candidates()) {
            windows[positions.size()] = opening.of(candidate.sight());
            story[positions.size()] = request.wishes().story().indexOf(candidate.id()) + 1;
            positions.add(candidate.sight().geometry().getCoordinate());
        }
        this.start = add(choice.start(), "start");
        if (choice.openEnd()) {
            this.end = OrienteeringProblem.OPEN_END;
        } else {
            this.end = choice.end().equals2D(choice.start()) ? start : add(choice.end(), "end");
        }
        this.asRouted = roundedUp(router.times(positions, positions, walker, deadline));
        this.times = asRouted;
    }

    WalkProfile profile() {
        return router.profile(walker);
    }

    WalkRouter router() {
        return router;
    }

    DiscoveryRequest request() {
        return request;
    }

    PlaceChoice choice() {
        return choice;
    }

    TimeAxis axis() {
        return axis;
    }

    Deadline deadline() {
        return deadline;
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

    /** When the last walk has to be over, less what is kept free. */
    int budgetSeconds() {
        return axis.end() - kept[kept.length - 1];
    }

    /** The time of one walk. */
    int walkBudgetSeconds() {
        return request.budgetMinutes() * SECONDS_PER_MINUTE;
    }

    /** The shortest time that one of the walks has, less what is kept free. */
    int shortestWalkSeconds() {
        return walkBudgetSeconds() - Arrays.stream(kept).max().orElse(0);
    }

    /** Keeps so much more time free at the end of one walk. */
    void keepFree(int walk, int seconds) {
        kept[walk] += seconds;
    }

    /** Keeps a part of the time of each walk free. */
    void keepFree(double part) {
        Arrays.fill(kept, (int) (part * walkBudgetSeconds()));
    }

    /** Time kept free at the end of one walk. */
    int keptSeconds(int walk) {
        return kept[walk];
    }

    Candidate candidate(int node) {
        return choice.candidates().get(node);
    }

    int candidates() {
        return choice.candidates().size();
    }

    double variety() {
        return request.wishes().variety();
    }

    /** From 1; 0 if it is not part of the story. */
    int placeInStory(int node) {
        return story[node];
    }

    /** The first of the nodes that are nights, which follow all others. */
    int firstNight() {
        return positions.size();
    }

    boolean isNight(int node) {
        return node >= positions.size();
    }

    /** From when the walk before must be over until the next begins. */
    TimeAxis.Span night(int node) {
        int walk = node - positions.size();
        return new TimeAxis.Span(
                axis.walks().get(walk).end() - kept[walk],
                axis.walks().get(walk + 1).begin());
    }

    /** Between candidates, start and end. */
    TimeMatrix times() {
        return times;
    }

    /** To the end, or nothing if it may end anywhere. */
    int secondsToEnd(int node) {
        return end == OrienteeringProblem.OPEN_END ? 0 : times.seconds(node, end);
    }

    /** Time of the walk without any stop, in seconds; 0 if it may end anywhere. */
    int directSeconds() {
        return secondsToEnd(start);
    }

    /** The whole problem. */
    OrienteeringProblem problem() {
        return draft().build();
    }

    ProblemDraft draft() {
        return new ProblemDraft(this, timesWithNights());
    }

    private TimeMatrix timesWithNights() {
        int nights = axis.walks().size() - 1;
        if (nights == 0) {
            return times;
        }
        int places = positions.size();
        int size = places + nights;
        int[] seconds = new int[size * size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                int leaves = isNight(from) ? start : from;
                int walk = isNight(to) ? secondsToEnd(leaves) : times.seconds(leaves, to);
                seconds[from * size + to] = from == to ? 0 : walk;
            }
        }
        return new TimeMatrix(size, seconds);
    }

    int visitSeconds(int node) {
        return candidate(node).sight().visitMinutes() * SECONDS_PER_MINUTE;
    }

    int[] windows(int node) {
        return windows[node];
    }

    /**
     * When a visit can begin for somebody who arrives then.
     *
     * @return {@link TimeMatrix#UNREACHABLE} if it closes too early
     */
    int earliestBegin(Halt halt, int arrival) {
        return halt.isRest() ? arrival : earliestBegin(windows[halt.node()], halt.visitSeconds(), arrival);
    }

    static int earliestBegin(int[] windows, int visitSeconds, int arrival) {
        for (int i = 0; i < windows.length; i += 2) {
            int begin = Math.max(arrival, windows[i]);
            if (begin + visitSeconds <= windows[i + 1]) {
                return begin;
            }
        }
        return TimeMatrix.UNREACHABLE;
    }

    /** When the opening or the event in which a moment lies is over. */
    int closes(int node, int moment) {
        int[] hours = windows[node];
        for (int i = 0; i < hours.length; i += 2) {
            if (moment >= hours[i] && moment <= hours[i + 1]) {
                return hours[i + 1];
            }
        }
        return moment;
    }

    /** The stops of each walk of a solution. */
    List<int[]> walksOf(OrienteeringSolution solution) {
        List<int[]> cut = new ArrayList<>();
        int from = 0;
        int[] stops = solution.stops();
        for (int i = 0; i <= stops.length; i++) {
            if (i == stops.length || isNight(stops[i])) {
                cut.add(Arrays.copyOfRange(stops, from, i));
                from = i + 1;
            }
        }
        return cut;
    }

    List<Halt> halts(int[] stops) {
        List<Halt> halts = new ArrayList<>();
        for (int node : stops) {
            halts.add(new Halt(candidate(node).sight(), node));
        }
        return halts;
    }

    /** The ways of one walk, from start to end. */
    List<Walk> legs(int[] stops) {
        List<Walk> legs = new ArrayList<>();
        int before = start;
        for (int stop : stops) {
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
                (long) from * positions.size() + to, key -> walk(positions.get(from), positions.get(to)));
    }

    /** The best walk between two positions in degrees. */
    Walk walk(Coordinate from, Coordinate to) {
        return router.walk(wish(from, to));
    }

    /** The wish for a walk between two positions in degrees. */
    WalkRequest wish(Coordinate from, Coordinate to) {
        return new WalkRequest(List.of(from, to), walker, Avoid.NOTHING, false, deadline);
    }

    Coordinate position(int node) {
        return positions.get(node);
    }

    /** Whole seconds that a leg is given in the timetable. */
    static int seconds(Walk leg) {
        return (int) Math.ceil(leg.seconds() - 1e-6);
    }

    /** Nobody goes from the one directly to the other: there is no seat on the way. */
    void close(int from, int to) {
        takesAtLeast(from, to, TimeMatrix.UNREACHABLE);
    }

    /** From the one directly to the other takes so many seconds, or longer. */
    void takesAtLeast(int from, int to, int atLeast) {
        int[] seconds = times.seconds().clone();
        int index = from * times.size() + to;
        seconds[index] = Math.max(seconds[index], atLeast);
        times = new TimeMatrix(times.size(), seconds);
    }

    /** Whether there is a way there and on for somebody who needs no rests. */
    boolean isReachedWithoutRests(int node) {
        boolean on = end == OrienteeringProblem.OPEN_END || asRouted.reachable(node, end);
        return asRouted.reachable(start, node) && on;
    }

    /** From now on it takes so long between places. */
    void use(TimeMatrix others) {
        times = others;
    }

    /** Forgets what was learnt, for another question. */
    void forget() {
        times = asRouted;
        Arrays.fill(kept, 0);
    }

    /** Whether a leg takes longer than the matrix says, which rounds. */
    boolean takesLonger(int[] stops, List<Walk> legs) {
        int before = start;
        for (int i = 0; i < legs.size(); i++) {
            int node = i < stops.length ? stops[i] : end;
            if (before != node && seconds(legs.get(i)) > times.seconds(before, node)) {
                return true;
            }
            before = node;
        }
        return false;
    }

    /** Takes over the times of legs where walking them takes longer than the matrix says. */
    void correctTimes(int[] stops, List<Walk> legs) {
        int before = start;
        for (int i = 0; i < legs.size(); i++) {
            int node = i < stops.length ? stops[i] : end;
            if (before != node) {
                takesAtLeast(before, node, seconds(legs.get(i)));
            }
            before = node;
        }
    }
}
