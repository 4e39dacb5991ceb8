package org.parvis.geo.discovery.orienteering;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.parvis.geo.shared.Deadline;

/**
 * Takes parts of a walk out and fills it up anew, thousands of times (ruin and recreate: G. Schrimpf and others, <i>Record
 * breaking optimization results using the ruin and recreate principle</i>, 2000), from several starts; the few stops of a
 * small problem it tries all.
 */
final class AnnealingSolver implements OrienteeringSolver {
    private static final double ROUNDS_TIMES_CANDIDATES = 500_000;
    private static final double FEWEST_ROUNDS = 2_000;
    private static final double MOST_ROUNDS = 12_000;

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
        Timetable timetable = new Timetable(space);
        BestSoFar best = new BestSoFar(space, found -> tell(timetable.of(found.stops()), improved));
        if (space.candidates() <= ExactSearch.MOST_CANDIDATES) {
            deadline.check();
            Snapshot found = new Snapshot(space);
            new ExactSearch(space).best(found);
            best.offer(found);
        } else {
            SearchClock clock = new SearchClock(limits, rounds(space), deadline);
            new Annealing(space, new SplittableRandom(limits.seed()), clock, best).run();
        }
        best.tell();
        return timetable.of(best.best().stops());
    }

    private static void tell(OrienteeringSolution solution, Consumer<OrienteeringSolution> improved) {
        if (solution.complete()) {
            improved.accept(solution);
        }
    }

    private static double rounds(SearchSpace space) {
        return Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, ROUNDS_TIMES_CANDIDATES / space.candidates()));
    }
}
