package org.parvis.geo.greenline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** Painted lines in the bundled town, extended. */
class KeptLineTest {
    private static final Coordinate ROCHER = new Coordinate(7.4200, 43.7312);
    private static final Coordinate CASINO = new Coordinate(7.4278, 43.7393);

    private static WalkNetwork network = NetworkBuilder.build(List.of());
    private static GreenLinePlanner planner = new GreenLinePlanner(network, Landmarks.NONE);
    private static Geometry painted = Geometries.line(ROCHER, CASINO);

    @BeforeAll
    static void paint() {
        network = NetworkBuilder.build(TestTown.MONACO.streets());
        planner = new GreenLinePlanner(network, Landmarks.NONE);
        painted = new NetworkWalkRouter(network)
                .walk(ROCHER, CASINO, Walker.ADULT)
                .geometry();
    }

    private static List<LinePlace> places(int count) {
        MonacoGreenLineTest.readTown();
        return MonacoGreenLineTest.places(11, count, Walker.ADULT);
    }

    private static GreenLine extended(@Nullable Geometry keep, List<LinePlace> places, boolean loop, boolean branches) {
        GreenLineRequest request =
                new GreenLineRequest(places, loop, 0.1, branches, keep, Walker.ADULT, Language.FRENCH);
        return planner.plan(request, Deadline.NONE).get(0);
    }

    @ParameterizedTest
    @CsvSource({"1, false, false", "8, false, false", "8, true, false", "8, false, true", "20, false, false"})
    void everyPaintedMetreStaysInItsOrderAndAllPlacesAreJoined(int count, boolean loop, boolean branches) {
        List<LinePlace> places = places(count);
        GreenLine line = extended(painted, places, loop, branches);

        List<Coordinate> before = Arrays.asList(painted.getCoordinates());
        List<Coordinate> after = Arrays.asList(line.geometry().getGeometryN(0).getCoordinates());
        assertThat(Collections.indexOfSubList(after, before)).isNotNegative();
        assertThat(line.keptMetres()).isCloseTo(network.plane().lengthMetres(painted), within(0.1));
        assertThat(line.lengthMetres()).isGreaterThan(line.keptMetres());
        assertThat(line.places()).extracting(GreenLine.Passed::place).containsExactlyInAnyOrderElementsOf(places);
        assertThat(line.places()).extracting(GreenLine.Passed::order).isSorted();
        assertThat(line.branches().isEmpty()).isEqualTo(!branches);
        assertThat(line.lowerBoundMetres()).isBetween(line.keptMetres(), line.costMetres());
        Geometry metres = network.plane().toMetres(line.geometry());
        assertThat(metres.getLength()).isCloseTo(line.lengthMetres(), within(20.0));
        for (LinePlace place : places) {
            Snap snap = network.snap(place.position(), Walker.ADULT, 250).orElseThrow();
            Geometry spot = network.plane().toMetres(Geometries.point(snap.longitude(), snap.latitude()));
            assertThat(metres.distance(spot)).isLessThan(KeptLine.SAME_METRES);
        }
    }

    @Test
    void branchesOfAnExtensionSavePaintOrWalking() {
        GreenLine without = extended(painted, places(8), false, false);
        GreenLine with = extended(painted, places(8), false, true);
        assertThat(with.costMetres()).isLessThan(without.costMetres());
    }

    @Test
    void aLineThatPassesAllPlacesAlreadyStaysAsItIs() {
        Coordinate[] line = painted.getCoordinates();
        List<LinePlace> places = List.of(
                LinePlace.at(line[line.length / 3].x, line[line.length / 3].y),
                LinePlace.at(line[line.length / 2].x, line[line.length / 2].y));
        GreenLine same = extended(painted, places, false, false);
        assertThat(same.geometry().equalsExact(painted)).isTrue();
        assertThat(same.gapPercent()).isZero();
    }

    @Test
    void whatIsDrawnFarFromStreetsIsRefusedWithItsPlace() {
        Geometry atSea = Geometries.line(new Coordinate(7.44, 43.72), new Coordinate(7.45, 43.72));
        assertThatThrownBy(() -> extended(atSea, places(3), false, false))
                .isInstanceOfSatisfying(ParvisException.class, failure -> {
                    assertThat(failure.field()).isEqualTo("keep");
                    assertThat(failure.getMessage()).contains("7.44", "30 m");
                });
    }

    @Test
    void partsThatDoNotTouchAreRefused() {
        Coordinate[] line = painted.getCoordinates();
        int half = line.length / 2;
        Geometry parts = Geometries.FACTORY.createMultiLineString(new LineString[] {
            Geometries.line(Arrays.copyOf(line, half - 5)),
            Geometries.line(Arrays.copyOfRange(line, half + 5, line.length))
        });
        assertThatThrownBy(() -> extended(parts, places(3), false, false))
                .isInstanceOfSatisfying(ParvisException.class, failure -> {
                    assertThat(failure.field()).isEqualTo("keep");
                    assertThat(failure.getMessage()).contains("touches no part");
                });
    }

    @Test
    void aPointIsNoLine() {
        assertThatThrownBy(() -> extended(Geometries.point(7.42, 43.731), places(3), false, false))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("not a Point");
    }
}
