package org.parvis.geo.greenline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Walker;

/** Green lines in the bundled town. */
class MonacoGreenLineTest {
    private static WalkNetwork network = NetworkBuilder.build(List.of());
    private static GreenLinePlanner planner = new GreenLinePlanner(network, Landmarks.NONE);

    @BeforeAll
    static void readTown() {
        network = NetworkBuilder.build(TestTown.MONACO.streets());
        planner = new GreenLinePlanner(network, Landmarks.NONE);
    }

    /** Key places that this walker gets to, chosen at random. */
    static List<LinePlace> places(long seed, int count, Walker walker) {
        List<KeyPlace> shuffled = new ArrayList<>(TestTown.MONACO.places());
        Collections.shuffle(shuffled, new Random(seed));
        List<LinePlace> places = new ArrayList<>();
        WalkWeights weights = network.weights(walker);
        for (KeyPlace place : shuffled) {
            Coordinate position = place.geometry().getCoordinate();
            boolean there = network.snap(position, walker, 100)
                    .filter(snap -> weights.isMain(snap.piece()))
                    .isPresent();
            boolean another =
                    places.stream().noneMatch(other -> other.position().equals2D(position));
            if (places.size() < count && there && another) {
                places.add(new LinePlace(place.id(), position, place.name()));
            }
        }
        return places;
    }

    private static GreenLineRequest request(
            List<LinePlace> places, boolean loop, @Nullable Double legibility, Walker walker) {
        return new GreenLineRequest(places, loop, legibility, false, null, walker, Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"12, true, 0", "12, false, 0.3", "30, true, 0.3", "30, false, 0", "60, true, 0.3", "60, false, 0"})
    void aLinePassesAllPlacesAndIsProvedWithinOnePerCent(int count, boolean loop, double legibility) {
        List<LinePlace> places = places(7, count, Walker.ADULT);
        GreenLine line = planner.plan(request(places, loop, legibility, Walker.ADULT), Deadline.NONE)
                .get(0);

        assertThat(line.gapPercent()).isLessThanOrEqualTo(1);
        assertThat(line.proved()).isTrue();
        assertThat(line.places()).extracting(GreenLine.Passed::place).containsExactlyInAnyOrderElementsOf(places);
        assertPasses(line.geometry(), places, Walker.ADULT);
        double metres = network.plane().lengthMetres(line.geometry());
        assertThat(metres).isCloseTo(line.lengthMetres(), within(1.0));
        assertThat(line.costMetres())
                .isCloseTo(line.lengthMetres() + line.repeatedMetres() + 100 * legibility * line.turns(), within(1.0));
    }

    private static void assertPasses(Geometry painted, List<LinePlace> places, Walker walker) {
        Geometry metres = network.plane().toMetres(painted);
        for (LinePlace place : places) {
            Snap snap = network.snap(place.position(), walker, 250).orElseThrow();
            Geometry spot = network.plane().toMetres(Geometries.point(snap.longitude(), snap.latitude()));
            assertThat(metres.distance(spot)).isLessThan(0.01);
        }
    }

    @Test
    void aLineForWheelchairsHasNoStairs() {
        List<LinePlace> places = places(3, 15, Walker.WHEELCHAIR);
        GreenLine line = planner.plan(request(places, true, 0.2, Walker.WHEELCHAIR), Deadline.NONE)
                .get(0);
        WalkWeights weights = network.weights(Walker.WHEELCHAIR);
        assertPasses(line.geometry(), places, Walker.WHEELCHAIR);
        for (int i = 0; i < line.geometry().getNumGeometries(); i++) {
            Coordinate[] vertices = line.geometry().getGeometryN(i).getCoordinates();
            for (int v = 0; v + 1 < vertices.length; v++) {
                Coordinate middle = new Coordinate(
                        (vertices[v].x + vertices[v + 1].x) / 2, (vertices[v].y + vertices[v + 1].y) / 2);
                Snap snap = network.snap(middle, Walker.WHEELCHAIR, 10).orElseThrow();
                assertThat(snap.distanceMetres()).isLessThan(0.01);
                assertThat(weights.isWithinComponent(snap.piece())).isTrue();
            }
        }
    }

    @Test
    void choicesReallyDiffer() {
        List<LinePlace> places = places(5, 20, Walker.ADULT);
        List<GreenLine> choices = planner.plan(request(places, false, null, Walker.ADULT), Deadline.NONE);

        assertThat(choices).hasSizeBetween(3, 5);
        assertThat(choices).isSortedAccordingTo((a, b) -> Double.compare(a.lengthMetres(), b.lengthMetres()));
        for (GreenLine one : choices) {
            for (GreenLine other : choices) {
                boolean dominated = one != other
                        && other.lengthMetres() <= one.lengthMetres()
                        && other.turns() <= one.turns()
                        && other.repeatedMetres() <= one.repeatedMetres();
                assertThat(dominated).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "1, false", "2, false"})
    void branchesSavePaint(long seed, boolean loop) {
        List<LinePlace> places = places(seed, 14, Walker.ADULT);
        GreenLine without = planner.plan(request(places, loop, 0.1, Walker.ADULT), Deadline.NONE)
                .get(0);
        GreenLine with = planner.plan(
                        new GreenLineRequest(places, loop, 0.1, true, null, Walker.ADULT, Language.ENGLISH),
                        Deadline.NONE)
                .get(0);

        assertThat(with.branches()).isNotEmpty();
        assertThat(with.lengthMetres()).isLessThan(without.lengthMetres());
        assertThat(with.places()).hasSameSizeAs(places);
        assertPasses(with.geometry(), places, Walker.ADULT);
        assertThat(network.plane().lengthMetres(with.geometry())).isCloseTo(with.lengthMetres(), within(1.0));
        assertThat(with.lowerBoundMetres()).isLessThanOrEqualTo(without.lowerBoundMetres());
    }

    @Test
    void aPlaceInTheSeaIsNamed() {
        List<LinePlace> places = new ArrayList<>(places(5, 3, Walker.ADULT));
        places.add(LinePlace.at(7.45, 43.72));
        assertThatThrownBy(() -> planner.plan(request(places, false, 0.0, Walker.ADULT), Deadline.NONE))
                .isInstanceOfSatisfying(ParvisException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.NOT_ON_NETWORK);
                    assertThat(failure.field()).isEqualTo("places[3]");
                    assertThat(failure.getMessage()).contains("7.45").contains("250 m");
                });
    }

    @Test
    void thePlaceAWheelchairCannotReachIsNamed() {
        WalkWeights weights = network.weights(Walker.WHEELCHAIR);
        List<LinePlace> places = new ArrayList<>(places(5, 3, Walker.WHEELCHAIR));
        Coordinate cutOff = IntStream.range(0, network.nodes())
                .mapToObj(node -> new Coordinate(network.nodeLongitude(node), network.nodeLatitude(node)))
                .filter(position -> network.snap(position, Walker.WHEELCHAIR, 250)
                        .filter(snap -> !weights.isMain(snap.piece()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        places.add(LinePlace.at(cutOff.x, cutOff.y));
        assertThatThrownBy(() -> planner.plan(request(places, false, 0.0, Walker.WHEELCHAIR), Deadline.NONE))
                .isInstanceOfSatisfying(ParvisException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.UNREACHABLE);
                    assertThat(failure.field()).isEqualTo("places[3]");
                    assertThat(failure.getMessage()).contains("wheelchair");
                });
    }
}
