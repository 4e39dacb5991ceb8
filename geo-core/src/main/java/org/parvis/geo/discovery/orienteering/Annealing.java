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
    private static final double FIRST_PART = 0.35;
    private static final double SECOND_PART = 0.35;

    private static final Comparator<Snapshot> BEST_FIRST =
            Comparator.comparing((Snapshot each) -> -each.prize).thenComparing(each -> each.seconds);

    private final SearchSpace space;
    private final SplittableRandom random;
    private final Shaking shaking;
    private final SearchClock clock;
    private final BestSoFar best;
    private final int starts;
    private final int finalists;

    /** The temperature at which a search begins, on the scale of the prizes. */
    private final double hottest;

    /** How often a walk that is worth as much but takes longer is taken on. */
    private final double drift;

    private final Snapshot current;
    private final Snapshot next;
    private final Snapshot bestHere;

    Annealing(SearchSpace space, SplittableRandom random, SearchClock clock, BestSoFar best) {
        this.space = space;
        this.random = random;
        this.shaking = space.timed ? new TimedShaking(space, random) : new UntimedShaking(space, random);
        this.clock = clock;
        this.best = best;
        this.starts = space.timed ? 8 : 10;
        this.finalists = space.timed ? 2 : 3;
        // In mean prizes. Opening hours leave fewer ways back from a worse walk.
        this.hottest = (space.timed ? 0.6 : 1) * space.meanPrize;
        this.drift = space.timed ? 0.25 : 0;
        this.current = new Snapshot(space);
        this.next = new Snapshot(space);
        this.bestHere = new Snapshot(space);
    }

    void run() {
        List<Snapshot> found = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            shaking.build(i == 0);
            shaking.save(current);
            anneal(FIRST_PART * (i + 1) / starts, hottest, 0.03 * hottest);
            found.add(copyOfBestHere());
        }
        found.sort(BEST_FIRST);
        found.forEach(shaking::learn);
        List<Snapshot> better = new ArrayList<>();
        for (int i = 0; i < finalists; i++) {
            current.copyFrom(found.get(i));
            anneal(FIRST_PART + SECOND_PART * (i + 1) / finalists, 0.6 * hottest, 0.02 * hottest);
            better.add(copyOfBestHere());
        }
        better.sort(BEST_FIRST);
        better.forEach(shaking::learn);
        current.copyFrom(better.get(0));
        anneal(1, 0.5 * hottest, 0.01 * hottest);
    }

    private Snapshot copyOfBestHere() {
        Snapshot copy = new Snapshot(space);
        copy.copyFrom(bestHere);
        return copy;
    }

    /** From the current walk until so much of the search is done. */
    private void anneal(double until, double hot, double cold) {
        shaking.restore(current);
        bestHere.copyFrom(current);
        best.offer(current);
        best.tellIfDue();
        double from = clock.progress();
        double temperature = hot;
        while (clock.progress() < until) {
            if (clock.tick()) {
                double part = (clock.progress() - from) / (until - from);
                temperature = hot * Math.pow(cold / hot, Math.min(1, part));
                best.tellIfDue();
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
        if (next.prize == current.prize) {
            return next.seconds <= current.seconds || random.nextDouble() < drift;
        }
        return next.prize > current.prize || random.nextDouble() < Math.exp((next.prize - current.prize) / temperature);
    }
}
