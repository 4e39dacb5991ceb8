package org.parvis.geo.greenline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.parvis.geo.shared.Deadline;

/**
 * Proves how good an order is: the bound of a {@link OneTree} at the best prices, then the same for ever smaller sets of
 * orders in which some legs are forced and others forbidden (Volgenant, Jonker, <i>A branch and bound algorithm for the
 * symmetric traveling salesman problem based on the 1-tree relaxation</i>, 1982). The same question has the same answer.
 */
final class LineBound {
    private static final int ROOT_STEPS = 800;
    private static final int STEPS = 60;
    private static final int STEPS_WITHOUT_GAIN = 25;
    private static final double ROOT_STRIDE = 1.2;
    private static final double STRIDE = 0.3;
    private static final double LEAST_STRIDE = 0.002;

    /** What counts as a gain, as a share of the cost. */
    private static final double GAIN = 1e-4;

    private final OneTree tree;
    private final OrderProblem problem;
    private final double upper;
    private final double enough;
    private final Deadline deadline;
    private final int nodes;

    /** The least cost of the orders that were reached one by one. */
    private double settled;

    /** A set of orders: what it is made of, the best prices found for it, and its bound. */
    private record Part(byte[] state, double[] prices, double bound) {}

    private LineBound(OrderProblem problem, double upper, double enough, Deadline deadline) {

        this.problem = problem;
        this.upper = upper;
        settled = upper;
        this.enough = upper * (1 - enough);
        this.deadline = deadline;
        tree = new OneTree(problem);
        nodes = tree.nodes();
    }

    /**
     * No order costs less.
     *
     * @param upper what the best order known costs
     * @param enough by which share of that the bound may fall short of it without being improved further
     * @param mostParts how many sets of orders are looked at; 1 for the bound of all of them at once
     * @return metres, at most {@code upper}
     */
    static double of(OrderProblem problem, double upper, double enough, int mostParts, Deadline deadline) {
        return new LineBound(problem, upper, enough, deadline).run(mostParts);
    }

    private double run(int mostParts) {
        PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparingDouble(Part::bound));
        Part root = ascend(new Part(new byte[nodes * nodes], new double[tree.prices()], 0), ROOT_STEPS, ROOT_STRIDE);
        open.add(root);
        for (int parts = 1; parts < mostParts; parts += 2) {
            Part part = open.peek();
            if (part == null || part.bound() >= enough) {
                break;
            }
            open.poll();
            if (!split(part, open)) {
                // Nothing but one order is left, and its cost is known.
                settled = Math.min(settled, Math.max(part.bound(), cost(part)));
            }
        }
        Part weakest = open.peek();
        return weakest == null ? settled : Math.min(settled, weakest.bound());
    }

    /**
     * Moves the prices towards where the tree uses exits too often, by an average over the last trees, for each tree alone
     * would lead to and fro (Barahona, Anbil, <i>The volume algorithm</i>, 2000); from the best prices anew if lost.
     */
    private Part ascend(Part part, int steps, double firstStride) {
        double[] prices = part.prices().clone();
        double[] best = prices.clone();
        double[] direction = new double[prices.length];
        double bound = part.bound();
        double stride = firstStride;
        int withoutGain = 0;
        for (int step = 0; step < steps && bound < upper; step++) {
            if ((step & 0x1F) == 0) {
                deadline.check();
            }
            double now = tree.bound(prices, part.state());
            if (now == Double.POSITIVE_INFINITY) {
                return new Part(part.state(), best, now);
            }
            if (now > bound) {
                withoutGain = now > bound + GAIN * upper ? 0 : withoutGain;
                bound = now;
                System.arraycopy(prices, 0, best, 0, best.length);
            }
            double norm = average(direction);
            if (norm == 0 || stride < LEAST_STRIDE) {
                break;
            }
            double length = stride * Math.max(upper * GAIN, upper - now) / norm;
            if (++withoutGain > STEPS_WITHOUT_GAIN) {
                stride *= 0.7;
                withoutGain = 0;
                System.arraycopy(best, 0, prices, 0, best.length);
                Arrays.fill(direction, 0);
            } else {
                for (int i = 0; i < prices.length; i++) {
                    prices[i] += length * direction[i];
                }
            }
        }
        return new Part(part.state(), best, bound);
    }

    /** Takes the tree into the average. Gives the square of its length, or a share of the tree's own if that is more. */
    private double average(double[] direction) {
        double norm = 0;
        double own = 0;
        for (int i = 0; i < direction.length; i++) {
            double excess = tree.excess(i);
            own += excess * excess;
            direction[i] = 0.15 * excess + 0.85 * direction[i];
            norm += direction[i] * direction[i];
        }
        return own == 0 ? 0 : Math.max(norm, 0.2 * own);
    }

    /** Parts a set of orders by the legs of a stop that the tree passes more than once. False if there is none. */
    private boolean split(Part part, PriorityQueue<Part> open) {
        tree.bound(part.prices(), part.state());
        int[] chosen = chooseLegs(part.state());
        if (chosen.length == 0) {
            return false;
        }
        int stop = chosen[0];
        byte[] without = part.state().clone();
        mark(without, stop, chosen[1], OneTree.FORBIDDEN);
        add(part, without, open);
        byte[] with = part.state().clone();
        mark(with, stop, chosen[1], OneTree.FORCED);
        if (chosen.length == 2) {
            add(part, with, open);
            return true;
        }
        byte[] withOne = with.clone();
        mark(withOne, stop, chosen[2], OneTree.FORBIDDEN);
        add(part, withOne, open);
        mark(with, stop, chosen[2], OneTree.FORCED);
        add(part, with, open);
        return true;
    }

    /** The cost of the one order whose legs are all forced, in its better direction. */
    private double cost(Part part) {
        int[] round = new int[nodes];
        boolean[] passed = new boolean[nodes];
        int at = nodes - 1;
        for (int i = 0; i < nodes; i++) {
            round[i] = at;
            passed[at] = true;
            for (int other = 0; other < nodes; other++) {
                if (part.state()[round[i] * nodes + other] == OneTree.FORCED && !passed[other]) {
                    at = other;
                }
            }
        }
        int skip = problem.loop() ? 0 : 1;
        int[] order = Arrays.copyOfRange(round, skip, nodes);
        int[] back = new int[order.length];
        Arrays.setAll(back, i -> order[order.length - 1 - i]);
        return Math.min(problem.cost(order), problem.cost(back));
    }

    /** A stop and two of its free legs in the tree, or one where another is forced already. */
    private int[] chooseLegs(byte[] state) {
        int stop = -1;
        for (int node = 0; node < nodes; node++) {
            if (tree.degree(node) > 2 && (stop < 0 || tree.degree(node) > tree.degree(stop))) {
                stop = node;
            }
        }
        int[] chosen = new int[] {stop, -1, -1};
        int count = 1;
        int forced = 0;
        for (int i = 0; i < nodes; i++) {
            int from = tree.treeFrom(i);
            int to = tree.treeTo(i);
            boolean here = from == stop || to == stop || stop < 0;
            byte kind = state[from * nodes + to];
            if (here && kind == OneTree.FREE && count < (stop < 0 ? 2 : 3)) {
                chosen[0] = stop < 0 ? from : stop;
                chosen[count++] = from == chosen[0] ? to : from;
            }
            forced += here && kind == OneTree.FORCED ? 1 : 0;
        }
        return Arrays.copyOf(chosen, count == 1 ? 0 : stop >= 0 && forced > 0 ? 2 : count);
    }

    private void mark(byte[] state, int from, int to, byte kind) {
        state[from * nodes + to] = kind;
        state[to * nodes + from] = kind;
    }

    private void add(Part parent, byte[] state, PriorityQueue<Part> open) {
        for (int node = 0; node < nodes; node++) {
            if (count(state, node, OneTree.FORCED) == 2) {
                for (int other = 0; other < nodes; other++) {
                    if (state[node * nodes + other] == OneTree.FREE) {
                        mark(state, node, other, OneTree.FORBIDDEN);
                    }
                }
            }
        }
        Part part = ascend(new Part(state, parent.prices(), parent.bound()), STEPS, STRIDE);
        if (part.bound() < upper) {
            open.add(part);
        }
    }

    private int count(byte[] state, int node, byte kind) {
        int count = 0;
        for (int other = 0; other < nodes; other++) {
            count += other != node && state[node * nodes + other] == kind ? 1 : 0;
        }
        return count;
    }
}
