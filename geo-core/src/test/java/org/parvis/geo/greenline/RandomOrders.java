package org.parvis.geo.greenline;

import java.util.Arrays;
import java.util.Random;

/** Random problems of a few stops, and their best order found by trying all. */
final class RandomOrders {
    private RandomOrders() {}

    /** Stops with one to three exits each; turns and ways that differ by direction in most of them. */
    static OrderProblem problem(Random random, int stops, boolean loop) {
        int[] firstExit = new int[stops + 1];
        double[] east = new double[stops];
        double[] north = new double[stops];
        for (int stop = 0; stop < stops; stop++) {
            firstExit[stop + 1] = firstExit[stop] + 1 + random.nextInt(3);
            east[stop] = random.nextInt(1000);
            north[stop] = random.nextInt(1000);
        }
        int exits = firstExit[stops];
        int[] stopOf = new int[exits];
        for (int stop = 0; stop < stops; stop++) {
            Arrays.fill(stopOf, firstExit[stop], firstExit[stop + 1], stop);
        }
        int turn = random.nextInt(3) * 40;
        double asymmetry = random.nextInt(3) * 0.2;
        double[][] legs = new double[exits][exits];
        double[][] passing = new double[exits][exits];
        for (int x = 0; x < exits; x++) {
            for (int y = 0; y < exits; y++) {
                double straight = Math.hypot(east[stopOf[x]] - east[stopOf[y]], north[stopOf[x]] - north[stopOf[y]]);
                legs[x][y] = straight * (1 + asymmetry * random.nextDouble()) + turn * random.nextInt(3);
                passing[x][y] = x == y || random.nextInt(3) == 0 ? turn : 0;
            }
        }
        return new OrderProblem(firstExit, legs, passing, loop);
    }

    /** The cost of the best order. */
    static double leastCost(OrderProblem problem) {
        int[] order = new int[problem.stops()];
        Arrays.setAll(order, stop -> stop);
        return leastCost(problem, order, 0);
    }

    private static double leastCost(OrderProblem problem, int[] order, int fixed) {
        if (fixed == order.length) {
            return problem.cost(order);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = fixed; i < order.length; i++) {
            exchange(order, fixed, i);
            least = Math.min(least, leastCost(problem, order, fixed + 1));
            exchange(order, fixed, i);
        }
        return least;
    }

    private static void exchange(int[] order, int i, int j) {
        int stop = order[i];
        order[i] = order[j];
        order[j] = stop;
    }
}
