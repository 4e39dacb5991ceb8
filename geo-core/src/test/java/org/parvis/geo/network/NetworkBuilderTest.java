package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parvis.geo.network.StreetSketch.at;
import static org.parvis.geo.network.StreetSketch.of;
import static org.parvis.geo.network.StreetSketch.street;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Walker;

class NetworkBuilderTest {
    private static final double ADULT = 1.34;
    private static final double LIFT_SECONDS = 40;

    private static Walk walk(Walker walker, Coordinate from, Coordinate to, Street... streets) {
        return new NetworkWalkRouter(NetworkBuilder.build(List.of(streets))).walk(from, to, walker);
    }

    private static Walk walk(Coordinate from, Coordinate to, Street... streets) {
        return walk(Walker.ADULT, from, to, streets);
    }

    private static void assertNoWay(Walker walker, Coordinate from, Coordinate to, Street... streets) {
        assertThatThrownBy(() -> walk(walker, from, to, streets))
                .isInstanceOfSatisfying(ParvisException.class, failure -> assertThat(failure.code())
                        .isIn(ErrorCode.UNREACHABLE, ErrorCode.NOT_ON_NETWORK));
    }

    @Test
    void noStreetsMakeANetworkOnWhichNothingLies() {
        WalkNetwork network = NetworkBuilder.build(List.of());
        assertThat(network.statistics().nodes()).isZero();
        assertThat(network.snap(at(0, 0), Walker.ADULT, 250)).isEmpty();
        assertThat(network.distanceMetres(at(0, 0))).isInfinite();
    }

    @Test
    void streetsMeetWhereTheyShareAPositionAndNowhereElse() {
        Street along = street("LINESTRING(0 0, 100 0, 200 0)");
        Street joined = street("LINESTRING(100 0, 100 80)");
        Street crossing = street("LINESTRING(150 -50, 150 50)");
        WalkNetwork network = NetworkBuilder.build(List.of(along, joined, crossing));
        assertThat(network.statistics().pieces()).isEqualTo(4);
        assertThat(network.weights(Walker.ADULT).components()).isEqualTo(2);
        assertThat(walk(at(0, 0), at(100, 80), along, joined).seconds()).isCloseTo(180 / ADULT, within(0.2));
        assertNoWay(Walker.ADULT, at(0, 0), at(150, 50), along, joined, crossing);
    }

    @Test
    void aBridgeMeetsTheStreetBelowOnlyAtItsEnds() {
        Street below = street("LINESTRING(-100 0, 0 0, 100 0)");
        Street bridge = of(StreetClass.FOOTWAY, "LINESTRING(0 -100, 0 0, 0 100)")
                .layer(1)
                .draw();
        Street sameLevel =
                of(StreetClass.FOOTWAY, "LINESTRING(0 -100, 0 0, 0 100)").draw();
        assertNoWay(Walker.ADULT, at(-100, 0), at(0, 100), below, bridge);
        assertThat(walk(at(-100, 0), at(0, 100), below, sameLevel).lengthMetres())
                .isCloseTo(200, within(0.01));
        Street halfBridge =
                of(StreetClass.FOOTWAY, "LINESTRING(0 0, 0 100)").layer(1).draw();
        assertThat(walk(at(-100, 0), at(0, 100), below, halfBridge).lengthMetres())
                .isCloseTo(200, within(0.01));
        assertThat(NetworkBuilder.build(List.of(below, bridge)).statistics().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("another level"));
    }

    @Test
    void nobodyWalksWhereItIsForbidden() {
        Street motorway = of(StreetClass.MOTORWAY, "LINESTRING(0 0, 100 0)").draw();
        Street planned = of(StreetClass.PLANNED, "LINESTRING(0 0, 100 0)").draw();
        Street closed = of(StreetClass.FOOTWAY, "LINESTRING(0 0, 100 0)")
                .foot(Access.NO)
                .draw();
        Street courtyard = of(StreetClass.FOOTWAY, "LINESTRING(0 0, 100 0)")
                .foot(Access.PRIVATE)
                .draw();
        Street cycleTrack = of(StreetClass.CYCLEWAY, "LINESTRING(0 0, 100 0)").draw();
        assertNoWay(Walker.ADULT, at(0, 0), at(100, 0), motorway, planned, closed, courtyard, cycleTrack);
    }

    @Test
    void repeatedPositionsAreCleanedAndReported() {
        Street stuttering = street("LINESTRING(0 0, 50 0, 50 0, 100 0)");
        WalkNetwork network = NetworkBuilder.build(List.of(stuttering));
        assertThat(network.statistics().vertices()).isEqualTo(3);
        assertThat(network.statistics().problems()).singleElement().satisfies(problem -> assertThat(problem.street())
                .isEqualTo(StreetTraits.of(stuttering)));
    }

    @Test
    void aSquareIsWalkedStraightAcross() {
        Street square = of(StreetClass.PEDESTRIAN, "POLYGON((0 0, 60 0, 60 60, 0 60, 0 0))")
                .name("Place")
                .draw();
        Street west = street("LINESTRING(-50 0, 0 0)");
        Street east = street("LINESTRING(60 60, 100 60)");
        Walk walk = walk(at(-50, 0), at(100, 60), west, square, east);
        assertThat(walk.lengthMetres()).isCloseTo(90 + Math.hypot(60, 60), within(0.01));
        assertThat(walk.stretches())
                .extracting(stretch -> stretch.street())
                .containsExactly(StreetTraits.of(west), StreetTraits.of(square), StreetTraits.of(east));
    }

    @Test
    void theWayAcrossASquareGoesRoundAHole() {
        Street square = of(
                        StreetClass.PEDESTRIAN,
                        "POLYGON((0 0, 100 0, 100 100, 0 100, 0 50, 0 0), (40 30, 60 30, 60 80, 40 80, 40 30))")
                .draw();
        Street west = street("LINESTRING(-50 50, 0 50)");
        Street east = street("LINESTRING(100 0, 150 0)");
        Walk walk = walk(at(-50, 50), at(150, 0), west, square, east);
        double round = Math.hypot(40, 20) + Math.hypot(60, 30);
        assertThat(walk.lengthMetres()).isCloseTo(100 + round, within(0.01));
        assertThat(walk.geometry().getNumPoints()).isEqualTo(5);
    }

    @Test
    void theWayAcrossABentSquareStaysInside() {
        Street square = of(StreetClass.PEDESTRIAN, "POLYGON((0 0, 100 0, 100 20, 20 20, 20 100, 0 100, 0 0))")
                .draw();
        Street north = street("LINESTRING(0 100, 0 150)");
        Street east = street("LINESTRING(100 0, 150 0)");
        Walk walk = walk(at(0, 150), at(150, 0), north, square, east);
        assertThat(walk.lengthMetres()).isCloseTo(100 + 2 * Math.hypot(80, 20), within(0.01));
        assertThat(square.geometry().buffer(1e-9).covers(walk.stretches().get(1).geometry()))
                .isTrue();
    }

    @Test
    void aLargeSquareKeepsOnlyTheLinesThatWaysUse() {
        StringBuilder rim = new StringBuilder();
        for (int i = 0; i <= 400; i++) {
            double angle = 2 * Math.PI * (i % 400) / 400;
            rim.append(i == 0 ? "" : ", ")
                    .append(300 * Math.cos(angle))
                    .append(" ")
                    .append(300 * Math.sin(angle));
        }
        Street square = of(StreetClass.PEDESTRIAN, "POLYGON((" + rim + "))").draw();
        Street west = street("LINESTRING(-300 " + 300 * Math.sin(Math.PI) + ", -400 0)");
        Street east = street("LINESTRING(300 0, 400 0)");
        WalkNetwork network = NetworkBuilder.build(List.of(square, west, east));
        assertThat(network.statistics().pieces()).isEqualTo(5);
    }

    @Test
    void countedStairsTakeTheirTimePerStepUpAndDown() {
        Street stairs = of(StreetClass.STAIRS, "LINESTRING(0 0, 12 0)")
                .steps(40)
                .incline(50)
                .draw();
        assertThat(walk(at(0, 0), at(12, 0), stairs).seconds()).isCloseTo(40 * 0.49, within(0.06));
        assertThat(walk(at(12, 0), at(0, 0), stairs).seconds()).isCloseTo(40 * 0.43, within(0.06));
    }

    @Test
    void uncountedStairsOfUnknownDirectionTakeTheMeanTime() {
        Street stairs = of(StreetClass.STAIRS, "LINESTRING(0 0, 12 0)").draw();
        assertThat(walk(at(0, 0), at(12, 0), stairs).seconds()).isCloseTo(40 * 0.46, within(0.06));
    }

    @Test
    void slopesSlowTheWalkAsToblerFound() {
        Street slope =
                of(StreetClass.FOOTWAY, "LINESTRING(0 0, 100 0)").incline(10).draw();
        double up = 100 / (ADULT * Math.exp(-3.5 * 0.10));
        double down = 100 / ADULT;
        assertThat(walk(at(0, 0), at(100, 0), slope).seconds()).isCloseTo(up, within(0.06));
        assertThat(walk(at(100, 0), at(0, 0), slope).seconds()).isCloseTo(down, within(0.06));
    }

    @Test
    void anEscalatorRunsOneWay() {
        Street escalator = of(StreetClass.STAIRS, "LINESTRING(0 0, 20 0)")
                .stairs(new Stairs(null, null, false, false, true))
                .attribute("conveying", "forward")
                .draw();
        Street before = street("LINESTRING(-200 0, 0 0)");
        Street after = street("LINESTRING(20 0, 220 0)");
        Street round = street("LINESTRING(-200 0, -200 100, 220 100, 220 0)");
        assertThat(walk(at(-100, 0), at(100, 0), before, escalator, after, round)
                        .lengthMetres())
                .isCloseTo(200, within(0.1));
        assertThat(walk(at(100, 0), at(-100, 0), before, escalator, after, round)
                        .lengthMetres())
                .isGreaterThan(500);
    }

    @Test
    void aLiftIsWaitedForAndCarriesWheelchairs() {
        Street lower = of(StreetClass.FOOTWAY, "LINESTRING(0 0, 50 0)").draw();
        Street upper =
                of(StreetClass.FOOTWAY, "LINESTRING(50 0, 100 0)").layer(1).draw();
        Street lift = of(StreetClass.LIFT, "POINT(50 0)").draw();
        Walk walk = walk(Walker.WHEELCHAIR, at(0, 0), at(100, 0), lower, upper, lift);
        assertThat(walk.seconds()).isCloseTo(100 / 0.79 + LIFT_SECONDS, within(0.2));
        assertThat(walk.stretches())
                .extracting(stretch -> stretch.street())
                .containsExactly(StreetTraits.of(lower), StreetTraits.of(lift), StreetTraits.of(upper));
        Street broken =
                of(StreetClass.LIFT, "POINT(50 0)").wheelchair(Access.NO).draw();
        assertNoWay(Walker.WHEELCHAIR, at(0, 0), at(100, 0), lower, upper, broken);
    }

    @Test
    void aLiftDrawnAsSpotAndAsLineIsWaitedForOnce() {
        Street lower = of(StreetClass.FOOTWAY, "LINESTRING(0 0, 50 0)").draw();
        Street cabin = of(StreetClass.LIFT, "LINESTRING(50 0, 52 0)").draw();
        Street upper = of(StreetClass.FOOTWAY, "LINESTRING(52 0, 102 0)").draw();
        Street spot = of(StreetClass.LIFT, "POINT(50 0)").draw();
        assertThat(walk(at(0, 0), at(102, 0), lower, cabin, upper, spot).seconds())
                .isCloseTo(102 / ADULT + LIFT_SECONDS, within(0.2));
    }

    @Test
    void aPrivateGateStopsButWhatLiesBeforeItIsReached() {
        Street alley = of(StreetClass.FOOTWAY, "LINESTRING(0 0, 50 0, 100 0)").draw();
        Street gate = of(StreetClass.BARRIER, "POINT(50 0)")
                .foot(Access.PRIVATE)
                .attribute("barrier", "gate")
                .draw();
        Street bollard = of(StreetClass.BARRIER, "POINT(50 0)")
                .attribute("barrier", "bollard")
                .draw();
        assertThat(walk(at(0, 0), at(45, 0), alley, gate).lengthMetres()).isCloseTo(45, within(0.01));
        assertNoWay(Walker.ADULT, at(0, 0), at(100, 0), alley, gate);
        assertThat(walk(at(0, 0), at(100, 0), alley, bollard).seconds()).isCloseTo(100 / ADULT, within(0.1));
    }

    @Test
    void aRaisedKerbStopsAWheelchairOnly() {
        Street path = of(StreetClass.FOOTWAY, "LINESTRING(0 0, 50 0, 100 0)").draw();
        Street kerb = of(StreetClass.BARRIER, "POINT(50 0)")
                .attribute("barrier", "kerb")
                .attribute("kerb", "raised")
                .draw();
        assertThat(walk(Walker.SENIOR, at(0, 0), at(100, 0), path, kerb).lengthMetres())
                .isCloseTo(100, within(0.01));
        assertNoWay(Walker.WHEELCHAIR, at(0, 0), at(100, 0), path, kerb);
    }

    @Test
    void onlyThoseWhoCrossTheRoadWaitAtTheLights() {
        Street road =
                of(StreetClass.MAIN_ROAD, "LINESTRING(-100 0, 0 0, 100 0)").draw();
        Street footway = of(StreetClass.FOOTWAY, "LINESTRING(0 -50, 0 0, 0 50)").draw();
        Street lights = of(StreetClass.CROSSING, "POINT(0 0)")
                .attribute("crossing", "traffic_signals")
                .draw();
        assertThat(walk(at(-100, 0), at(100, 0), road, footway, lights).seconds())
                .isCloseTo(200 / ADULT, within(0.2));
        assertThat(walk(at(0, -50), at(0, 50), road, footway, lights).seconds())
                .isCloseTo(100 / ADULT + 20, within(0.2));
    }

    @Test
    void aWheelchairTakesNoStairsUnlessARampRunsBeside() {
        Street stairs = of(StreetClass.STAIRS, "LINESTRING(0 0, 20 0)")
                .wheelchair(Access.YES)
                .draw();
        Street ramp = of(StreetClass.STAIRS, "LINESTRING(0 0, 20 0)")
                .stairs(new Stairs(null, true, true, true, false))
                .draw();
        assertNoWay(Walker.WHEELCHAIR, at(0, 0), at(20, 0), stairs);
        assertThat(walk(Walker.WHEELCHAIR, at(0, 0), at(20, 0), ramp).lengthMetres())
                .isCloseTo(20, within(0.01));
    }

    @Test
    void aWheelchairKeepsToItsLimitsUnlessTheStreetWasSurveyed() {
        StreetSketch[] hard = {
            of(StreetClass.FOOTWAY, "LINESTRING(0 0, 20 0)").incline(-9),
            of(StreetClass.FOOTWAY, "LINESTRING(0 0, 20 0)").width(0.8),
            of(StreetClass.FOOTWAY, "LINESTRING(0 0, 20 0)").surface(Surface.GRAVEL)
        };
        for (StreetSketch sketch : hard) {
            assertNoWay(Walker.WHEELCHAIR, at(0, 0), at(20, 0), sketch.draw());
            Street surveyed = sketch.wheelchair(Access.YES).draw();
            assertThat(walk(Walker.WHEELCHAIR, at(0, 0), at(20, 0), surveyed).lengthMetres())
                    .isCloseTo(20, within(0.01));
            assertNoWay(
                    Walker.WHEELCHAIR,
                    at(0, 0),
                    at(20, 0),
                    sketch.wheelchair(Access.NO).draw());
        }
    }

    @Test
    void aFamilyGoesAFairWayRoundStairsAndIsToldTheRealTime() {
        Street stairs = of(StreetClass.STAIRS, "LINESTRING(0 0, 30 0)").draw();
        Street round = of(StreetClass.FOOTWAY, "LINESTRING(0 0, 15 60, 30 0)").draw();
        Walk family = walk(Walker.FAMILY, at(0, 0), at(30, 0), stairs, round);
        assertThat(family.stretches()).extracting(stretch -> stretch.street()).containsExactly(StreetTraits.of(round));
        assertThat(walk(at(0, 0), at(30, 0), stairs, round).stretches())
                .extracting(stretch -> stretch.street())
                .containsExactly(StreetTraits.of(stairs));
        Walk noChoice = walk(Walker.FAMILY, at(0, 0), at(30, 0), stairs);
        assertThat(noChoice.seconds()).isCloseTo(100 * 0.75, within(0.1));
    }

    @Test
    void aPointBesideAStubSnapsToTheMainNetwork() {
        Street main = street("LINESTRING(0 0, 1000 0)");
        Street stub = street("LINESTRING(500 20, 500 30)");
        Coordinate snapped = NetworkBuilder.build(List.of(main, stub))
                .snap(at(502, 22), Walker.ADULT, 250)
                .orElseThrow()
                .position();
        assertThat(StreetSketch.PLANE.distanceMetres(snapped, at(502, 0))).isLessThan(0.01);
    }

    @Test
    void aWheelchairIsNotDrawnFarAwayFromAPlaceItIsCutOffFrom() {
        Street main = street("LINESTRING(0 0, 1000 0, 2000 0)");
        Street stairs = of(StreetClass.STAIRS, "LINESTRING(1000 0, 1000 100)").draw();
        Street terrace =
                of(StreetClass.FOOTWAY, "LINESTRING(1000 100, 1050 100)").draw();
        assertThat(walk(at(0, 0), at(1050, 100), main, stairs, terrace).lengthMetres())
                .isCloseTo(1150, within(0.1));
        assertNoWay(Walker.WHEELCHAIR, at(0, 0), at(1050, 100), main, stairs, terrace);
    }

    @Test
    void twoPointsOnOneStreetAreJoinedAlongIt() {
        Street bend = street("LINESTRING(0 0, 100 0, 100 100)");
        Walk walk = walk(at(20, 5), at(105, 70), bend);
        assertThat(walk.lengthMetres()).isCloseTo(150, within(0.01));
        assertThat(walk.geometry().getNumPoints()).isEqualTo(3);
        Walk none = walk(at(20, 5), at(20, 5), bend);
        assertThat(none.lengthMetres()).isZero();
        assertThat(none.geometry().getNumPoints()).isEqualTo(2);
    }
}
