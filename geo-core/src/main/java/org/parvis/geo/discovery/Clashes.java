package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parvis.geo.discovery.InfeasibleWishes.Change;
import org.parvis.geo.discovery.InfeasibleWishes.Clash;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.discovery.orienteering.OrienteeringSolver;
import org.parvis.geo.shared.Language;

/**
 * Finds which wishes clash, by leaving out one after the other of those without which there is still no walk (a deletion
 * filter: J. Chinneck and E. Dravnieks, <i>Locating minimal infeasible constraint sets in linear programs</i>, 1991); what
 * remains is so small that without any one of it there is a walk. Then tries the least change of each.
 */
final class Clashes {
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int FARTHEST_HOURS = 48;

    private final WalkPlan plan;
    private final DiscoveryRequest request;
    private final OrienteeringSolver solver;
    private final List<Integer> compulsory = new ArrayList<>();

    Clashes(WalkPlan plan, OrienteeringSolver solver) {
        this.plan = plan;
        this.request = plan.request();
        this.solver = solver;
        for (int node = 0; node < plan.candidates(); node++) {
            if (plan.candidate(node).compulsory()) {
                compulsory.add(node);
            }
        }
    }

    /** A wish that can be left out: a place, or one of the others. */
    private sealed interface Wish {}

    private record Place(int node) implements Wish {}

    private enum Frame implements Wish {
        DEPARTURE,
        STORY,
        END,
        BUDGET
    }

    InfeasibleWishes find() {
        Set<Wish> clash = all();
        for (Wish wish : all()) {
            Set<Wish> without = new LinkedHashSet<>(clash);
            without.remove(wish);
            if (!isFeasible(without)) {
                clash = without;
            }
        }
        List<Clash> told = clash.stream().map(this::told).toList();
        return new InfeasibleWishes(told, changes(clash));
    }

    /** Those first that had rather not be blamed. */
    private Set<Wish> all() {
        Set<Wish> all = new LinkedHashSet<>();
        all.add(Frame.DEPARTURE);
        if (!request.wishes().story().isEmpty()) {
            all.add(Frame.STORY);
        }
        if (!request.openEnd()) {
            all.add(Frame.END);
        }
        compulsory.forEach(node -> all.add(new Place(node)));
        if (plan.axis().walks().size() == 1) {
            all.add(Frame.BUDGET);
        }
        return all;
    }

    private boolean isFeasible(Set<Wish> wishes) {
        return solve(draft(wishes)).complete();
    }

    private ProblemDraft draft(Set<Wish> wishes) {
        ProblemDraft draft = plan.draft().compulsoryOnly();
        for (int node : compulsory) {
            if (!wishes.contains(new Place(node))) {
                draft.without(node);
            }
        }
        if (!wishes.contains(Frame.DEPARTURE)) {
            draft.alwaysOpen();
        }
        if (!wishes.contains(Frame.STORY)) {
            draft.withoutStory();
        }
        if (!wishes.contains(Frame.END)) {
            draft.withoutEnd();
        }
        if (!wishes.contains(Frame.BUDGET) && plan.axis().walks().size() == 1) {
            draft.within(longest());
        }
        return draft;
    }

    private int longest() {
        return Math.max(DiscoveryRequest.LONGEST_MINUTES * 60, plan.budgetSeconds());
    }

    /** Where not even the walk without stops fits, nothing does. */
    private OrienteeringSolution solve(ProblemDraft draft) {
        return draft.fitsWithoutStops()
                ? solver.solve(draft.build(), plan.deadline())
                : new OrienteeringSolution(new int[0], new int[0], new int[0], 0, 0, new int[] {plan.start()});
    }

    private Clash told(Wish wish) {
        if (wish instanceof Place place) {
            Sight sight = plan.candidate(place.node()).sight();
            return new Clash(request.fieldOf(sight.id()), sight.id(), name(place.node()));
        }
        return Clash.field(
                switch ((Frame) wish) {
                    case DEPARTURE -> "departure";
                    case STORY -> "story";
                    case END -> request.loop() ? "loop" : "end";
                    case BUDGET -> "budgetMinutes";
                });
    }

    private List<Change> changes(Set<Wish> clash) {
        List<Change> changes = new ArrayList<>();
        if (clash.contains(Frame.BUDGET)) {
            addLongerBudget(changes);
        }
        if (clash.contains(Frame.DEPARTURE)) {
            addOtherDeparture(changes);
        }
        for (Wish wish : clash) {
            Set<Wish> without = all();
            without.remove(wish);
            if (wish instanceof Place place && isFeasible(without)) {
                Sight sight = plan.candidate(place.node()).sight();
                changes.add(new Change(
                        request.fieldOf(sight.id()),
                        sight.id(),
                        new RemedyText(request.language()).leaveOut(name(place.node()))));
            } else if (wish == Frame.STORY && isFeasible(without)) {
                changes.add(new Change(
                        "mustVisit",
                        request.wishes().story(),
                        say("visit them in any order", "visitez-les dans un autre ordre")));
            } else if (wish == Frame.END && isFeasible(without)) {
                changes.add(new Change(
                        request.loop() ? "loop" : "end",
                        false,
                        say("end at the last stop", "finissez à la dernière étape")));
            }
        }
        return changes;
    }

    private void addLongerBudget(List<Change> changes) {
        OrienteeringSolution longer = solve(plan.draft().compulsoryOnly().within(longest()));
        int minutes = ReasonText.minutesUp(longer.endSeconds());
        if (longer.complete() && minutes <= DiscoveryRequest.LONGEST_MINUTES) {
            changes.add(new Change(
                    "budgetMinutes", minutes, say("give " + minutes + " minutes", "prévoyez " + minutes + " min")));
        }
    }

    /** The nearest, hour by hour. */
    private void addOtherDeparture(List<Change> changes) {
        for (int hours = 1; hours <= FARTHEST_HOURS; hours++) {
            for (int shift : new int[] {hours * SECONDS_PER_HOUR, -hours * SECONDS_PER_HOUR}) {
                OffsetDateTime leave = plan.axis().at(shift);
                boolean sensible = !OtherDepartures.isAtNight(leave);
                if (sensible
                        && solve(plan.draft().compulsoryOnly().leavingAt(leave)).complete()) {
                    String at = new RemedyText(request.language()).leave(leave, sameDay(leave));
                    changes.add(new Change("departure", leave, at));
                    return;
                }
            }
        }
    }

    private boolean sameDay(OffsetDateTime leave) {
        return leave.toLocalDate().equals(plan.axis().at(0).toLocalDate());
    }

    private String name(int node) {
        return plan.candidate(node).sight().name().in(request.language()).orElse("?");
    }

    private String say(String english, String french) {
        return request.language() == Language.FRENCH ? french : english;
    }
}
