package org.parvis.geo.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class HierarchySearchTest {
    private static final int GRAPHS = 3000;

    @Test
    void findsWhatDijkstraFinds() {
        Random random = new Random(1);
        for (int i = 0; i < GRAPHS; i++) {
            PlainGraph graph = PlainGraph.random(random).byRank();
            Hierarchy hierarchy = graph.hierarchy();
            HierarchySearch search = new HierarchySearch(hierarchy);
            // The same buffers and hierarchy for another walker.
            assertFindsAll(graph, hierarchy, search, random);
            assertFindsAll(graph.withLabels(random), hierarchy, search, random);
        }
    }

    private static void assertFindsAll(PlainGraph graph, Hierarchy hierarchy, HierarchySearch search, Random random) {
        HierarchyWeights weights = HierarchyWeights.of(hierarchy, graph.labels());
        for (int i = 0; i < 8; i++) {
            Seeds starts = graph.randomSeeds(random);
            Seeds ends = graph.randomSeeds(random);
            assertThat(search.pointToPoint(weights, starts, ends)).isEqualTo(graph.best(starts, ends));
            assertPathIsWhole(graph, search, starts, ends);
        }
        long[] labels = new long[graph.nodes()];
        Seeds seeds = graph.randomSeeds(random);
        search.oneToAll(weights, seeds, labels, Deadline.NONE);
        assertThat(labels).isEqualTo(graph.best(seeds));
        search.allToOne(weights, seeds, labels, Deadline.NONE);
        assertThat(labels).isEqualTo(graph.reversed().best(seeds));
    }

    private static void assertPathIsWhole(PlainGraph graph, HierarchySearch search, Seeds starts, Seeds ends) {
        long best = graph.best(starts, ends);
        int[] path = search.path();
        if (best >= Label.NONE) {
            assertThat(path).isEmpty();
            assertThat(search.startSeed()).isEqualTo(-1);
            assertThat(search.endSeed()).isEqualTo(-1);
            return;
        }
        long sum = starts.label(search.startSeed()) + ends.label(search.endSeed());
        int at = starts.node(search.startSeed());
        Set<Integer> passed = new HashSet<>(Set.of(at));
        for (int arc : path) {
            assertThat(graph.source(arc)).isEqualTo(at);
            at = graph.target()[arc];
            assertThat(passed.add(at)).as("passes " + at + " only once").isTrue();
            sum += graph.labels()[arc];
        }
        assertThat(at).isEqualTo(ends.node(search.endSeed()));
        assertThat(sum).isEqualTo(best);
    }

    @Test
    void findsTheSameInAnyOrder() {
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            PlainGraph graph = PlainGraph.random(random);
            List<Integer> shuffled = new ArrayList<>();
            for (int node = 0; node < graph.nodes(); node++) {
                shuffled.add(node);
            }
            Collections.shuffle(shuffled, random);
            PlainGraph ranked =
                    graph.byRank(shuffled.stream().mapToInt(Integer::intValue).toArray());
            Hierarchy hierarchy = ranked.hierarchy();
            assertFindsAll(ranked, hierarchy, new HierarchySearch(hierarchy), random);
        }
    }

    @Test
    void waysOfTheLargestWeightsDoNotOverflow() {
        int nodes = 200;
        List<PlainGraph.Arc> arcs = new ArrayList<>();
        for (int node = 1; node < nodes; node++) {
            arcs.add(new PlainGraph.Arc(node - 1, node, Label.of(10_000_000 / nodes, 10_000_000 / nodes)));
            arcs.add(new PlainGraph.Arc(node, node - 1, Long.MAX_VALUE));
        }
        PlainGraph graph = PlainGraph.of(nodes, arcs, new double[nodes], new double[nodes]);
        Hierarchy hierarchy = graph.hierarchy();
        HierarchyWeights weights = HierarchyWeights.of(hierarchy, graph.labels());
        HierarchySearch search = new HierarchySearch(hierarchy);
        Seeds far = new Seeds().add(0, Label.NONE - 1);

        assertThat(search.pointToPoint(weights, Seeds.at(0), Seeds.at(nodes - 1)))
                .isEqualTo(Label.of(9_950_000, 9_950_000));
        assertThat(search.pointToPoint(weights, Seeds.at(1), Seeds.at(0))).isEqualTo(Label.NONE);
        assertThat(search.pointToPoint(weights, far, far)).isEqualTo(Label.NONE);
    }

    @Test
    void thousandsOfSeedsAreOneSearch() {
        Random random = new Random(3);
        PlainGraph graph = Structures.grid(60, random).byRank();
        Hierarchy hierarchy = graph.hierarchy();
        Seeds starts = new Seeds();
        for (int i = 0; i < 2000; i++) {
            starts.add(random.nextInt(graph.nodes()), PlainGraph.randomLabel(random));
        }
        HierarchyWeights weights = HierarchyWeights.of(hierarchy, graph.labels());
        long[] labels = new long[graph.nodes()];

        new HierarchySearch(hierarchy).oneToAll(weights, starts, labels, Deadline.NONE);

        assertThat(labels).isEqualTo(graph.best(starts));
    }

    @Test
    void stopsWhenNobodyWaits() {
        PlainGraph graph = PlainGraph.random(new Random(4)).byRank();
        Hierarchy hierarchy = graph.hierarchy();
        HierarchyWeights weights = HierarchyWeights.of(hierarchy, graph.labels());
        Deadline abandoned = Deadline.after(Duration.ofDays(1), () -> true);
        long[] labels = new long[graph.nodes()];

        assertThatThrownBy(() -> new HierarchySearch(hierarchy).oneToAll(weights, Seeds.at(0), labels, abandoned))
                .isInstanceOfSatisfying(
                        ParvisException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OUT_OF_TIME));
    }

    @Test
    void refusesWhatDoesNotBelongTogetherAndStaysUsable() {
        PlainGraph graph = Structures.path(10, new Random(5)).byRank();
        Hierarchy hierarchy = graph.hierarchy();
        HierarchyWeights weights = HierarchyWeights.of(hierarchy, graph.labels());
        HierarchyWeights foreign = HierarchyWeights.of(graph.hierarchy(), graph.labels());
        HierarchySearch search = new HierarchySearch(hierarchy);
        long[] negative = graph.labels().clone();
        negative[3] = -1;

        assertThatThrownBy(() -> search.pointToPoint(foreign, Seeds.at(0), Seeds.at(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search.pointToPoint(weights, Seeds.at(0), Seeds.at(10)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> HierarchyWeights.of(hierarchy, new long[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HierarchyWeights.of(hierarchy, negative)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> search.oneToAll(weights, Seeds.at(0), new long[9], Deadline.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(search.pointToPoint(weights, Seeds.at(1), Seeds.at(2)))
                .isEqualTo(graph.best(Seeds.at(1), Seeds.at(2)));
        assertThat(Arrays.stream(search.path()).count()).isLessThan(10);
    }
}
