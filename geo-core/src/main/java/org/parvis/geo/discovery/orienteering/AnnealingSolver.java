package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.parvis.geo.shared.Deadline;

/**
 * Takes parts of a walk out and fills it up anew, thousands of times (ruin and recreate: G. Schrimpf and others, <i>Record
 * breaking optimization results using the ruin and recreate principle</i>, 2000), from several starts.
 */
final class AnnealingSolver implements OrienteeringSolver {
    @Override
    public OrienteeringSolution solve(
            OrienteeringProblem problem,
            SearchLimits limits,
            Consumer<OrienteeringSolution> improved,
            Deadline deadline) {
        SearchSpace space = new SearchSpace(problem);
        if (space.times[SearchSpace.END] > space.budget) {
            throw new IllegalArgumentException("the way from start to end alone takes more than the budget");
        }
        if (space.candidates() == 0) {
            return new Timetable(space).of(new int[0]);
        }
        SplittableRandom random = new SplittableRandom(limits.seed());
        SearchClock clock = new SearchClock(limits, 10_000, deadline);
        BestSoFar best = new BestSoFar(space, found -> {});
        Shaking shaking = space.timed ? new TimedShaking(space, random) : new UntimedShaking(space, random);
        new Annealing(space, random, shaking, clock, best).run();
        if (Boolean.getBoolean("verbose")) {
            System.err.println("rounds " + clock.rounds());
        }
        return new Timetable(space).of(best.best().stops());
    }
}
