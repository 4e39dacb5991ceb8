package org.parvis.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.StreetTraits;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

/** Walks in the bundled town, full of stairs and lifts. */
class MonacoWalksTest {
    private static final Coordinate ROCHER = new Coordinate(7.4200, 43.7312);
    private static final Coordinate CASINO = new Coordinate(7.4278, 43.7393);

    private static NetworkWalkRouter router;

    @BeforeAll
    static void readTown() {
        router = new NetworkWalkRouter(NetworkBuilder.build(TestTown.MONACO.streets()));
    }

    private static List<Coordinate> points(long seed, int count) {
        Random random = new Random(seed);
        List<Coordinate> points = new ArrayList<>();
        while (points.size() < count) {
            Coordinate point = new Coordinate(7.409 + random.nextDouble() * 0.03, 43.725 + random.nextDouble() * 0.026);
            if (router.snap(point, Walker.ADULT).isPresent()) {
                points.add(point);
            }
        }
        return points;
    }

    private static Optional<Walk> walk(Coordinate from, Coordinate to, Walker walker) {
        try {
            return Optional.of(router.walk(from, to, walker));
        } catch (ParvisException noWay) {
            assertThat(noWay.code()).isIn(ErrorCode.UNREACHABLE, ErrorCode.NOT_ON_NETWORK);
            return Optional.empty();
        }
    }

    @Test
    void mostOfTheTownIsOneNetwork() {
        WalkNetwork network = router.network();
        assertThat(network.nodes()).isBetween(3_000, 6_000);
        int adult = network.weights(Walker.ADULT).mainNodes();
        assertThat(adult).isGreaterThan(network.nodes() * 9 / 10);
        assertThat(network.weights(Walker.WHEELCHAIR).mainNodes()).isLessThan(adult);
    }

    @Test
    void aWheelchairNeverGetsStairs() {
        List<Coordinate> points = points(1, 400);
        int walks = 0;
        for (int i = 0; i + 1 < points.size(); i++) {
            Optional<Walk> walk = walk(points.get(i), points.get(i + 1), Walker.WHEELCHAIR);
            walk.ifPresent(
                    found -> assertThat(found.stretches()).allSatisfy(stretch -> assertUsable(stretch.street())));
            walks += walk.isPresent() ? 1 : 0;
        }
        assertThat(walks).isGreaterThan(300);
    }

    static void assertUsable(StreetTraits street) {
        Stairs stairs = street.stairs();
        assertThat(street.streetClass() != StreetClass.STAIRS || (stairs != null && stairs.wheelchairRamp()))
                .as(street.id().toString())
                .isTrue();
        assertThat(street.wheelchair()).isNotEqualTo(Access.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adult", "family", "senior", "wheelchair"})
    void everyWalkStaysOnTheNetworkAndOffForbiddenStreets(String code) {
        Walker walker = new Walker(code);
        List<Coordinate> points = points(2, 60);
        for (int i = 0; i + 1 < points.size(); i++) {
            walk(points.get(i), points.get(i + 1), walker).ifPresent(walk -> {
                RandomStreetsTest.checkWritten(router.network(), walk);
                assertThat(walk.stretches())
                        .allSatisfy(stretch ->
                                assertThat(stretch.street().foot()).isNotIn(Set.of(Access.NO, Access.PRIVATE)));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"adult", "family", "senior", "wheelchair"})
    void theMatrixAgreesWithTheWalks(String code) {
        Walker walker = new Walker(code);
        List<Coordinate> points = points(3, 25);
        TimeMatrix matrix = router.times(points, walker);
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < points.size(); j++) {
                Optional<Walk> walk = walk(points.get(i), points.get(j), walker);
                assertThat(matrix.reachable(i, j)).isEqualTo(walk.isPresent() || i == j);
                if (walk.isPresent()) {
                    assertThat((double) matrix.seconds(i, j))
                            .isCloseTo(walk.get().seconds(), within(0.5));
                }
            }
        }
    }

    @Test
    void fromTheRocherToTheCasinoIsAWalkOfTwentyMinutes() {
        Walk walk = router.walk(ROCHER, CASINO, Walker.ADULT);
        assertThat(walk.lengthMetres()).isBetween(1_400.0, 1_900.0);
        assertThat(walk.seconds()).isBetween(18 * 60.0, 26 * 60.0);
        assertThat(walk.stretches())
                .extracting(stretch -> stretch.street().name().local().orElse(""))
                .contains("Place du Palais", "Rampe Major", "Rue Grimaldi");
        double rolling = router.walk(ROCHER, CASINO, Walker.WHEELCHAIR).seconds();
        assertThat(rolling)
                .isGreaterThan(walk.seconds()
                        * 1.34
                        / WalkProfiles.STANDARD.of(Walker.WHEELCHAIR).metresPerSecond());
    }

    @Test
    void aPointAtSeaIsRefusedInPlainWords() {
        assertThatThrownBy(() -> router.walk(new Coordinate(7.45, 43.72), CASINO, Walker.SENIOR))
                .isInstanceOfSatisfying(ParvisException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.NOT_ON_NETWORK);
                    assertThat(failure.field()).isEqualTo("from");
                    assertThat(failure.getMessage()).contains("within 250 m").contains("senior");
                });
        TimeMatrix matrix = router.times(List.of(new Coordinate(7.45, 43.72), CASINO), Walker.SENIOR);
        assertThat(matrix.reachable(0, 1)).isFalse();
        assertThat(matrix.reachable(1, 0)).isFalse();
        assertThat(matrix.seconds(1, 1)).isZero();
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        List<Coordinate> points = points(4, 40);
        List<Optional<Walk>> alone = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            alone.add(walk(points.get(i), points.get(i + 1), Walker.FAMILY));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Optional<Walk>>> questions = new ArrayList<>();
            for (int i = 0; i + 1 < points.size(); i++) {
                int at = i;
                questions.add(() -> walk(points.get(at), points.get(at + 1), Walker.FAMILY));
            }
            List<Future<Optional<Walk>>> answers = threads.invokeAll(questions);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get().map(Walk::seconds))
                        .isEqualTo(alone.get(i).map(Walk::seconds));
            }
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
