package org.parvis.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.StreetSketch;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

/** Thousands of small towns drawn at random, each walked by brute force as well. */
class RandomStreetsTest {
    private static final double ADULT = WalkProfiles.STANDARD.of(Walker.ADULT).metresPerSecond();

    /** Every arc of a walk is rounded to a tenth of a second. */
    private static final double ROUNDING = 0.05;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void walksAreAsShortAsBruteForceFinds(int seed) {
        Random random = new Random(seed);
        for (int town = 0; town < 700; town++) {
            List<Street> streets = streets(random);
            NetworkWalkRouter router = new NetworkWalkRouter(NetworkBuilder.build(streets));
            ObjectGraph graph = new ObjectGraph(streets, router.network().plane());
            for (int pair = 0; pair < 4; pair++) {
                Coordinate from = anywhere(random);
                Coordinate to = anywhere(random);
                if (snapsToNearest(router, graph, from) && snapsToNearest(router, graph, to)) {
                    double metres = graph.metres(graph.insertNearest(from), graph.insertNearest(to));
                    double allowed = ROUNDING * (router.network().arcs() + 2);
                    assertThat(seconds(router, from, to))
                            .as("seed %d, town %d, pair %d", seed, town, pair)
                            .isCloseTo(metres / ADULT, within(allowed));
                }
            }
        }
    }

    /** Not where the nearest street is a stub: that the router passes over, and the brute force does not. */
    static boolean snapsToNearest(NetworkWalkRouter router, ObjectGraph graph, Coordinate point) {
        Coordinate nearest = graph.insertNearest(point);
        return router.snap(point, Walker.ADULT)
                .filter(snapped -> router.network().plane().distanceMetres(snapped, nearest) < 1e-6)
                .isPresent();
    }

    private static double seconds(NetworkWalkRouter router, Coordinate from, Coordinate to) {
        try {
            return router.walk(from, to, Walker.ADULT).seconds();
        } catch (ParvisException noWay) {
            assertThat(noWay.code()).isEqualTo(ErrorCode.UNREACHABLE);
            return Double.POSITIVE_INFINITY;
        }
    }

    @Test
    void aMatrixHoldsTheTimesOfTheWalksForEveryWalker() {
        Random random = new Random(5);
        for (int town = 0; town < 300; town++) {
            NetworkWalkRouter router = new NetworkWalkRouter(NetworkBuilder.build(mixedStreets(random)));
            List<Coordinate> places =
                    IntStream.range(0, 5).mapToObj(i -> anywhere(random)).toList();
            for (WalkProfile profile : WalkProfiles.STANDARD.all()) {
                Walker walker = profile.walker();
                TimeMatrix matrix = router.times(places, walker);
                for (int i = 0; i < places.size(); i++) {
                    for (int j = 0; j < places.size(); j++) {
                        checkAgainstWalk(router, places.get(i), places.get(j), walker, matrix, i, j);
                    }
                }
            }
        }
    }

    private static void checkAgainstWalk(
            NetworkWalkRouter router, Coordinate from, Coordinate to, Walker walker, TimeMatrix matrix, int i, int j) {
        Walk walk;
        try {
            walk = router.walk(from, to, walker);
        } catch (ParvisException noWay) {
            assertThat(noWay.code()).isIn(ErrorCode.UNREACHABLE, ErrorCode.NOT_ON_NETWORK);
            assertThat(i == j || !matrix.reachable(i, j)).isTrue();
            return;
        }
        assertThat((double) matrix.seconds(i, j)).isCloseTo(walk.seconds(), within(0.5));
        checkWritten(router.network(), walk);
    }

    /** What is said about a walk agrees with its line and its stretches. */
    static void checkWritten(WalkNetwork network, Walk walk) {
        double metres = 0;
        double seconds = 0;
        Coordinate end = walk.geometry().getCoordinateN(0);
        for (Stretch stretch : walk.stretches()) {
            metres += stretch.lengthMetres();
            seconds += stretch.seconds();
            assertThat(stretch.geometry().getCoordinateN(0)).isEqualTo(end);
            end = stretch.geometry().getCoordinateN(stretch.geometry().getNumPoints() - 1);
        }
        assertThat(end).isEqualTo(walk.geometry().getCoordinateN(walk.geometry().getNumPoints() - 1));
        assertThat(metres).isCloseTo(walk.lengthMetres(), within(1e-6));
        assertThat(seconds).isCloseTo(walk.seconds(), within(1e-6));
        assertThat(network.plane().lengthMetres(walk.geometry())).isCloseTo(metres, within(0.01 + metres * 1e-5));
        for (Coordinate vertex : walk.geometry().getCoordinates()) {
            assertThat(network.distanceMetres(vertex)).isLessThan(0.01);
        }
    }

    @Test
    void aWalkBackTakesAsLongWhereNothingSlopes() {
        Random random = new Random(6);
        for (int town = 0; town < 500; town++) {
            NetworkWalkRouter router = new NetworkWalkRouter(NetworkBuilder.build(streets(random)));
            Coordinate from = anywhere(random);
            Coordinate to = anywhere(random);
            assertThat(seconds(router, from, to)).isEqualTo(seconds(router, to, from));
        }
    }

    @Test
    void oneMoreStreetNeverMakesAWalkLonger() {
        Random random = new Random(7);
        for (int town = 0; town < 700; town++) {
            List<Street> streets = mixedStreets(random);
            NetworkWalkRouter before = new NetworkWalkRouter(NetworkBuilder.build(streets));
            List<Street> more = new ArrayList<>(streets);
            more.add(random.nextInt(3) == 0 ? square(random) : line(random));
            NetworkWalkRouter after = new NetworkWalkRouter(NetworkBuilder.build(more));
            // Corners are on the network before and after, so the new street cannot draw the ends away.
            Coordinate from = anyCorner(random, streets);
            Coordinate to = anyCorner(random, streets);
            double allowed = ROUNDING * (after.network().arcs() + 2);
            assertThat(seconds(after, from, to))
                    .as("town %d", town)
                    .isLessThanOrEqualTo(seconds(before, from, to) + allowed);
        }
    }

    private static Coordinate anyCorner(Random random, List<Street> streets) {
        Coordinate[] corners =
                streets.get(random.nextInt(streets.size())).geometry().getCoordinates();
        return corners[random.nextInt(corners.length)];
    }

    static List<Street> streets(Random random) {
        return IntStream.range(0, 3 + random.nextInt(10))
                .mapToObj(i -> line(random))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static List<Street> mixedStreets(Random random) {
        List<Street> streets = streets(random);
        for (int i = random.nextInt(3); i > 0; i--) {
            streets.add(square(random));
        }
        return streets;
    }

    /** From corner to corner, often back to one it has been to, at times standing still. */
    private static Street line(Random random) {
        int column = random.nextInt(4);
        int row = random.nextInt(5);
        String corners = corner(column, row) + ", " + corner(column + 1, row) + ", "
                + IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(i -> corner(random.nextInt(5), random.nextInt(5)))
                        .collect(Collectors.joining(", "));
        return StreetSketch.street("LINESTRING(" + corners + ")");
    }

    private static Street square(Random random) {
        int column = random.nextInt(4);
        int row = random.nextInt(4);
        String rim = String.join(
                ", ",
                corner(column, row),
                corner(column + 1, row),
                corner(column + 1, row + 1),
                corner(column, row + 1),
                corner(column, row));
        return StreetSketch.of(StreetClass.PEDESTRIAN, "POLYGON((" + rim + "))").draw();
    }

    /** A crooked lattice: no three corners in a line, and no two ways equally long by design. */
    private static String corner(int column, int row) {
        double east = column * 40 + 9 * Math.sin(column * 12.9898 + row * 78.233);
        double north = row * 40 + 9 * Math.sin(column * 39.425 + row * 11.135);
        return east + " " + north;
    }

    static Coordinate anywhere(Random random) {
        return StreetSketch.at(random.nextDouble() * 180 - 10, random.nextDouble() * 180 - 10);
    }
}
