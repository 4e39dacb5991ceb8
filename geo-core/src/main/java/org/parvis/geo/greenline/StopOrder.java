package org.parvis.geo.greenline;

import org.parvis.geo.shared.Deadline;

/**
 * An order of all stops with the proof of how good it is.
 *
 * @param order stops in walking order
 * @param cost what it costs; metres
 * @param lowerBound no order costs less; metres, at most {@code cost}
 */
record StopOrder(int[] order, double cost, double lowerBound) {
    /** When the bound is so near to the cost, it is not improved further. */
    private static final double NEAR_ENOUGH = 0.004;

    private static final int FURTHER_ROUNDS = 6;

    /** How many sets of orders are looked at for the proof, times the square of the number of stops. */
    private static final int PROOF = 200_000;

    /**
     * The best order of few stops; of many a very good one, deterministic. The cost is infinite if there is no way.
     *
     * @param known a good order for another price of turns; empty if none is known
     */
    static StopOrder best(OrderProblem problem, int[] known, Deadline deadline) {
        int stops = problem.stops();
        if (stops <= ExactOrder.MOST_STOPS) {
            int[] order = ExactOrder.of(problem);
            double cost = order.length == 0 ? Double.POSITIVE_INFINITY : problem.cost(order);
            return new StopOrder(order, cost, cost);
        }
        int[] order = OrderSearch.find(problem, known, known.length == 0 ? 2 * stops : stops, deadline);
        double cost = problem.cost(order);
        if (cost == Double.POSITIVE_INFINITY) {
            return new StopOrder(order, cost, cost);
        }
        double bound = LineBound.of(problem, cost, NEAR_ENOUGH, 1, deadline);
        if (bound < cost * (1 - NEAR_ENOUGH)) {
            // Either the order or the bound is not good enough; an order is the sooner mended.
            order = OrderSearch.find(problem, order, FURTHER_ROUNDS * stops, deadline);
            cost = problem.cost(order);
            bound = Math.max(bound, LineBound.of(problem, cost, NEAR_ENOUGH, PROOF / (stops * stops), deadline));
        }
        return new StopOrder(order, cost, Math.min(bound, cost));
    }
}
