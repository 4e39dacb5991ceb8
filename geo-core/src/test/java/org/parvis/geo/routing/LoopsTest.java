package org.parvis.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.StreetSketch;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

class LoopsTest {
    private static final Coordinate CASINO = new Coordinate(7.4278, 43.7393);

    private static NetworkWalkRouter router;

    @BeforeAll
    static void readTown() {
        router = new NetworkWalkRouter(NetworkBuilder.build(TestTown.MONACO.streets()));
    }

    private static LoopRequest wish(Coordinate from, double metres, int count) {
        return new LoopRequest(from, metres, count, Walker.ADULT, Deadline.NONE);
    }

    /** On this machine: length 0.988, 1.006, 1.019 of the wish at the 5th, 50th and 95th percentile; 0.1 % repeated. */
    @Test
    void loopsAreAsLongAsWishedAndSeldomRepeat() {
        WalkNetwork network = router.network();
        Random random = new Random(21);
        double[] lengths = new double[40];
        double[] repeats = new double[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            Walk loop = router.loops(wish(somewhere(network, random), 3_000, 1)).get(0);
            RandomStreetsTest.checkWritten(network, loop);
            assertThat(loop.geometry().isClosed()).isTrue();
            lengths[i] = loop.lengthMetres() / 3_000;
            repeats[i] = repeatedShare(loop);
        }
        Arrays.sort(lengths);
        Arrays.sort(repeats);
        assertThat(lengths[2]).as("5th percentile").isGreaterThan(0.93);
        assertThat(lengths[20]).as("median").isBetween(0.97, 1.03);
        assertThat(lengths[37]).as("95th percentile").isLessThan(1.07);
        assertThat(repeats[20]).as("median repeated").isLessThan(0.05);
    }

    private static Coordinate somewhere(WalkNetwork network, Random random) {
        while (true) {
            int node = random.nextInt(network.nodes());
            Coordinate position = new Coordinate(network.nodeLongitude(node), network.nodeLatitude(node));
            boolean inTown = network.snap(position, Walker.ADULT, WalkRouter.SNAP_METRES)
                    .filter(snap -> network.weights(Walker.ADULT).isMain(snap.piece()))
                    .isPresent();
            if (inTown) {
                return position;
            }
        }
    }

    private static double repeatedShare(Walk loop) {
        Coordinate[] line = loop.geometry().getCoordinates();
        Set<LineSegment> seen = new HashSet<>();
        double repeated = 0;
        for (int i = 1; i < line.length; i++) {
            LineSegment segment = new LineSegment(line[i - 1], line[i]);
            segment.normalize();
            repeated += seen.add(segment) ? 0 : router.network().plane().distanceMetres(line[i - 1], line[i]);
        }
        return repeated / loop.lengthMetres();
    }

    @Test
    void severalLoopsDiffer() {
        List<Walk> loops = router.loops(wish(CASINO, 4_000, 3));
        assertThat(loops).hasSize(3);
        List<Set<Coordinate>> positions = new ArrayList<>();
        for (Walk loop : loops) {
            positions.add(new HashSet<>(Arrays.asList(loop.geometry().getCoordinates())));
        }
        for (int i = 1; i < positions.size(); i++) {
            Set<Coordinate> common = new HashSet<>(positions.get(i));
            common.retainAll(positions.get(i - 1));
            assertThat(common.size()).isLessThan(positions.get(i).size() * 3 / 4);
        }
    }

    @Test
    void theSameWishGivesTheSameLoops() {
        List<Walk> once = router.loops(wish(CASINO, 2_500, 2));
        List<Walk> again = new NetworkWalkRouter(router.network()).loops(wish(CASINO, 2_500, 2));
        assertThat(again).hasSameSizeAs(once);
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).geometry()).isEqualTo(once.get(i).geometry());
        }
    }

    @Test
    void aWheelchairsLoopHasNoStairs() {
        Walk loop = router.loops(new LoopRequest(CASINO, 2_000, 1, Walker.WHEELCHAIR, Deadline.NONE))
                .get(0);
        loop.stretches().forEach(stretch -> MonacoWalksTest.assertUsable(stretch.street()));
    }

    @Test
    void whereThereIsNoRoomForALoopThisIsSaid() {
        NetworkWalkRouter hamlet =
                new NetworkWalkRouter(NetworkBuilder.build(List.of(StreetSketch.street("LINESTRING(0 0, 120 0)"))));
        assertThatThrownBy(() -> hamlet.loops(wish(StreetSketch.at(10, 0), 5_000, 1)))
                .isInstanceOfSatisfying(ParvisException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.UNREACHABLE);
                    assertThat(failure.field()).isEqualTo("metres");
                    assertThat(failure.getMessage()).contains("5000 m").contains("adult");
                });
    }
}
