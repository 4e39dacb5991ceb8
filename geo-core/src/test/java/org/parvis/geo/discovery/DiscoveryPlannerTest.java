package org.parvis.geo.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;
import static org.parvis.geo.discovery.PlaceSketch.id;
import static org.parvis.geo.discovery.PlaceSketch.place;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Theme;
import org.parvis.geo.territory.Walker;

/** On a plain where 72 metres are a minute; a Saturday. */
class DiscoveryPlannerTest {
    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");
    private static final OffsetDateTime TWO_O_CLOCK = OffsetDateTime.parse("2026-06-20T12:00:00Z");
    private static final Anchor HERE = Anchor.at(7.42, 43.73);
    private final DiscoveryPlanner planner = new DiscoveryPlanner(new StraightLines(), MONACO);

    @Test
    void visitsWhatFitsAndKeepsTheTimetable() {
        List<KeyPlace> places =
                places(place(1, 200, 0), place(2, 400, 0), place(3, 600, 100), place(4, 300, -200), place(5, 3_000, 0));
        DiscoveryRoute route = planner.plan(loop(70), places);
        assertThat(route.stops()).hasSize(4);
        assertThat(route.totalMinutes()).isLessThanOrEqualTo(70);
        assertThat(route.totalMinutes()).isEqualTo(route.walkMinutes() + route.visitMinutes() + route.waitMinutes());
        assertThat(Duration.between(route.departure(), route.arrival()).toSeconds())
                .isEqualTo(Math.round(route.totalMinutes() * 60));
        OffsetDateTime clock = route.departure();
        for (DiscoveryStop stop : route.stops()) {
            assertThat(stop.arrival()).isAfterOrEqualTo(clock);
            assertThat(Duration.between(stop.arrival(), stop.departure())).isEqualTo(Duration.ofMinutes(10));
            clock = stop.departure();
        }
        assertThat(route.interest()).isEqualTo(200);
        assertThat(route.geometry().isClosed()).isTrue();
        assertThat(route.lengthMetres()).isCloseTo(route.walkMinutes() * 72, offset(10.0));
        assertThat(route.departure()).isEqualTo(OffsetDateTime.parse("2026-06-20T14:00:00+02:00"));
    }

    @Test
    void endsAtTheLastStopWhereNoEndIsAskedFor() {
        DiscoveryRoute route = planner.plan(request(HERE, null, false, 30), places(place(1, 1_200, 0)));
        assertThat(route.stops()).hasSize(1);
        assertThat(route.arrival()).isEqualTo(route.stops().get(0).departure());
        assertThat(route.geometry().getEndPoint().getX()).isEqualTo(PlaceSketch.longitude(1_200));
    }

    @Test
    void beginsAndEndsAtKeyPlaces() {
        List<KeyPlace> places = places(place(1, 100, 0), place(2, 900, 0), place(3, 500, 50));
        DiscoveryRoute route = planner.plan(request(Anchor.at(id(1)), Anchor.at(id(2)), false, 60), places);
        assertThat(route.geometry().getStartPoint().getX()).isEqualTo(PlaceSketch.longitude(100));
        assertThat(route.geometry().getEndPoint().getX()).isEqualTo(PlaceSketch.longitude(900));
        assertThat(ids(route)).containsExactly(id(1), id(3), id(2));
    }

    @Test
    void namesTheFieldOfAnIdThatIsUnknown() {
        List<KeyPlace> places = places(place(1, 100, 0), place(2, 200, 0));
        UUID unknown = id(99);
        assertRefused(
                () -> planner.plan(with(loop(60), List.of(id(1), id(2), unknown), List.of()), places),
                ErrorCode.INVALID_VALUE,
                "mustVisit[2]");
        assertRefused(
                () -> planner.plan(with(loop(60), List.of(), List.of(unknown)), places),
                ErrorCode.INVALID_VALUE,
                "avoid[0]");
        assertRefused(
                () -> planner.plan(request(Anchor.at(unknown), null, true, 60), places),
                ErrorCode.INVALID_VALUE,
                "start.placeId");
        assertRefused(
                () -> planner.plan(request(HERE, Anchor.at(unknown), false, 60), places),
                ErrorCode.INVALID_VALUE,
                "end.placeId");
    }

    @Test
    void stopsWhereItMustAndNeverWhereItMayNot() {
        List<KeyPlace> places = places(
                place(1, 200, 0).interest(90),
                place(2, -700, 0).interest(0),
                place(3, 400, 0).interest(90));
        DiscoveryRoute route = planner.plan(with(loop(45), List.of(id(2)), List.of(id(1))), places);
        assertThat(ids(route)).contains(id(2)).doesNotContain(id(1));
        assertThat(route.leftOut()).noneMatch(each -> each.id().equals(id(1)));
    }

    @Test
    void saysHowMuchTimeTheCompulsoryStopsNeedAndThatIsTrue() {
        List<KeyPlace> places = places(place(1, 1_000, 0), place(2, -1_000, 0), place(3, 0, 800), place(4, 300, 0));
        List<UUID> mustVisit = List.of(id(1), id(2), id(3));
        ParvisException refused = catchRefusal(() -> planner.plan(with(loop(80), mustVisit, List.of()), places));
        assertThat(refused.code()).isEqualTo(ErrorCode.INFEASIBLE);
        assertThat(refused.field()).isEqualTo("mustVisit");
        assertThat(refused).hasMessageContaining("Place 1").hasMessageContaining("leave out");
        Matcher minutes = Pattern.compile("Give (\\d+) minutes").matcher(refused.getMessage());
        assertThat(minutes.find()).isTrue();
        int least = Integer.parseInt(minutes.group(1));
        DiscoveryRoute route = planner.plan(with(loop(least), mustVisit, List.of()), places);
        assertThat(ids(route)).containsAll(mustVisit);
        assertThat(catchRefusal(() -> planner.plan(with(loop(least - 1), mustVisit, List.of()), places))
                        .code())
                .isEqualTo(ErrorCode.INFEASIBLE);
    }

    @Test
    void saysWhichCompulsoryStopIsClosed() {
        List<KeyPlace> places = places(place(1, 100, 0), place(2, 200, 0).open("Mo 10:00-12:00"));
        ParvisException refused =
                catchRefusal(() -> planner.plan(with(loop(60), List.of(id(1), id(2)), List.of()), places));
        assertThat(refused.code()).isEqualTo(ErrorCode.INFEASIBLE);
        assertThat(refused).hasMessageContaining("Place 2 (closed that day)").hasMessageNotContaining("Place 1");
    }

    @Test
    void saysHowLongTheWayToTheEndTakes() {
        Anchor far = Anchor.at(PlaceSketch.longitude(3_600), 43.73);
        assertThatThrownBy(() -> planner.plan(request(HERE, far, false, 45), places(place(1, 100, 0))))
                .isInstanceOfSatisfying(ParvisException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.INFEASIBLE);
                    assertThat(refused).hasMessageContaining("takes 51 minutes").hasMessageContaining("45");
                });
        DiscoveryRoute route = planner.plan(request(HERE, far, false, 51), places(place(1, 100, 0)));
        assertThat(route.stops()).isEmpty();
        assertThat(route.leftOut()).extracting(LeftOut::code).containsExactly(LeftOut.Reason.TOO_FAR);
        assertThat(route.totalMinutes()).isLessThanOrEqualTo(51);
    }

    @Test
    void refusesToStartOffTheStreets() {
        assertRefused(
                () -> planner.plan(request(Anchor.at(7.42, 43.9), null, true, 60), places(place(1, 100, 0))),
                ErrorCode.NOT_ON_NETWORK,
                "start");
        assertRefused(
                () -> planner.plan(request(HERE, Anchor.at(7.42, 43.9), false, 60), places(place(1, 100, 0))),
                ErrorCode.NOT_ON_NETWORK,
                "end");
    }

    @Test
    void saysWithItsHourThatAPlaceIsClosed() {
        List<KeyPlace> places = places(
                place(1, 100, 0),
                place(2, 720, 0).open("10:00-14:05"),
                place(3, 720, 10).open("16:30-18:00"),
                place(4, 720, 20).open("10:00-14:15"),
                place(5, 720, 30).open("Su 10:00-14:15"));
        DiscoveryRoute route = planner.plan(loop(60), places);
        assertThat(ids(route)).containsExactly(id(1));
        assertThat(route.leftOut()).extracting(LeftOut::code).containsOnly(LeftOut.Reason.CLOSED);
        assertThat(reasonOf(route, 2)).isEqualTo("closes at 14:05, you would be there at 14:10");
        assertThat(reasonOf(route, 3)).isEqualTo("opens only at 16:30");
        assertThat(reasonOf(route, 4)).isEqualTo("closes at 14:15; a visit from 14:10 takes 10 min");
        assertThat(reasonOf(route, 5)).isEqualTo("closed during the walk");
    }

    @Test
    void waitsBeforeADoorAndCountsIt() {
        List<KeyPlace> places = places(place(1, 720, 0).open("14:30-18:00"));
        DiscoveryRoute route = planner.plan(loop(60), places);
        assertThat(route.waitMinutes()).isBetween(19.0, 20.0);
        assertThat(route.stops().get(0).departure()).isEqualTo("2026-06-20T14:40:00+02:00");
    }

    @Test
    void tellsAWheelchairWhatItCannotReach() {
        List<KeyPlace> places =
                places(place(1, 100, 0), place(2, 0, 1_200), place(3, 200, 0).wheelchair(Access.NO));
        DiscoveryRoute route = planner.plan(forWalker(loop(90), Walker.WHEELCHAIR), places);
        assertThat(ids(route)).containsExactly(id(1));
        assertThat(reasonOf(route, 2)).contains("no way there for a wheelchair");
        assertThat(reasonOf(route, 3)).contains("cannot be visited with a wheelchair");
        assertRefused(
                () -> planner.plan(forWalker(with(loop(90), List.of(id(2)), List.of()), Walker.WHEELCHAIR), places),
                ErrorCode.UNREACHABLE,
                "mustVisit[0]");
        assertRefused(
                () -> planner.plan(
                        forWalker(with(loop(90), List.of(id(1), id(3)), List.of()), Walker.WHEELCHAIR), places),
                ErrorCode.INFEASIBLE,
                "mustVisit[1]");
    }

    @Test
    void followsTheThemesThatAreLiked() {
        List<KeyPlace> places = places(place(1, 300, 0), place(2, -300, 0).theme(Theme.NATURE));
        DiscoveryRequest nature = withThemes(loop(20), Map.of(Theme.NATURE, 2.0));
        DiscoveryRoute route = planner.plan(nature, places);
        assertThat(ids(route)).containsExactly(id(2));
        assertThat(route.interest()).isEqualTo(100);
        assertThat(route.leftOut()).isEmpty();
    }

    @Test
    void refusesAWalkToNowhere() {
        assertRefused(() -> planner.plan(loop(60), List.of()), ErrorCode.INFEASIBLE, "budgetMinutes");
        assertRefused(() -> planner.plan(loop(20), places(place(1, 800, 0))), ErrorCode.INFEASIBLE, "budgetMinutes");
        assertThatThrownBy(() -> planner.plan(loop(30), places(place(1, 800, 0))))
                .hasMessageContaining("3 min over the budget");
    }

    @Test
    void speaksFrench() {
        List<KeyPlace> places = places(place(1, 100, 0), place(2, 720, 0).open("10:00-14:05"), place(3, 2_000, 0));
        DiscoveryRoute route = planner.plan(inFrench(loop(60)), places);
        assertThat(reasonOf(route, 2)).isEqualTo("ferme à 14 h 05, vous y seriez à 14 h 10");
        assertThat(reasonOf(route, 3)).contains("de trop");
    }

    @Test
    void findsTheSameWalkInWhateverOrderThePlacesCome() {
        List<KeyPlace> places = manyPlaces(60);
        DiscoveryRoute once = planner.plan(loop(120), places);
        List<KeyPlace> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(ids(planner.plan(loop(120), shuffled))).isEqualTo(ids(once));
    }

    @Test
    void neverFailsWithMoreTime() {
        List<KeyPlace> places = manyPlaces(40);
        double before = 0;
        for (int minutes = 30; minutes <= 240; minutes += 30) {
            DiscoveryRoute route =
                    planner.plan(with(loop(minutes), List.of(places.get(0).id()), List.of()), places);
            assertThat(route.totalMinutes()).isLessThanOrEqualTo(minutes);
            assertThat(route.interest()).isGreaterThanOrEqualTo(before * 0.99);
            before = route.interest();
        }
    }

    @Test
    void copesWithAWholeCountry() {
        DiscoveryRoute route = planner.plan(loop(180), manyPlaces(5_000));
        assertThat(route.stops()).hasSizeGreaterThan(5);
        assertThat(route.totalMinutes()).isLessThanOrEqualTo(180);
    }

    @Test
    void aPlanNobodyWaitsForIsGivenUpInTheMiddle() {
        AtomicInteger looks = new AtomicInteger();
        Deadline leftSoon = Deadline.after(Duration.ofDays(1), () -> looks.incrementAndGet() > 5);

        ParvisException given =
                catchRefusal(() -> planner.plan(loop(180), DiscoveryTown.of(manyPlaces(100)), better -> {}, leftSoon));

        assertThat(given.code()).isEqualTo(ErrorCode.OUT_OF_TIME);
        assertThat(looks.get()).isEqualTo(6);
    }

    private static List<KeyPlace> manyPlaces(int number) {
        Random random = new Random(number);
        List<KeyPlace> places = new ArrayList<>();
        places.add(place(0, 100, 0).build());
        for (int i = 1; i < number; i++) {
            places.add(place(i, random.nextInt(4_000) - 2_000, random.nextInt(2_000) - 1_000)
                    .interest(random.nextInt(100))
                    .visit(5 + random.nextInt(30))
                    .open(random.nextInt(3) == 0 ? "10:00-15:00" : "24/7")
                    .build());
        }
        return places;
    }

    private static List<KeyPlace> places(PlaceSketch... sketches) {
        return Arrays.stream(sketches).map(PlaceSketch::build).toList();
    }

    private static List<UUID> ids(DiscoveryRoute route) {
        return route.stops().stream().map(stop -> stop.sight().id()).toList();
    }

    private static String reasonOf(DiscoveryRoute route, int number) {
        return route.leftOut().stream()
                .filter(each -> each.id().equals(id(number)))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static DiscoveryRequest loop(int minutes) {
        return request(HERE, null, true, minutes);
    }

    private static DiscoveryRequest request(Anchor start, @Nullable Anchor end, boolean loop, int minutes) {
        return new DiscoveryRequest(
                start,
                end,
                loop,
                minutes,
                Walker.ADULT,
                Map.of(),
                List.of(),
                List.of(),
                TWO_O_CLOCK,
                Language.ENGLISH,
                Wishes.USUAL.withVariety(0));
    }

    private static DiscoveryRequest with(DiscoveryRequest request, List<UUID> mustVisit, List<UUID> avoid) {
        return copy(request, request.walker(), request.themes(), mustVisit, avoid, request.language());
    }

    private static DiscoveryRequest forWalker(DiscoveryRequest request, Walker walker) {
        return copy(request, walker, request.themes(), request.mustVisit(), request.avoid(), request.language());
    }

    private static DiscoveryRequest withThemes(DiscoveryRequest request, Map<Theme, Double> themes) {
        return copy(request, request.walker(), themes, request.mustVisit(), request.avoid(), request.language());
    }

    private static DiscoveryRequest inFrench(DiscoveryRequest request) {
        return copy(request, request.walker(), request.themes(), request.mustVisit(), request.avoid(), Language.FRENCH);
    }

    private static DiscoveryRequest copy(
            DiscoveryRequest request,
            Walker walker,
            Map<Theme, Double> themes,
            List<UUID> mustVisit,
            List<UUID> avoid,
            Language language) {
        return new DiscoveryRequest(
                request.start(),
                request.end(),
                request.loop(),
                request.budgetMinutes(),
                walker,
                themes,
                mustVisit,
                avoid,
                request.departure(),
                language,
                request.wishes());
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ParvisException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static ParvisException catchRefusal(ThrowingCallable call) {
        return catchThrowableOfType(ParvisException.class, call);
    }
}
