package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.parvis.geo.discovery.orienteering.RandomProblems.Ending;
import org.parvis.geo.discovery.orienteering.RandomProblems.Kind;
import org.parvis.geo.shared.Deadline;

/** On up to nine places the solver finds the best of all walks, with the effort of a visitor's request. */
class SolverAgainstBruteForceTest {
    private static final int CASES = 1_000;
    private static final int MOST_PLACES = 9;
    private final OrienteeringSolver solver = OrienteeringSolver.standard();

    @Test
    void findsTheBestWalk() {
        assertBest(101, Kind.PLAIN, Kind.PLAIN.ending(Ending.LINE));
    }

    @Test
    void findsTheBestWalkBetweenOpeningHours() {
        assertBest(102, Kind.PLAIN.windows(4), Kind.PLAIN.ending(Ending.LINE).windows(4));
    }

    @Test
    void findsTheBestLoop() {
        assertBest(103, Kind.PLAIN.windows(2).compulsory(1));
    }

    @Test
    void findsTheBestLine() {
        assertBest(104, Kind.PLAIN.windows(2).compulsory(1).ending(Ending.LINE));
    }

    @Test
    void findsTheBestWalkThatMayEndAnywhere() {
        assertBest(105, Kind.PLAIN.windows(2).compulsory(1).ending(Ending.OPEN));
    }

    @Test
    void findsTheBestWalkPastAllThatMustBeVisited() {
        Kind kind = Kind.PLAIN.windows(1).compulsory(3);
        assertBest(106, kind, kind.ending(Ending.LINE), kind.ending(Ending.OPEN));
    }

    @Test
    void findsTheBestWalkThatTellsAStory() {
        Kind kind = Kind.PLAIN.windows(1).compulsory(1).told();
        assertBest(107, kind, kind.ending(Ending.LINE), kind.ending(Ending.OPEN));
    }

    @Test
    void findsTheBestWalkWhereVarietyCounts() {
        Kind kind = Kind.PLAIN.windows(1).compulsory(1).grouped();
        assertBest(108, kind, kind.ending(Ending.LINE), kind.ending(Ending.OPEN));
    }

    @Test
    void findsTheBestWalkWithEverythingAtOnce() {
        Kind kind = Kind.PLAIN.windows(3).compulsory(2).told().grouped();
        assertBest(109, kind, kind.ending(Ending.LINE), kind.ending(Ending.OPEN));
    }

    /** Such times come from no router: an answer has to be right, not the best. */
    @Test
    void neverClaimsMoreThanTheBestWhereTimesAreOfNoTown() {
        RandomProblems problems = new RandomProblems(110);
        Kind kind = Kind.PLAIN.windows(1).compulsory(1).roughTimes();
        for (int i = 0; i < CASES; i++) {
            OrienteeringProblem problem = problems.of(kind.ending(Ending.values()[i % 3]), 1 + i % MOST_PLACES);
            OrienteeringSolution solution = solver.solve(problem, Deadline.NONE);
            SolutionCheck.assertHolds(problem, solution);
            if (solution.complete()) {
                assertThat(solution.score())
                        .as("case %d", i)
                        .isLessThanOrEqualTo(BruteForce.of(problem).score() + 1e-6);
            }
        }
    }

    private void assertBest(long seed, Kind... kinds) {
        RandomProblems problems = new RandomProblems(seed);
        int complete = 0;
        for (int i = 0; i < CASES; i++) {
            OrienteeringProblem problem = problems.of(kinds[i % kinds.length], 1 + i % MOST_PLACES);
            OrienteeringSolution solution = solver.solve(problem, Deadline.NONE);
            SolutionCheck.assertHolds(problem, solution);
            BruteForce.Best best = BruteForce.of(problem);
            assertThat(solution.complete())
                    .as("case %d has all that must be visited", i)
                    .isEqualTo(best.score() >= 0);
            if (solution.complete()) {
                assertThat(solution.score()).as("case %d", i).isCloseTo(best.score(), offset(1e-6));
                complete++;
            }
        }
        assertThat(complete).as("cases that can be compared").isGreaterThan(CASES / 4);
    }
}
