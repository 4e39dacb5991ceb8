package org.parvis.geo.network;

import java.util.List;

/**
 * How large a network is and what was wrong with its streets. What parts it falls into differs from walker to walker: see
 * {@link WalkWeights#components()}.
 *
 * @param streets that can be walked, spots included
 * @param nodes where pieces meet or end
 * @param pieces parts of streets from node to node
 * @param arcs pieces in walking direction
 * @param vertices of all pieces
 * @param lengthMetres of all pieces
 * @param problems in the order of the streets
 */
public record NetworkStatistics(
        int streets,
        int nodes,
        int pieces,
        int arcs,
        int vertices,
        double lengthMetres,
        List<NetworkProblem> problems) {
    public NetworkStatistics {
        problems = List.copyOf(problems);
    }
}
