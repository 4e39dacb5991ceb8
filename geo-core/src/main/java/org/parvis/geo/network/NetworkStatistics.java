package org.parvis.geo.network;

import java.util.List;
import java.util.Map;
import org.parvis.geo.territory.Walker;

/**
 * How large a network is and what was wrong with its streets.
 *
 * @param streets that can be walked, spots included
 * @param nodes where pieces meet or end
 * @param pieces parts of streets from node to node
 * @param arcs pieces in walking direction
 * @param vertices of all pieces
 * @param lengthMetres of all pieces
 * @param components by walker: how many parts there are between which this walker cannot go; nodes that this walker
 *     cannot use at all do not count
 * @param mainNodes by walker: nodes in the largest of them
 * @param problems in the order of the streets
 */
public record NetworkStatistics(
        int streets,
        int nodes,
        int pieces,
        int arcs,
        int vertices,
        double lengthMetres,
        Map<Walker, Integer> components,
        Map<Walker, Integer> mainNodes,
        List<NetworkProblem> problems) {
    public NetworkStatistics {
        components = Map.copyOf(components);
        mainNodes = Map.copyOf(mainNodes);
        problems = List.copyOf(problems);
    }
}
