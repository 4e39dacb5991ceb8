package org.parvis.geo.discovery;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.discovery.WalkFinish.Finished;
import org.parvis.geo.discovery.WalkFinish.MissingSeat;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.discovery.orienteering.OrienteeringSolver;
import org.parvis.geo.discovery.orienteering.SearchLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Lets the solver choose the stops, puts the real ways between them and the rests on these. Where that takes longer than
 * was thought, what was learnt is taken over into the plan, and the stops are chosen anew.
 */
final class RouteSearch {
    /** Every round learns from a leg or a walk that takes longer than was thought; few are needed. */
    private static final int MOST_ROUNDS = 24;

    /** Rests teach much, so that the whole effort would be spent too often. */
    private static final double EFFORT_AFTER_LESSON = 0.2;

    private final WalkPlan plan;
    private final OrienteeringSolver solver;
    private final Feasibility feasibility;
    private final WalkFinish finish;
    private final double effort;

    /** @param effort of the first choice of stops, 1 for what a visitor is given */
    RouteSearch(WalkPlan plan, OrienteeringSolver solver, Feasibility feasibility, WalkFinish finish, double effort) {
        this.plan = plan;
        this.solver = solver;
        this.feasibility = feasibility;
        this.finish = finish;
        this.effort = effort;
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

        List<Halt> halts() {
            return walks.stream().flatMap(walk -> walk.halts().stream()).toList();
        }
    }

    /**
     * @param change of the plan's problem
     * @param improved told what the solver finds on the way, as far as it holds on the real ways
     * @throws RestsDoNotFit if there are too few seats, or no time to rest
     */
    Found find(UnaryOperator<ProblemDraft> change, Consumer<Found> improved) {
        boolean rested = plan.request().wishes().restEveryMetres() != null;
        MissingSeat noSeat = rested ? RestTimes.missing(plan) : null;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            OrienteeringProblem problem = change.apply(plan.draft()).build();
            OrienteeringSolution solution;
            try {
                double less = rested && round > 0 ? EFFORT_AFTER_LESSON : 1;
                solution = solve(problem, SearchLimits.ofEffort(less * effort), improved);
            } catch (ParvisException refused) {
                if (rested && refused.code() != ErrorCode.OUT_OF_TIME) {
                    throw new RestsDoNotFit(noSeat, refused);
                }
                throw refused;
            }
            Finished finished = finish.finish(solution);
            if (finished.walks() != null) {
                return new Found(problem, solution, finished.walks());
            }
            finished.lesson().run();
            noSeat = noSeat == null ? finished.noSeat() : noSeat;
        }
        if (rested) {
            throw new RestsDoNotFit(noSeat, null);
        }
        throw new IllegalStateException("the time matrix and the walks of the router do not agree");
    }

    private OrienteeringSolution solve(OrienteeringProblem problem, SearchLimits limits, Consumer<Found> improved) {
        feasibility.requireWayToEnd();
        OrienteeringSolution solution =
                solver.solve(problem, limits, better -> tell(problem, better, improved), plan.deadline());
        return solution.complete() ? solution : feasibility.compulsoryAlone();
    }

    private void tell(OrienteeringProblem problem, OrienteeringSolution better, Consumer<Found> improved) {
        List<Timetable> walks = finish.finish(better).walks();
        if (walks != null) {
            improved.accept(new Found(problem, better, walks));
        }
    }

    /** The wished rests cannot be had. */
    static final class RestsDoNotFit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable MissingSeat noSeat;

        RestsDoNotFit(@Nullable MissingSeat noSeat, @Nullable Throwable cause) {
            super("no walk with the wished rests", cause);
            this.noSeat = noSeat;
        }

        /** Where there are too few seats; null if it is the time that is missing. */
        @Nullable
        MissingSeat noSeat() {
            return noSeat;
        }
    }
}
