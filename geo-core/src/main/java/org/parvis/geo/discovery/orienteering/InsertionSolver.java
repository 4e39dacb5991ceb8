package org.parvis.geo.discovery.orienteering;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.shared.Deadline;

/**
 * Inserts the stop that is worth most for its time, again and again; then takes parts of the walk out, fills it up anew
 * with some chance in the choice, shortens it, and keeps what is better, sometimes what is a little worse (ruin and
 * recreate: G. Schrimpf and others, <i>Record breaking optimization results using the ruin and recreate principle</i>,
 * 2000). The number of rounds follows from the size of the problem and the dice are always the same: the same problem has
 * the same answer.
 */
final class InsertionSolver implements OrienteeringSolver {
    private static final long SEED = 20_201_123L;
    private static final int STARTS = 4;
    private static final int MOST_ROUNDS = 1_600;
    private static final int FEWEST_ROUNDS = 160;
    private static final int ROUNDS_TIMES_CANDIDATES = 160_000;

    @Override
    public OrienteeringSolution solve(
            OrienteeringProblem problem,
            SearchLimits limits,
            Consumer<OrienteeringSolution> improved,
            Deadline deadline) {
        SearchSpace space = new SearchSpace(problem);
        TimedRoute empty = new TimedRoute(space);
        if (!empty.refresh()) {
            throw new IllegalArgumentException("the way from start to end alone takes more than the budget");
        }
        int candidates = space.candidates.length;
        if (candidates == 0) {
            return empty.toSolution();
        }
        int rounds = Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, ROUNDS_TIMES_CANDIDATES / candidates));
        Search search = new Search(space, deadline);
        TimedRoute best = empty;
        for (int i = 0; i < STARTS; i++) {
            TimedRoute found = search.from(empty, rounds / (2 * STARTS), i > 0);
            best = found.betterThan(best) ? found : best;
        }
        TimedRoute found = search.from(best, rounds / 2, false);
        return (found.betterThan(best) ? found : best).toSolution();
    }

    /** The state of one search. */
    private static final class Search {
        /** Temperature of the acceptance, in mean prizes, at the beginning and at the end. */
        private static final double HOT = 0.35;

        private static final double COLD = 0.007;

        private final SearchSpace space;
        private final Deadline deadline;
        private final SplittableRandom random = new SplittableRandom(SEED);
        private final Refill refill;
        private final Ruin ruin;
        private final OrderImprovement order;

        Search(SearchSpace space, Deadline deadline) {
            this.space = space;
            this.deadline = deadline;
            this.refill = new Refill(space, random);
            this.ruin = new Ruin(space, random);
            this.order = new OrderImprovement(space);
        }

        /** @param throughFar whether to begin with a random stop rather than with the best one */
        TimedRoute from(TimedRoute start, int rounds, boolean throughFar) {
            TimedRoute current = copyOf(start);
            if (throughFar) {
                ruin.forceSomethingIn(current);
            }
            refill.fill(current, 1, 0, 0);
            order.improve(current);
            TimedRoute best = copyOf(current);
            TimedRoute next = copyOf(current);
            double cooling = Math.pow(COLD / HOT, 1.0 / Math.max(1, rounds));
            double temperature = HOT * space.meanPrize;
            for (int round = 0; round < rounds; round++, temperature *= cooling) {
                deadline.check();
                next.copyFrom(current);
                if (!ruin.ruin(next)) {
                    continue;
                }
                refill.fill(
                        next,
                        0.5 + 1.5 * random.nextDouble(),
                        0.8 * random.nextDouble(),
                        random.nextInt(3) == 0 ? 15 : 0);
                order.improve(next);
                refill.fill(next, 1, 0, 0);
                if (accepts(current, next, temperature)) {
                    current.copyFrom(next);
                }
                if (next.betterThan(best)) {
                    best.copyFrom(next);
                }
            }
            return best;
        }

        private boolean accepts(TimedRoute current, TimedRoute next, double temperature) {
            double loss = current.prize() - next.prize();
            if (loss == 0) {
                return next.finish() <= current.finish() || random.nextInt(4) == 0;
            }
            return loss < 0 || random.nextDouble() < Math.exp(-loss / Math.max(temperature, 1e-9));
        }

        private TimedRoute copyOf(TimedRoute route) {
            TimedRoute copy = new TimedRoute(space);
            copy.copyFrom(route);
            return copy;
        }
    }

    /** Fills a walk with what is worth most for its time. */
    private static final class Refill {
        private final SearchSpace space;
        private final SplittableRandom random;
        private final int[] open;
        private final double[] appeal;

        Refill(SearchSpace space, SplittableRandom random) {
            this.space = space;
            this.random = random;
            this.open = new int[space.candidates.length];
            this.appeal = new double[space.seconds.length];
        }

        /**
         * @param greed exponent of the prize against the time it costs
         * @param noise how far a prize may be off by chance, as a part of it
         * @param skipPercent how often a place is overlooked
         */
        void fill(TimedRoute route, double greed, double noise, int skipPercent) {
            int count = 0;
            for (int node : space.candidates) {
                if (!route.visits(node) && (skipPercent == 0 || random.nextInt(100) >= skipPercent)) {
                    open[count++] = node;
                    double shaken = noise == 0 ? 1 : 1 + noise * (random.nextDouble() - 0.5);
                    appeal[node] = Math.pow(space.prizes[node], greed) * shaken;
                }
            }
            while (count > 0) {
                count = insertBest(route, count);
            }
        }

        /** @return how many places are still worth a try: one that did not fit will not fit into a fuller walk either */
        private int insertBest(TimedRoute route, int count) {
            int kept = 0;
            int bestNode = -1;
            int bestPosition = -1;
            double bestValue = -1;
            for (int i = 0; i < count; i++) {
                int node = open[i];
                int position = cheapestPosition(route, node);
                if (position < 0) {
                    continue;
                }
                open[kept++] = node;
                double value = appeal[node] / Math.max(1, cheapestDelay);
                if (value > bestValue) {
                    bestValue = value;
                    bestNode = node;
                    bestPosition = position;
                }
            }
            if (bestNode < 0) {
                return 0;
            }
            route.insert(bestNode, bestPosition);
            if (!route.refresh()) {
                throw new IllegalStateException("an insertion that was found to fit does not");
            }
            return without(bestNode, kept);
        }

        private int cheapestDelay;

        private int cheapestPosition(TimedRoute route, int node) {
            cheapestDelay = TimeMatrix.UNREACHABLE;
            int found = -1;
            for (int position = 1; position <= route.count() + 1; position++) {
                int delay = route.delay(node, position);
                if (delay < cheapestDelay) {
                    cheapestDelay = delay;
                    found = position;
                }
            }
            return found;
        }

        private int without(int node, int count) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (open[i] != node) {
                    open[kept++] = open[i];
                }
            }
            return kept;
        }
    }
}
