package org.parvis.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.ImportProgress;
import org.parvis.geo.exchange.OpenStreetMapReader;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Walker;

/** Every search agrees with Dijkstra's, to the last tenth of a second, for every walker. */
class ExactnessTest {
    private static final Path HEIDELBERG = Path.of("../../shared/data/heidelberg/ors_heidelberg.osm.pbf");

    @Test
    void inMonaco() {
        check(NetworkBuilder.build(TestTown.MONACO.streets()), 12, 170);
    }

    @Test
    void inHeidelberg() {
        boolean required = "true".equals(System.getenv("PARVIS_DATA_REQUIRED"));
        assumeTrue(required || Files.exists(HEIDELBERG), "no extract of Heidelberg beside the repository");
        List<Street> streets = new OpenStreetMapReader(TownFrame.unknown("Heidelberg"))
                .read(HEIDELBERG, ImportProgress.SILENT)
                .streets();
        check(NetworkBuilder.build(streets), 10, 200);
    }

    @Test
    void inThousandsOfSmallTowns() {
        Random random = new Random(41);
        for (int town = 0; town < 400; town++) {
            WalkNetwork network = NetworkBuilder.build(RandomStreetsTest.mixedStreets(random));
            List<Coordinate> places = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                places.add(RandomStreetsTest.anywhere(random));
            }
            NetworkWalkRouter router = new NetworkWalkRouter(network);
            checkWalker(router, Walker.ADULT, places.subList(0, 2), places);
            checkWalker(router, Walker.SENIOR, places.subList(2, 4), places);
        }
    }

    private static void check(WalkNetwork network, int sources, int targets) {
        Random random = new Random(40);
        NetworkWalkRouter router = new NetworkWalkRouter(network);
        for (WalkProfile profile : WalkProfiles.STANDARD.all()) {
            checkWalker(router, profile.walker(), points(network, random, sources), points(network, random, targets));
        }
    }

    /** Near streets, and now and then on one of their nodes. */
    private static List<Coordinate> points(WalkNetwork network, Random random, int count) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int node = random.nextInt(network.nodes());
            double off = i % 4 == 0 ? 0 : 3e-4;
            points.add(new Coordinate(
                    network.nodeLongitude(node) + random.nextGaussian() * off,
                    network.nodeLatitude(node) + random.nextGaussian() * off));
        }
        return points;
    }

    private static void checkWalker(
            NetworkWalkRouter router, Walker walker, List<Coordinate> sources, List<Coordinate> targets) {
        WalkNetwork network = router.network();
        WalkWeights weights = network.weights(walker);
        ArcCosts costs = new ArcCosts.Plain(weights);
        Snap[] starts = snaps(network, walker, sources);
        Snap[] ends = snaps(network, walker, targets);
        QuickSearch quick = new QuickSearch(network);
        WalkSearch looking = new WalkSearch(network);
        ReachSearch reach = new ReachSearch(network);
        long[] matrix = quick.labels(starts, ends, weights, Deadline.NONE);
        for (int i = 0; i < starts.length; i++) {
            Snap from = starts[i];
            WalkTree tree = WalkTree.from(from, network, costs, Double.MAX_VALUE, Deadline.NONE);
            checkNodes(network, weights, quick, reach, from, tree);
            for (int j = 0; j < ends.length; j++) {
                Snap to = ends[j];
                long expected = expected(network, costs, tree, from, to);
                Supplier<String> what = () -> walker + " from " + from + " to " + to;
                assertThat(quick.label(from, to, weights)).as(what).isEqualTo(expected);
                assertThat(matrix[i * ends.length + j]).as(what).isEqualTo(expected);
                assertThat(reach.label(from, to, weights)).as(what).isEqualTo(expected);
                checkWay(network, costs, quick.find(from, to, weights), expected, what);
                if (j % 50 == 0) {
                    long looked = looking.toOne(from, to, costs, weights.leastCostPerMetre(), Deadline.NONE);
                    assertThat(Math.min(looked, Label.NONE)).as(what).isEqualTo(expected);
                }
            }
        }
        assertNearest(router, walker, sources, targets);
    }

    private static void checkNodes(
            WalkNetwork network, WalkWeights weights, QuickSearch quick, ReachSearch reach, Snap from, WalkTree tree) {
        int[] prepared = new int[network.nodes()];
        int[] plain = new int[network.nodes()];
        int[] expected = new int[network.nodes()];
        quick.toAll(from, weights, prepared, Deadline.NONE);
        reach.run(from, weights, Deadline.NONE);
        reach.seconds(plain);
        for (int node = 0; node < expected.length; node++) {
            long label = tree.label(node);
            expected[node] = label == Label.NONE ? TimeMatrix.UNREACHABLE : Label.seconds(label);
        }
        assertThat(prepared).isEqualTo(expected);
        assertThat(plain).isEqualTo(expected);
    }

    private static long expected(WalkNetwork network, ArcCosts costs, WalkTree tree, Snap from, Snap to) {
        long best = Label.NONE;
        if (from.piece() == to.piece()) {
            boolean onward = to.fraction() >= from.fraction();
            best = costs.of(network.arcOf(to.piece(), onward), Math.abs(to.fraction() - from.fraction()));
        }
        for (boolean forward : new boolean[] {true, false}) {
            int node = forward ? network.from(to.piece()) : network.to(to.piece());
            double share = forward ? to.fraction() : 1 - to.fraction();
            best = Math.min(best, tree.label(node) + costs.of(network.arcOf(to.piece(), forward), share));
        }
        return best;
    }

    /** The way is joined up, and costs what was said. */
    private static void checkWay(
            WalkNetwork network, ArcCosts costs, @Nullable FoundWay way, long expected, Supplier<String> what) {
        assertThat(way == null).as(what).isEqualTo(expected == Label.NONE);
        if (way != null) {
            assertThat(way.label(network, costs)).as(what).isEqualTo(expected);
            boolean joined = true;
            for (int i = 1; i < way.size(); i++) {
                joined &= network.source(way.arc(i)) == network.target(way.arc(i - 1));
            }
            assertThat(joined).as(what).isTrue();
        }
    }

    private static void assertNearest(
            NetworkWalkRouter router, Walker walker, List<Coordinate> sources, List<Coordinate> places) {
        Coordinate from = sources.get(0);
        if (router.snap(from, walker).isEmpty()) {
            return;
        }
        TimeMatrix times = router.times(List.of(from), places, walker, Deadline.NONE);
        int[] sorted = Arrays.stream(times.seconds())
                .filter(seconds -> seconds < TimeMatrix.UNREACHABLE)
                .sorted()
                .toArray();
        List<Nearby> nearest = router.nearest(from, places, 5, walker, Deadline.NONE);
        assertThat(nearest).hasSize(Math.min(5, sorted.length));
        for (int i = 0; i < nearest.size(); i++) {
            assertThat(nearest.get(i).seconds()).isCloseTo(sorted[i], within(0.51));
        }
    }

    private static Snap[] snaps(WalkNetwork network, Walker walker, List<Coordinate> points) {
        return points.stream()
                .flatMap(point -> network.snap(point, walker, WalkRouter.SNAP_METRES).stream())
                .toArray(Snap[]::new);
    }
}
