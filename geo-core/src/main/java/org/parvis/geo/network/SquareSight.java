package org.parvis.geo.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.parvis.geo.shared.Geometries;

/**
 * Whether one sees from one vertex of a square to another without leaving it. The answer is exact, and that of {@link
 * PreparedGeometry#covers}, which is asked only where a sight runs along an edge or through a vertex; elsewhere looking
 * whether any edge is crossed is many times quicker. Not thread-safe.
 */
final class SquareSight {
    private final StreetLines.Square square;
    private final Positions positions;

    /** The edges of all rims: eastings and northings of one end, then of the other; the area is on their left. */
    private final double[] edges;

    /** The two edges at each vertex, ending and beginning there; missing where rims touch each other or themselves. */
    private final Map<Integer, Corner> corners = new HashMap<>();

    private @Nullable PreparedGeometry area;

    /** @param into which edge ends at a vertex, as an index into the edges; and which begins there */
    private record Corner(int into, int outOf) {}

    SquareSight(StreetLines.Square square, Positions positions) {
        this.square = square;
        this.positions = positions;
        int count = square.rims().stream().mapToInt(StreetLine::last).sum();
        edges = new double[4 * count];
        Set<Integer> touched = new HashSet<>();
        int edge = 0;
        for (StreetLine rim : square.rims()) {
            addRim(rim.withAreaOnLeft(positions), edge, touched);
            edge += 4 * rim.last();
        }
        corners.keySet().removeAll(touched);
    }

    private void addRim(int[] ring, int first, Set<Integer> touched) {
        int many = ring.length - 1;
        for (int i = 0; i < many; i++) {
            int edge = first + 4 * i;
            edges[edge] = positions.longitude(ring[i]);
            edges[edge + 1] = positions.latitude(ring[i]);
            edges[edge + 2] = positions.longitude(ring[i + 1]);
            edges[edge + 3] = positions.latitude(ring[i + 1]);
            Corner corner = new Corner(first + 4 * (i == 0 ? many - 1 : i - 1), edge);
            if (corners.put(ring[i], corner) != null) {
                touched.add(ring[i]);
            }
        }
    }

    /** @param from a position of a rim; likewise {@code to}, another */
    boolean sees(int from, int to) {
        Corner begin = corners.get(from);
        Corner end = corners.get(to);
        if (begin == null || end == null) {
            return covers(from, to);
        }
        double x1 = positions.longitude(from);
        double y1 = positions.latitude(from);
        double x2 = positions.longitude(to);
        double y2 = positions.latitude(to);
        int side = Math.min(opening(begin, x2, y2), opening(end, x1, y1));
        if (side > 0) {
            side = crossing(x1, y1, x2, y2);
        }
        return side == 0 ? covers(from, to) : side > 0;
    }

    private boolean covers(int from, int to) {
        if (area == null) {
            area = PreparedGeometryFactory.prepare(square.polygon());
        }
        return area.covers(Geometries.line(positions.coordinate(from), positions.coordinate(to)));
    }

    /** @return 1 if whoever looks from a corner to a point first looks into the area, -1 if not, 0 along an edge */
    private int opening(Corner corner, double x, double y) {
        int leftOfInto = side(corner.into(), x, y);
        int leftOfOutOf = side(corner.outOf(), x, y);
        if (leftOfInto == 0 || leftOfOutOf == 0) {
            return 0;
        }
        boolean reflex = side(corner.into(), edges[corner.outOf() + 2], edges[corner.outOf() + 3]) < 0;
        return reflex ? Math.max(leftOfInto, leftOfOutOf) : Math.min(leftOfInto, leftOfOutOf);
    }

    /** @return 1 on the left of an edge, -1 on the right, 0 on its line */
    private int side(int edge, double x, double y) {
        return CGAlgorithmsDD.orientationIndex(edges[edge], edges[edge + 1], edges[edge + 2], edges[edge + 3], x, y);
    }

    /** @return -1 if a sight between two vertices crosses an edge, 0 if it touches one elsewhere, 1 if neither */
    private int crossing(double x1, double y1, double x2, double y2) {
        double left = Math.min(x1, x2);
        double right = Math.max(x1, x2);
        double bottom = Math.min(y1, y2);
        double top = Math.max(y1, y2);
        int found = 1;
        for (int edge = 0; edge < edges.length && found >= 0; edge += 4) {
            double ax = edges[edge];
            double ay = edges[edge + 1];
            double bx = edges[edge + 2];
            double by = edges[edge + 3];
            boolean near = Math.max(ax, bx) >= left
                    && Math.min(ax, bx) <= right
                    && Math.max(ay, by) >= bottom
                    && Math.min(ay, by) <= top;
            boolean joined = isOne(ax, ay, x1, y1, x2, y2) || isOne(bx, by, x1, y1, x2, y2);
            if (near && !joined) {
                found = Math.min(found, crossing(edge, x1, y1, x2, y2));
            }
        }
        return found;
    }

    private static boolean isOne(double x, double y, double x1, double y1, double x2, double y2) {
        return x == x1 && y == y1 || x == x2 && y == y2;
    }

    private int crossing(int edge, double x1, double y1, double x2, double y2) {
        int begin = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, edges[edge], edges[edge + 1]);
        int end = CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, edges[edge + 2], edges[edge + 3]);
        int sight = begin * end;
        return sight > 0 ? 1 : Math.max(sight, Math.min(1, side(edge, x1, y1) * side(edge, x2, y2)));
    }
}
