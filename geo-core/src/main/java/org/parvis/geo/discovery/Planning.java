package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.discovery.RouteSearch.Found;
import org.parvis.geo.discovery.RouteSearch.RestsDoNotFit;
import org.parvis.geo.discovery.WalkFinish.MissingSeat;
import org.parvis.geo.discovery.orienteering.OrienteeringSolver;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The planning of one request, from its candidates to the whole answer. */
final class Planning {
    /** So many places are named with their reasons; how many more there are is said. */
    static final int MOST_LEFT_OUT = 100;

    /** Enough to see whether there is a walk at all. */
    private static final double EFFORT_OF_TRIAL = 0.05;

    private final DiscoveryRequest request;
    private final WalkPlan plan;
    private final DiscoveryTown town;
    private final OrienteeringSolver solver;
    private final Feasibility feasibility;
    private final RouteAssembly assembly;
    private final BetterAnswers told;
    private final Consumer<DiscoveryPlan> improved;

    Planning(
            WalkPlan plan,
            DiscoveryTown town,
            OrienteeringSolver solver,
            Landmarks landmarks,
            Consumer<DiscoveryPlan> improved) {
        this.request = plan.request();
        this.plan = plan;
        this.town = town;
        this.solver = solver;
        this.feasibility = new Feasibility(plan, solver);
        this.assembly = new RouteAssembly(plan, town.surroundings(), landmarks);
        this.improved = improved;
        this.told = new BetterAnswers(request, assembly, improved);
    }

    /** @throws ParvisException as {@link DiscoveryPlanner#plan} says */
    DiscoveryPlan answer() {
        feasibility.requireCompulsoryReachable();
        RouteSearch search = search(request.wishes().restEveryMetres());
        Found best = best(search);
        LeftOutReasons reasons = new LeftOutReasons(plan, best.solution().stops());
        if (best.goesNowhere() && !request.hasEnd()) {
            throw request.wishes().restEveryMetres() == null
                    ? nothingFits(reasons.first(MOST_LEFT_OUT).places())
                    : restsDoNotFit(nearestWithoutSeat());
        }
        told.tell(best);
        LeftOutReasons.Reasons leftOut = reasons.first(MOST_LEFT_OUT);
        List<DiscoveryRoute> parts = new ArrayList<>(told.parts(best));
        parts.set(0, parts.get(0).withLeftOut(leftOut.places(), leftOut.more()));
        OtherRoutes.Others others = new OtherRoutes(plan, search, assembly).besides(best);
        DiscoveryPlan answer = new DiscoveryPlan(parts, others.routes(), null, others.cutShort());
        if (!request.wishes().certificate()) {
            return answer;
        }
        // Nobody waits for the proof to see the whole answer.
        improved.accept(answer);
        return answer.withCertificate(new HowMuchBetter(plan).than(Worth.of(plan, best.halts())));
    }

    private @Nullable MissingSeat nearestWithoutSeat() {
        return plan.candidates() == 0 ? null : new MissingSeat(plan.start(), 0);
    }

    private RouteSearch search(@Nullable Integer restEveryMetres) {
        return search(restEveryMetres, 1);
    }

    private RouteSearch search(@Nullable Integer restEveryMetres, double effort) {
        return new RouteSearch(plan, solver, feasibility, new WalkFinish(plan, town, restEveryMetres), effort);
    }

    private Found best(RouteSearch search) {
        if (!request.wishes().ambience().isEmpty()) {
            try {
                plan.keepFree(FineStreets.PART_OF_BUDGET * request.wishes().heaviestAmbience());
                return search.find(draft -> draft, told::tell);
            } catch (ParvisException | RestsDoNotFit noTimeToSpare) {
                plan.deadline().check();
                plan.forget();
                return bestOf(search(request.wishes().restEveryMetres()));
            }
        }
        return bestOf(search);
    }

    private Found bestOf(RouteSearch search) {
        try {
            return search.find(draft -> draft, told::tell);
        } catch (ParvisException refused) {
            boolean untold =
                    refused.code() == ErrorCode.INFEASIBLE && refused.members().isEmpty();
            throw untold ? new Clashes(plan, solver).find().addTo(refused) : refused;
        } catch (RestsDoNotFit rests) {
            throw restsDoNotFit(rests.noSeat());
        }
    }

    /** Where there is no walk even without a rest, that is what is told. */
    private ParvisException restsDoNotFit(@Nullable MissingSeat noSeat) {
        Integer every = request.wishes().restEveryMetres();
        ParvisException refusal = new RestAdvice(plan)
                .refusal(noSeat, every == null ? Wishes.SHORTEST_REST : every, this::worksWithRestEvery);
        plan.forget();
        try {
            search(null, EFFORT_OF_TRIAL).find(draft -> draft, better -> {});
        } catch (ParvisException evenWithout) {
            return evenWithout;
        }
        return refusal;
    }

    private boolean worksWithRestEvery(int metres) {
        plan.forget();
        try {
            Found found = search(metres, EFFORT_OF_TRIAL).find(draft -> draft, better -> {});
            return request.hasEnd() || !found.goesNowhere();
        } catch (RestsDoNotFit stillNot) {
            return false;
        }
    }

    private ParvisException nothingFits(List<LeftOut> leftOut) {
        String why = leftOut.isEmpty()
                ? "No place you like lies within reach."
                : "Of the places you like, "
                        + leftOut.get(0).name().in(request.language()).orElse("the first") + " is left out because: "
                        + leftOut.get(0).reason() + ".";
        List<InfeasibleWishes.Change> changes = new ArrayList<>();
        for (LeftOut left : leftOut) {
            Remedy remedy = left.remedy();
            if (remedy != null && remedy.minutes() != null) {
                changes.add(new InfeasibleWishes.Change(
                        "budgetMinutes", request.budgetMinutes() + remedy.minutes(), remedy.sentence()));
            } else if (remedy != null && remedy.departure() != null) {
                changes.add(new InfeasibleWishes.Change("departure", remedy.departure(), remedy.sentence()));
            }
        }
        ParvisException failure = ParvisException.of(
                ErrorCode.INFEASIBLE,
                "budgetMinutes",
                "No stop fits into " + request.budgetMinutes() + " minutes from here, so there is no walk to make. "
                        + why + " Give more time, more themes, another departure or another start.");
        return new InfeasibleWishes(List.of(InfeasibleWishes.Clash.field("budgetMinutes")), changes).addTo(failure);
    }
}
