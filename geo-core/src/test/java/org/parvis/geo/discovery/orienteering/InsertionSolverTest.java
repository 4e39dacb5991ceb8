package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.shared.Deadline;

class InsertionSolverTest {
    private static final int HOUR = 3_600;
    private final InsertionSolver solver = new InsertionSolver();

    @Test
    void comesCloseToTheBestOfAllWalksAndNeverClaimsMore() {
        RandomProblems problems = new RandomProblems(11);
        double gaps = 0;
        int compared = 0;
        int incomplete = 0;
        for (int i = 0; i < 400; i++) {
            OrienteeringProblem problem = problems.mixed(1 + i % 7);
            OrienteeringSolution solution = solver.solve(problem, Deadline.NONE);
            SolutionCheck.assertHolds(problem, solution);
            BruteForce.Best best = BruteForce.of(problem);
            if (best.score() < 0) {
                assertThat(solution.complete()).as("case %d", i).isFalse();
                continue;
            }
            if (!solution.complete()) {
                incomplete++;
                continue;
            }
            assertThat(solution.score()).as("case %d", i).isLessThanOrEqualTo(best.score() + 1e-6);
            gaps += best.score() == 0 ? 0 : 1 - solution.score() / best.score();
            compared++;
        }
        assertThat(compared).isGreaterThan(250);
        assertThat(incomplete)
                .as("walks with all compulsory stops that were not found")
                .isZero();
        assertThat(gaps / compared).as("mean gap").isLessThan(0.002);
    }

    @Test
    void findsTheQuickestOfTheBestWalksAmongOpenPlaces() {
        RandomProblems problems = new RandomProblems(12);
        for (int i = 0; i < 60; i++) {
            OrienteeringProblem problem = problems.open(7, 2 * HOUR);
            OrienteeringSolution solution = solver.solve(problem, Deadline.NONE);
            BruteForce.Best best = BruteForce.of(problem);
            assertThat(solution.score()).as("case %d", i).isEqualTo(best.score());
            assertThat(solution.endSeconds()).as("case %d", i).isLessThanOrEqualTo(best.endSeconds() * 102 / 100);
        }
    }

    @Test
    void holdsForManyPlaces() {
        RandomProblems problems = new RandomProblems(13);
        for (int places : new int[] {30, 60, 120}) {
            OrienteeringProblem problem = problems.mixed(places);
            SolutionCheck.assertHolds(problem, solver.solve(problem, Deadline.NONE));
        }
    }

    @Test
    void holdsWhereTimesDoNotFollowTheTriangleInequality() {
        Random random = new Random(14);
        for (int i = 0; i < 150; i++) {
            int places = 1 + random.nextInt(6);
            int size = places + 2;
            int[] seconds = random.ints(size * size, 0, 4_000).toArray();
            for (int j = 0; j < seconds.length; j++) {
                if (random.nextInt(6) == 0) {
                    seconds[j] = TimeMatrix.UNREACHABLE;
                }
            }
            seconds[places * size + places + 1] = 500;
            OrienteeringProblem problem = with(seconds, places, 2 * HOUR);
            OrienteeringSolution solution = solver.solve(problem, Deadline.NONE);
            SolutionCheck.assertHolds(problem, solution);
            assertThat(solution.score())
                    .isLessThanOrEqualTo(BruteForce.of(problem).score() + 1e-6);
        }
    }

    @Test
    void givesTheSameAnswerAgain() {
        OrienteeringProblem problem = new RandomProblems(15).mixed(40);
        OrienteeringSolution once = solver.solve(problem, Deadline.NONE);
        assertThat(solver.solve(problem, Deadline.NONE).stops()).containsExactly(once.stops());
    }

    @Test
    void isNotMovedByPlacesThatAreWorthNothing() {
        OrienteeringProblem problem = new RandomProblems(16).open(12, 2 * HOUR);
        double[] scores = problem.scores().clone();
        int[][] windows = problem.windows().clone();
        for (int node = 0; node < 12; node++) {
            if (scores[node] == 0) {
                windows[node] = new int[0];
            }
        }
        OrienteeringProblem without = new OrienteeringProblem(
                problem.times(), scores, problem.visitSeconds(), windows, problem.compulsory(), 12, 12, 2 * HOUR);
        assertThat(solver.solve(without, Deadline.NONE).score())
                .isEqualTo(solver.solve(problem, Deadline.NONE).score());
    }

    @Test
    void collectsNoLessInMoreTime() {
        RandomProblems problems = new RandomProblems(17);
        for (int i = 0; i < 20; i++) {
            OrienteeringProblem problem = problems.open(8, HOUR);
            double before = 0;
            for (int budget = HOUR; budget <= 5 * HOUR; budget += HOUR / 2) {
                OrienteeringProblem longer = new OrienteeringProblem(
                        problem.times(),
                        problem.scores(),
                        problem.visitSeconds(),
                        problem.windows(),
                        problem.compulsory(),
                        problem.start(),
                        problem.end(),
                        budget);
                double score = solver.solve(longer, Deadline.NONE).score();
                assertThat(score).isGreaterThanOrEqualTo(before);
                before = score;
            }
        }
    }

    @Test
    void waitsForADoorToOpenIfThatIsWorthIt() {
        int[] seconds = {0, 600, 600, 0};
        OrienteeringProblem problem = new OrienteeringProblem(
                new TimeMatrix(2, seconds),
                new double[] {10, 0},
                new int[] {300, 0},
                new int[][] {{1_800, 2_100, 2_500, 9_000}, {}},
                new boolean[2],
                1,
                1,
                HOUR);
        OrienteeringSolution solution = solver.solve(problem, Deadline.NONE);
        assertThat(solution.begins()).containsExactly(1_800);
        assertThat(solution.endSeconds()).isEqualTo(2_700);
    }

    @Test
    void namesTheCompulsoryStopThatDoesNotFit() {
        int[] seconds = new int[16];
        Arrays.fill(seconds, 600);
        OrienteeringProblem problem = new OrienteeringProblem(
                new TimeMatrix(4, seconds),
                new double[] {0, 5, 5, 0},
                new int[] {60, 60, 60, 0},
                new int[][] {{0, 86_400}, {}, {0, 86_400}, {}},
                new boolean[] {true, true, false, false},
                3,
                3,
                HOUR);
        OrienteeringSolution solution = solver.solve(problem, Deadline.NONE);
        assertThat(solution.missing()).containsExactly(1);
        assertThat(solution.stops()).contains(0);
    }

    @Test
    void answersWithoutCandidatesAndWithAllClosed() {
        OrienteeringProblem none = new OrienteeringProblem(
                new TimeMatrix(1, new int[1]), new double[1], new int[1], new int[1][0], new boolean[1], 0, 0, 60);
        assertThat(solver.solve(none, Deadline.NONE).stops()).isEmpty();
        OrienteeringProblem problem = new RandomProblems(18).open(50, HOUR);
        OrienteeringProblem closed = new OrienteeringProblem(
                problem.times(),
                problem.scores(),
                problem.visitSeconds(),
                new int[51][0],
                problem.compulsory(),
                50,
                50,
                HOUR);
        assertThat(solver.solve(closed, Deadline.NONE).stops()).isEmpty();
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThatThrownBy(() -> new OrienteeringProblem(
                        new TimeMatrix(1, new int[1]),
                        new double[] {Double.NaN},
                        new int[1],
                        new int[1][0],
                        new boolean[1],
                        0,
                        0,
                        60))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OrienteeringProblem with(int[] seconds, int places, int budget) {
        int size = places + 2;
        double[] scores = new double[size];
        int[][] windows = new int[size][];
        for (int node = 0; node < size; node++) {
            scores[node] = node + 1;
            windows[node] = new int[] {0, 86_400};
        }
        return new OrienteeringProblem(
                new TimeMatrix(size, seconds),
                scores,
                new int[size],
                windows,
                new boolean[size],
                places,
                places + 1,
                budget);
    }
}
