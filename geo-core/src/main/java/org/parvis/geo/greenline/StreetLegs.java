package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.geo.network.Snap;
import org.parvis.geo.routing.LegibleWay;
import org.parvis.geo.routing.LegibleWays;
import org.parvis.geo.routing.LegibleWays.Exit;
import org.parvis.geo.routing.StreetTurns;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Walker;

/** The ways between stops, as an {@link OrderProblem} and as they are walked. For one thread. */
final class StreetLegs {
    private final LegibleWays ways;
    private final List<Exit> exits = new ArrayList<>();
    private final int[] firstExit;
    private final Deadline deadline;

    /** Ways walked before, by the exits, for one price of a turn. */
    private final Map<Long, LegibleWay> known = new HashMap<>();

    private double knownFor;

    StreetLegs(StreetTurns turns, Walker walker, List<Snap> stops, Deadline deadline) {
        this.deadline = deadline;
        ways = new LegibleWays(turns, walker);
        firstExit = new int[stops.size() + 1];
        for (int stop = 0; stop < stops.size(); stop++) {
            exits.addAll(ways.exits(stops.get(stop)));
            firstExit[stop + 1] = exits.size();
        }
    }

    /** @param metresPerTurn what a turn counts, 0 or more */
    OrderProblem problem(double metresPerTurn, boolean loop) {
        int size = exits.size();
        double[][] legs = new double[size][];
        double[][] passing = new double[size][size];
        for (int stop = 0; stop + 1 < firstExit.length; stop++) {
            for (int exit = firstExit[stop]; exit < firstExit[stop + 1]; exit++) {
                deadline.check();
                legs[exit] = ways.metres(exits.get(exit), exits, metresPerTurn, deadline);
                Arrays.fill(legs[exit], firstExit[stop], firstExit[stop + 1], Double.POSITIVE_INFINITY);
                for (int other = firstExit[stop]; other < firstExit[stop + 1]; other++) {
                    passing[exit][other] = isTurn(exit, other) ? metresPerTurn : 0;
                }
            }
        }
        return new OrderProblem(firstExit, legs, passing, loop);
    }

    /** Whether arriving by one exit and leaving by another of the same stop is a turn. */
    boolean isTurn(int arriving, int leaving) {
        return ways.isTurn(exits.get(arriving), exits.get(leaving));
    }

    /** The way from one exit to another, of which {@link #problem} has told the cost. */
    LegibleWay way(int leaving, int arriving, double metresPerTurn) {
        if (metresPerTurn != knownFor) {
            known.clear();
            knownFor = metresPerTurn;
        }
        return known.computeIfAbsent((long) leaving * exits.size() + arriving, key -> ways.way(
                        exits.get(leaving), exits.get(arriving), metresPerTurn, deadline)
                .orElseThrow(() -> new IllegalStateException("no way where the search had found one")));
    }

    /** The best way from a position to one of several nodes, that may be walked there and back. */
    Optional<LegibleWay> toNearest(Snap position, BitSet nodes, double metresPerTurn, double mostMetres) {
        return ways.toNearest(position, nodes, metresPerTurn, mostMetres, deadline);
    }
}
