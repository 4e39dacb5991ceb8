package org.parvis.geo.greenline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * In which order to pass all stops, and by which exits to leave and reach each, so that all legs and all turns at the
 * stops cost least. Exits are numbered through, those of one stop in a row; each can be left and arrived by.
 */
final class OrderProblem {
    private final int[] firstExit;
    private final int[] stopOf;
    private final double[][] legs;
    private final double[][] passing;
    private final boolean loop;

    /**
     * @param firstExit of each stop, and in the end how many exits there are
     * @param legs what it costs to leave by one exit and arrive by another of another stop, 0 or more, infinite where no
     *     way leads; metres
     * @param passing what it costs to arrive by one exit and leave by another of the same stop, 0 or more; metres
     * @param loop whether the last stop is followed by the first
     */
    OrderProblem(int[] firstExit, double[][] legs, double[][] passing, boolean loop) {
        this.firstExit = firstExit;
        this.legs = legs;
        this.passing = passing;
        this.loop = loop;
        stopOf = new int[legs.length];
        for (int stop = 0; stop < stops(); stop++) {
            Arrays.fill(stopOf, firstExit[stop], firstExit[stop + 1], stop);
        }
    }

    int stops() {
        return firstExit.length - 1;
    }

    int exits() {
        return legs.length;
    }

    int firstExit(int stop) {
        return firstExit[stop];
    }

    int stopOf(int exit) {
        return stopOf[exit];
    }

    boolean loop() {
        return loop;
    }

    double leg(int leaving, int arriving) {
        return legs[leaving][arriving];
    }

    double passing(int arriving, int leaving) {
        return passing[arriving][leaving];
    }

    /** What an order costs with the best exits; infinite if a leg has no way. */
    double cost(int... order) {
        if (!loop) {
            return last(order, -1, null);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int leaving = firstExit[order[0]]; leaving < firstExit[order[0] + 1]; leaving++) {
            best = Math.min(best, last(order, leaving, null));
        }
        return best;
    }

    /**
     * The best exits for an order.
     *
     * @return for each leg the exit it leaves by, then the one it arrives by
     */
    int[] exits(int... order) {
        int legCount = loop ? order.length : order.length - 1;
        int[][] before = new int[2 * legCount + 1][exits()];
        int first = -1;
        if (loop) {
            double best = Double.POSITIVE_INFINITY;
            for (int leaving = firstExit[order[0]]; leaving < firstExit[order[0] + 1]; leaving++) {
                double cost = last(order, leaving, null);
                if (cost < best) {
                    best = cost;
                    first = leaving;
                }
            }
        }
        last(order, first, before);
        int[] exits = new int[2 * legCount];
        int exit = before[2 * legCount][0];
        for (int at = exits.length - 1; at >= 0; at--) {
            exits[at] = exit;
            exit = before[at][exit];
        }
        return exits;
    }

    /**
     * The least cost of an order by going from stop to stop with the best cost for each exit.
     *
     * @param first the exit by which the first stop is left, −1 if any
     * @param before is given the exit before each exit at each step, and at the end the last; null if not wanted
     */
    private double last(int[] order, int first, int @Nullable [][] before) {
        double[] leaving = new double[exits()];
        double[] arriving = new double[exits()];
        int stop = order[0];
        for (int exit = firstExit[stop]; exit < firstExit[stop + 1]; exit++) {
            leaving[exit] = first < 0 || exit == first ? 0 : Double.POSITIVE_INFINITY;
        }
        int legCount = loop ? order.length : order.length - 1;
        for (int leg = 0; leg < legCount; leg++) {
            int next = order[leg + 1 == order.length ? 0 : leg + 1];
            step(legs, stop, leaving, next, arriving, before == null ? null : before[2 * leg + 1]);
            stop = next;
            if (leg + 1 < legCount) {
                step(passing, stop, arriving, stop, leaving, before == null ? null : before[2 * leg + 2]);
            }
        }
        double best = Double.POSITIVE_INFINITY;
        for (int exit = firstExit[stop]; exit < firstExit[stop + 1]; exit++) {
            double cost = arriving[exit] + (loop ? passing[exit][first] : 0);
            if (cost < best) {
                best = cost;
                if (before != null) {
                    before[2 * legCount][0] = exit;
                }
            }
        }
        return best;
    }

    private void step(double[][] costs, int from, double[] known, int to, double[] found, int @Nullable [] before) {
        for (int exit = firstExit[to]; exit < firstExit[to + 1]; exit++) {
            double best = Double.POSITIVE_INFINITY;
            for (int last = firstExit[from]; last < firstExit[from + 1]; last++) {
                double cost = known[last] + costs[last][exit];
                if (cost < best) {
                    best = cost;
                    if (before != null) {
                        before[exit] = last;
                    }
                }
            }
            found[exit] = best;
        }
    }
}
