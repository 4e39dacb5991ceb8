package org.parvis.geo.discovery;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.discovery.orienteering.OrienteeringSolver;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Says what cannot be, and what would have to change. */
final class Feasibility {
    private final DiscoveryRequest request;
    private final WalkPlan plan;
    private final OrienteeringSolver solver;
    private final ZoneId zone;
    private final Deadline deadline;

    Feasibility(WalkPlan plan, OrienteeringSolver solver) {
        this.request = plan.request();
        this.plan = plan;
        this.solver = solver;
        this.zone = plan.axis().zone();
        this.deadline = plan.deadline();
    }

    /** @throws ParvisException unless one can walk from start to end within the budget */
    void requireWayToEnd() {
        int seconds = plan.directSeconds();
        if (!DiscoveryPlanner.isWay(seconds)) {
            throw ParvisException.of(
                    ErrorCode.UNREACHABLE,
                    "end",
                    "No way leads from the start to the end for this walker ("
                            + request.walker().code() + ").");
        }
        if (seconds > plan.shortestWalkSeconds()) {
            throw ParvisException.of(
                    ErrorCode.INFEASIBLE,
                    "budgetMinutes",
                    "The walk from the start to the end alone takes " + minutes(seconds) + " minutes; the budget is "
                            + request.budgetMinutes() + ".");
        }
    }

    /** @throws ParvisException unless each compulsory place can be reached, left and entered by this walker */
    void requireCompulsoryReachable() {
        for (int node = 0; node < plan.candidates(); node++) {
            if (plan.candidate(node).compulsory()) {
                requireVisitable(node);
            }
        }
    }

    private void requireVisitable(int node) {
        Sight place = plan.candidate(node).sight();
        String field = request.fieldOf(place.id());
        if (!plan.choice().isAccessible(place)) {
            throw notForThisWalker(
                    place,
                    ErrorCode.INFEASIBLE,
                    field,
                    nameOf(place) + " cannot be visited with a wheelchair; take it out of \"" + listOf(field) + "\".");
        }
        boolean left =
                plan.end() == OrienteeringProblem.OPEN_END || plan.times().reachable(node, plan.end());
        if (!plan.times().reachable(plan.start(), node) || !left) {
            throw notForThisWalker(
                    place,
                    ErrorCode.UNREACHABLE,
                    field,
                    "No way leads to " + nameOf(place) + " and on for this walker ("
                            + request.walker().code() + ").");
        }
    }

    /**
     * The quickest walk through the compulsory places and no other.
     *
     * @throws ParvisException {@code INFEASIBLE} if it takes more than the budget, or if their opening hours clash
     */
    OrienteeringSolution compulsoryAlone() {
        int longest = DiscoveryRequest.LONGEST_MINUTES * 60;
        OrienteeringSolution alone = solver.solve(
                plan.draft()
                        .compulsoryOnly()
                        .within(Math.max(longest, plan.budgetSeconds()))
                        .build(),
                deadline);
        if (!alone.complete()) {
            throw closed(alone);
        }
        if (alone.endSeconds() > plan.budgetSeconds()) {
            throw overBudget(alone);
        }
        return alone;
    }

    private ParvisException closed(OrienteeringSolution alone) {
        List<String> names = new ArrayList<>();
        for (int node : alone.missing()) {
            if (plan.isNight(node)) {
                continue;
            }
            names.add(nameOf(plan.candidate(node).sight()) + hours(node));
        }
        return ParvisException.of(
                ErrorCode.INFEASIBLE,
                "mustVisit",
                "These places cannot be visited on one walk of at most " + DiscoveryRequest.LONGEST_MINUTES
                        + " minutes that leaves at " + ReasonText.clock(request.departure(), zone) + ": "
                        + String.join("; ", names) + ". Choose another departure, or take them out of \"mustVisit\".");
    }

    private String hours(int node) {
        int[] windows = plan.windows(node);
        if (windows.length == 0) {
            return " (closed that day)";
        }
        List<String> spans = new ArrayList<>();
        for (int i = 0; i < windows.length; i += 2) {
            spans.add(ReasonText.clock(request.departure().plusSeconds(windows[i]), zone) + "–"
                    + ReasonText.clock(request.departure().plusSeconds(windows[i + 1]), zone));
        }
        return " (open " + String.join(", ", spans) + ")";
    }

    private ParvisException overBudget(OrienteeringSolution alone) {
        List<String> names = new ArrayList<>();
        List<String> dispensable = new ArrayList<>();
        for (int node : alone.stops()) {
            if (plan.isNight(node)) {
                continue;
            }
            String name = nameOf(plan.candidate(node).sight());
            names.add(name);
            OrienteeringSolution without =
                    solver.solve(plan.draft().compulsoryOnly().without(node).build(), deadline);
            if (alone.stops().length > 1 && without.complete()) {
                dispensable.add(name + " (then " + minutes(without.endSeconds()) + " minutes)");
            }
        }
        int needed = minutes(alone.endSeconds());
        String advice =
                needed > DiscoveryRequest.LONGEST_MINUTES ? " Ask for fewer places" : " Give " + needed + " minutes";
        if (!dispensable.isEmpty()) {
            advice += ", or leave out " + dispensable.stream().collect(Collectors.joining(" or "));
        }
        return ParvisException.of(
                ErrorCode.INFEASIBLE,
                "mustVisit",
                "To stop at " + String.join(", ", names) + " takes " + needed
                        + " minutes with the ways between and waiting; the budget is " + request.budgetMinutes() + "."
                        + advice + ".");
    }

    private ParvisException notForThisWalker(Sight place, ErrorCode code, String field, String message) {
        List<InfeasibleWishes.Clash> clash = List.of(
                new InfeasibleWishes.Clash(field, place.id(), nameOf(place)), InfeasibleWishes.Clash.field("walker"));
        List<InfeasibleWishes.Change> changes = new ArrayList<>();
        RemedyText text = new RemedyText(request.language());
        changes.add(new InfeasibleWishes.Change(field, place.id(), text.leaveOut(nameOf(place))));
        Remedy other = new Remedies(plan, new int[0]).otherWalker(place);
        if (other != null && other.walker() != null) {
            changes.add(new InfeasibleWishes.Change("walker", other.walker().code(), other.sentence()));
        }
        return new InfeasibleWishes(clash, changes).addTo(ParvisException.of(code, field, message));
    }

    private static String listOf(String field) {
        return field.substring(0, field.indexOf('['));
    }

    private String nameOf(Sight place) {
        return place.name().in(request.language()).orElseThrow();
    }

    private static int minutes(int seconds) {
        return ReasonText.minutesUp(seconds);
    }
}
