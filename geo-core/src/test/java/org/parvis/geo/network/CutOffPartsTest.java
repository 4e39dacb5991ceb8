package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.OpenStreetMapReader;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

class CutOffPartsTest {
    private static final Path LE_MANS = Path.of("../../shared/data/le-mans/lemans.osm.pbf");

    @Test
    void findsNothingWhereAllHangsTogether() {
        assertThat(parts(street("LINESTRING(0 0, 1000 0)"), street("LINESTRING(1000 0, 1000 1000)")))
                .isEmpty();
    }

    @Test
    void saysWhichStreetIsMissedAndByHowMuch() {
        // The stub of the town ends three metres before the middle of a street that has no vertex there.
        List<CutOffPart> parts = parts(
                street("LINESTRING(0 0, 500 0, 1000 0)"),
                street("LINESTRING(500 0, 500 100)"),
                street("LINESTRING(400 103, 600 103)"));

        assertThat(parts).hasSize(1);
        CutOffPart part = parts.get(0);
        assertThat(part.streets()).isEqualTo(1);
        assertThat(part.lengthMetres()).isCloseTo(200, within(1.0));
        assertThat(part.missedByMetres()).isCloseTo(3, within(0.05));
        assertThat(part.at().getX()).isCloseTo(7.426206, within(1e-6));
        assertThat(part.at().getY()).isCloseTo(43.730927, within(1e-6));
        assertThat(part.reason())
                .isEqualTo("1 street, 200 m long in all, is joined with no other; a local street without a name misses"
                        + " a local street without a name by 3.00 m.");
    }

    @Test
    void saysWhenNothingIsNear() {
        List<CutOffPart> parts = parts(street("LINESTRING(0 0, 1000 0)"), street("LINESTRING(0 5000, 100 5000)"));

        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.missed()).isEmpty();
            assertThat(part.reason()).endsWith("no street of the town is within 50 m.");
        });
    }

    @Test
    void countsThePartsOfLeMans() {
        assumeThat(Files.exists(LE_MANS)).as("shared/data/le-mans is there").isTrue();
        WalkNetwork network =
                NetworkBuilder.build(new OpenStreetMapReader(TownFrame.unknown("Le Mans")).readStreets(LE_MANS));

        List<CutOffPart> parts = all(network);

        assertThat(parts)
                .hasSize(network.weights(Walker.ADULT).components() - 1)
                .hasSize(16);
        assertThat(parts).isSortedAccordingTo((a, b) -> Double.compare(b.lengthMetres(), a.lengthMetres()));
        assertThat(parts)
                .anySatisfy(part -> assertThat(part.reason()).contains("\"Quai Louis Blanc\" misses a local street"));
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.lines().distance(part.at())).isLessThan(1e-9));
    }

    @Test
    void partsAndTheirGapsAreThoseThatBruteForceFinds() {
        Random random = new Random(6);
        int withinReach = 0;
        for (int round = 0; round < 60; round++) {
            WalkNetwork network = NetworkBuilder.build(scattered(random, 3 + random.nextInt(12)));
            List<List<Integer>> groups = longestFirst(network);
            List<CutOffPart> parts = all(network);

            assertThat(parts).hasSize(groups.size() - 1);
            for (int index = 0; index < parts.size(); index++) {
                CutOffPart part = parts.get(index);
                double gap = gap(network, groups.get(index + 1), groups.get(0));
                assertThat(part.lengthMetres()).isCloseTo(length(network, groups.get(index + 1)), within(1e-6));
                assertThat(part.missedByMetres())
                        .as("part %d of round %d", index, round)
                        .isCloseTo(gap < 50 ? gap : Double.POSITIVE_INFINITY, within(1e-6));
                assertThat(part.lines().distance(part.at())).isLessThan(1e-9);
                withinReach += gap < 50 ? 1 : 0;
            }
        }
        assertThat(withinReach).isGreaterThan(50);
    }

    @Test
    void onlyTheLongestOfAnAreaAreTold() {
        CutOffParts parts = CutOffParts.of(
                NetworkBuilder.build(List.of(
                        street("LINESTRING(0 0, 1000 0)"),
                        street("LINESTRING(0 2000, 100 2000)"),
                        street("LINESTRING(0 3000, 300 3000)"),
                        street("LINESTRING(0 4000, 200 4000)"))),
                Walker.ADULT,
                Deadline.NONE);
        Envelope south = new Envelope(StreetSketch.at(-10, -10), StreetSketch.at(1_000, 3_500));

        assertThat(parts.count(null)).isEqualTo(3);
        assertThat(parts.longest(2, null, Deadline.NONE))
                .extracting(part -> Math.round(part.lengthMetres()))
                .containsExactly(300L, 200L);
        assertThat(parts.count(south)).isEqualTo(2);
        assertThat(parts.longest(1, south, Deadline.NONE))
                .extracting(part -> Math.round(part.lengthMetres()))
                .containsExactly(300L);
    }

    @Test
    void findingAndTellingEndWhenNobodyWaitsForThemAnyMore() {
        WalkNetwork network = NetworkBuilder.build(
                List.of(street("LINESTRING(0 0, 1000 0)"), street("LINESTRING(0 5000, 100 5000)")));
        Deadline abandoned = Deadline.after(Duration.ofDays(1), () -> true);
        CutOffParts parts = CutOffParts.of(network, Walker.ADULT, Deadline.NONE);

        assertThatThrownBy(() -> CutOffParts.of(network, Walker.ADULT, abandoned))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.OUT_OF_TIME));
        assertThatThrownBy(() -> parts.longest(10, null, abandoned))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.OUT_OF_TIME));
    }

    /** Streets of two or three vertices, some of them from where another one begins. */
    private static List<Street> scattered(Random random, int count) {
        List<String> begins = new ArrayList<>();
        List<Street> streets = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int x = random.nextInt(400);
            int y = random.nextInt(400);
            String begin =
                    begins.isEmpty() || random.nextInt(3) > 0 ? x + " " + y : begins.get(random.nextInt(begins.size()));
            begins.add(begin);
            String middle = random.nextBoolean() ? "" : ", " + (x + random.nextInt(60)) + " " + (y - 7);
            streets.add(street("LINESTRING(" + begin + middle + ", " + (x + 5 + random.nextInt(90)) + " "
                    + (y + random.nextInt(90)) + ")"));
        }
        return streets;
    }

    private static List<List<Integer>> longestFirst(WalkNetwork network) {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int piece = 0; piece < network.pieces(); piece++) {
            groups.computeIfAbsent(
                            network.weights(Walker.ADULT).component(network.from(piece)), first -> new ArrayList<>())
                    .add(piece);
        }
        return groups.values().stream()
                .sorted(Comparator.comparingDouble((List<Integer> pieces) -> -length(network, pieces)))
                .toList();
    }

    private static double length(WalkNetwork network, List<Integer> pieces) {
        return pieces.stream().mapToDouble(network::metres).sum();
    }

    /** From every vertex of either side to every segment of the other. */
    private static double gap(WalkNetwork network, List<Integer> part, List<Integer> town) {
        double least = Double.POSITIVE_INFINITY;
        for (int own : part) {
            for (int other : town) {
                least = Math.min(least, Math.min(fromVertices(network, own, other), fromVertices(network, other, own)));
            }
        }
        return least;
    }

    private static double fromVertices(WalkNetwork network, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int vertex = network.firstVertex(from); vertex < network.firstVertex(from + 1); vertex++) {
            for (int segment = network.firstVertex(to); segment + 1 < network.firstVertex(to + 1); segment++) {
                least = Math.min(
                        least,
                        Distance.pointToSegment(
                                metres(network, vertex), metres(network, segment), metres(network, segment + 1)));
            }
        }
        return least;
    }

    private static Coordinate metres(WalkNetwork network, int vertex) {
        return network.plane()
                .toMetres(Geometries.point(network.longitude(vertex), network.latitude(vertex)))
                .getCoordinate();
    }

    private static List<CutOffPart> all(WalkNetwork network) {
        return CutOffParts.of(network, Walker.ADULT, Deadline.NONE).longest(Integer.MAX_VALUE, null, Deadline.NONE);
    }

    private static List<CutOffPart> parts(Street... streets) {
        return all(NetworkBuilder.build(List.of(streets)));
    }

    private static Street street(String line) {
        return StreetSketch.of(StreetClass.LOCAL_STREET, line).draw();
    }
}
