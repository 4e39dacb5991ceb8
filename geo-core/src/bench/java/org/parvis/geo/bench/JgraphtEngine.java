package org.parvis.geo.bench;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import org.jgrapht.alg.shortestpath.CHManyToManyShortestPaths;
import org.jgrapht.alg.shortestpath.ContractionHierarchyBidirectionalDijkstra;
import org.jgrapht.alg.shortestpath.ContractionHierarchyPrecomputation;
import org.jgrapht.alg.shortestpath.ContractionHierarchyPrecomputation.ContractionHierarchy;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.territory.Walker;

/** JGraphT on the very junctions and weights of our network; it has no positions, so it is given nodes. */
final class JgraphtEngine implements Engine {
    private final WalkNetwork network;
    private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private final ContractionHierarchy<Integer, DefaultWeightedEdge> hierarchy;
    private Points points = new Points(List.of(), List.of());

    JgraphtEngine(WalkNetwork network) {
        this.network = network;
        WalkWeights weights = network.weights(Walker.ADULT);
        for (int node = 0; node < network.nodes(); node++) {
            graph.addVertex(node);
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            if (weights.seconds(arc) != WalkWeights.BLOCKED && network.source(arc) != network.target(arc)) {
                add(network.source(arc), network.target(arc), weights.seconds(arc));
            }
        }
        ThreadPoolExecutor one = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);
        try {
            hierarchy = new ContractionHierarchyPrecomputation<>(graph, one).computeContractionHierarchy();
        } finally {
            one.shutdown();
        }
    }

    private void add(int from, int to, int tenths) {
        DefaultWeightedEdge edge = graph.getEdge(from, to);
        if (edge == null) {
            graph.setEdgeWeight(graph.addEdge(from, to), tenths);
        } else if (graph.getEdgeWeight(edge) > tenths) {
            graph.setEdgeWeight(edge, tenths);
        }
    }

    void setPoints(Points points) {
        this.points = points;
    }

    @Override
    public String name() {
        return "jgrapht";
    }

    @Override
    public Set<Question> answers() {
        return EnumSet.of(Question.P2P_TIME, Question.MATRIX50, Question.MATRIX200, Question.ONE_TO_ALL);
    }

    @Override
    public double ask(Question question, int index) {
        Points.Pair pair = points.pair(index);
        return switch (question) {
            case P2P_TIME -> seconds(node(pair.from()), node(pair.to()));
            case MATRIX50, MATRIX200 -> matrix(question.matrixSize());
            case ONE_TO_ALL -> new DijkstraShortestPath<>(graph)
                    .getPaths(node(pair.from()))
                    .getWeight(node(pair.to()));
            default -> throw new IllegalArgumentException("JGraphT is not asked for " + question);
        };
    }

    /** Tenths of a second between two nodes. */
    double seconds(int from, int to) {
        var path = new ContractionHierarchyBidirectionalDijkstra<>(hierarchy).getPath(from, to);
        return path == null ? 0 : path.getWeight();
    }

    private double matrix(int size) {
        Set<Integer> nodes = new LinkedHashSet<>();
        points.near().subList(0, size).forEach(point -> nodes.add(node(point)));
        var paths = new CHManyToManyShortestPaths<>(hierarchy).getManyToManyPaths(nodes, nodes);
        double sum = 0;
        for (int from : nodes) {
            for (int to : nodes) {
                sum += paths.getWeight(from, to);
            }
        }
        return sum;
    }

    /** An end of the street the point lies at; snapping is ours, so it takes next to nothing off its lead. */
    private int node(Coordinate point) {
        return network.snap(point, Walker.ADULT, 250)
                .map(snap -> network.from(snap.piece()))
                .orElseThrow();
    }
}
