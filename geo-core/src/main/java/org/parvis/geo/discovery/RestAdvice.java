package org.parvis.geo.discovery;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.discovery.WalkFinish.MissingSeat;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;

/** Says where seats are missing, and how far apart they may be for a walk to exist. */
final class RestAdvice {
    /** A smaller step would promise more than the data knows. */
    private static final int STEP_METRES = 10;

    private final WalkPlan plan;

    RestAdvice(WalkPlan plan) {
        this.plan = plan;
    }

    /**
     * @param noSeat where seats are missing; null if it is time that is missing
     * @param works whether there is a walk with a rest every so many metres
     */
    ParvisException refusal(@Nullable MissingSeat noSeat, int everyMetres, IntPredicate works) {
        OptionalInt least = leastThatWorks(everyMetres, works);
        String trouble = noSeat == null
                ? say(
                        "There is no time to rest at least every " + everyMetres + " m within "
                                + plan.request().budgetMinutes() + " minutes",
                        "Il n’y a pas le temps de s’asseoir au moins tous les " + everyMetres + " m en "
                                + plan.request().budgetMinutes() + " minutes")
                : say(
                        "There are not enough seats " + stretch(noSeat) + " to rest at least every " + everyMetres
                                + " m",
                        "Il n’y a pas assez d’assises " + stretch(noSeat) + " pour une pause au moins tous les "
                                + everyMetres + " m");
        String advice = least.isEmpty()
                ? say(
                        "; no distance up to " + Wishes.LONGEST_REST + " m works.",
                        " ; aucune distance jusqu’à " + Wishes.LONGEST_REST + " m ne convient.")
                : say(
                        "; the smallest distance that works is " + least.getAsInt() + " m.",
                        " ; la plus petite distance possible est " + least.getAsInt() + " m.");
        ParvisException refusal = ParvisException.of(ErrorCode.INFEASIBLE, "restEveryMetres", trouble + advice);
        InfeasibleWishes.Clash clash = InfeasibleWishes.Clash.field("restEveryMetres");
        return new InfeasibleWishes(
                        List.of(clash),
                        least.isEmpty()
                                ? List.of()
                                : List.of(new InfeasibleWishes.Change(
                                        "restEveryMetres",
                                        least.getAsInt(),
                                        say(
                                                "rest every " + least.getAsInt() + " m",
                                                "une pause tous les " + least.getAsInt() + " m"))))
                .addTo(refusal);
    }

    /** By bisection: whoever walks farther between two seats needs no more of them. */
    private static OptionalInt leastThatWorks(int everyMetres, IntPredicate works) {
        if (!works.test(Wishes.LONGEST_REST)) {
            return OptionalInt.empty();
        }
        int fails = everyMetres / STEP_METRES;
        int holds = Wishes.LONGEST_REST / STEP_METRES;
        while (holds - fails > 1) {
            int middle = (fails + holds) / 2;
            if (works.test(middle * STEP_METRES)) {
                holds = middle;
            } else {
                fails = middle;
            }
        }
        return OptionalInt.of(holds * STEP_METRES);
    }

    private String stretch(MissingSeat leg) {
        String from = leg.from() < plan.candidates() ? name(leg.from()) : say("the start", "le départ");
        String to = leg.to() >= 0 && leg.to() < plan.candidates() ? name(leg.to()) : say("the end", "l’arrivée");
        return say("between " + from + " and " + to, "entre " + from + " et " + to);
    }

    private String name(int node) {
        return plan.candidate(node).sight().name().in(plan.request().language()).orElse("?");
    }

    private String say(String english, String french) {
        return plan.request().language() == Language.FRENCH ? french : english;
    }
}
