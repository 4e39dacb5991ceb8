package org.parvis.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parvis.geo.network.StreetSketch.at;
import static org.parvis.geo.network.StreetSketch.of;
import static org.parvis.geo.network.StreetSketch.street;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.StreetSketch;
import org.parvis.geo.network.Unknown;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

/** Walks with points to pass, things to avoid, few turns, alternatives; and what is told where there is none. */
class WalkWishesTest {
    private static final Coordinate ROCHER = new Coordinate(7.4200, 43.7312);
    private static final Coordinate CASINO = new Coordinate(7.4278, 43.7393);
    private static final Coordinate PORT = new Coordinate(7.4250, 43.7345);

    private static NetworkWalkRouter monaco;

    @BeforeAll
    static void readTown() {
        monaco = new NetworkWalkRouter(NetworkBuilder.build(TestTown.MONACO.streets()));
    }

    private static WalkRequest wish(Avoid avoid, boolean fewTurns, Coordinate... points) {
        return new WalkRequest(List.of(points), Walker.ADULT, avoid, fewTurns, Deadline.NONE);
    }

    private static Avoid avoiding(Avoid.What... what) {
        return new Avoid(Set.of(what), Set.of(), List.of());
    }

    private static NetworkWalkRouter town(Street... streets) {
        return new NetworkWalkRouter(NetworkBuilder.build(List.of(streets)));
    }

    @Test
    void aWalkPassesItsPointsLegByLeg() {
        Walk walk = monaco.walk(wish(Avoid.NOTHING, false, ROCHER, PORT, CASINO));
        assertThat(walk.legs()).hasSize(2);
        Walk there = monaco.walk(ROCHER, PORT, Walker.ADULT);
        Walk on = monaco.walk(PORT, CASINO, Walker.ADULT);
        assertThat(walk.seconds()).isCloseTo(there.seconds() + on.seconds(), within(1e-6));
        assertThat(walk.legs().get(0).geometry()).isEqualTo(there.geometry());
        assertThat(walk.legs().get(1).geometry()).isEqualTo(on.geometry());
        RandomStreetsTest.checkWritten(monaco.network(), walk);
        assertThat(there.legs()).containsExactly(there);
    }

    @Test
    void whatIsAvoidedIsNotWalked() {
        Walk without = monaco.walk(wish(avoiding(Avoid.What.STAIRS), false, ROCHER, CASINO));
        assertThat(without.stretches()).noneMatch(stretch -> stretch.street().streetClass() == StreetClass.STAIRS);
        Walk best = monaco.walk(ROCHER, CASINO, Walker.ADULT);
        Stretch grimaldi = best.stretches().stream()
                .filter(stretch -> stretch.street().name().local().orElse("").equals("Rue Grimaldi"))
                .findFirst()
                .orElseThrow();
        Avoid street = new Avoid(Set.of(), Set.of(grimaldi.street().id()), List.of());
        assertThat(monaco.walk(wish(street, false, ROCHER, CASINO)).stretches())
                .noneMatch(stretch ->
                        stretch.street().id().equals(grimaldi.street().id()));
        Coordinate middle = grimaldi.geometry().getCoordinateN(0);
        Avoid area = new Avoid(Set.of(), Set.of(), List.of(new Avoid.Around(middle, 80)));
        Walk round = monaco.walk(wish(area, false, ROCHER, CASINO));
        assertThat(round.seconds()).isGreaterThan(best.seconds());
        for (Coordinate vertex : round.geometry().getCoordinates()) {
            assertThat(monaco.network().plane().distanceMetres(vertex, middle)).isGreaterThan(80);
        }
    }

    @Test
    void whereOnlyAvoidedWaysLeadThatIsSaid() {
        NetworkWalkRouter town = town(
                street("LINESTRING(-100 0, 0 0)"),
                of(StreetClass.STAIRS, "LINESTRING(0 0, 0 20)").draw(),
                street("LINESTRING(0 20, 100 20)"));
        assertThatThrownBy(() -> town.walk(wish(avoiding(Avoid.What.STAIRS), false, at(-50, 0), at(50, 20))))
                .isInstanceOfSatisfying(ParvisException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.UNREACHABLE);
                    assertThat(failure.getMessage()).contains("avoid less");
                });
    }

    @Test
    void theRefusalOfAWheelchairNamesTheStairs() {
        NetworkWalkRouter town = town(
                street("LINESTRING(-500 0, 0 0)"),
                of(StreetClass.STAIRS, "LINESTRING(0 0, 0 20)")
                        .name("Escalier du Port")
                        .steps(23)
                        .draw(),
                street("LINESTRING(0 20, 500 20)"));
        assertThatThrownBy(() -> town.walk(at(-50, 0), at(50, 20), Walker.WHEELCHAIR))
                .isInstanceOfSatisfying(ParvisException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.UNREACHABLE);
                    assertThat(failure.getMessage())
                            .contains("a wheelchair")
                            .contains("Escalier du Port at longitude 7.42")
                            .contains("steps: 23");
                });
        NetworkWalkRouter apart = town(street("LINESTRING(-500 0, 0 0)"), street("LINESTRING(0 20, 500 20)"));
        assertThatThrownBy(() -> apart.walk(at(-50, 0), at(50, 20), Walker.WHEELCHAIR))
                .hasMessageContaining("not joined");
    }

    @Test
    void whatIsNotKnownIsToldInMetres() {
        NetworkWalkRouter town = town(
                of(StreetClass.FOOTWAY, "LINESTRING(0 0, 100 0)").width(2).draw(),
                of(StreetClass.FOOTWAY, "LINESTRING(100 0, 340 0)").draw());
        Walk walk = town.walk(at(10, 0), at(340, 0), Walker.WHEELCHAIR);
        assertThat(walk.unknowns()).containsKey(Unknown.WIDTH);
        assertThat(walk.unknowns().get(Unknown.WIDTH)).isCloseTo(240, within(0.1));
        assertThat(town.walk(at(10, 0), at(340, 0), Walker.ADULT).unknowns()).doesNotContainKey(Unknown.WIDTH);
    }

    @Test
    void alternativesAreSensibleAndDiffer() {
        Random random = new Random(31);
        WalkNetwork network = monaco.network();
        int several = 0;
        for (int pair = 0; pair < 60; pair++) {
            Coordinate from = node(network, random.nextInt(network.nodes()));
            Coordinate to = node(network, random.nextInt(network.nodes()));
            List<Walk> walks;
            try {
                walks = monaco.alternatives(wish(Avoid.NOTHING, false, from, to), 3);
            } catch (ParvisException noWay) {
                continue;
            }
            several += walks.size() > 1 ? 1 : 0;
            assertThat(walks.get(0).geometry())
                    .isEqualTo(monaco.walk(from, to, Walker.ADULT).geometry());
            for (int i = 1; i < walks.size(); i++) {
                RandomStreetsTest.checkWritten(network, walks.get(i));
                assertThat(walks.get(i).seconds())
                        .isBetween(walks.get(0).seconds(), walks.get(0).seconds() * 1.41);
                assertThat(sharedShare(walks.get(i), walks.get(i - 1))).isLessThan(0.75);
            }
        }
        assertThat(several).isGreaterThan(40);
    }

    private static Coordinate node(WalkNetwork network, int node) {
        return new Coordinate(network.nodeLongitude(node), network.nodeLatitude(node));
    }

    /** By length, from vertex to vertex. */
    private static double sharedShare(Walk walk, Walk other) {
        Set<Coordinate> positions = new HashSet<>(Arrays.asList(other.geometry().getCoordinates()));
        Coordinate[] line = walk.geometry().getCoordinates();
        double shared = 0;
        for (int i = 1; i < line.length; i++) {
            boolean both = positions.contains(line[i - 1]) && positions.contains(line[i]);
            shared += both ? monaco.network().plane().distanceMetres(line[i - 1], line[i]) : 0;
        }
        return shared / walk.lengthMetres();
    }

    @Test
    void aWayWithFewTurnsIsTakenThoughItIsLonger() {
        NetworkWalkRouter town = town(
                street("LINESTRING(0 0, 0 120, 120 120)"),
                street("LINESTRING(0 0, 40 0, 40 40, 80 40, 80 80, 110 80, 120 120)"),
                street("LINESTRING(40 0, 40 -50)"),
                street("LINESTRING(40 40, 0 120)"),
                street("LINESTRING(80 40, 130 40)"),
                street("LINESTRING(80 80, 40 120)"));
        Walk quick = town.walk(wish(Avoid.NOTHING, false, at(0, 0), at(120, 120)));
        Walk simple = town.walk(wish(Avoid.NOTHING, true, at(0, 0), at(120, 120)));
        assertThat(simple.seconds()).isGreaterThan(quick.seconds());
        assertThat(simple.geometry().getNumPoints()).isLessThan(quick.geometry().getNumPoints());
    }

    @Test
    void fewTurnsAreAsFewAsBruteForceFinds() {
        Random random = new Random(32);
        for (int town = 0; town < 300; town++) {
            WalkNetwork network = NetworkBuilder.build(RandomStreetsTest.streets(random));
            Snap from = network.snap(RandomStreetsTest.anywhere(random), Walker.ADULT, 250)
                    .orElseThrow();
            Snap to = network.snap(RandomStreetsTest.anywhere(random), Walker.ADULT, 250)
                    .orElseThrow();
            ArcCosts costs = new ArcCosts.Plain(network.weights(Walker.ADULT));
            FoundWay way = TurnSearch.find(network, costs, from, to, Deadline.NONE);
            long expected = TurnsByForce.best(network, costs, from, to);
            assertThat(way == null ? Label.NONE : TurnsByForce.cost(network, costs, way))
                    .as("town %d", town)
                    .isEqualTo(expected);
        }
    }

    @Test
    void nobodyWaitsBeyondTheDeadline() {
        Deadline over = Deadline.after(Duration.ofNanos(1), () -> false);
        List<Coordinate> places = List.of(ROCHER, CASINO, PORT, StreetSketch.at(0, 0));
        assertThatThrownBy(() -> monaco.times(places, places, Walker.ADULT, over))
                .isInstanceOfSatisfying(ParvisException.class, failure -> assertThat(failure.code())
                        .isEqualTo(ErrorCode.OUT_OF_TIME));
        assertThatThrownBy(() -> monaco.loops(new LoopRequest(CASINO, 3_000, 1, Walker.ADULT, over)))
                .isInstanceOf(ParvisException.class);
        assertThatThrownBy(() -> monaco.reach(CASINO, 60, Walker.ADULT, over)).isInstanceOf(ParvisException.class);
    }

    @Test
    void theNearestPlacesAreThoseOfTheLeastTimes() {
        Random random = new Random(33);
        WalkNetwork network = monaco.network();
        List<Coordinate> places = random.ints(60, 0, network.nodes())
                .mapToObj(node -> node(network, node))
                .toList();
        List<Nearby> nearest = monaco.nearest(CASINO, places, 5, Walker.SENIOR, Deadline.NONE);
        TimeMatrix times = monaco.times(List.of(CASINO), places, Walker.SENIOR, Deadline.NONE);
        int[] sorted = times.seconds().clone();
        Arrays.sort(sorted);
        assertThat(nearest).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(nearest.get(i).seconds()).isCloseTo(sorted[i], within(0.5));
            assertThat(nearest.get(i).seconds())
                    .isCloseTo(times.seconds(0, nearest.get(i).place()), within(0.5));
        }
    }
}
