package org.parvis.geo.bench;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.GraphHopperConfig;
import com.graphhopper.ResponsePath;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.isochrone.algorithm.ContourBuilder;
import com.graphhopper.isochrone.algorithm.JTSTriangulator;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.isochrone.algorithm.Triangulator;
import com.graphhopper.json.Statement;
import com.graphhopper.json.Statement.Op;
import com.graphhopper.routing.DijkstraOneToMany;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.Instruction;
import com.graphhopper.util.PMap;
import com.graphhopper.util.Translation;
import com.graphhopper.util.TranslationMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** GraphHopper 11 with contraction hierarchies for a walker whose weight is time. */
final class GraphHopperEngine implements Engine {
    private static final String PROFILE = "foot";
    private static final double MILLISECONDS = Question.REACH_MINUTES * 60_000;

    private final String name;

    private final GraphHopper hopper;
    private final Weighting weighting;
    private final EdgeFilter snapFilter;
    private final Translation english =
            new TranslationMap().doImport().getWithFallBack(Locale.ENGLISH);
    private final boolean matrixBySearch;
    private Points points = new Points(List.of(), List.of());

    /**
     * @param folder of its graph; made from the extract if it is empty
     * @param resolution of its index of places, null for its default
     * @param matrixBySearch whether a matrix is made by one search a row instead of one query a pair
     */
    GraphHopperEngine(String name, Path extract, Path folder, @Nullable Integer resolution, boolean matrixBySearch) {
        this.name = name;
        this.matrixBySearch = matrixBySearch;
        GraphHopperConfig config = new GraphHopperConfig();
        config.putObject("datareader.file", extract.toString());
        config.putObject("graph.location", folder.toString());
        config.putObject("import.osm.ignored_highways", "");
        // Sorting stops with an error on degenerate ways, which real extracts have.
        config.putObject("graph.sort", false);
        if (resolution != null) {
            config.putObject("index.high_resolution", resolution);
        }
        config.putObject("graph.encoded_values", "foot_access, foot_average_speed");
        CustomModel quickest = new CustomModel()
                .addToPriority(Statement.If("!foot_access", Op.MULTIPLY, "0"))
                .addToSpeed(Statement.If("true", Op.LIMIT, "foot_average_speed"))
                .setDistanceInfluence(0d);
        config.setProfiles(List.of(new Profile(PROFILE).setCustomModel(quickest)));
        config.setCHProfiles(List.of(new CHProfile(PROFILE)));
        hopper = new GraphHopper().init(config);
        hopper.importOrLoad();
        weighting = hopper.createWeighting(hopper.getProfile(PROFILE), new PMap());
        snapFilter = new DefaultSnapFilter(
                weighting, hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(PROFILE)));
    }

    void setPoints(Points points) {
        this.points = points;
    }

    String size() {
        return hopper.getBaseGraph().getNodes() + " nodes, "
                + hopper.getBaseGraph().getEdges() + " edges, "
                + hopper.getCHGraphs().get(PROFILE).getShortcuts() + " shortcuts";
    }

    boolean knows(Points.Pair pair) {
        return !route(pair, false, false).hasErrors();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Question> answers() {
        return matrixBySearch
                ? EnumSet.of(Question.MATRIX50, Question.MATRIX200)
                : EnumSet.complementOf(EnumSet.of(Question.ONE_TO_ALL_PREPARED));
    }

    @Override
    public double ask(Question question, int index) {
        Points.Pair pair = points.pair(index);
        return switch (question) {
            case SNAP -> snap(pair.from()).getQueryDistance();
            case P2P_TIME -> best(route(pair, false, false)).getTime();
            case P2P_GEOMETRY -> best(route(pair, true, false)).getPoints().size();
            case P2P_INSTRUCTIONS -> letters(best(route(pair, true, true)));
            case MATRIX50, MATRIX200 -> matrix(question.matrixSize());
            case REACH_TREE -> reachTree(pair.from());
            case REACH_POLYGON -> reachPolygon(pair.from());
            case ONE_TO_ALL, ONE_TO_ALL_PREPARED -> oneToAll(pair.from());
        };
    }

    private Snap snap(Coordinate point) {
        return hopper.getLocationIndex().findClosest(point.y, point.x, snapFilter);
    }

    private GHResponse route(Points.Pair pair, boolean geometry, boolean instructions) {
        GHRequest request = new GHRequest(pair.from().y, pair.from().x, pair.to().y, pair.to().x).setProfile(PROFILE);
        request.putHint("calc_points", geometry);
        request.putHint("instructions", instructions);
        return hopper.route(request);
    }

    private static ResponsePath best(GHResponse response) {
        return response.getBest();
    }

    private double letters(ResponsePath path) {
        int letters = 0;
        for (Instruction instruction : path.getInstructions()) {
            letters += instruction.getTurnDescription(english).length();
        }
        return letters;
    }

    private double matrix(int size) {
        List<Snap> snaps = new ArrayList<>();
        for (Coordinate point : points.near().subList(0, size)) {
            snaps.add(snap(point));
        }
        QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), snaps);
        return matrixBySearch ? matrixBySearch(graph, snaps) : matrixByPairs(graph, snaps);
    }

    private double matrixByPairs(QueryGraph graph, List<Snap> snaps) {
        CHRoutingAlgorithmFactory factory =
                new CHRoutingAlgorithmFactory(hopper.getCHGraphs().get(PROFILE), graph);
        PMap none = new PMap();
        double sum = 0;
        for (Snap from : snaps) {
            for (Snap to : snaps) {
                if (from != to) {
                    sum += factory.createAlgo(none)
                            .calcPath(from.getClosestNode(), to.getClosestNode())
                            .getWeight();
                }
            }
        }
        return sum;
    }

    private double matrixBySearch(QueryGraph graph, List<Snap> snaps) {
        DijkstraOneToMany search =
                new DijkstraOneToMany(graph, graph.wrapWeighting(weighting), TraversalMode.NODE_BASED);
        double sum = 0;
        for (Snap from : snaps) {
            search.clear();
            for (Snap to : snaps) {
                int end = from == to ? -1 : search.findEndNode(from.getClosestNode(), to.getClosestNode());
                sum += end < 0 ? 0 : search.getWeight(end);
            }
        }
        return sum;
    }

    private double reachTree(Coordinate from) {
        Snap start = snap(from);
        QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), start);
        ShortestPathTree tree =
                new ShortestPathTree(graph, graph.wrapWeighting(weighting), false, TraversalMode.NODE_BASED);
        tree.setTimeLimit(MILLISECONDS);
        int[] reached = new int[1];
        tree.search(start.getClosestNode(), label -> reached[0]++);
        return reached[0];
    }

    /** As its own service does it: the tree a little larger than asked for, triangles, a contour. */
    private double reachPolygon(Coordinate from) {
        Snap start = snap(from);
        QueryGraph graph = QueryGraph.create(hopper.getBaseGraph(), start);
        ShortestPathTree tree =
                new ShortestPathTree(graph, graph.wrapWeighting(weighting), false, TraversalMode.NODE_BASED);
        tree.setTimeLimit(MILLISECONDS + Math.max(MILLISECONDS * 0.14, 200_000));
        Triangulator.Result result = new JTSTriangulator(hopper.getRouterConfig())
                .triangulate(start, graph, tree, label -> label.time, 0);
        return new ContourBuilder(result.triangulation)
                .computeIsoline(MILLISECONDS, result.seedEdges)
                .getNumPoints();
    }

    private double oneToAll(Coordinate from) {
        int node = snap(from).getClosestNode();
        DijkstraOneToMany search =
                new DijkstraOneToMany(hopper.getBaseGraph(), weighting, TraversalMode.NODE_BASED);
        // No node has this number, so it goes on until all have been seen.
        search.findEndNode(node, -7);
        return search.getVisitedNodes();
    }

    @Override
    public void close() {
        hopper.close();
    }
}
