package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.shared.Deadline;

class OrienteeringSolverTest {
    private static final int HOUR = 3_600;
    private final OrienteeringSolver solver = OrienteeringSolver.standard();

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
    void refusesNumbersThatAreNone() {
        for (double score : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> alone(score, 60, 0)).isInstanceOf(IllegalArgumentException.class);
        }
        for (int budget : new int[] {0, -60, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> alone(1, budget, 0)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> alone(1, 60, 0).withGroups(new int[] {0}, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> alone(1, 60, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SearchLimits(Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static OrienteeringProblem alone(double score, int budget, int start) {
        return new OrienteeringProblem(
                new TimeMatrix(1, new int[1]),
                new double[] {score},
                new int[1],
                new int[1][0],
                new boolean[1],
                start,
                start,
                budget);
    }
}
