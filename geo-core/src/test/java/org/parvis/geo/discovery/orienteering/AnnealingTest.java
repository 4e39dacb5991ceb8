package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.Deadline;

/** The search by chance beside the one that tries all, on problems that are small enough for both. */
class AnnealingTest {
    private static final int CASES = 120;
    private static final double ROUNDS = 1_500;

    @Test
    void findsNearlyAlwaysTheBestWalkWhereTheHourDoesNotMatter() {
        RandomProblems problems = new RandomProblems(11);
        assertThat(missed(number -> problems.open(11, 2_000 + 60 * number))).isLessThanOrEqualTo(CASES / 30);
    }

    @Test
    void findsNearlyAlwaysTheBestWalkWithOpeningHoursAndDuties() {
        RandomProblems problems = new RandomProblems(12);
        assertThat(missed(number -> problems.mixed(11))).isLessThanOrEqualTo(CASES / 30);
    }

    private static int missed(IntFunction<OrienteeringProblem> problem) {
        int missed = 0;
        for (int number = 0; number < CASES; number++) {
            SearchSpace space = new SearchSpace(problem.apply(number));
            if (space.candidates() == 0) {
                continue;
            }
            Snapshot exact = new Snapshot(space);
            new ExactSearch(space).best(exact);
            BestSoFar best = new BestSoFar(space, found -> {});
            SearchClock clock = new SearchClock(new SearchLimits(1, Long.MAX_VALUE, number), ROUNDS, Deadline.NONE);
            new Annealing(space, new SplittableRandom(number), clock, best).run();
            assertThat(best.best().prize).isLessThanOrEqualTo(exact.prize);
            missed += best.best().prize < exact.prize ? 1 : 0;
        }
        return missed;
    }
}
