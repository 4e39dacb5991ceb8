package org.parvis.geo.greenline;

import java.util.Arrays;
import java.util.Random;
import org.parvis.geo.shared.Deadline;

/**
 * Looks for the best order of many stops: local search on what each step costs at least, then on what the whole order
 * costs with its turns at the stops, and again from orders slightly shaken. The same question has the same answer.
 */
final class OrderSearch {
    private static final long SEED = 20_261_124;
    private static final int STARTS = 4;

    /** A shaken order is looked at closely if its steps cost at most so much more than those of the best. */
    private static final double NEAR = 1.01;

    private final OrderProblem problem;
    private final Deadline deadline;
    private final int size;
    private final double[][] steps;
    private final double slack;
    private final Random random = new Random(SEED);
    private int[] best;
    private double bestCost = Double.POSITIVE_INFINITY;
    private double bestSteps = Double.POSITIVE_INFINITY;

    private OrderSearch(OrderProblem problem, Deadline deadline) {
        this.problem = problem;
        this.deadline = deadline;
        // A line is closed by a node of no cost.
        size = problem.loop() ? problem.stops() : problem.stops() + 1;
        steps = new double[size][size];
        double dearestTurn = 0;
        for (int exit = 0; exit < problem.exits(); exit++) {
            int stop = problem.stopOf(exit);
            for (int other = problem.firstExit(stop); other < problem.firstExit(stop + 1); other++) {
                dearestTurn = Math.max(dearestTurn, problem.passing(exit, other));
            }
        }
        slack = 2 * dearestTurn;
        fillSteps();
        best = new int[problem.stops()];
        Arrays.setAll(best, stop -> stop);
    }

    /**
     * @param known an order to begin with, besides others; empty if none is known
     * @param rounds how many shaken orders are tried
     */
    static int[] find(OrderProblem problem, int[] known, int rounds, Deadline deadline) {
        OrderSearch search = new OrderSearch(problem, deadline);
        if (known.length > 0) {
            search.settle(new Tour(search.steps, search.nodes(known)));
        }
        for (int start = 0; start < STARTS; start++) {
            search.begin(start * problem.stops() / STARTS);
        }
        for (int round = 0; round < rounds; round++) {
            search.shake();
        }
        return search.best;
    }

    private void fillSteps() {
        double[] half = new double[problem.exits()];
        for (int exit = 0; exit < half.length; exit++) {
            int stop = problem.stopOf(exit);
            half[exit] = Double.POSITIVE_INFINITY;
            for (int other = problem.firstExit(stop); other < problem.firstExit(stop + 1); other++) {
                half[exit] = Math.min(half[exit], problem.passing(exit, other) / 2);
            }
        }
        for (int stop = 0; stop < problem.stops(); stop++) {
            Arrays.fill(steps[stop], 0, problem.stops(), Double.POSITIVE_INFINITY);
        }
        for (int x = 0; x < half.length; x++) {
            for (int y = 0; y < half.length; y++) {
                int from = problem.stopOf(x);
                int to = problem.stopOf(y);
                double cost = Math.min(1e8, problem.leg(x, y)) + half[x] + half[y];
                steps[from][to] = Math.min(steps[from][to], cost);
            }
        }
    }

    /** Goes from a stop to the nearest one not yet passed, and so on. */
    private void begin(int first) {
        int[] order = new int[size];
        boolean[] passed = new boolean[problem.stops()];
        int count = problem.loop() ? 0 : 1;
        order[0] = size - 1;
        int at = first;
        for (int i = 0; i < passed.length; i++) {
            passed[at] = true;
            order[count++] = at;
            int next = -1;
            for (int stop = 0; stop < passed.length; stop++) {
                if (!passed[stop] && (next < 0 || steps[at][stop] < steps[at][next])) {
                    next = stop;
                }
            }
            at = next;
        }
        settle(new Tour(steps, order));
    }

    private void shake() {
        deadline.check();
        Tour tour = new Tour(steps, nodes(best));
        tour.shake(random);
        if (random.nextBoolean()) {
            tour.shake(random);
        }
        settle(tour);
    }

    private void settle(Tour tour) {
        tour.improve();
        if (tour.cost() > bestSteps * NEAR + slack) {
            return;
        }
        double[] cost = {problem.cost(order(tour.nodes()))};
        if (cost[0] > bestCost + 4 * slack) {
            return;
        }
        tour.improve(slack, changed -> {
            double changedCost = problem.cost(order(changed));
            boolean better = changedCost < cost[0] - 1e-7;
            cost[0] = better ? changedCost : cost[0];
            return better;
        });
        if (cost[0] < bestCost - 1e-7) {
            bestCost = cost[0];
            best = order(tour.nodes());
            bestSteps = tour.cost();
        }
    }

    private int[] nodes(int[] order) {
        if (problem.loop()) {
            return order;
        }
        int[] nodes = new int[size];
        nodes[0] = size - 1;
        System.arraycopy(order, 0, nodes, 1, order.length);
        return nodes;
    }

    private int[] order(int[] nodes) {
        return problem.loop() ? nodes : Arrays.copyOfRange(nodes, 1, size);
    }
}
