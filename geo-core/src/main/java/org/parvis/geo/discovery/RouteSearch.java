package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.discovery.orienteering.OrienteeringSolver;
import org.parvis.geo.discovery.orienteering.SearchLimits;
import org.parvis.geo.routing.Walk;

/**
 * Lets the solver choose the stops and puts the real ways between them. Where these take longer than was thought, what
 * was learnt is taken over into the plan, and the stops are chosen anew.
 */
final class RouteSearch {
    /** Every round finds a leg that takes longer than the matrix says, by the rounding to seconds; few do. */
    private static final int MOST_ROUNDS = 20;

    private final WalkPlan plan;
    private final OrienteeringSolver solver;
    private final Feasibility feasibility;

    RouteSearch(WalkPlan plan, OrienteeringSolver solver, Feasibility feasibility) {
        this.plan = plan;
        this.solver = solver;
        this.feasibility = feasibility;
    }

    /**
     * What was found.
     *
     * @param problem that it solves
     * @param solution with the nights among the stops
     * @param walks with their real ways
     */
    record Found(OrienteeringProblem problem, OrienteeringSolution solution, List<Timetable> walks) {
        boolean goesNowhere() {
            return walks.stream().allMatch(walk -> walk.visits().isEmpty());
        }
    }

    /**
     * @param change of the plan's problem
     * @param improved told what the solver finds on the way, as far as it holds on the real ways
     */
    Found find(UnaryOperator<ProblemDraft> change, Consumer<Found> improved) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            feasibility.requireWayToEnd();
            OrienteeringProblem problem = change.apply(plan.draft()).build();
            OrienteeringSolution solution = solver.solve(
                    problem,
                    SearchLimits.STANDARD,
                    better -> timetables(better).ifPresent(walks -> improved.accept(new Found(problem, better, walks))),
                    plan.deadline());
            if (!solution.complete()) {
                solution = feasibility.compulsoryAlone();
            }
            if (!correct(solution)) {
                List<Timetable> walks = timetables(solution)
                        .orElseThrow(() -> new IllegalStateException("a walk does not keep to its own timetable"));
                return new Found(problem, solution, walks);
            }
        }
        throw new IllegalStateException("the time matrix and the walks of the router do not agree");
    }

    private boolean correct(OrienteeringSolution solution) {
        boolean changed = false;
        for (int[] stops : plan.walksOf(solution)) {
            changed |= plan.correctTimes(stops, plan.legs(stops));
        }
        return changed;
    }

    /** @return empty if the walks take longer on the real ways than they may */
    private Optional<List<Timetable>> timetables(OrienteeringSolution solution) {
        List<Timetable> walks = new ArrayList<>();
        for (int[] stops : plan.walksOf(solution)) {
            List<Walk> legs = plan.legs(stops);
            Timetable walk = Timetable.of(plan, walks.size(), plan.halts(stops), legs);
            if (walk.end() > plan.axis().walks().get(walks.size()).end()) {
                return Optional.empty();
            }
            walks.add(walk);
        }
        return Optional.of(walks);
    }
}
