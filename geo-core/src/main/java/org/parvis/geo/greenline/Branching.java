package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.LegibleWay;
import org.parvis.geo.shared.Deadline;

/**
 * Takes stops off the line one after the other and reaches each by a branch, as long as less has to be painted and the
 * whole costs less. A branch counts its metres once, its turns, and one for leaving the line. For one thread.
 */
final class Branching {
    /** So many of the most promising stops are tried before the best of them is taken off. */
    private static final int TRIALS = 3;

    private static final double LEAST_GAIN_METRES = 0.5;

    private final WalkNetwork network;
    private final List<Snap> stops;
    private final OrderProblem problem;
    private final StreetLegs legs;
    private final double metresPerTurn;
    private final Deadline deadline;

    /**
     * A branch.
     *
     * @param stop at its end
     * @param way from there to the line
     */
    record Spur(int stop, LegibleWay way) {}

    /**
     * A line with branches.
     *
     * @param cost of both
     * @param metres painted
     * @param allowed whether branches are
     */
    record Branched(WalkedLine main, List<Spur> spurs, double cost, double metres, boolean allowed) {
        /**
         * No such line costs less. Whoever walks a line with its branches there and back walks a line without, at most
         * twice as long; where turns count, those at the ends of branches come to it, each no more than the turn that
         * leaves the line.
         */
        double lowerBound() {
            return allowed ? main.lowerBound() / 3 : main.lowerBound();
        }
    }

    Branching(
            WalkNetwork network,
            List<Snap> stops,
            OrderProblem problem,
            StreetLegs legs,
            double metresPerTurn,
            Deadline deadline) {
        this.network = network;
        this.stops = stops;
        this.problem = problem;
        this.legs = legs;
        this.metresPerTurn = metresPerTurn;
        this.deadline = deadline;
    }

    /** The same line, with branches where they are allowed and save paint. */
    Branched branch(WalkedLine line, boolean allowed) {
        Branched best = new Branched(
                line, List.of(), line.cost(), paint(line, new BitSet()).metres(), allowed);
        int fewest = problem.loop() ? 3 : 2;
        Branched next = allowed ? best : null;
        while (next != null) {
            deadline.check();
            best = next;
            next = best.main().order().length > fewest ? shortened(best) : null;
        }
        return best;
    }

    /** The best of the lines that have one branch more; null if none saves anything. */
    private @Nullable Branched shortened(Branched line) {
        int[] order = line.main().order();
        List<Integer> positions = new ArrayList<>();
        double[] saved = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            saved[i] = line.main().cost() - problem.cost(without(order, i));
            if (saved[i] > LEAST_GAIN_METRES) {
                positions.add(i);
            }
        }
        positions.sort(Comparator.comparingDouble(i -> -saved[i]));
        Branched best = null;
        int trials = 0;
        for (int position : positions) {
            List<Integer> off = new ArrayList<>();
            line.spurs().forEach(spur -> off.add(spur.stop()));
            off.add(order[position]);
            int[] rest = without(order, position);
            WalkedLine main = WalkedLine.of(rest, line.main().lowerBound(), problem, legs, metresPerTurn);
            Branched next = build(main, off, saved[position]);
            if (next != null && saves(next, line)) {
                best = best == null || next.cost() < best.cost() ? next : best;
                trials++;
            }
            if (trials == TRIALS) {
                break;
            }
        }
        return best;
    }

    private static boolean saves(Branched next, Branched line) {
        return next.cost() < line.cost() - LEAST_GAIN_METRES && next.metres() < line.metres() - LEAST_GAIN_METRES;
    }

    private static int[] without(int[] order, int position) {
        int[] rest = Arrays.copyOf(order, order.length - 1);
        System.arraycopy(order, position + 1, rest, position, rest.length - position);
        return rest;
    }

    /**
     * Joins the stops off the line to it, each to what is there before it; null if one cannot be.
     *
     * @param mostMetres of the last branch, with its turns
     */
    private @Nullable Branched build(WalkedLine main, List<Integer> off, double mostMetres) {
        BitSet nodes = new BitSet();
        Painting painting = paint(main, nodes);
        List<Spur> spurs = new ArrayList<>();
        double cost = main.cost();
        for (int i = 0; i < off.size(); i++) {
            int stop = off.get(i);
            double most = i + 1 < off.size() ? main.cost() : mostMetres;
            Optional<LegibleWay> way = legs.toNearest(stops.get(stop), nodes, metresPerTurn, most);
            if (way.isEmpty()) {
                return null;
            }
            spurs.add(new Spur(stop, way.get()));
            painting.paintBranch(way.get());
            WalkedLine.addNodes(way.get(), network, nodes);
            cost += way.get().metres() + metresPerTurn * (way.get().turns() + 1);
        }
        return new Branched(main, spurs, cost, painting.metres(), true);
    }

    /** @param nodes to which those on the line are added */
    private Painting paint(WalkedLine line, BitSet nodes) {
        Painting painting = new Painting(network, stops);
        for (LegibleWay way : line.ways()) {
            WalkedLine.addNodes(way, network, nodes);
            painting.paint(painting.steps(way));
        }
        return painting;
    }
}
