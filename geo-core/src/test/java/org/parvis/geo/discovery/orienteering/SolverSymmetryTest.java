package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.parvis.geo.discovery.orienteering.RandomProblems.Ending;
import org.parvis.geo.discovery.orienteering.RandomProblems.Kind;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.shared.Deadline;

/** How answers to problems that belong together belong together. Few places, where the answer is the best one. */
class SolverSymmetryTest {
    private static final int CASES = 150;
    private static final int PLACES = 8;
    private static final Kind HOURS = Kind.PLAIN.windows(2);
    private final OrienteeringSolver solver = OrienteeringSolver.standard();

    @Test
    void collectsNoLessInMoreTime() {
        RandomProblems problems = new RandomProblems(201);
        for (int i = 0; i < CASES; i++) {
            OrienteeringProblem problem = problems.of(HOURS.ending(Ending.values()[i % 3]), PLACES);
            double before = -1;
            for (int times = 4; times <= 8; times++) {
                double score = score(withBudget(problem, problem.budgetSeconds() / 4 * times));
                assertThat(score).as("case %d", i).isGreaterThanOrEqualTo(before);
                before = score;
            }
        }
    }

    @Test
    void isNotMovedByAPlaceWorthNothing() {
        RandomProblems problems = new RandomProblems(202);
        for (int i = 0; i < CASES; i++) {
            OrienteeringProblem problem = problems.of(HOURS.ending(Ending.values()[i % 3]), PLACES);
            int worthless = i % PLACES;
            double[] scores = problem.scores().clone();
            int[][] closed = problem.windows().clone();
            scores[worthless] = 0;
            closed[worthless] = new int[0];
            OrienteeringProblem without = with(problem, problem.times(), scores, closed);
            assertThat(score(with(problem, problem.times(), scores, problem.windows())))
                    .as("case %d", i)
                    .isEqualTo(score(without));
        }
    }

    @Test
    void givesTheSameWalkForScoresOfAnotherScale() {
        RandomProblems problems = new RandomProblems(203);
        for (int i = 0; i < 40; i++) {
            OrienteeringProblem problem = problems.of(HOURS.ending(Ending.values()[i % 3]), 30);
            double scale = i % 2 == 0 ? 64 : 1.0 / 1_024;
            double[] scores =
                    Arrays.stream(problem.scores()).map(score -> score * scale).toArray();
            OrienteeringProblem scaled = with(problem, problem.times(), scores, problem.windows());
            assertThat(solver.solve(scaled, Deadline.NONE).stops())
                    .as("case %d", i)
                    .containsExactly(solver.solve(problem, Deadline.NONE).stops());
        }
    }

    @Test
    void doesNotCareWhatPlacesAreCalled() {
        RandomProblems problems = new RandomProblems(204);
        Random random = new Random(204);
        for (int i = 0; i < CASES; i++) {
            Kind kind = HOURS.ending(Ending.values()[i % 3]).compulsory(1);
            OrienteeringProblem problem = problems.of(kind, PLACES);
            int[] names = shuffled(problem.size(), random);
            assertThat(score(renamed(problem, names))).as("case %d", i).isCloseTo(score(problem), offset(1e-6));
        }
    }

    @Test
    void collectsAsMuchOnTheWayBackWhereNothingCloses() {
        RandomProblems problems = new RandomProblems(205);
        for (int i = 0; i < CASES; i++) {
            Ending ending = i % 2 == 0 ? Ending.LOOP : Ending.LINE;
            OrienteeringProblem there = problems.of(Kind.PLAIN.ending(ending), PLACES);
            int size = there.size();
            int[] seconds = array(size * size, index -> there.times().seconds(index % size, index / size));
            OrienteeringProblem back = new OrienteeringProblem(
                    new TimeMatrix(size, seconds),
                    there.scores(),
                    there.visitSeconds(),
                    there.windows(),
                    there.compulsory(),
                    there.end(),
                    there.start(),
                    there.budgetSeconds());
            boolean waysBack = back.times().seconds(there.end(), there.start()) <= back.budgetSeconds();
            assertThat(waysBack).isTrue();
            assertThat(score(back)).as("case %d", i).isCloseTo(score(there), offset(1e-6));
        }
    }

    private double score(OrienteeringProblem problem) {
        OrienteeringSolution solution = solver.solve(problem, Deadline.NONE);
        SolutionCheck.assertHolds(problem, solution);
        return solution.complete() ? solution.score() : -1;
    }

    private static OrienteeringProblem withBudget(OrienteeringProblem problem, int budget) {
        return new OrienteeringProblem(
                problem.times(),
                problem.scores(),
                problem.visitSeconds(),
                problem.windows(),
                problem.compulsory(),
                problem.start(),
                problem.end(),
                Math.max(budget, problem.budgetSeconds()));
    }

    private static OrienteeringProblem with(
            OrienteeringProblem problem, TimeMatrix times, double[] scores, int[][] windows) {
        return new OrienteeringProblem(
                times,
                scores,
                problem.visitSeconds(),
                windows,
                problem.compulsory(),
                problem.start(),
                problem.end(),
                problem.budgetSeconds());
    }

    /** @param names for each new node, which one it was */
    private static OrienteeringProblem renamed(OrienteeringProblem problem, int[] names) {
        int size = problem.size();
        double[] scores =
                Arrays.stream(names).mapToDouble(name -> problem.scores()[name]).toArray();
        int[][] windows =
                Arrays.stream(names).mapToObj(name -> problem.windows()[name]).toArray(int[][]::new);
        boolean[] compulsory = new boolean[size];
        int start = -1;
        int end = OrienteeringProblem.OPEN_END;
        for (int node = 0; node < size; node++) {
            compulsory[node] = problem.compulsory()[names[node]];
            start = names[node] == problem.start() ? node : start;
            end = names[node] == problem.end() ? node : end;
        }
        return new OrienteeringProblem(
                new TimeMatrix(size, array(size * size, index -> problem.times()
                        .seconds(names[index / size], names[index % size]))),
                scores,
                array(size, node -> problem.visitSeconds()[names[node]]),
                windows,
                compulsory,
                start,
                end,
                problem.budgetSeconds());
    }

    private static int[] shuffled(int size, Random random) {
        int[] names = array(size, node -> node);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int name = names[i];
            names[i] = names[other];
            names[other] = name;
        }
        return names;
    }

    private static int[] array(int size, IntUnaryOperator value) {
        int[] array = new int[size];
        Arrays.setAll(array, value);
        return array;
    }
}
