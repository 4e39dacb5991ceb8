package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.parvis.geo.shared.Geometries;

class SquareSightTest {
    private final Random random = new Random(11);
    private int seen;
    private int unseen;

    @Test
    void ofSquaresOnAGridWhereSightsRunAlongEdgesAndThroughVerticesIsWhatTheAreaCovers() {
        for (int i = 0; i < 400; i++) {
            Geometry area = box(0, 0, 8, 8);
            for (int j = 0; j < 6; j++) {
                area = area.difference(box(random.nextInt(8), random.nextInt(8), 1 + random.nextInt(3), 1));
                area = area.union(box(random.nextInt(9), random.nextInt(9), 1, 1 + random.nextInt(3)));
            }
            compareParts(area);
        }
        assertThat(seen).isGreaterThan(10_000);
        assertThat(unseen).isGreaterThan(10_000);
    }

    @Test
    void ofRaggedSquaresWithHolesIsWhatTheAreaCovers() {
        for (int i = 0; i < 400; i++) {
            Geometry area = star(0, 0, 10);
            for (int j = 0; j < 3; j++) {
                area = area.difference(star(random.nextDouble() * 8 - 4, random.nextDouble() * 8 - 4, 2));
            }
            compareParts(random.nextBoolean() ? area : area.reverse());
        }
        assertThat(seen).isGreaterThan(10_000);
        assertThat(unseen).isGreaterThan(10_000);
    }

    private static Geometry box(int left, int bottom, int width, int height) {
        return Geometries.FACTORY.toGeometry(new Envelope(left, left + width, bottom, bottom + height));
    }

    private Geometry star(double x, double y, double reach) {
        int points = 5 + random.nextInt(15);
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = 2 * Math.PI * i / points;
            double away = reach * (0.3 + 0.7 * random.nextDouble());
            ring[i] = new Coordinate(x + away * Math.cos(angle), y + away * Math.sin(angle));
        }
        ring[points] = ring[0];
        return Geometries.FACTORY.createPolygon(ring);
    }

    private void compareParts(Geometry area) {
        for (int part = 0; part < area.getNumGeometries(); part++) {
            if (area.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
                compare(polygon);
            }
        }
    }

    /** As they are, since on a grid of degrees sights would run through vertices by rounding only. */
    private static StreetLines.Square square(Polygon polygon, Positions positions) {
        List<StreetLine> rims = new ArrayList<>();
        rims.add(rim(polygon.getExteriorRing(), StreetLine.Kind.RIM, positions));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            rims.add(rim(polygon.getInteriorRingN(hole), StreetLine.Kind.HOLE_RIM, positions));
        }
        return new StreetLines.Square(0, polygon, rims, false);
    }

    private static StreetLine rim(LineString ring, StreetLine.Kind kind, Positions positions) {
        int[] numbers = Stream.of(ring.getCoordinates())
                .mapToInt(at -> positions.numberOf(at.x, at.y))
                .toArray();
        return new StreetLine(0, numbers, kind);
    }

    private void compare(Polygon polygon) {
        Positions positions = new Positions();
        StreetLines.Square square = square(polygon, positions);
        PreparedGeometry area = PreparedGeometryFactory.prepare(square.polygon());
        SquareSight sight = new SquareSight(square, positions);
        int[] vertices = square.rims().stream()
                .flatMapToInt(rim -> IntStream.of(rim.positions()))
                .distinct()
                .toArray();
        for (int from : vertices) {
            for (int to : vertices) {
                if (from != to) {
                    Coordinate here = positions.coordinate(from);
                    Coordinate there = positions.coordinate(to);
                    boolean covers = area.covers(Geometries.line(here, there));
                    assertThat(sight.sees(from, to))
                            .as("%s to %s in %s", here, there, square.polygon())
                            .isEqualTo(covers);
                    seen += covers ? 1 : 0;
                    unseen += covers ? 0 : 1;
                }
            }
        }
    }
}
