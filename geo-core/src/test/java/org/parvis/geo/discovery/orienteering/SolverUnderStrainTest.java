package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parvis.geo.discovery.orienteering.RandomProblems.Ending;
import org.parvis.geo.discovery.orienteering.RandomProblems.Kind;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Problems that nobody poses, and what the solver owes whoever waits for it. */
class SolverUnderStrainTest {
    private static final int HOUR = 3_600;
    private static final int[] ALWAYS = {0, 86_400};
    private final OrienteeringSolver solver = OrienteeringSolver.standard();

    @Test
    void answersWithoutCandidates() {
        OrienteeringProblem none = problem(new int[1], 0, 60);
        assertThat(answer(none).stops()).isEmpty();
        OrienteeringProblem line = new RandomProblems(301).of(Kind.PLAIN.ending(Ending.LINE), 0);
        assertThat(answer(line).endSeconds()).isEqualTo(line.times().seconds(line.start(), line.end()));
    }

    @Test
    void answersWhereAllIsClosed() {
        for (Ending ending : Ending.values()) {
            OrienteeringProblem open = new RandomProblems(302).of(Kind.PLAIN.ending(ending), 50);
            OrienteeringProblem closed = new OrienteeringProblem(
                    open.times(),
                    open.scores(),
                    open.visitSeconds(),
                    new int[open.size()][0],
                    open.compulsory(),
                    open.start(),
                    open.end(),
                    open.budgetSeconds());
            assertThat(answer(closed).stops()).isEmpty();
        }
    }

    @Test
    void answersWhereNothingCanBeReached() {
        int[] seconds = new int[36];
        Arrays.fill(seconds, TimeMatrix.UNREACHABLE);
        for (int node = 0; node < 6; node++) {
            seconds[node * 7] = 0;
        }
        assertThat(answer(problem(seconds, 0, OrienteeringProblem.LONGEST_SECONDS))
                        .stops())
                .isEmpty();
    }

    @Test
    void answersWithinOneSecond() {
        OrienteeringSolution solution = answer(problem(distances(0, 0, 1, 0), 3, 1));
        assertThat(solution.stops()).containsExactlyInAnyOrder(0, 1);
        assertThat(solution.endSeconds()).isZero();
    }

    @Test
    void visitsAllPlacesThatLieOnOneSpot() {
        int[] nowhere = new int[300 * 300];
        OrienteeringSolution solution = answer(problem(nowhere, 150, 1));
        assertThat(solution.stops()).hasSize(299);
        assertThat(solution.endSeconds()).isZero();
    }

    @Test
    void refusesAWalkWhoseEndIsOutOfReach() {
        int[] seconds = {0, 61, 61, 0};
        OrienteeringProblem problem = new OrienteeringProblem(
                new TimeMatrix(2, seconds), new double[2], new int[2], new int[2][0], new boolean[2], 0, 1, 60);
        assertThatThrownBy(() -> solver.solve(problem, Deadline.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsUpTheLongestTimesWithoutOverflow() {
        int far = OrienteeringProblem.LONGEST_SECONDS / 2;
        int[] seconds = {0, far, far, far, 0, far, far, far, 0};
        OrienteeringProblem problem = new OrienteeringProblem(
                new TimeMatrix(3, seconds),
                new double[] {1, OrienteeringProblem.HIGHEST_SCORE, 0},
                new int[] {0, OrienteeringProblem.LONGEST_SECONDS, 0},
                new int[][] {{0, TimeMatrix.UNREACHABLE}, {0, TimeMatrix.UNREACHABLE}, {}},
                new boolean[3],
                2,
                2,
                OrienteeringProblem.LONGEST_SECONDS);
        assertThat(answer(problem).stops()).containsExactly(0);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void givesUpOnThousandsOfPlacesWhenTimeIsOver() {
        OrienteeringProblem many = spread(5_000);
        SearchLimits endless = new SearchLimits(1e9, Long.MAX_VALUE, 1);
        Deadline soon = Deadline.after(Duration.ofMillis(100), () -> false);
        assertThatThrownBy(() -> solver.solve(many, endless, better -> {}, soon))
                .isInstanceOfSatisfying(
                        ParvisException.class, over -> assertThat(over.code()).isEqualTo(ErrorCode.OUT_OF_TIME));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void stopsWhenNobodyWaitsAnyMore() {
        AtomicInteger asked = new AtomicInteger();
        Deadline left = Deadline.after(Duration.ofHours(1), () -> asked.incrementAndGet() > 3);
        OrienteeringProblem problem = spread(400);
        SearchLimits endless = new SearchLimits(1e9, Long.MAX_VALUE, 1);
        assertThatThrownBy(() -> solver.solve(problem, endless, better -> {}, left))
                .isInstanceOf(ParvisException.class);
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void answersForThousandsOfPlacesInTheTimeItIsGiven() {
        OrienteeringProblem many = spread(5_000);
        OrienteeringSolution solution =
                solver.solve(many, SearchLimits.ofNanos(300_000_000L, 1), better -> {}, Deadline.NONE);
        SolutionCheck.assertHolds(many, solution);
        assertThat(solution.stops()).hasSizeGreaterThan(10);
    }

    @Test
    void tellsOfBetterAndBetterWalksAndOfTheAnswerLast() {
        for (long seed = 0; seed < 5; seed++) {
            Kind kind = Kind.PLAIN.windows(2).grouped().told();
            OrienteeringProblem problem = new RandomProblems(310 + seed).of(kind, 60);
            List<OrienteeringSolution> told = new ArrayList<>();
            OrienteeringSolution answer =
                    solver.solve(problem, new SearchLimits(1, Long.MAX_VALUE, seed), told::add, Deadline.NONE);
            assertThat(told).isNotEmpty();
            told.forEach(each -> SolutionCheck.assertHolds(problem, each));
            for (int i = 1; i < told.size(); i++) {
                OrienteeringSolution before = told.get(i - 1);
                OrienteeringSolution after = told.get(i);
                boolean better = after.score() > before.score()
                        || (after.score() > before.score() - 1e-6 && after.endSeconds() < before.endSeconds());
                assertThat(better)
                        .as("walk %d is better than the one before", i)
                        .isTrue();
            }
            assertThat(told.get(told.size() - 1).stops()).containsExactly(answer.stops());
        }
    }

    @Test
    void givesTheSameAnswerToTheSameSeed() {
        Kind kind = Kind.PLAIN.windows(2);
        OrienteeringProblem problem = new RandomProblems(320).of(kind, 60);
        for (long seed = 0; seed < 3; seed++) {
            SearchLimits limits = new SearchLimits(0.5, Long.MAX_VALUE, seed);
            int[] once =
                    solver.solve(problem, limits, better -> {}, Deadline.NONE).stops();
            assertThat(solver.solve(problem, limits, better -> {}, Deadline.NONE)
                            .stops())
                    .containsExactly(once);
        }
    }

    private OrienteeringSolution answer(OrienteeringProblem problem) {
        OrienteeringSolution solution = solver.solve(problem, Deadline.NONE);
        SolutionCheck.assertHolds(problem, solution);
        return solution;
    }

    /** Seconds between places on a line. */
    private static int[] distances(int... positions) {
        int size = positions.length;
        int[] seconds = new int[size * size];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = Math.abs(positions[i / size] - positions[i % size]);
        }
        return seconds;
    }

    /** A loop among places that are always open and of equal worth, without visits. */
    private static OrienteeringProblem problem(int[] seconds, int start, int budget) {
        int size = (int) Math.round(Math.sqrt(seconds.length));
        double[] scores = new double[size];
        int[][] windows = new int[size][];
        Arrays.fill(scores, 1);
        Arrays.fill(windows, ALWAYS);
        return new OrienteeringProblem(
                new TimeMatrix(size, seconds), scores, new int[size], windows, new boolean[size], start, start, budget);
    }

    /** On a grid with a minute from place to place, beginning in a corner. */
    private static OrienteeringProblem spread(int places) {
        int size = places + 1;
        int width = (int) Math.ceil(Math.sqrt(size));
        int[] seconds = new int[size * size];
        for (int i = 0; i < seconds.length; i++) {
            int from = i / size;
            int to = i % size;
            seconds[i] = (int) Math.round(60 * Math.hypot(from / width - to / width, from % width - to % width));
        }
        double[] scores = new double[size];
        for (int node = 0; node < size; node++) {
            scores[node] = 1 + node * 7 % 13;
        }
        int[] visits = new int[size];
        Arrays.fill(visits, 60);
        int[][] windows = new int[size][];
        Arrays.fill(windows, ALWAYS);
        return new OrienteeringProblem(
                new TimeMatrix(size, seconds), scores, visits, windows, new boolean[size], 0, 0, 4 * HOUR);
    }
}
