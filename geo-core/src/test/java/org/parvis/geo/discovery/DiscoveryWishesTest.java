package org.parvis.geo.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.parvis.geo.discovery.PlaceSketch.id;
import static org.parvis.geo.discovery.PlaceSketch.place;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parvis.geo.discovery.ambience.Surroundings;
import org.parvis.geo.discovery.seat.Seats;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.Dimensions;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Occurrence;
import org.parvis.geo.territory.Theme;
import org.parvis.geo.territory.Walker;

/** What a visitor may wish beyond places and time, on a plain where 72 metres are a minute. */
class DiscoveryWishesTest {
    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");
    private static final OffsetDateTime TWO_O_CLOCK = OffsetDateTime.parse("2026-06-20T14:00:00+02:00");
    private static final Anchor HERE = Anchor.at(7.42, 43.73);

    private final StraightLines plain = new StraightLines();
    private final DiscoveryPlanner planner = new DiscoveryPlanner(plain, MONACO);

    @Test
    void restsWhereverTheWayIsLong() {
        DiscoveryTown town =
                town(List.of(place(1, 700, 0).build(), place(2, 0, 500).build()), benches(150));
        for (int metres : new int[] {200, 300, 450}) {
            DiscoveryRequest request = loop(90, Wishes.USUAL.withRestEvery(metres));
            DiscoveryPlan plan = plan(request, town);
            assertThat(plan.route().stops()).anyMatch(stop -> stop.sight() instanceof Sight.Rest);
            assertThat(plan.route().stops()).anyMatch(stop -> stop.sight() instanceof Sight.AtPlace);
        }
    }

    @Test
    void restsLeaveNoTimeForWhatWouldFitWithoutThem() {
        DiscoveryTown town =
                town(List.of(place(1, 700, 0).build(), place(2, 200, 0).build()), benches(150));
        DiscoveryPlan without = plan(loop(41, Wishes.USUAL), town);
        DiscoveryPlan with = plan(loop(41, Wishes.USUAL.withRestEvery(200)), town);
        assertThat(ids(without.route())).contains(id(1), id(2));
        assertThat(ids(with.route())).doesNotContain(id(1)).contains(id(2));
    }

    @Test
    void saysWhereNoSeatIsAndHowFarApartTheyMayBe() {
        List<Furniture> benches = List.of(bench(1, 300, 0), bench(2, 900, 0));
        DiscoveryTown town = town(List.of(place(1, 1_000, 0).build()), benches);
        DiscoveryRequest request = with(loop(90, Wishes.USUAL.withRestEvery(400)), List.of(id(1)));
        ParvisException refused = catchThrowableOfType(
                ParvisException.class, () -> planner.plan(request, town, better -> {}, Deadline.NONE));
        assertThat(refused.code()).isEqualTo(ErrorCode.INFEASIBLE);
        assertThat(refused.field()).isEqualTo("restEveryMetres");
        assertThat(refused).hasMessageContaining("between the start and Place 1");
        InfeasibleWishes.Change change =
                (InfeasibleWishes.Change) remedies(refused).get(0);
        int least = (Integer) change.value();
        assertThat(least).isBetween(600, 610);
        plan(with(loop(90, Wishes.USUAL.withRestEvery(least)), List.of(id(1))), town);
    }

    @Test
    void stopsAtAnEventWhileItLasts() {
        List<KeyPlace> places =
                List.of(place(1, 100, 0).build(), place(2, 300, 0).build());
        DiscoveryTown town = new DiscoveryTown(
                places,
                List.of(
                        event(1, 400, "2026-06-20T15:00:00+02:00", "2026-06-20T15:40:00+02:00"),
                        event(2, 200, "2026-06-21T15:00:00+02:00", "2026-06-21T15:40:00+02:00")),
                Seats.NONE,
                Surroundings.NONE);
        DiscoveryPlan plan = plan(loop(120, Wishes.USUAL), town);
        DiscoveryStop stop = plan.route().stops().stream()
                .filter(each -> each.sight() instanceof Sight.AtEvent)
                .findFirst()
                .orElseThrow();
        assertThat(stop.sight().id()).isEqualTo(new UUID(2, 1));
        assertThat(stop.until()).isEqualTo("2026-06-20T15:40:00+02:00");
        assertThat(ids(plan(loop(120, Wishes.USUAL.withEvents(false)), town).route()))
                .containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void visitsNothingTwiceOnSeveralDaysOrLoops() {
        DiscoveryTown town = DiscoveryTown.of(manyPlaces(30));
        DiscoveryPlan one = plan(loop(60, Wishes.USUAL), town);
        DiscoveryPlan days = plan(loop(60, Wishes.USUAL.withDays(3)), town);
        DiscoveryPlan loops = plan(loop(60, Wishes.USUAL.withLoops(2)), town);
        assertThat(days.parts()).hasSize(3);
        assertThat(loops.parts()).hasSize(2);
        assertThat(stops(days)).isGreaterThan(stops(loops)).isGreaterThan(stops(one));
    }

    @Test
    void keepsTheTimeOfDayWhenTheClocksAreChanged() {
        DiscoveryRequest autumn =
                at(loop(60, Wishes.USUAL.withDays(2)), OffsetDateTime.parse("2026-10-24T10:00:00+02:00"));
        DiscoveryPlan plan = plan(autumn, DiscoveryTown.of(manyPlaces(20)));
        assertThat(plan.parts().get(1).departure()).isEqualTo("2026-10-25T10:00:00+01:00");
    }

    @Test
    void givesRoutesThatDiffer() {
        DiscoveryPlan plan = plan(loop(90, Wishes.USUAL.withAlternatives(3)), DiscoveryTown.of(manyPlaces(60)));
        assertThat(plan.alternatives()).isNotEmpty();
        assertThat(plan.cutShort()).isFalse();
    }

    @Test
    void givesTheRouteThereIsWhereTimeEndsBeforeOthersAreFound() {
        DiscoveryTown town = DiscoveryTown.of(manyPlaces(60));
        AtomicInteger looks = new AtomicInteger();
        planner.plan(loop(90, Wishes.USUAL), town, better -> {}, Deadline.after(Duration.ofDays(1), () -> {
            looks.incrementAndGet();
            return false;
        }));
        int enough = looks.getAndSet(0) + 5;
        Deadline soon = Deadline.after(Duration.ofDays(1), () -> looks.incrementAndGet() > enough);
        DiscoveryPlan plan = planner.plan(loop(90, Wishes.USUAL.withAlternatives(3)), town, better -> {}, soon);
        assertThat(plan.route().stops()).isNotEmpty();
        assertThat(plan.alternatives()).isEmpty();
        assertThat(plan.cutShort()).isTrue();
    }

    @Test
    void givesNoOtherRouteWhereThereIsNone() {
        DiscoveryPlan plan = plan(
                loop(60, Wishes.USUAL.withAlternatives(2)),
                DiscoveryTown.of(
                        List.of(place(1, 100, 0).build(), place(2, 200, 0).build())));
        assertThat(plan.alternatives()).isEmpty();
    }

    @Test
    void ratesPlacesForAnAudience() {
        List<KeyPlace> places = List.of(
                place(1, 700, 0).theme(Theme.FAMILY).build(),
                place(2, -700, 0).theme(Theme.WORSHIP).interest(60).build());
        DiscoveryTown town = DiscoveryTown.of(places);
        assertThat(ids(plan(loop(32, Wishes.USUAL), town).route())).containsExactly(id(2));
        assertThat(ids(plan(loop(32, Wishes.USUAL.withAudience("family")), town).route()))
                .containsExactly(id(1));
    }

    @Test
    void saysWhatWouldLetAPlaceInAndThatIsTrue() {
        DiscoveryTown town = DiscoveryTown.of(List.of(
                place(1, 300, 0).interest(90).build(),
                place(2, 720, 0).open("10:00-14:05").build(),
                place(3, 1_600, 0).build(),
                place(4, 0, 1_000).interest(20).build()));
        DiscoveryRequest request = loop(50, Wishes.USUAL);
        DiscoveryPlan plan = plan(request, town);
        Remedy earlier = remedyOf(plan, 2);
        assertThat(earlier.code()).isEqualTo(Remedy.Kind.EARLIER);
        DiscoveryRequest leaving = with(at(request, Objects.requireNonNull(earlier.departure())), List.of(id(2)));
        assertThat(ids(plan(leaving, town).route())).contains(id(2));
        for (int number : new int[] {3, 4}) {
            Remedy remedy = remedyOf(plan, number);
            DiscoveryRequest changed = remedy.minutes() == null ? request : longer(request, remedy.minutes());
            assertThat(ids(plan(with(changed, List.of(id(number))), town).route()))
                    .contains(id(number));
        }
    }

    @Test
    void namesAMinimalSetOfWishesThatClashAndChangesThatWork() {
        DiscoveryTown town = DiscoveryTown.of(List.of(
                place(1, 1_000, 0).build(),
                place(2, -1_000, 0).build(),
                place(3, 100, 0).build()));
        DiscoveryRequest request = with(loop(60, Wishes.USUAL), List.of(id(1), id(2), id(3)));
        ParvisException refused = catchThrowableOfType(
                ParvisException.class, () -> planner.plan(request, town, better -> {}, Deadline.NONE));
        List<?> clash = (List<?>) refused.members().get("clash");
        assertThat(clash)
                .extracting(each -> ((InfeasibleWishes.Clash) each).field())
                .contains("mustVisit[0]", "mustVisit[1]", "budgetMinutes")
                .doesNotContain("departure");
        for (Object each : remedies(refused)) {
            InfeasibleWishes.Change change = (InfeasibleWishes.Change) each;
            if (change.field().equals("budgetMinutes")) {
                plan(longer(request, (Integer) change.value() - request.budgetMinutes()), town);
            } else if (change.field().startsWith("mustVisit")) {
                List<UUID> fewer = new ArrayList<>(request.mustVisit());
                fewer.remove((UUID) change.value());
                plan(with(request, fewer), town);
            }
        }
    }

    @Test
    void offersAnotherDepartureWhereAPlaceIsClosed() {
        DiscoveryTown town =
                DiscoveryTown.of(List.of(place(1, 100, 0).open("10:00-12:00").build()));
        DiscoveryRequest request = with(loop(60, Wishes.USUAL), List.of(id(1)));
        ParvisException refused = catchThrowableOfType(
                ParvisException.class, () -> planner.plan(request, town, better -> {}, Deadline.NONE));
        InfeasibleWishes.Change change = (remedies(refused))
                .stream()
                        .map(InfeasibleWishes.Change.class::cast)
                        .filter(each -> each.field().equals("departure"))
                        .findFirst()
                        .orElseThrow();
        plan(at(request, (OffsetDateTime) change.value()), town);
    }

    private DiscoveryPlan plan(DiscoveryRequest request, DiscoveryTown town) {
        DiscoveryPlan plan = planner.plan(request, town, better -> {}, Deadline.NONE);
        new PlanCheck(request, town, plain, MONACO).check(plan);
        return plan;
    }

    private static List<?> remedies(ParvisException refused) {
        return (List<?>) Objects.requireNonNull(refused.members().get("remedies"));
    }

    private static Remedy remedyOf(DiscoveryPlan plan, int number) {
        LeftOut left = plan.route().leftOut().stream()
                .filter(each -> each.id().equals(id(number)))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(left.remedy());
    }

    private static int stops(DiscoveryPlan plan) {
        return plan.parts().stream().mapToInt(part -> part.stops().size()).sum();
    }

    private static List<UUID> ids(DiscoveryRoute route) {
        return route.stops().stream().map(stop -> stop.sight().id()).toList();
    }

    private static DiscoveryTown town(List<KeyPlace> places, List<Furniture> furniture) {
        return new DiscoveryTown(places, List.of(), Seats.of(furniture, places), Surroundings.NONE);
    }

    /** A grid of benches around the start. */
    private static List<Furniture> benches(int metres) {
        List<Furniture> benches = new ArrayList<>();
        for (int east = -1_200; east <= 1_200; east += metres) {
            for (int north = -600; north <= 600; north += metres) {
                benches.add(bench(100 + benches.size(), east + 10, north + 10));
            }
        }
        return benches;
    }

    private static Furniture bench(int number, double east, double north) {
        return new Furniture(
                Identity.created(new UUID(3, number)),
                LocalizedText.EMPTY,
                Geometries.point(PlaceSketch.longitude(east), PlaceSketch.latitude(north)),
                FurnitureKind.BENCH,
                new Dimensions(null, null, null),
                null,
                FurnitureState.EXISTING,
                Condition.UNKNOWN);
    }

    private static Event event(int number, double east, String begin, String end) {
        return new Event(
                Identity.created(new UUID(2, number)),
                LocalizedText.of("Event " + number),
                Geometries.point(PlaceSketch.longitude(east), PlaceSketch.latitude(0)),
                null,
                List.of(new Occurrence(OffsetDateTime.parse(begin), OffsetDateTime.parse(end))),
                "",
                Set.of(Theme.CULTURE),
                LocalizedText.EMPTY,
                null,
                "");
    }

    private static List<KeyPlace> manyPlaces(int number) {
        Random random = new Random(number);
        List<KeyPlace> places = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            places.add(place(i, random.nextInt(2_000) - 1_000, random.nextInt(1_600) - 800)
                    .interest(20 + random.nextInt(60))
                    .visit(5 + random.nextInt(10))
                    .theme(Theme.values()[random.nextInt(Theme.values().length)])
                    .open(random.nextInt(4) == 0 ? "10:00-15:00" : "24/7")
                    .build());
        }
        return places;
    }

    private static DiscoveryRequest loop(int minutes, Wishes wishes) {
        return new DiscoveryRequest(
                HERE,
                null,
                true,
                minutes,
                Walker.ADULT,
                Map.of(),
                List.of(),
                List.of(),
                TWO_O_CLOCK,
                Language.ENGLISH,
                wishes);
    }

    private static DiscoveryRequest with(DiscoveryRequest request, List<UUID> mustVisit) {
        return changed(request, request.budgetMinutes(), mustVisit, request.departure());
    }

    private static DiscoveryRequest longer(DiscoveryRequest request, int minutes) {
        return changed(request, request.budgetMinutes() + minutes, request.mustVisit(), request.departure());
    }

    private static DiscoveryRequest at(DiscoveryRequest request, OffsetDateTime departure) {
        return changed(request, request.budgetMinutes(), request.mustVisit(), departure);
    }

    private static DiscoveryRequest changed(
            DiscoveryRequest request, int minutes, List<UUID> mustVisit, OffsetDateTime departure) {
        return new DiscoveryRequest(
                request.start(),
                request.end(),
                request.loop(),
                minutes,
                request.walker(),
                request.themes(),
                mustVisit,
                request.avoid(),
                departure,
                request.language(),
                request.wishes());
    }
}
