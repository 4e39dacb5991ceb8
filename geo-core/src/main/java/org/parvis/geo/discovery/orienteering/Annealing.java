package org.parvis.geo.discovery.orienteering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Searches from several starts, each through another part of the town, for a while each; goes on with the best of them,
 * and in the end with the very best. A worse walk is taken on with a chance that falls as the search cools down
 * (simulated annealing: S. Kirkpatrick and others, 1983).
 */
final class Annealing {
    private static final int STARTS = Integer.getInteger("st",8);
    private static final int FINALISTS = Integer.getInteger("fi",3);
    private static final double FIRST_PART = 0.35;
    private static final double SECOND_PART = 0.35;

    private final SearchSpace space;
    private final SplittableRandom random;
    private final Shaking shaking;
    private final SearchClock clock;
    private final BestSoFar best;

    static final double W = Double.parseDouble(System.getProperty("w", "0.5"));
    private double worthOfSecond;
    private final Snapshot current;
    private final Snapshot next;
    private final Snapshot bestHere;

    Annealing(SearchSpace space, SplittableRandom random, Shaking shaking, SearchClock clock, BestSoFar best) {
        this.space = space;
        this.random = random;
        this.shaking = shaking;
        this.clock = clock;
        this.best = best;
        this.current = new Snapshot(space);
        this.next = new Snapshot(space);
        this.bestHere = new Snapshot(space);
    }

    void run() {
        double hot = Double.parseDouble(System.getProperty("hot", "0.3")) * space.meanPrize;
        List<Snapshot> found = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            shaking.build(i == 0);
            shaking.save(current);
            anneal(FIRST_PART * (i + 1) / STARTS, hot, Double.parseDouble(System.getProperty("c1","0.03")) * hot);
            found.add(copyOfBestHere());
        }
        List<Snapshot> finalists = new ArrayList<>();
        found.sort(Comparator.comparing((Snapshot each) -> -each.prize).thenComparing(each -> each.seconds));
        for (int i = 0; i < FINALISTS; i++) {
            current.copyFrom(found.get(i));
            anneal(FIRST_PART + SECOND_PART * (i + 1) / FINALISTS, 0.6 * hot, 0.02 * hot);
            finalists.add(copyOfBestHere());
        }
        finalists.sort(Comparator.comparing((Snapshot each) -> -each.prize).thenComparing(each -> each.seconds));
        current.copyFrom(finalists.get(0));
        anneal(1, 0.5 * hot, 0.01 * hot);
    }

    private Snapshot copyOfBestHere() {
        Snapshot copy = new Snapshot(space);
        copy.copyFrom(bestHere);
        return copy;
    }

    /** From the current walk until so much of the search is done. */
    private void anneal(double until, double hot, double cold) {
        shaking.restore(current);
        worthOfSecond = W * current.prize / Math.max(1, current.seconds);
        bestHere.copyFrom(current);
        best.offer(current);
        double from = clock.progress();
        double temperature = hot;
        while (clock.progress() < until) {
            if (clock.tick()) {
                double part = (clock.progress() - from) / (until - from);
                temperature = hot * Math.pow(cold / hot, Math.min(1, part));
            }
            shaking.shake();
            shaking.save(next);
            if (accepts(temperature)) {
                current.copyFrom(next);
                if (next.betterThan(bestHere)) {
                    bestHere.copyFrom(next);
                    best.offer(next);
                }
            } else {
                shaking.restore(current);
            }
        }
    }

    private boolean accepts(double temperature) {
        double gain = next.prize - current.prize + worthOfSecond * (current.seconds - next.seconds);
        return gain >= 0 || random.nextDouble() < Math.exp(gain / temperature);
    }
}
