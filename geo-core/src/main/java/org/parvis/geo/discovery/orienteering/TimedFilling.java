package org.parvis.geo.discovery.orienteering;

import java.util.SplittableRandom;
import org.parvis.geo.routing.TimeMatrix;

/**
 * Fills a walk with what is worth most for the time it takes, with some chance in the choice. Where a place fits best is
 * looked up once and put right only when its turn comes: a fuller walk makes no way shorter.
 */
final class TimedFilling {
    private static final double LEAST_GREED = 0.5;
    private static final double GREED_STEP = 0.1;
    private static final int GREEDS = 16;
    static final int PLAIN_GREED = 5;

    private final SearchSpace space;
    private final TimedTour tour;
    private final SplittableRandom random;
    private final double[][] appeals;
    private final double[] appeal;
    private final int[] open;
    private int openCount;

    /** The stop before the best position of each open node, and the delay there. */
    private final int[] bestBefore;

    private final int[] bestDelay;
    private final RankedNodes ranking;

    TimedFilling(SearchSpace space, TimedTour tour, SplittableRandom random) {
        this.space = space;
        this.tour = tour;
        this.random = random;
        this.appeals = new double[GREEDS][space.size];
        for (int greed = 0; greed < GREEDS; greed++) {
            for (int node = 0; node < space.size; node++) {
                double prize = (space.prizes[node] + space.duty[node]) / space.meanPrize;
                appeals[greed][node] = Math.pow(prize, LEAST_GREED + GREED_STEP * greed);
            }
        }
        this.appeal = new double[space.size];
        this.open = new int[space.size];
        this.bestBefore = new int[space.size];
        this.bestDelay = new int[space.size];
        this.ranking = new RankedNodes(space.size);
    }

    int anyGreed() {
        return random.nextInt(GREEDS);
    }

    /**
     * @param greed which exponent
     * @param noise how far an appeal may be off by chance, as a part of it
     * @param skipPercent how often a place is overlooked
     */
    void fill(int greed, double noise, int skipPercent) {
        ranking.clear();
        openCount = 0;
        for (int node = SearchSpace.FIRST_CANDIDATE; node < space.size; node++) {
            if (tour.positions[node] >= 0 || (skipPercent > 0 && random.nextInt(100) < skipPercent)) {
                continue;
            }
            appeal[node] = appeals[greed][node] * (noise == 0 ? 1 : 1 + noise * (random.nextDouble() - 0.5));
            if (lookUp(node)) {
                open[openCount++] = node;
                ranking.add(node, value(node));
            }
        }
        ranking.arrange();
        insertInTurn();
    }

    private double value(int node) {
        return appeal[node] * tour.takings().share(node) / Math.max(1, bestDelay[node]);
    }

    /** Looks for the position where a node delays the walk least; whether there is one. */
    private boolean lookUp(int node) {
        bestDelay[node] = TimeMatrix.UNREACHABLE;
        int[] hours = space.windows[node];
        if (hours.length == 0) {
            return false;
        }
        int opens = hours[0] + space.visits[node];
        int closes = hours[hours.length - 1];
        for (int position = 1; position < tour.count; position++) {
            if (tour.departure(position - 1) > closes) {
                break;
            }
            if (tour.latestArrivals[position] < opens) {
                continue;
            }
            int delay = tour.delay(node, position);
            if (delay < bestDelay[node]) {
                bestDelay[node] = delay;
                bestBefore[node] = tour.nodes[position - 1];
            }
        }
        return bestDelay[node] < TimeMatrix.UNREACHABLE;
    }

    private void insertInTurn() {
        while (!ranking.isEmpty()) {
            double value = ranking.topValue();
            int node = ranking.removeTop();
            if (tour.visits(node) || bestDelay[node] == TimeMatrix.UNREACHABLE) {
                continue;
            }
            int position = tour.positions[bestBefore[node]] + 1;
            int delay = tour.delay(node, position);
            if (delay > bestDelay[node] && !lookUp(node)) {
                continue;
            }
            position = tour.positions[bestBefore[node]] + 1;
            double now = value(node);
            if (now < value && !ranking.isEmpty() && now < ranking.topValue()) {
                ranking.push(node, now);
                continue;
            }
            insert(node, position);
        }
    }

    private void insert(int node, int position) {
        tour.insert(node, position);
        if (!tour.refresh()) {
            throw new IllegalStateException("an insertion that was found to fit does not");
        }
        for (int i = 0; i < openCount; i++) {
            int other = open[i];
            if (tour.positions[other] >= 0) {
                open[i--] = open[--openCount];
                continue;
            }
            int before = tour.delay(other, position);
            int after = tour.delay(other, position + 1);
            int less = Math.min(before, after);
            if (less < bestDelay[other]) {
                bestDelay[other] = less;
                bestBefore[other] = tour.nodes[before <= after ? position - 1 : position];
                ranking.push(other, value(other));
            }
        }
    }
}
