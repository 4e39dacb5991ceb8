package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parvis.geo.network.StreetSketch.at;
import static org.parvis.geo.network.StreetSketch.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

class NodingTest {
    private static Street layer(String wkt) {
        return of(StreetClass.LOCAL_STREET, wkt).fromGeographers().draw();
    }

    private static Street bridge(String wkt) {
        return of(StreetClass.FOOTWAY, wkt).fromGeographers().layer(1).draw();
    }

    private static Street asDrawn(String wkt) {
        return StreetSketch.street(wkt);
    }

    private static WalkNetwork network(Street... streets) {
        return NetworkBuilder.build(List.of(streets));
    }

    private static void assertJoined(int pieces, Street... streets) {
        WalkNetwork network = network(streets);
        assertThat(network.weights(Walker.ADULT).components()).isEqualTo(1);
        assertThat(network.pieces()).isEqualTo(pieces);
    }

    private static void assertParts(int parts, Street... streets) {
        assertThat(network(streets).weights(Walker.ADULT).components()).isEqualTo(parts);
    }

    private static double shortestPiece(WalkNetwork network) {
        double shortest = Double.POSITIVE_INFINITY;
        for (int piece = 0; piece < network.pieces(); piece++) {
            shortest = Math.min(shortest, network.metres(piece));
        }
        return shortest;
    }

    @Test
    void linesOfALayerAreJoinedWhereTheyCross() {
        assertJoined(4, layer("LINESTRING(0 0, 100 0)"), layer("LINESTRING(50 -50, 50 50)"));
    }

    @Test
    void aLayerIsJoinedWithStreetsDrawnWithJunctionsButTheseNotAmongThemselves() {
        Street drawn = asDrawn("LINESTRING(0 0, 100 0)");
        assertJoined(4, drawn, layer("LINESTRING(50 -50, 50 50)"));
        assertParts(2, drawn, asDrawn("LINESTRING(50 -50, 50 50)"));
        assertParts(2, drawn, asDrawn("LINESTRING(50 0.3, 50 50)"));
        assertJoined(3, drawn, layer("LINESTRING(50 0.3, 50 50)"));
        assertJoined(3, layer("LINESTRING(0 0, 100 0)"), asDrawn("LINESTRING(50 0.3, 50 50)"));
    }

    @Test
    void anEndThatMissesALineByLessThanTheToleranceIsJoined() {
        Street along = layer("LINESTRING(0 0, 100 0)");
        assertJoined(3, along, layer("LINESTRING(50 0.4, 50 50)"));
        assertJoined(3, along, layer("LINESTRING(50 -0.4, 50 50)"));
        assertParts(2, along, layer("LINESTRING(50 0.6, 50 50)"));
    }

    @Test
    void endsThatMissEachOtherBecomeOne() {
        WalkNetwork network = network(
                layer("LINESTRING(0 0, 100 0)"),
                layer("LINESTRING(100.2 0.2, 200 0)"),
                layer("LINESTRING(100.1 -0.3, 100 -90)"));
        assertThat(network.weights(Walker.ADULT).components()).isEqualTo(1);
        assertThat(network.nodes()).isEqualTo(4);
    }

    @Test
    void anEndThatMissesByMoreIsReportedOnceWithTheTolerance() {
        WalkNetwork network = network(layer("LINESTRING(0 0, 100 0)"), layer("LINESTRING(50 1.3, 50 50)"));
        assertThat(network.statistics().problems()).singleElement().satisfies(problem -> assertThat(problem.reason())
                .contains("1.30 m", "0.50 m", "not joined"));
    }

    @Test
    void whatWasJoinedIsCounted() {
        WalkNetwork network = network(
                layer("LINESTRING(0 0, 100 0)"),
                layer("LINESTRING(50 -50, 50 50)"),
                layer("LINESTRING(70 0.4, 70 50)"));
        assertThat(network.statistics().problems()).singleElement().satisfies(problem -> assertThat(problem.reason())
                .contains("1 crossings and 1 ends within 0.50 m"));
    }

    @Test
    void aBridgeIsJoinedOnlyAtItsEnds() {
        Street below = layer("LINESTRING(0 0, 100 0)");
        assertParts(2, below, bridge("LINESTRING(50 -50, 50 50)"));
        assertParts(2, bridge("LINESTRING(0 0, 100 0)"), layer("LINESTRING(50 0.2, 50 50)"));
        assertJoined(3, below, bridge("LINESTRING(50 0.2, 50 50)"));
        assertJoined(4, bridge("LINESTRING(0 0, 100 0)"), bridge("LINESTRING(50 -50, 50 50)"));
    }

    @Test
    void aLineThatCrossesItselfIsCutThere() {
        assertJoined(3, layer("LINESTRING(0 0, 100 0, 100 50, 50 50, 50 -50)"));
    }

    @Test
    void aLoopThatMissesItsBeginningIsClosed() {
        WalkNetwork network = network(layer("LINESTRING(0 0, 100 0, 100 50, 0 50, 0.2 0.3)"));
        assertThat(network.nodes()).isEqualTo(1);
    }

    @Test
    void aStreetDrawnTwiceHoldsTogether() {
        WalkNetwork network = network(
                layer("LINESTRING(0 0, 40 0, 100 0)"),
                layer("LINESTRING(30 0.1, 70 0.1, 130 0.1)"),
                layer("LINESTRING(60 -40, 60 40)"));
        assertThat(network.weights(Walker.ADULT).components()).isEqualTo(1);
        assertThat(network.pieces()).isLessThan(12);
        assertThat(shortestPiece(network)).isGreaterThan(5);
    }

    @Test
    void nearlyParallelLinesMakeNoTinyPieces() {
        WalkNetwork network = network(
                layer("LINESTRING(0 0, 20 0.2, 40 0, 60 0.2, 80 0, 100 0.2)"),
                layer("LINESTRING(0 0.1, 20 0, 40 0.2, 60 0, 80 0.2, 100 0)"));
        assertThat(network.weights(Walker.ADULT).components()).isEqualTo(1);
        assertThat(shortestPiece(network)).isGreaterThan(0.5);
    }

    @Test
    void manyLinesThroughNearlyOnePointShareOneNode() {
        List<Street> streets = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            double angle = Math.PI * i / 24;
            double east = 100 * Math.cos(angle);
            double north = 100 * Math.sin(angle);
            double off = i % 3 * 0.01;
            streets.add(layer("LINESTRING(" + (east + off) + " " + north + ", " + (off - east) + " " + -north + ")"));
        }
        WalkNetwork network = NetworkBuilder.build(streets);
        assertThat(network.pieces()).isEqualTo(48);
        assertThat(network.nodes()).isEqualTo(49);
    }

    @Test
    void aRestWithoutLengthIsLeftOut() {
        WalkNetwork network = network(
                layer("LINESTRING(0 0, 100 0)"),
                layer("LINESTRING(50 50, 50 -0.2)"),
                layer("LINESTRING(50.1 0.1, 50.2 0.2)"));
        assertThat(network.weights(Walker.ADULT).components()).isEqualTo(1);
        for (int piece = 0; piece < network.pieces(); piece++) {
            assertThat(network.metres(piece)).isGreaterThan(40);
        }
    }

    @Test
    void aLineThatVanishesInAnotherStreetLeavesThatAlone() {
        WalkNetwork network = network(asDrawn("LINESTRING(0 0, 100 0)"), layer("LINESTRING(0.1 0.1, 0.2 0.2)"));
        assertThat(network.pieces()).isEqualTo(1);
        assertThat(network.metres(0)).isEqualTo(100, within(0.1));
    }

    @Test
    void aFlatCrossingBesideAnEndIsANodeWhereItIs() {
        WalkNetwork network = network(layer("LINESTRING(0 0, 100 0)"), layer("LINESTRING(0 -1.6, 100 0.4)"));
        assertThat(nearestJunction(network, at(80, 0))).isLessThan(Noding.TOLERANCE_METRES);
    }

    @Test
    void theSameStreetsGiveTheSameNetwork() {
        Random random = new Random(48);
        List<Street> streets = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            streets.add(randomLine(random));
        }
        WalkNetwork one = NetworkBuilder.build(streets);
        WalkNetwork other = NetworkBuilder.build(streets);
        assertThat(other.nodes()).isEqualTo(one.nodes());
        assertThat(piecesInMetres(other)).isEqualTo(piecesInMetres(one));
    }

    @Test
    void aStrayStreetAtTheOtherEndOfTheWorldDoesNoHarm() {
        WalkNetwork network = network(
                layer("LINESTRING(0 0, 100 0)"),
                layer("LINESTRING(50 -50, 50 50)"),
                layer("LINESTRING(-9000000 -9000000, -9000000 -9000100)"));
        assertThat(network.pieces()).isEqualTo(5);
    }

    @Test
    void aBendThatTouchesALineIsJoined() {
        assertJoined(4, layer("LINESTRING(0 0, 100 0)"), layer("LINESTRING(30 40, 50 0, 70 40)"));
    }

    @Test
    void randomCrossingsAreNodesAndJoinWhatBruteForceFindsConnected() {
        Random random = new Random(47);
        for (int town = 0; town < 300; town++) {
            List<Street> streets = new ArrayList<>();
            List<Geometry> lines = new ArrayList<>();
            int count = 2 + random.nextInt(25);
            for (int i = 0; i < count; i++) {
                streets.add(randomLine(random));
                lines.add(StreetSketch.PLANE.toMetres(streets.get(i).geometry()));
            }
            WalkNetwork network = NetworkBuilder.build(streets);
            assertThat(network.weights(Walker.ADULT).components())
                    .as("town %d", town)
                    .isEqualTo(parts(lines));
            assertCrossingsAreNodes(network, lines, town);
            assertPiecesMeetAtTheirEnds(piecesInMetres(network), town);
        }
    }

    private static Street randomLine(Random random) {
        StringBuilder wkt = new StringBuilder("LINESTRING(");
        double x = random.nextInt(400);
        double y = random.nextInt(400);
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            wkt.append(i == 0 ? "" : ", ").append(x).append(' ').append(y);
            x += random.nextGaussian() * 60;
            y += random.nextGaussian() * 60;
        }
        wkt.append(", ").append(x).append(' ').append(y).append(')');
        return layer(wkt.toString());
    }

    private static int parts(List<Geometry> lines) {
        int[] part = new int[lines.size()];
        int parts = lines.size();
        for (int i = 0; i < part.length; i++) {
            part[i] = i;
        }
        for (int i = 0; i < part.length; i++) {
            for (int j = 0; j < i; j++) {
                if (part[i] != part[j] && meet(lines.get(i), lines.get(j))) {
                    int from = part[j];
                    int into = part[i];
                    parts--;
                    for (int k = 0; k < part.length; k++) {
                        part[k] = part[k] == from ? into : part[k];
                    }
                }
            }
        }
        return parts;
    }

    private static boolean meet(Geometry one, Geometry other) {
        return one.intersects(other) || endsBeside(one, other);
    }

    private static boolean endsBeside(Geometry one, Geometry other) {
        return one.getBoundary().distance(other) <= Noding.TOLERANCE_METRES
                || other.getBoundary().distance(one) <= Noding.TOLERANCE_METRES;
    }

    private static void assertCrossingsAreNodes(WalkNetwork network, List<Geometry> lines, int town) {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (Coordinate crossing :
                        lines.get(i).intersection(lines.get(j)).getCoordinates()) {
                    Coordinate where = at(crossing.x, crossing.y);
                    assertThat(nearestJunction(network, where))
                            .as("town %d at %s", town, crossing)
                            .isLessThanOrEqualTo(Noding.TOLERANCE_METRES);
                }
            }
        }
    }

    private static void assertPiecesMeetAtTheirEnds(List<LineString> pieces, int town) {
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = 0; j < i; j++) {
                LineString one = pieces.get(i);
                for (Coordinate where : one.intersection(pieces.get(j)).getCoordinates()) {
                    double away = Math.min(
                            where.distance(one.getCoordinateN(0)),
                            where.distance(one.getCoordinateN(one.getNumPoints() - 1)));
                    assertThat(away).as("town %d at %s", town, where).isLessThan(0.01);
                }
            }
        }
    }

    private static List<LineString> piecesInMetres(WalkNetwork network) {
        List<LineString> pieces = new ArrayList<>();
        for (int piece = 0; piece < network.pieces(); piece++) {
            int first = network.firstVertex(piece);
            Coordinate[] along = new Coordinate[network.firstVertex(piece + 1) - first];
            for (int i = 0; i < along.length; i++) {
                along[i] = new Coordinate(network.longitude(first + i), network.latitude(first + i));
            }
            pieces.add((LineString) StreetSketch.PLANE.toMetres(Geometries.FACTORY.createLineString(along)));
        }
        return pieces;
    }

    private static double nearestJunction(WalkNetwork network, Coordinate where) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int node = 0; node < network.nodes(); node++) {
            if (network.firstArc(node + 1) - network.firstArc(node) > 1) {
                Coordinate at = new Coordinate(network.nodeLongitude(node), network.nodeLatitude(node));
                nearest = Math.min(nearest, StreetSketch.PLANE.distanceMetres(where, at));
            }
        }
        return nearest;
    }
}
