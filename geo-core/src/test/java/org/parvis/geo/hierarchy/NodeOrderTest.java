package org.parvis.geo.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.Deadline;

class NodeOrderTest {
    private static void assertSearchable(PlainGraph graph, Random random) {
        PlainGraph ranked = graph.byRank();
        Hierarchy hierarchy = ranked.hierarchy();
        HierarchyWeights weights = HierarchyWeights.of(hierarchy, ranked.labels());
        HierarchySearch search = new HierarchySearch(hierarchy);
        Seeds start = Seeds.at(random.nextInt(graph.nodes()));
        long[] expected = ranked.best(start);
        long[] found = new long[graph.nodes()];
        search.oneToAll(weights, start, found, Deadline.NONE);
        assertThat(Arrays.equals(found, expected)).isTrue();
        for (int i = 0; i < 50; i++) {
            int end = random.nextInt(graph.nodes());
            assertThat(search.pointToPoint(weights, start, Seeds.at(end))).isEqualTo(expected[end]);
            long sum = Arrays.stream(search.path())
                    .mapToLong(arc -> ranked.labels()[arc])
                    .sum();
            assertThat(expected[end] == Label.NONE || expected[end] == sum).isTrue();
        }
    }

    @Test
    void everyNodeHasItsOwnRankAndSubtreesAreRanges() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            PlainGraph graph = PlainGraph.random(random);
            int[] rank = NodeOrder.of(graph.firstArc(), graph.target(), graph.x(), graph.y());
            assertThat(Arrays.stream(rank).sorted().toArray())
                    .isEqualTo(IntStream.range(0, graph.nodes()).toArray());
            assertThat(NodeOrder.of(graph.firstArc(), graph.target(), graph.x(), graph.y()))
                    .isEqualTo(rank);
            assertSubtreesAreRanges(graph.byRank(rank).hierarchy());
        }
    }

    private static void assertSubtreesAreRanges(Hierarchy hierarchy) {
        int[] least = IntStream.range(0, hierarchy.nodes()).toArray();
        int[] size = new int[hierarchy.nodes()];
        for (int node = 0; node < hierarchy.nodes(); node++) {
            size[node]++;
            assertThat(least[node]).isEqualTo(node - size[node] + 1);
            if (hierarchy.parent[node] >= 0) {
                size[hierarchy.parent[node]] += size[node];
                least[hierarchy.parent[node]] = Math.min(least[hierarchy.parent[node]], least[node]);
            }
        }
    }

    @Test
    void aStarIsLow() {
        PlainGraph star = Structures.star(10_000, new Random(2));
        assertThat(star.byRank().hierarchy().height()).isEqualTo(2);
        assertThat(star.byRank().hierarchy().upArcs()).isEqualTo(10_000);
        assertSearchable(star, new Random(3));
    }

    @Test
    void aLongPathIsLow() {
        PlainGraph path = Structures.path(200_000, new Random(4));
        assertThat(path.byRank().hierarchy().height()).isLessThan(40);
        assertSearchable(path, new Random(5));
    }

    @Test
    void aGridIsCutByItsLines() {
        PlainGraph grid = Structures.grid(300, new Random(6));
        assertThat(grid.byRank().hierarchy().height()).isLessThan(1_500);
        assertSearchable(grid, new Random(7));
    }

    @Test
    void aCompleteGraphHasNothingToCut() {
        PlainGraph complete = Structures.complete(60, new Random(8));
        assertThat(complete.byRank().hierarchy().upArcs()).isEqualTo(60 * 59 / 2);
        assertSearchable(complete, new Random(9));
        assertSearchable(Structures.complete(200, new Random(10)), new Random(11));
    }

    @Test
    void parallelWaysMeetAtTheirEnds() {
        PlainGraph parallel = Structures.parallel(5_000, new Random(12));
        assertThat(parallel.byRank().hierarchy().height()).isLessThan(10);
        assertSearchable(parallel, new Random(13));
    }

    @Test
    void nodesAllInOnePlaceAreRankedToo() {
        PlainGraph grid = Structures.grid(30, new Random(14));
        double[] nowhere = new double[900];
        Arrays.fill(nowhere, Double.NaN);
        assertSearchable(
                new PlainGraph(grid.firstArc(), grid.target(), grid.labels(), new double[900], new double[900]),
                new Random(15));
        assertSearchable(
                new PlainGraph(grid.firstArc(), grid.target(), grid.labels(), nowhere, nowhere), new Random(16));
    }

    @Test
    void nothingAtAllIsRanked() {
        assertThat(NodeOrder.of(new int[1], new int[0], new double[0], new double[0]))
                .isEmpty();
        assertSearchable(PlainGraph.ofEdges(50, List.of(), new Random(17)), new Random(18));
    }

    @Test
    void anEditKeepsTheOrderUsable() {
        Random random = new Random(19);
        for (int i = 0; i < 500; i++) {
            PlainGraph graph = PlainGraph.random(random);
            int[] rank = NodeOrder.of(graph.firstArc(), graph.target(), graph.x(), graph.y());
            PlainGraph edited = edited(graph, random);
            int[] previous = Arrays.copyOf(rank, edited.nodes());
            Arrays.fill(previous, graph.nodes(), edited.nodes(), -1);

            int[] kept = NodeOrder.keeping(edited.firstArc(), edited.target(), previous);

            PlainGraph ranked = edited.byRank(kept);
            assertSubtreesAreRanges(ranked.hierarchy());
            Seeds start = ranked.randomSeeds(random);
            long[] found = new long[ranked.nodes()];
            Hierarchy hierarchy = ranked.hierarchy();
            new HierarchySearch(hierarchy)
                    .oneToAll(HierarchyWeights.of(hierarchy, ranked.labels()), start, found, Deadline.NONE);
            assertThat(found).isEqualTo(ranked.best(start));
        }
    }

    private static PlainGraph edited(PlainGraph graph, Random random) {
        int nodes = graph.nodes() + random.nextInt(4);
        List<PlainGraph.Arc> arcs = new ArrayList<>();
        for (int from = 0; from < graph.nodes(); from++) {
            for (int arc = graph.firstArc()[from]; arc < graph.firstArc()[from + 1]; arc++) {
                if (random.nextInt(5) > 0) {
                    arcs.add(new PlainGraph.Arc(from, graph.target()[arc], graph.labels()[arc]));
                }
            }
        }
        for (int i = 0; i < 8; i++) {
            arcs.add(new PlainGraph.Arc(random.nextInt(nodes), random.nextInt(nodes), PlainGraph.randomLabel(random)));
        }
        return PlainGraph.of(nodes, arcs, new double[nodes], new double[nodes]);
    }

    @Test
    void aSmallEditOfALargeGraphAddsLittle() {
        PlainGraph grid = Structures.grid(100, new Random(20));
        int[] rank = NodeOrder.of(grid.firstArc(), grid.target(), grid.x(), grid.y());
        List<PlainGraph.Arc> arcs = new ArrayList<>();
        for (int from = 0; from < grid.nodes(); from++) {
            for (int arc = grid.firstArc()[from]; arc < grid.firstArc()[from + 1]; arc++) {
                arcs.add(new PlainGraph.Arc(from, grid.target()[arc], grid.labels()[arc]));
            }
        }
        int middle = 50 * 100 + 50;
        arcs.add(new PlainGraph.Arc(grid.nodes(), middle, 10));
        arcs.add(new PlainGraph.Arc(grid.nodes(), middle + 1, 10));
        arcs.add(new PlainGraph.Arc(grid.nodes(), middle + 100, 10));
        PlainGraph edited =
                PlainGraph.of(grid.nodes() + 1, arcs, new double[grid.nodes() + 1], new double[grid.nodes() + 1]);
        int[] previous = Arrays.copyOf(rank, edited.nodes());
        previous[grid.nodes()] = -1;

        int[] kept = NodeOrder.keeping(edited.firstArc(), edited.target(), previous);

        assertThat(edited.byRank(kept).hierarchy().upArcs())
                .isLessThan((int) (grid.byRank(rank).hierarchy().upArcs() * 1.01));
    }

    @Test
    void refusesArraysThatAreNoGraph() {
        double[] two = new double[2];
        assertThatThrownBy(() -> NodeOrder.of(new int[] {0, 1, 2}, new int[] {1, 2}, two, two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NodeOrder.of(new int[] {0, 2, 1}, new int[] {1}, two, two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NodeOrder.of(new int[] {0, 1, 2}, new int[] {1, 0}, two, new double[3]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NodeOrder.keeping(new int[] {0, 1, 2}, new int[] {1, 0}, new int[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
