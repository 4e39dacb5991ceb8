package org.parvis.geo.discovery.orienteering;

import java.util.SplittableRandom;

/** Fills a walk up to the budget with what is worth most for its detour, with some chance in the choice. */
final class UntimedFilling {
    /** Exponents of the prize against the detour. */
    private static final double LEAST_GREED = 0.6;

    private static final double GREED_STEP = 0.1;
    private static final int GREEDS = 13;

    /** The exponent 1 among them. */
    static final int PLAIN_GREED = 4;

    private static final int DICE = 4_096;

    private final SearchSpace space;
    private final UntimedTour tour;
    private final NearNodes near;
    private final Detours detours;
    private final UntimedOrder order;
    private final SplittableRandom random;

    /** Prize to the power of each greed. */
    private final double[][] appeals;

    /** Numbers from −½ to ½, thrown once. */
    private final double[] dice = new double[DICE];

    private final double[] appeal;
    private final RankedNodes ranking;

    UntimedFilling(
            SearchSpace space,
            UntimedTour tour,
            NearNodes near,
            Detours detours,
            UntimedOrder order,
            SplittableRandom random) {
        this.space = space;
        this.tour = tour;
        this.near = near;
        this.detours = detours;
        this.order = order;
        this.random = random;
        this.appeals = new double[GREEDS][space.size];
        for (int greed = 0; greed < GREEDS; greed++) {
            for (int node = 0; node < space.size; node++) {
                double prize = (space.prizes[node] + space.duty[node]) / space.meanPrize;
                appeals[greed][node] = Math.pow(prize, LEAST_GREED + GREED_STEP * greed);
            }
        }
        for (int i = 0; i < DICE; i++) {
            dice[i] = random.nextDouble() - 0.5;
        }
        this.appeal = new double[space.size];
        this.ranking = new RankedNodes(space.size);
    }

    int anyGreed() {
        return random.nextInt(GREEDS);
    }

    /**
     * @param greed which exponent
     * @param noise how far an appeal may be off by chance, as a part of it
     * @param skipPerMille how often a place is overlooked
     */
    void fill(int greed, double noise, int skipPerMille) {
        detours.follow();
        int slack = space.budget - tour.seconds;
        ranking.clear();
        int roll = random.nextInt(DICE);
        for (int node = SearchSpace.FIRST_CANDIDATE; node < space.size; node++) {
            if (tour.positions[node] >= 0) {
                continue;
            }
            roll = (roll + 1) & (DICE - 1);
            appeal[node] = appeals[greed][node] * (1 + noise * dice[roll]);
            if (detours.seconds[node] <= slack
                    && (skipPerMille == 0 || dice[roll ^ 0x555] * 1_000 + 500 >= skipPerMille)) {
                ranking.add(node, value(node));
            }
        }
        ranking.arrange();
        insertInTurn();
    }

    private double value(int node) {
        return appeal[node] * tour.takings().share(node) / Math.max(0.5, detours.seconds[node]);
    }

    private void insertInTurn() {
        while (!ranking.isEmpty()) {
            double value = ranking.topValue();
            int node = ranking.removeTop();
            if (tour.visits(node)) {
                continue;
            }
            int position = detours.position(node);
            if (position < 0) {
                detours.reckon(node);
                position = detours.position(node);
                if (position < 0) {
                    continue;
                }
            }
            if (tour.seconds + detours.seconds[node] > space.budget) {
                continue;
            }
            double now = value(node);
            if (now < value * 0.999999 && !ranking.isEmpty() && now < ranking.topValue()) {
                ranking.push(node, now);
                continue;
            }
            insert(node, position);
        }
    }

    private void insert(int node, int position) {
        int before = tour.nodes[position];
        int after = tour.nodes[position + 1];
        tour.insertAfter(position, node);
        order.touch(node);
        order.touch(before);
        order.touch(after);
        offer(before, before, node);
        offer(node, before, node);
        offer(node, node, after);
        offer(after, node, after);
    }

    private void offer(int centre, int one, int next) {
        for (int i = near.firstNearTo[centre]; i < near.firstNearTo[centre + 1]; i++) {
            int other = near.nearTo[i];
            if (tour.positions[other] < 0 && detours.take(other, one, next) && appeal[other] > 0) {
                if (tour.seconds + detours.seconds[other] <= space.budget) {
                    ranking.push(other, value(other));
                }
            }
        }
    }
}
