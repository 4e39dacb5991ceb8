package org.parvis.geo.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.exchange.TownDataset;
import org.parvis.geo.hours.OpeningInterval;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.routing.WalkRequest;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.RouteDirection;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

/** From the Rocher to the Casino in the bundled town. */
class MonacoDiscoveryTest {
    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");
    private static final Anchor ROCHER = Anchor.at(7.4205, 43.7311);
    private static final Anchor CASINO = Anchor.at(7.4280, 43.7392);

    private static List<KeyPlace> places = List.of();
    private static WalkNetwork network = NetworkBuilder.build(List.of());
    private static WalkRouter router = new StraightLines();

    @BeforeAll
    static void readTown() {
        TownDataset town = TestTown.MONACO;
        places = town.places();
        network = NetworkBuilder.build(town.streets());
        router = new NetworkWalkRouter(network);
    }

    @Test
    void leadsFromTheRocherToTheCasinoPastFivePlacesAndMore() {
        DiscoveryRoute route = new DiscoveryPlanner(router, MONACO).plan(request(Walker.ADULT, 90), places);
        assertThat(route.stops()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(route.totalMinutes()).isLessThanOrEqualTo(90);
        assertThat(route.lengthMetres()).isBetween(1_000.0, 6_000.0);
        assertThat(route.leftOut()).isNotEmpty();
        assertThat(route.directions())
                .filteredOn(direction -> direction.stop() > 0)
                .extracting(RouteDirection::stop)
                .containsExactlyElementsOf(
                        route.stops().stream().map(DiscoveryStop::order).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"adult", "family", "senior", "wheelchair"})
    void keepsToBudgetAndOpeningHoursForEveryWalker(String code) {
        Walker walker = new Walker(code);
        for (int minutes : new int[] {60, 90, 240}) {
            RecordedWalks recorded = new RecordedWalks(router);
            DiscoveryRoute route = new DiscoveryPlanner(recorded, MONACO).plan(request(walker, minutes), places);
            assertThat(route.totalMinutes()).isLessThanOrEqualTo(minutes);
            assertThat(route.stops()).isNotEmpty();
            assertThat(route.geometry().getCoordinates())
                    .allSatisfy(
                            vertex -> assertThat(network.distanceMetres(vertex)).isLessThan(1));
            route.stops().forEach(MonacoDiscoveryTest::assertOpen);
            if (walker.equals(Walker.WHEELCHAIR)) {
                recorded.assertNoStairs();
            }
        }
    }

    private static void assertOpen(DiscoveryStop stop) {
        if (!(stop.sight() instanceof Sight.AtPlace at) || at.place().openingHours() == null) {
            return;
        }
        Instant begin = stop.departure().toInstant().minusSeconds(Math.round(stop.visitMinutes() * 60));
        List<OpeningInterval> open =
                at.place().openingHours().between(begin, stop.departure().toInstant(), MONACO);
        assertThat(open)
                .as(stop.sight().name().toString())
                .containsExactly(new OpeningInterval(begin, stop.departure().toInstant()));
    }

    private static DiscoveryRequest request(Walker walker, int minutes) {
        return new DiscoveryRequest(
                ROCHER,
                CASINO,
                false,
                minutes,
                walker,
                Map.of(),
                List.of(),
                List.of(),
                OffsetDateTime.parse("2026-06-20T14:00:00+02:00"),
                Language.ENGLISH);
    }

    /** The network's walks, with a look at what was walked on. */
    private static final class RecordedWalks implements WalksAndTimes {
        private final WalkRouter router;
        private final List<Walk> walks = new ArrayList<>();

        RecordedWalks(WalkRouter router) {
            this.router = router;
        }

        @Override
        public Optional<Coordinate> snap(Coordinate position, Walker walker) {
            return router.snap(position, walker);
        }

        @Override
        public Walk walk(WalkRequest request) {
            Walk walk = router.walk(request);
            walks.add(walk);
            return walk;
        }

        @Override
        public TimeMatrix times(List<Coordinate> sources, List<Coordinate> targets, Walker walker, Deadline deadline) {
            return router.times(sources, targets, walker, deadline);
        }

        void assertNoStairs() {
            assertThat(walks).isNotEmpty();
            assertThat(walks)
                    .flatExtracting(Walk::stretches)
                    .noneMatch(stretch -> stretch.street().streetClass() == StreetClass.STAIRS);
        }
    }
}
