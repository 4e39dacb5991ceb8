package org.parvis.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.StreetSketch;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

class ReachTest {
    private static final Coordinate CASINO = new Coordinate(7.4278, 43.7393);
    private static final Coordinate ROCHER = new Coordinate(7.4200, 43.7312);

    /** What one walks in a tenth of a second, and how exactly fractions of pieces are kept. */
    private static final double ROUNDING_METRES = 0.3;

    private static NetworkWalkRouter router;

    @BeforeAll
    static void readTown() {
        router = new NetworkWalkRouter(NetworkBuilder.build(TestTown.MONACO.streets()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adult", "family", "senior", "wheelchair"})
    void thePolygonHoldsWhatIsReachedAndNothingFarFromIt(String code) {
        Walker walker = new Walker(code);
        Random random = new Random(11);
        for (double minutes : new double[] {2, 7, 15, 40}) {
            check(router, minutes < 10 ? ROCHER : CASINO, minutes, walker, random, 250);
        }
    }

    private static void check(
            NetworkWalkRouter router, Coordinate from, double minutes, Walker walker, Random random, int points) {
        Reach reach = router.reach(from, minutes, walker, Deadline.NONE);
        Geometry polygon = reach.polygon();
        assertThat(polygon.isValid()).isTrue();
        IndexedPointInAreaLocator area = new IndexedPointInAreaLocator(polygon);
        Geometry streets = router.network().plane().toMetres(reach.streets());
        assertThat(streets.getLength()).isCloseTo(reach.streetMetres(), within(0.01 + reach.streetMetres() * 1e-5));
        IndexedFacetDistance toStreets = new IndexedFacetDistance(streets);
        for (int i = 0; i < points; i++) {
            Coordinate point = onSomeStreet(router.network(), walker, random);
            double seconds = seconds(router, from, point, walker);
            double metres = toStreets.distance(router.network().plane().toMetres(Geometries.point(point.x, point.y)));
            if (seconds <= minutes * 60) {
                assertThat(area.locate(point)).as("%s, %s s", point, seconds).isNotEqualTo(Location.EXTERIOR);
                assertThat(metres).as("%s, %s s", point, seconds).isLessThan(ROUNDING_METRES);
            } else if (area.locate(point) != Location.EXTERIOR) {
                assertThat(metres).isLessThanOrEqualTo(reach.toleranceMetres());
            }
        }
    }

    /** Where a walk to the position ends on that position. */
    private static Coordinate onSomeStreet(WalkNetwork network, Walker walker, Random random) {
        while (true) {
            int piece = random.nextInt(network.pieces());
            int vertex = network.firstVertex(piece)
                    + random.nextInt(network.firstVertex(piece + 1) - network.firstVertex(piece) - 1);
            double share = random.nextDouble();
            Coordinate point = new Coordinate(
                    network.longitude(vertex) + share * (network.longitude(vertex + 1) - network.longitude(vertex)),
                    network.latitude(vertex) + share * (network.latitude(vertex + 1) - network.latitude(vertex)));
            Snap snap = network.snap(point, walker, WalkRouter.SNAP_METRES).orElse(null);
            if (snap != null && snap.distanceMetres() < 1e-3) {
                return point;
            }
        }
    }

    private static double seconds(NetworkWalkRouter router, Coordinate from, Coordinate to, Walker walker) {
        try {
            return router.walk(from, to, walker).seconds();
        } catch (ParvisException noWay) {
            assertThat(noWay.code()).isEqualTo(ErrorCode.UNREACHABLE);
            return Double.POSITIVE_INFINITY;
        }
    }

    @Test
    void reachesOnSmallTownsAgreeWithTheirWalks() {
        Random random = new Random(12);
        for (int town = 0; town < 300; town++) {
            NetworkWalkRouter small = new NetworkWalkRouter(NetworkBuilder.build(RandomStreetsTest.streets(random)));
            Coordinate from = RandomStreetsTest.anywhere(random);
            check(small, from, 0.2 + random.nextDouble() * 2, Walker.ADULT, random, 15);
        }
    }

    @Test
    void moreTimeReachesMore() {
        double metres = 0;
        int nodes = 0;
        for (int minutes = 1; minutes <= 30; minutes++) {
            Reach reach = router.reach(CASINO, minutes, Walker.SENIOR, Deadline.NONE);
            assertThat(reach.streetMetres()).isGreaterThan(metres);
            assertThat(reach.nodes()).isGreaterThanOrEqualTo(nodes);
            metres = reach.streetMetres();
            nodes = reach.nodes();
        }
    }

    @Test
    void halfAStreetIsReachedOnBothSides() {
        NetworkWalkRouter street =
                new NetworkWalkRouter(NetworkBuilder.build(List.of(StreetSketch.street("LINESTRING(0 0, 400 0)"))));
        Reach reach = street.reach(StreetSketch.at(200, 5), 1, Walker.ADULT, Deadline.NONE);
        assertThat(reach.streetMetres()).isCloseTo(2 * 60 * 1.34, within(0.3));
        assertThat(reach.streets().getNumGeometries()).isEqualTo(2);
        assertThat(reach.nodes()).isZero();
    }

    @Test
    void minutesAreBounded() {
        for (double minutes : new double[] {0, -1, 121, Double.NaN}) {
            assertThatThrownBy(() -> router.reach(CASINO, minutes, Walker.ADULT, Deadline.NONE))
                    .isInstanceOfSatisfying(ParvisException.class, failure -> {
                        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_VALUE);
                        assertThat(failure.field()).isEqualTo("minutes");
                    });
        }
    }
}
