package org.parvis.geo.exchange.shapefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Rings as polygons with holes. The format has shells turn one way and holes the other, but many programs get it wrong;
 * so a ring is a hole if an odd number of others lie around it, and of the smallest of them.
 */
final class RingAssembly {
    /** What a polygon may cost: thousands of rings in each other are no town. */
    private static final long MOST_VERTEX_TESTS = 200_000_000;

    /** What a test of a position costs besides, in vertices. */
    private static final int OVERHEAD = 50;

    private final List<Ring> rings = new ArrayList<>();
    private long tests;

    private RingAssembly(List<Coordinate[]> given) {
        for (Coordinate[] positions : given) {
            rings.add(new Ring(ShapeParsing.FACTORY.createLinearRing(positions), Math.abs(Area.ofRing(positions))));
        }
        rings.sort(Comparator.comparingDouble((Ring ring) -> ring.area).reversed());
    }

    private static final class Ring {
        private final LinearRing line;
        private final double area;
        private final List<LinearRing> holes = new ArrayList<>();
        private @Nullable Ring around;
        private int depth;

        Ring(LinearRing line, double area) {
            this.line = line;
            this.area = area;
        }
    }

    /** @param rings closed, of four positions at least; at least one */
    static Geometry polygons(List<Coordinate[]> rings) throws BadShapeException {
        if (rings.size() == 1) {
            return ShapeParsing.FACTORY.createPolygon(rings.get(0));
        }
        RingAssembly assembly = new RingAssembly(rings);
        assembly.nest();
        return assembly.polygons();
    }

    /** From the largest to the smallest: what lies around a ring is larger. */
    private void nest() throws BadShapeException {
        STRtree boxes = new STRtree();
        for (int index = 0; index < rings.size(); index++) {
            boxes.insert(rings.get(index).line.getEnvelopeInternal(), index);
        }
        for (int index = 1; index < rings.size(); index++) {
            Ring ring = rings.get(index);
            Coordinate first = ring.line.getCoordinateN(0);
            int nearest = -1;
            for (Object found : boxes.query(new Envelope(first))) {
                int candidate = (Integer) found;
                if (candidate < index && candidate > nearest && contains(rings.get(candidate), ring)) {
                    nearest = candidate;
                }
            }
            if (nearest >= 0) {
                ring.around = rings.get(nearest);
                ring.depth = ring.around.depth + 1;
            }
        }
    }

    private boolean contains(Ring outer, Ring inner) throws BadShapeException {
        if (!outer.line.getEnvelopeInternal().contains(inner.line.getEnvelopeInternal())) {
            return false;
        }
        for (Coordinate position : inner.line.getCoordinates()) {
            tests += OVERHEAD + outer.line.getNumPoints();
            ShapeParsing.require(tests < MOST_VERTEX_TESTS, "has too many rings in each other");
            int location = RayCrossingCounter.locatePointInRing(position, outer.line.getCoordinateSequence());
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        // All corners on the other's rim: the same ring again, or one that cuts across its corners.
        return outer.area > inner.area;
    }

    private Geometry polygons() {
        List<Ring> shells = new ArrayList<>();
        for (Ring ring : rings) {
            if (ring.depth % 2 == 1 && ring.around != null) {
                ring.around.holes.add(ring.line);
            } else {
                shells.add(ring);
            }
        }
        Polygon[] polygons = shells.stream()
                .map(shell -> ShapeParsing.FACTORY.createPolygon(shell.line, shell.holes.toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : ShapeParsing.FACTORY.createMultiPolygon(polygons);
    }
}
