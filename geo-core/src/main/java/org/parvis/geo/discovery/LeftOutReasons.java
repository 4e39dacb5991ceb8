package org.parvis.geo.discovery;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.geo.discovery.LeftOut.Reason;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.routing.TimeMatrix;

/** Says of every place that is no stop why it is none, by trying it as the only stop and as one more stop. */
final class LeftOutReasons {
    private final DiscoveryRequest request;
    private final WalkPlan plan;
    private final OrienteeringProblem problem;
    private final OrienteeringSolution solution;
    private final ZoneId zone;
    private final ReasonText text;

    LeftOutReasons(DiscoveryRequest request, WalkPlan plan, OrienteeringSolution solution, ZoneId zone) {
        this.request = request;
        this.plan = plan;
        this.problem = plan.problem();
        this.solution = solution;
        this.zone = zone;
        this.text = new ReasonText(request.language());
    }

    /** The most interesting first. */
    List<LeftOut> all(PlaceChoice choice) {
        boolean[] stop = new boolean[problem.size()];
        for (int node : solution.stops()) {
            stop[node] = true;
        }
        List<LeftOut> all = new ArrayList<>();
        for (int node = 0; node < plan.candidates(); node++) {
            if (!stop[node]) {
                all.add(reasonFor(node));
            }
        }
        Map<UUID, Double> scores = new HashMap<>();
        choice.candidates().forEach(each -> scores.put(each.place().id(), each.score()));
        for (Candidate candidate : choice.notAccessible()) {
            scores.put(candidate.place().id(), candidate.score());
            all.add(leftOut(candidate, Reason.NOT_ACCESSIBLE, text.notAccessible()));
        }
        for (Candidate candidate : choice.outclassed()) {
            scores.put(candidate.place().id(), candidate.score());
            all.add(leftOut(candidate, Reason.LESS_INTEREST, text.lessInterest()));
        }
        all.sort(Comparator.comparingDouble((LeftOut each) -> -scores.getOrDefault(each.placeId(), 0.0))
                .thenComparing(LeftOut::placeId));
        return all;
    }

    private static LeftOut leftOut(Candidate candidate, Reason code, String reason) {
        return new LeftOut(candidate.place().id(), candidate.place().name(), code, reason);
    }

    private LeftOut reasonFor(int node) {
        Candidate candidate = plan.candidate(node);
        TimeMatrix times = problem.times();
        int there = times.seconds(problem.start(), node);
        int back = problem.secondsToEnd(node);
        if (!DiscoveryPlanner.isWay(there) || !DiscoveryPlanner.isWay(back)) {
            return leftOut(
                    candidate,
                    Reason.UNREACHABLE,
                    text.unreachable(plan.profile().inWheelchair()));
        }
        int visit = problem.visitSeconds()[node];
        int alone = there + visit + back;
        if (alone > problem.budgetSeconds()) {
            return leftOut(candidate, Reason.TOO_FAR, text.tooFar(alone - problem.budgetSeconds()));
        }
        int begin = problem.earliestBegin(node, there);
        if (begin == TimeMatrix.UNREACHABLE || begin + visit + back > problem.budgetSeconds()) {
            return leftOut(candidate, Reason.CLOSED, closedSentence(node, there));
        }
        return reasonAsOneMore(node);
    }

    private LeftOut reasonAsOneMore(int node) {
        Candidate candidate = plan.candidate(node);
        Detour detour = shortestDetour(node);
        if (!DiscoveryPlanner.isWay(detour.seconds())) {
            return leftOut(
                    candidate,
                    Reason.UNREACHABLE,
                    text.unreachable(plan.profile().inWheelchair()));
        }
        int over = solution.endSeconds() + detour.seconds() + problem.visitSeconds()[node] - problem.budgetSeconds();
        if (over > 0) {
            return leftOut(candidate, Reason.OVER_BUDGET, text.overBudget(over));
        }
        if (problem.earliestBegin(node, detour.arrival()) == TimeMatrix.UNREACHABLE) {
            return leftOut(candidate, Reason.CLOSED, closedSentence(node, detour.arrival()));
        }
        int begin = problem.earliestBegin(node, detour.arrival());
        if (begin > detour.arrival()) {
            return leftOut(candidate, Reason.CLOSED, text.opensTooLate(clock(begin)));
        }
        return leftOut(candidate, Reason.LESS_INTEREST, text.hoursOfOthers());
    }

    /**
     * @param seconds more walking than without
     * @param arrival when one would be there
     */
    private record Detour(int seconds, int arrival) {}

    private Detour shortestDetour(int node) {
        Detour best = new Detour(TimeMatrix.UNREACHABLE, 0);
        int before = problem.start();
        int leaves = 0;
        for (int i = 0; i <= solution.stops().length; i++) {
            boolean last = i == solution.stops().length;
            int there = problem.times().seconds(before, node);
            int on = last ? problem.secondsToEnd(node) : problem.times().seconds(node, solution.stops()[i]);
            int direct = last ? problem.secondsToEnd(before) : problem.times().seconds(before, solution.stops()[i]);
            int more = there + on - direct;
            if (more < best.seconds()) {
                best = new Detour(more, leaves + there);
            }
            if (!last) {
                before = solution.stops()[i];
                leaves = solution.begins()[i] + problem.visitSeconds()[before];
            }
        }
        return best;
    }

    private String closedSentence(int node, int arrival) {
        int[] windows = problem.windows()[node];
        int closed = -1;
        for (int i = 0; i < windows.length; i += 2) {
            if (arrival < windows[i] && closed < 0) {
                return sameDay(windows[i]) ? text.opensTooLate(clock(windows[i])) : text.closed();
            }
            if (arrival >= windows[i] && arrival < windows[i + 1]) {
                return text.closesDuringVisit(clock(windows[i + 1]), clock(arrival), problem.visitSeconds()[node]);
            }
            closed = arrival >= windows[i + 1] ? windows[i + 1] : closed;
        }
        return closed < 0 ? text.closed() : text.closesBefore(clock(closed), clock(arrival));
    }

    private boolean sameDay(int seconds) {
        return request.departure()
                .atZoneSameInstant(zone)
                .toLocalDate()
                .equals(request.departure()
                        .plusSeconds(seconds)
                        .atZoneSameInstant(zone)
                        .toLocalDate());
    }

    private String clock(int seconds) {
        return text.clockOf(request.departure().plusSeconds(seconds), zone);
    }
}
