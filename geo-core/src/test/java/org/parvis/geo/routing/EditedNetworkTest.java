package org.parvis.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.NetworkStatistics;
import org.parvis.geo.network.StreetSketch;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.network.WalkableStreets;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

/** That a network which followed edits is the one that all streets would give. */
class EditedNetworkTest {
    private static final int SIDE = 7;
    private static final int METRES = 40;
    private static final int EDITS = 60;

    private static final List<Walker> WALKERS = List.of(Walker.ADULT, Walker.WHEELCHAIR);

    private final Random random = new Random();

    /** As text, ids are in the order in which databases give them. */
    private final Map<String, Street> streets = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void afterRandomEditsItIsTheSameAsOneBuiltAnew(long seed) {
        random.setSeed(seed);
        for (int i = 0; i < 40; i++) {
            put(street());
        }
        WalkableStreets followed = WalkableStreets.of(streets.values());
        WalkNetwork network = NetworkBuilder.build(followed, WalkProfiles.STANDARD, null);
        for (int edit = 0; edit < EDITS; edit++) {
            List<Street> written = new ArrayList<>();
            List<UUID> gone = new ArrayList<>(List.of(new UUID(0, 0)));
            for (int i = random.nextInt(4); i >= 0; i--) {
                edit(written, gone);
            }
            followed = followed.with(written, gone);
            network = NetworkBuilder.build(followed, WalkProfiles.STANDARD, network);
            assertSame(network, NetworkBuilder.build(streets.values()));
        }
    }

    private void edit(List<Street> written, List<UUID> gone) {
        List<Street> all = new ArrayList<>(streets.values());
        all.removeIf(street -> written.contains(street));
        Street one = all.get(random.nextInt(all.size()));
        Street drawn = street();
        if (random.nextInt(3) == 0) {
            written.add(drawn);
            put(drawn);
        } else if (random.nextBoolean()) {
            Street changed = withId(drawn, one.id());
            written.add(changed);
            put(changed);
        } else if (all.size() > 15) {
            gone.add(one.id());
            streets.remove(one.id().toString());
        }
    }

    private void put(Street street) {
        streets.put(street.id().toString(), street);
    }

    private Street street() {
        StreetSketch sketch =
                switch (random.nextInt(13)) {
                    case 0 -> StreetSketch.of(StreetClass.PEDESTRIAN, square());
                    case 1 -> StreetSketch.of(StreetClass.BARRIER, "POINT(" + point() + ")")
                            .attribute("barrier", random.nextBoolean() ? "gate" : "stile");
                    case 2 -> StreetSketch.of(StreetClass.CROSSING, "POINT(" + point() + ")")
                            .attribute("crossing", "traffic_signals");
                    case 3 -> StreetSketch.of(StreetClass.LIFT, "POINT(" + point() + ")");
                    case 4 -> StreetSketch.of(StreetClass.STAIRS, line()).steps(12);
                    case 5 -> StreetSketch.of(StreetClass.FOOTWAY, line()).layer(1);
                    case 6 -> StreetSketch.of(StreetClass.FOOTWAY, line()).foot(Access.NO);
                    case 7 -> StreetSketch.of(StreetClass.FOOTWAY, far());
                    case 8 -> StreetSketch.of(StreetClass.FOOTWAY, line()).fromGeographers();
                    default -> StreetSketch.of(StreetClass.LOCAL_STREET, line());
                };
        return withId(
                sketch.name("street " + random.nextInt(20)).draw(), new UUID(random.nextLong(), random.nextLong()));
    }

    private String point() {
        return random.nextInt(SIDE) * METRES + " " + random.nextInt(SIDE) * METRES;
    }

    /** Along neighbouring points, now and then twice to the same, bent between them so that no two streets coincide. */
    private String line() {
        int x = random.nextInt(SIDE);
        int y = random.nextInt(SIDE);
        StringBuilder line = new StringBuilder("LINESTRING(" + x * METRES + " " + y * METRES);
        int steps = 1 + random.nextInt(4);
        for (int i = 0; i < steps; i++) {
            int nextX = x + (i == 0 || random.nextBoolean() ? 1 : 0);
            int nextY = y + (random.nextBoolean() ? 1 : 0);
            if (nextX != x || nextY != y) {
                line.append(", ").append(bend(x, nextX)).append(" ").append(bend(y, nextY));
            }
            x = nextX;
            y = nextY;
            line.append(", " + x * METRES + " " + y * METRES);
        }
        return line + ")";
    }

    private double bend(int from, int to) {
        return (from + to) * METRES / 2.0 + random.nextDouble() * 20 - 10;
    }

    private String square() {
        int left = random.nextInt(SIDE) * METRES;
        int low = random.nextInt(SIDE) * METRES;
        int right = left + METRES * (1 + random.nextInt(2));
        int high = low + METRES;
        String rim = String.format(
                Locale.ROOT,
                "(%1$d %2$d, %5$f %6$f, %3$d %2$d, %3$d %4$d, %1$d %4$d, %1$d %2$d)",
                left,
                low,
                right,
                high,
                (left + right) / 2.0,
                low - 8 * random.nextDouble());
        String hole = "(%1$d %2$d, %1$d %4$d, %3$d %4$d, %3$d %2$d, %1$d %2$d)"
                .formatted(left + 15, low + 10, left + 25, low + 30);
        return "POLYGON(" + rim + (random.nextBoolean() ? ", " + hole : "") + ")";
    }

    /** A street that makes the town larger, so that every length is measured a little differently. */
    private String far() {
        int away = 300 + random.nextInt(3_000);
        return "LINESTRING(" + point() + ", " + away + " " + (random.nextBoolean() ? away : -away) + ")";
    }

    private static Street withId(Street street, UUID id) {
        Identity own = street.identity();
        return StreetSketch.renamed(street, new Identity(id, own.source(), own.attributes()), street.name());
    }

    private void assertSame(WalkNetwork followed, WalkNetwork anew) {
        NetworkStatistics own = followed.statistics();
        NetworkStatistics expected = anew.statistics();
        assertThat(new HashSet<>(own.problems())).isEqualTo(new HashSet<>(expected.problems()));
        assertThat(own.lengthMetres()).isCloseTo(expected.lengthMetres(), within(1e-3));
        assertThat(List.of(own.streets(), own.nodes(), own.pieces(), own.arcs(), own.vertices()))
                .isEqualTo(List.of(
                        expected.streets(), expected.nodes(), expected.pieces(), expected.arcs(), expected.vertices()));
        assertThat(followed.plane()).isEqualTo(anew.plane());
        assertThat(arcs(followed)).isEqualTo(arcs(anew));
        NetworkWalkRouter router = new NetworkWalkRouter(followed);
        NetworkWalkRouter expectedRouter = new NetworkWalkRouter(anew);
        for (Walker walker : WALKERS) {
            List<Coordinate> places = clearPlaces(anew, walker);
            TimeMatrix times = router.times(places, walker);
            assertThat(times.seconds())
                    .isEqualTo(expectedRouter.times(places, walker).seconds());
            for (int to = 1; to < places.size(); to++) {
                if (times.reachable(0, to)) {
                    Walk walk = router.walk(places.get(0), places.get(to), walker);
                    Walk expectedWalk = expectedRouter.walk(places.get(0), places.get(to), walker);
                    assertThat(walk.seconds()).isEqualTo(expectedWalk.seconds());
                }
            }
        }
    }

    /** Every arc by the streets that meet where it begins and ends, with what it takes; sorted. */
    private static List<String> arcs(WalkNetwork network) {
        List<String> arcs = new ArrayList<>();
        for (int arc = 0; arc < network.arcs(); arc++) {
            StringBuilder takes = new StringBuilder();
            for (Walker walker : WALKERS) {
                takes.append(network.weights(walker).seconds(arc)).append(' ');
                takes.append(network.weights(walker).cost(arc)).append(' ');
            }
            arcs.add(node(network, network.source(arc))
                    + node(network, network.target(arc))
                    + network.street(network.pieceOf(arc))
                    + takes);
        }
        arcs.sort(Comparator.naturalOrder());
        return arcs;
    }

    private static String node(WalkNetwork network, int node) {
        List<UUID> meeting = new ArrayList<>();
        for (int arc = network.firstArc(node); arc < network.firstArc(node + 1); arc++) {
            meeting.add(network.street(network.pieceOf(arc)).id());
        }
        meeting.sort(Comparator.naturalOrder());
        return network.nodeLongitude(node) + "," + network.nodeLatitude(node) + meeting;
    }

    /** Random places near one piece and no other: at its ends, or where two squares share a rim, it is chance which. */
    private List<Coordinate> clearPlaces(WalkNetwork network, Walker walker) {
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Coordinate place =
                    StreetSketch.at(random.nextDouble() * SIDE * METRES, random.nextDouble() * SIDE * METRES);
            network.snap(place, walker, 1_000)
                    .filter(snap -> snap.fraction() > 0 && snap.fraction() < 1)
                    .filter(snap -> !network.street(snap.piece()).area())
                    .ifPresent(snap -> places.add(place));
        }
        return places;
    }

    @Test
    void streetsOfLayersWithoutJunctionsAreJoinedAnewAfterEveryEdit() {
        List<Street> layer = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String across = "LINESTRING(0 %1$d, 200 %2$d)".formatted(i * 30 + 5, i * 30 + 7);
            String along = "LINESTRING(%1$d 0, %2$d 200)".formatted(i * 30 + 5, i * 30 + 7);
            layer.add(StreetSketch.of(StreetClass.LOCAL_STREET, across)
                    .fromGeographers()
                    .draw());
            layer.add(StreetSketch.of(StreetClass.LOCAL_STREET, along)
                    .fromGeographers()
                    .draw());
        }
        layer.sort(Comparator.comparing(street -> street.id().toString()));
        WalkableStreets followed = WalkableStreets.of(layer);
        WalkNetwork before = NetworkBuilder.build(followed, WalkProfiles.STANDARD, null);
        for (Street street : layer) {
            List<Street> others = new ArrayList<>(layer);
            others.remove(street);
            followed = followed.with(List.of(), List.of(street.id()));
            WalkNetwork edited = NetworkBuilder.build(followed, WalkProfiles.STANDARD, before);
            assertThat(edited.pieces()).isEqualTo(NetworkBuilder.build(others).pieces());
            assertThat(edited.statistics().lengthMetres())
                    .isCloseTo(NetworkBuilder.build(others).statistics().lengthMetres(), within(1e-3));
            followed = followed.with(List.of(street), List.of());
            assertThat(NetworkBuilder.build(followed, WalkProfiles.STANDARD, edited)
                            .statistics()
                            .pieces())
                    .isEqualTo(before.pieces());
        }
    }

    @Test
    void aStreetMovedForeverTakesNoMoreRoom() {
        random.setSeed(7);
        for (int i = 0; i < 30; i++) {
            put(street());
        }
        WalkableStreets followed = WalkableStreets.of(streets.values());
        UUID moved = UUID.randomUUID();
        int most = 0;
        for (int i = 0; i < 2_000; i++) {
            String line = "LINESTRING(0 0, " + i + " 3, " + i + " 5)";
            followed = followed.with(
                    List.of(withId(
                            StreetSketch.of(StreetClass.FOOTWAY, line)
                                    .name("nr " + i)
                                    .draw(),
                            moved)),
                    List.of());
            most = Math.max(most, followed.positions());
        }
        int inUse = WalkableStreets.of(streets.values()).positions() + 3;
        assertThat(most).isLessThanOrEqualTo(2 * inUse + 3);
    }
}
