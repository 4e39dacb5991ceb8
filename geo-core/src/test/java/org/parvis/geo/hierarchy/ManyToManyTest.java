package org.parvis.geo.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

class ManyToManyTest {
    private static List<Seeds> seeds(PlainGraph graph, int count, Random random) {
        List<Seeds> seeds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seeds.add(graph.randomSeeds(random));
        }
        return seeds;
    }

    private static void assertFindsAll(
            PlainGraph graph, ManyToMany manyToMany, HierarchyWeights weights, Random random) {
        List<Seeds> starts = seeds(graph, random.nextInt(40), random);
        List<Seeds> ends = seeds(graph, random.nextInt(10), random);
        long[] found = manyToMany.labels(weights, starts, ends, Deadline.NONE);
        long[] expected = new long[starts.size() * ends.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = graph.best(starts.get(i / ends.size()), ends.get(i % ends.size()));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void findsWhatDijkstraFinds() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            PlainGraph graph = PlainGraph.random(random).byRank();
            Hierarchy hierarchy = graph.hierarchy();
            ManyToMany manyToMany = new ManyToMany(hierarchy);
            assertFindsAll(graph, manyToMany, HierarchyWeights.of(hierarchy, graph.labels()), random);
            PlainGraph other = graph.withLabels(random);
            assertFindsAll(other, manyToMany, HierarchyWeights.of(hierarchy, other.labels()), random);
        }
    }

    @Test
    void findsWhatDijkstraFindsOnAGrid() {
        Random random = new Random(2);
        PlainGraph graph = Structures.grid(40, random).byRank();
        Hierarchy hierarchy = graph.hierarchy();
        assertFindsAll(graph, new ManyToMany(hierarchy), HierarchyWeights.of(hierarchy, graph.labels()), random);
    }

    @Test
    void stopsWhenNobodyWaitsAndStaysUsable() {
        PlainGraph graph = Structures.grid(20, new Random(3)).byRank();
        Hierarchy hierarchy = graph.hierarchy();
        HierarchyWeights weights = HierarchyWeights.of(hierarchy, graph.labels());
        ManyToMany manyToMany = new ManyToMany(hierarchy);
        List<Seeds> seeds = seeds(graph, 50, new Random(4));
        int[] asked = {0};
        Deadline soonAbandoned = Deadline.after(Duration.ofDays(1), () -> asked[0]++ > 1);

        assertThatThrownBy(() -> manyToMany.labels(weights, seeds, seeds, soonAbandoned))
                .isInstanceOf(ParvisException.class);
        assertThatThrownBy(() -> manyToMany.labels(weights, List.of(Seeds.at(400)), seeds, Deadline.NONE))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertFindsAll(graph, manyToMany, weights, new Random(5));
    }
}
