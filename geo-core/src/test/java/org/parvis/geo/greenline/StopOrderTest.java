package org.parvis.geo.greenline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.shared.Deadline;

/** Orders of few stops, compared with all there are. */
class StopOrderTest {
    private static final double MILLIMETRE = 0.001;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noOrderOfFewStopsIsBetter(boolean loop) {
        Random random = new Random(41);
        for (int i = 0; i < 300; i++) {
            OrderProblem problem = RandomOrders.problem(random, 2 + random.nextInt(i % 50 == 0 ? 7 : 6), loop);
            StopOrder order = StopOrder.best(problem, new int[0], Deadline.NONE);

            assertThat(order.order()).hasSize(problem.stops()).doesNotHaveDuplicates();
            assertThat(order.cost()).isCloseTo(RandomOrders.leastCost(problem), within(MILLIMETRE));
            assertThat(order.lowerBound()).isEqualTo(order.cost());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBoundIsNeverAboveTheBestOrder(boolean loop) {
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            OrderProblem problem = RandomOrders.problem(random, 4 + random.nextInt(4), loop);
            double least = RandomOrders.leastCost(problem);
            // Told of a worse order too, since a bound must not hang on what is known of the best.
            for (double upper : new double[] {least, 1.3 * least}) {
                double atOnce = LineBound.of(problem, upper, 0, 1, Deadline.NONE);
                double inParts = LineBound.of(problem, upper, 0, 200, Deadline.NONE);

                assertThat(atOnce).isLessThanOrEqualTo(least + MILLIMETRE);
                assertThat(inParts).isBetween(atOnce - MILLIMETRE, least + MILLIMETRE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSearchForManyStopsFindsTheBestOrderOfFew(boolean loop) {
        Random random = new Random(43);
        int missed = 0;
        for (int i = 0; i < 100; i++) {
            OrderProblem problem = RandomOrders.problem(random, 4 + random.nextInt(4), loop);
            double least = RandomOrders.leastCost(problem);
            double found = problem.cost(OrderSearch.find(problem, new int[0], 30, Deadline.NONE));

            assertThat(found).isBetween(least - MILLIMETRE, 1.05 * least);
            missed += found > least + MILLIMETRE ? 1 : 0;
        }
        assertThat(missed).isLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theExitsOfAnOrderCostWhatTheOrderCosts(boolean loop) {
        Random random = new Random(44);
        for (int i = 0; i < 100; i++) {
            OrderProblem problem = RandomOrders.problem(random, 2 + random.nextInt(6), loop);
            int[] order = StopOrder.best(problem, new int[0], Deadline.NONE).order();
            int[] exits = problem.exits(order);

            double sum = 0;
            for (int at = 0; at + 1 < exits.length; at += 2) {
                sum += problem.leg(exits[at], exits[at + 1]);
                boolean passes = loop || at + 2 < exits.length;
                sum += passes ? problem.passing(exits[at + 1], exits[(at + 2) % exits.length]) : 0;
            }
            assertThat(sum).isCloseTo(problem.cost(order), within(MILLIMETRE));
        }
    }
}
