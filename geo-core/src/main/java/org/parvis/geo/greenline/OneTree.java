package org.parvis.geo.greenline;

import java.util.Arrays;

/**
 * A lower bound of all orders: the least tree over the stops with one circle through one of them, when each use of an exit
 * costs a price and each stop pays back the prices of the two exits it is passed by. Whatever the prices, no order costs
 * less (Held, Karp, <i>The Traveling-Salesman Problem and Minimum Spanning Trees</i>, 1970, where all exits of a stop have
 * one price). A line is closed by a node of no cost, to which every stop has an exit of its own. Ways are taken in their
 * cheaper direction. For one thread.
 */
final class OneTree {
    /** Of an edge that may or may not be used; that must be; that must not. */
    static final byte FREE = 0;

    static final byte FORCED = 1;
    static final byte FORBIDDEN = 2;

    /** Costs more than any line; still a number to calculate with. */
    private static final double NO_WAY = 1e8;

    private final OrderProblem problem;
    private final int stops;
    private final int nodes;
    private final int special;

    /** The cost between two exits of different stops in the cheaper direction. */
    private final double[][] ways;

    /** The cheapest edge between two nodes with its prices, and the exits it uses. */
    private final double[][] edge;

    private final int[][] edgeExit;

    private final double[] key;
    private final int[] nearest;
    private final boolean[] inTree;

    /** The tree last found: its edges as pairs of nodes, how many meet in each node, and what is used too often. */
    private final int[] treeFrom;

    private final int[] treeTo;
    private final int[] degree;
    private final double[] excess;

    OneTree(OrderProblem problem) {
        this.problem = problem;
        stops = problem.stops();
        nodes = problem.loop() ? stops : stops + 1;
        special = nodes - 1;
        int exits = problem.exits();
        ways = new double[exits][exits];
        for (int x = 0; x < exits; x++) {
            for (int y = 0; y < exits; y++) {
                ways[x][y] = Math.min(NO_WAY, Math.min(problem.leg(x, y), problem.leg(y, x)));
            }
        }
        edge = new double[nodes][nodes];
        edgeExit = new int[nodes][nodes];
        key = new double[nodes];
        nearest = new int[nodes];
        inTree = new boolean[nodes];
        treeFrom = new int[nodes];
        treeTo = new int[nodes];
        degree = new int[nodes];
        excess = new double[prices()];
    }

    int nodes() {
        return nodes;
    }

    /** One for each exit, and for each stop one more where a line ends there. */
    int prices() {
        return problem.exits() + (problem.loop() ? 0 : stops);
    }

    int treeFrom(int index) {
        return treeFrom[index];
    }

    int treeTo(int index) {
        return treeTo[index];
    }

    int degree(int node) {
        return degree[node];
    }

    /** How much more often the tree uses each exit than the stops do at these prices: the direction in which to go on. */
    double excess(int exit) {
        return excess[exit];
    }

    /**
     * The bound at these prices.
     *
     * @param state of each edge, by {@code from * nodes + to}, the same in both directions
     * @return metres; infinite if no tree is allowed
     */
    double bound(double[] prices, byte[] state) {
        Arrays.fill(excess, 0);
        Arrays.fill(degree, 0);
        findEdges(prices);
        double sum = 0;
        for (int stop = 0; stop < stops; stop++) {
            sum += passing(stop, prices);
        }
        int forced = growTree(state);
        if (forced < 0 || !closeCircle(state)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < nodes; i++) {
            int from = treeFrom[i];
            int to = treeTo[i];
            sum += edge[from][to];
            degree[from]++;
            degree[to]++;
            use(edgeExit[from][to]);
            use(edgeExit[to][from]);
            forced -= state[from * nodes + to] == FORCED ? 1 : 0;
        }
        return forced == 0 ? sum : Double.POSITIVE_INFINITY;
    }

    private void use(int exit) {
        if (exit >= 0) {
            excess[exit]++;
        }
    }

    private void findEdges(double[] prices) {
        for (int stop = 0; stop < stops; stop++) {
            for (int other = stop + 1; other < stops; other++) {
                findEdge(stop, other, prices);
            }
            if (!problem.loop()) {
                int end = problem.exits() + stop;
                edge[stop][special] = prices[end];
                edge[special][stop] = prices[end];
                edgeExit[stop][special] = end;
                edgeExit[special][stop] = -1;
            }
        }
    }

    private void findEdge(int stop, int other, double[] prices) {
        double best = Double.POSITIVE_INFINITY;
        for (int x = problem.firstExit(stop); x < problem.firstExit(stop + 1); x++) {
            for (int y = problem.firstExit(other); y < problem.firstExit(other + 1); y++) {
                double cost = ways[x][y] + prices[x] + prices[y];
                if (cost < best) {
                    best = cost;
                    edgeExit[stop][other] = x;
                    edgeExit[other][stop] = y;
                }
            }
        }
        edge[stop][other] = best;
        edge[other][stop] = best;
    }

    /** What passing a stop costs at least when the prices of its two exits are paid back. */
    private double passing(int stop, double[] prices) {
        double best = Double.POSITIVE_INFINITY;
        int bestIn = 0;
        int bestOut = 0;
        int end = problem.loop() ? -1 : problem.exits() + stop;
        for (int in = problem.firstExit(stop); in < problem.firstExit(stop + 1); in++) {
            for (int out = in; out < problem.firstExit(stop + 1); out++) {
                double turn = Math.min(problem.passing(in, out), problem.passing(out, in));
                double cost = turn - prices[in] - prices[out];
                if (cost < best) {
                    best = cost;
                    bestIn = in;
                    bestOut = out;
                }
            }
            if (end >= 0 && -prices[in] - prices[end] < best) {
                best = -prices[in] - prices[end];
                bestIn = in;
                bestOut = end;
            }
        }
        excess[bestIn]--;
        excess[bestOut]--;
        return best;
    }

    /** Prim's tree over all nodes but the special one. Gives how many edges are forced, −1 if there is no tree. */
    private int growTree(byte[] state) {
        Arrays.fill(inTree, false);
        Arrays.fill(key, Double.POSITIVE_INFINITY);
        int forced = 0;
        int at = 0;
        for (int count = 0; count < special; count++) {
            if (count > 0) {
                at = -1;
                for (int node = 0; node < special; node++) {
                    if (!inTree[node] && (at < 0 || key[node] < key[at])) {
                        at = node;
                    }
                }
                if (key[at] == Double.POSITIVE_INFINITY) {
                    return -1;
                }
                treeFrom[count - 1] = nearest[at];
                treeTo[count - 1] = at;
            }
            inTree[at] = true;
            for (int node = 0; node < nodes; node++) {
                byte kind = state[at * nodes + node];
                forced += kind == FORCED && (inTree[node] || node == special) && node != at ? 1 : 0;
                if (node != special && !inTree[node] && kind != FORBIDDEN) {
                    double cost = kind == FORCED ? edge[at][node] - 1e9 : edge[at][node];
                    if (cost < key[node]) {
                        key[node] = cost;
                        nearest[node] = at;
                    }
                }
            }
        }
        return forced;
    }

    /** The two cheapest edges of the special node. */
    private boolean closeCircle(byte[] state) {
        int first = -1;
        int second = -1;
        double firstCost = Double.POSITIVE_INFINITY;
        double secondCost = Double.POSITIVE_INFINITY;
        for (int node = 0; node < special; node++) {
            byte kind = state[special * nodes + node];
            double cost = kind == FORBIDDEN
                    ? Double.POSITIVE_INFINITY
                    : kind == FORCED ? edge[special][node] - 1e9 : edge[special][node];
            if (cost < firstCost) {
                second = first;
                secondCost = firstCost;
                first = node;
                firstCost = cost;
            } else if (cost < secondCost) {
                second = node;
                secondCost = cost;
            }
        }
        if (second < 0) {
            return false;
        }
        treeFrom[nodes - 2] = special;
        treeTo[nodes - 2] = first;
        treeFrom[nodes - 1] = special;
        treeTo[nodes - 1] = second;
        return true;
    }
}
