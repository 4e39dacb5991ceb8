package org.parvis.geo.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Graphs of regular shape, large or awkward. */
final class Structures {
    private Structures() {}

    static PlainGraph star(int leaves, Random random) {
        List<int[]> edges = new ArrayList<>();
        for (int leaf = 1; leaf <= leaves; leaf++) {
            edges.add(new int[] {0, leaf});
        }
        return PlainGraph.ofEdges(leaves + 1, edges, random);
    }

    static PlainGraph path(int nodes, Random random) {
        List<int[]> edges = new ArrayList<>();
        for (int node = 1; node < nodes; node++) {
            edges.add(new int[] {node - 1, node});
        }
        return PlainGraph.ofEdges(nodes, edges, random);
    }

    static PlainGraph complete(int nodes, Random random) {
        List<int[]> edges = new ArrayList<>();
        for (int one = 0; one < nodes; one++) {
            for (int other = 0; other < one; other++) {
                edges.add(new int[] {one, other});
            }
        }
        return PlainGraph.ofEdges(nodes, edges, random);
    }

    /** Many ways of two arcs each between the same two nodes. */
    static PlainGraph parallel(int ways, Random random) {
        List<int[]> edges = new ArrayList<>();
        for (int way = 0; way < ways; way++) {
            edges.add(new int[] {0, way + 2});
            edges.add(new int[] {way + 2, 1});
        }
        return PlainGraph.ofEdges(ways + 2, edges, random);
    }

    static PlainGraph grid(int side, Random random) {
        List<PlainGraph.Arc> arcs = new ArrayList<>();
        double[] x = new double[side * side];
        double[] y = new double[side * side];
        for (int node = 0; node < side * side; node++) {
            x[node] = node % side;
            y[node] = node / side;
            int east = node + 1;
            int north = node + side;
            if (east % side != 0) {
                arcs.add(new PlainGraph.Arc(node, east, PlainGraph.randomLabel(random)));
                arcs.add(new PlainGraph.Arc(east, node, PlainGraph.randomLabel(random)));
            }
            if (north < side * side) {
                arcs.add(new PlainGraph.Arc(node, north, PlainGraph.randomLabel(random)));
                arcs.add(new PlainGraph.Arc(north, node, PlainGraph.randomLabel(random)));
            }
        }
        return PlainGraph.of(side * side, arcs, x, y);
    }
}
