package org.parvis.geo.discovery.orienteering;

import java.util.SplittableRandom;

/** Takes out what is worth least for the time it takes, until a walk fits in the budget. */
final class UntimedDropping {
    private static final int LONGEST_BLOCK = 4;
    private static final int DICE = 1_024;

    /** So many stops in a row are looked at: in a long walk there is something of little worth in any part of it. */
    private static final int STOPS_LOOKED_AT = 200;

    private final SearchSpace space;
    private final UntimedTour tour;
    private final UntimedOrder order;
    private final SplittableRandom random;

    /** Numbers around 1, thrown once. */
    private final double[] dice = new double[DICE];

    UntimedDropping(SearchSpace space, UntimedTour tour, UntimedOrder order, SplittableRandom random) {
        this.space = space;
        this.tour = tour;
        this.order = order;
        this.random = random;
        for (int i = 0; i < DICE; i++) {
            dice[i] = 0.8 + 0.4 * random.nextDouble();
        }
    }

    /**
     * @param kept a stop that stays, unless nothing else can be taken out
     * @return whether the walk fits
     */
    boolean dropUntilItFits(int kept) {
        while (tour.seconds > space.budget && tour.count > 2) {
            if (!dropOne(kept) && !dropOne(-1)) {
                return false;
            }
        }
        return tour.seconds <= space.budget;
    }

    private boolean dropOne(int kept) {
        int need = tour.seconds - space.budget;
        double least = Double.MAX_VALUE;
        int roll = random.nextInt(DICE);
        int from = -1;
        int to = -1;
        int stops = tour.count - 2;
        int begin = 1 + (stops <= STOPS_LOOKED_AT ? 0 : random.nextInt(stops - STOPS_LOOKED_AT + 1));
        int end = Math.min(begin + STOPS_LOOKED_AT, tour.count - 1);
        for (int first = begin; first < end; first++) {
            int before = tour.nodes[first - 1];
            long prize = 0;
            int walked = 0;
            int here = before;
            int last = Math.min(first + LONGEST_BLOCK - 1, tour.count - 2);
            for (int i = first; i <= last && tour.nodes[i] != kept; i++) {
                int node = tour.nodes[i];
                prize += space.prizes[node] + space.duty[node];
                walked += tour.time(here, node) + space.visits[node];
                here = node;
                int after = tour.nodes[i + 1];
                int saved = walked + tour.time(node, after) - tour.time(before, after);
                if (saved <= 0) {
                    continue;
                }
                // What saves more than is needed is no better for it.
                roll = (roll + 1) % DICE;
                double worth = prize * dice[roll];
                int used = Math.min(saved, need);
                if (worth < least * used) {
                    least = worth / used;
                    from = first;
                    to = i;
                }
            }
        }
        return from >= 0 && drop(from, to);
    }

    private boolean drop(int from, int to) {
        order.touch(tour.nodes[from - 1]);
        order.touch(tour.nodes[to + 1]);
        tour.remove(from, to);
        return true;
    }
}
