package org.parvis.geo.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.discovery.ambience.AmbienceKind;
import org.parvis.geo.discovery.ambience.Surroundings;
import org.parvis.geo.discovery.seat.Seats;
import org.parvis.geo.exchange.ExampleEvents;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.exchange.TownDataset;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.Walker;

/** All wishes in the bundled town, every answer checked. */
class MonacoWishesTest {
    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");
    private static final OffsetDateTime TEN_O_CLOCK = OffsetDateTime.parse("2026-06-20T10:00:00+02:00");
    private static final Anchor ROCHER = Anchor.at(7.4205, 43.7311);
    private static final Anchor CASINO = Anchor.at(7.4280, 43.7392);

    private static WalkNetwork network = NetworkBuilder.build(List.of());
    private static WalkRouter router = new StraightLines();
    private static DiscoveryTown town = DiscoveryTown.of(List.of());

    @BeforeAll
    static void readTown() {
        TownDataset data = TestTown.MONACO;
        network = NetworkBuilder.build(data.streets());
        router = new NetworkWalkRouter(network);
        town = new DiscoveryTown(
                data.places(),
                ExampleEvents.around(LocalDate.of(2026, 6, 20), MONACO),
                Seats.of(data.furniture(), data.places()),
                Surroundings.of(data.places(), data.furniture(), data.backdrop()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adult", "family", "senior"})
    void restsForEveryWalker(String code) {
        for (int metres : new int[] {900, 1_500}) {
            DiscoveryPlan plan = plan(new Walker(code), 120, Wishes.USUAL.withRestEvery(metres));
            assertThat(plan.route().stops()).anyMatch(stop -> stop.sight() instanceof Sight.Rest);
        }
    }

    @Test
    void takesAFinerWayAndSaysHowFine() {
        Wishes green = Wishes.USUAL.withAmbience(Map.of(AmbienceKind.GREEN, 8.0, AmbienceKind.QUIET, 8.0));
        Wishes little = Wishes.USUAL.withAmbience(Map.of(AmbienceKind.GREEN, 0.001, AmbienceKind.QUIET, 0.001));
        DiscoveryPlan fine = plan(Walker.ADULT, 120, green);
        DiscoveryPlan plain = plan(Walker.ADULT, 120, little);
        assertThat(metres(fine)).isGreaterThan(metres(plain));
        assertThat(plan(Walker.ADULT, 120, green.withRestEvery(900)).route().fineMetres())
                .isNotEmpty();
    }

    private static double metres(DiscoveryPlan plan) {
        return plan.route().fineMetres().getOrDefault(AmbienceKind.GREEN, 0.0)
                + plan.route().fineMetres().getOrDefault(AmbienceKind.QUIET, 0.0);
    }

    @Test
    void givesOtherRoutesAndSeveralDays() {
        assertThat(plan(Walker.ADULT, 120, Wishes.USUAL.withAlternatives(3)).alternatives())
                .hasSize(3);
        assertThat(plan(Walker.SENIOR, 90, Wishes.USUAL.withDays(3)).parts()).hasSize(3);
        assertThat(plan(Walker.SENIOR, 60, Wishes.USUAL.withLoops(4)).parts()).hasSize(4);
    }

    @Test
    void tellsTheFirstAnswerBeforeTheLast() {
        List<DiscoveryPlan> told = new ArrayList<>();
        DiscoveryRequest request = request(Walker.ADULT, 120, Wishes.USUAL);
        DiscoveryPlan last = new DiscoveryPlanner(router, MONACO).plan(request, town, told::add, Deadline.NONE);
        assertThat(told).isNotEmpty();
        PlanCheck check = new PlanCheck(request, town, router, MONACO);
        told.forEach(check::check);
        List<DiscoveryStop> stops = told.get(told.size() - 1).route().stops();
        assertThat(stops).isEqualTo(last.route().stops());
    }

    @Test
    void noWalkIsBetterThanTheCertificateSays() {
        DiscoveryPlan plan =
                plan(Walker.ADULT, 60, Wishes.USUAL.withCertificate(true).withRestEvery(900));
        DiscoveryPlan without = plan(Walker.ADULT, 60, Wishes.USUAL);
        ScoreBound bound = Objects.requireNonNull(plan.certificate());
        assertThat(bound.upperBound())
                .isGreaterThanOrEqualTo(plan.route().interest() - 1e-6)
                .isGreaterThanOrEqualTo(without.route().interest() - 1e-6);
        assertThat(bound.gapPercent())
                .isGreaterThanOrEqualTo(100 * (bound.upperBound() / plan.route().interest() - 1) - 1e-6);
        assertThat(bound.sentence()).startsWith("no walk ");
        assertThat(without.certificate()).isNull();
    }

    @Test
    void tellsAStoryInItsOrder() {
        List<UUID> story = plan(Walker.ADULT, 120, Wishes.USUAL).route().stops().stream()
                .filter(stop -> stop.sight() instanceof Sight.AtPlace)
                .map(stop -> stop.sight().id())
                .limit(3)
                .toList();
        List<UUID> backwards = new ArrayList<>(story);
        Collections.reverse(backwards);
        plan(Walker.ADULT, 200, Wishes.USUAL.withStory(backwards));
    }

    @Test
    void namesAtMostAHundredPlacesAndSaysHowManyMore() {
        DiscoveryRoute route = plan(Walker.ADULT, 60, Wishes.USUAL).route();
        assertThat(route.leftOut()).hasSize(100);
        assertThat(route.moreLeftOut()).isPositive();
        assertThat(route.leftOut()).extracting(LeftOut::id).doesNotHaveDuplicates();
    }

    @Test
    void whatWouldLetAPlaceInDoes() {
        DiscoveryRequest request = request(Walker.ADULT, 90, Wishes.USUAL);
        int tried = 0;
        for (LeftOut left : plan(Walker.ADULT, 90, Wishes.USUAL).route().leftOut()) {
            Remedy remedy = left.remedy();
            if (remedy != null && remedy.walker() == null && remedy.code() != Remedy.Kind.THEME && tried < 15) {
                tried++;
                DiscoveryRequest changed = changed(request, left.id(), remedy);
                DiscoveryPlan plan = new DiscoveryPlanner(router, MONACO).plan(changed, town, any -> {}, Deadline.NONE);
                assertThat(plan.route().stops())
                        .as(left + "")
                        .anyMatch(stop -> stop.sight().id().equals(left.id()));
            }
        }
        assertThat(tried).isGreaterThan(5);
    }

    private static DiscoveryRequest changed(DiscoveryRequest request, UUID place, Remedy remedy) {
        return new DiscoveryRequest(
                request.start(),
                request.end(),
                request.loop(),
                request.budgetMinutes() + (remedy.minutes() == null ? 0 : remedy.minutes()),
                request.walker(),
                request.themes(),
                List.of(place),
                List.of(),
                remedy.departure() == null ? request.departure() : remedy.departure(),
                request.language(),
                request.wishes());
    }

    private static DiscoveryPlan plan(Walker walker, int minutes, Wishes wishes) {
        DiscoveryRequest request = request(walker, minutes, wishes);
        DiscoveryPlan plan = new DiscoveryPlanner(router, MONACO).plan(request, town, better -> {}, Deadline.NONE);
        new PlanCheck(request, town, router, MONACO).check(plan);
        plan.parts().forEach(part -> assertThat(part.geometry().getCoordinates())
                .allSatisfy(vertex -> assertThat(network.distanceMetres(vertex)).isLessThan(1)));
        return plan;
    }

    private static DiscoveryRequest request(Walker walker, int minutes, Wishes wishes) {
        return new DiscoveryRequest(
                ROCHER,
                CASINO,
                false,
                minutes,
                walker,
                Map.of(),
                List.of(),
                List.of(),
                TEN_O_CLOCK,
                Language.ENGLISH,
                wishes);
    }
}
