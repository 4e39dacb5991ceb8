package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.LegibleWay;

/**
 * A line as it is walked: its stops in order and the ways between them.
 *
 * @param order stops in walking order
 * @param ways from each to the next, and in a loop from the last to the first
 * @param turns on the ways and at the stops
 * @param cost metres walked, and so many metres for each turn
 * @param lowerBound no order has less
 */
record WalkedLine(int[] order, List<LegibleWay> ways, int turns, double cost, double lowerBound) {
    /** @param lowerBound no order has less */
    static WalkedLine of(int[] order, double lowerBound, OrderProblem problem, StreetLegs legs, double metresPerTurn) {
        int[] exits = problem.exits(order);
        List<LegibleWay> ways = new ArrayList<>();
        int turns = 0;
        for (int leg = 0; 2 * leg < exits.length; leg++) {
            LegibleWay way = legs.way(exits[2 * leg], exits[2 * leg + 1], metresPerTurn);
            ways.add(way);
            turns += way.turns();
            int next = 2 * leg + 2 < exits.length ? exits[2 * leg + 2] : problem.loop() ? exits[0] : -1;
            turns += next >= 0 && legs.isTurn(exits[2 * leg + 1], next) ? 1 : 0;
        }
        return new WalkedLine(order, ways, turns, problem.cost(order), lowerBound);
    }

    /** Adds the nodes that a way passes. */
    static void addNodes(LegibleWay way, WalkNetwork network, BitSet nodes) {
        for (int i = 0; i < way.size(); i++) {
            if (way.start(i) == null) {
                nodes.set(network.source(way.arc(i)));
            }
            if (way.stop(i) == null) {
                nodes.set(network.target(way.arc(i)));
            }
        }
    }
}
