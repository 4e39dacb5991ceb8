package org.parvis.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.MetricPlane;

/**
 * The straight lines on which one square is crossed: between the positions where other streets touch its rim, and round
 * the corners and holes that stand in the way. A line is kept only if some shortest way across the square uses it, so
 * their number grows with the entrances, not with the square of the vertices.
 */
final class SightLines {
    /** Corners considered for going round, the sharpest first. */
    private static final int MOST_CORNERS = 120;

    /** Other positions to which each position is joined by sight, the nearest first. */
    private static final int MOST_NEIGHBOURS = 60;

    private final StreetLines.Square square;
    private final Positions positions;
    private final MetricPlane plane;
    private final boolean lift;

    /** Positions considered: entrances first, then corners. */
    private final int[] stands;

    private final int entrances;

    /** Metres between two stands along sight or rim, infinite if neither joins them; row by row. */
    private final double[] metres;

    private final boolean[] seen;

    private SightLines(StreetLines.Square square, Positions positions, MetricPlane plane, IntPredicate isEntrance) {
        this.square = square;
        this.positions = positions;
        this.plane = plane;
        this.lift = square.lift();
        int[] entering = rimPositions().filter(isEntrance).distinct().toArray();
        this.entrances = entering.length;
        int[] corners = lift || entrances < 2 ? new int[0] : corners(isEntrance);
        this.stands = IntStream.concat(Arrays.stream(entering), Arrays.stream(corners))
                .toArray();
        this.metres = new double[stands.length * stands.length];
        this.seen = new boolean[stands.length * stands.length];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
    }

    /**
     * @param isEntrance whether a position of the rim is touched by another street
     * @return each from one position to another
     */
    static List<StreetLine> across(
            StreetLines.Square square, Positions positions, MetricPlane plane, IntPredicate isEntrance) {
        SightLines lines = new SightLines(square, positions, plane, isEntrance);
        if (lines.entrances < 2) {
            return List.of();
        }
        lines.joinAlongRims();
        lines.joinBySight();
        return lines.usedLines();
    }

    private IntStream rimPositions() {
        return square.rims().stream().flatMapToInt(rim -> Arrays.stream(rim.positions(), 0, rim.last()));
    }

    /** Vertices that stick into the walked area, so that a taut line may bend round them. */
    private int[] corners(IntPredicate isEntrance) {
        record Corner(int position, double sharpness) {}
        List<Corner> corners = new ArrayList<>();
        for (StreetLine rim : square.rims()) {
            if (rim.last() < 3) {
                continue;
            }
            int[] ring = rim.withAreaOnLeft(positions);
            for (int i = 0; i < rim.last(); i++) {
                Coordinate before = positions.coordinate(ring[i == 0 ? rim.last() - 1 : i - 1]);
                Coordinate here = positions.coordinate(ring[i]);
                Coordinate after = positions.coordinate(ring[i + 1]);
                // With the area on the left a corner is a turn to the right.
                if (Orientation.index(before, here, after) == Orientation.CLOCKWISE && !isEntrance.test(ring[i])) {
                    double turn = Math.PI - Angle.angleBetween(before, here, after);
                    corners.add(new Corner(ring[i], turn));
                }
            }
        }
        return corners.stream()
                .sorted(Comparator.comparingDouble(Corner::sharpness).reversed().thenComparingInt(Corner::position))
                .mapToInt(Corner::position)
                .distinct()
                .limit(MOST_CORNERS)
                .toArray();
    }

    /** Stands that follow each other on a rim are joined by it already. */
    private void joinAlongRims() {
        for (StreetLine rim : square.rims()) {
            int first = IntStream.range(0, rim.last())
                    .filter(i -> standAt(rim.positions()[i]) >= 0)
                    .findFirst()
                    .orElse(-1);
            if (first < 0 || lift) {
                continue;
            }
            int from = standAt(rim.positions()[first]);
            double walked = 0;
            for (int step = 1; step <= rim.last(); step++) {
                int before = rim.positions()[(first + step - 1) % rim.last()];
                int here = rim.positions()[(first + step) % rim.last()];
                walked += distance(before, here);
                int to = standAt(here);
                if (to >= 0) {
                    join(from, to, walked);
                    from = to;
                    walked = 0;
                }
            }
        }
    }

    private int standAt(int position) {
        for (int stand = 0; stand < stands.length; stand++) {
            if (stands[stand] == position) {
                return stand;
            }
        }
        return -1;
    }

    private void joinBySight() {
        SquareSight sight = new SquareSight(square, positions);
        for (int here = 0; here < stands.length; here++) {
            for (int to : nearest(here)) {
                double straight = distance(stands[here], stands[to]);
                // A rim that is as short as the sight needs no second line beside it.
                if (straight < metres[here * stands.length + to] * (1 - 1e-9)
                        && (lift || sight.sees(stands[here], stands[to]))) {
                    join(here, to, straight);
                    seen[here * stands.length + to] = true;
                    seen[to * stands.length + here] = true;
                }
            }
        }
    }

    /** The stands nearest to one, itself not among them. */
    private int[] nearest(int here) {
        long[] others = new long[stands.length];
        for (int other = 0; other < stands.length; other++) {
            // Floats that are not negative are in the order of their bits.
            int rank = Float.floatToRawIntBits((float) distance(stands[here], stands[other]));
            others[other] = other == here ? Long.MAX_VALUE : (long) rank << 32 | other;
        }
        Arrays.sort(others);
        return Arrays.stream(others)
                .limit(Math.min(MOST_NEIGHBOURS, stands.length - 1))
                .mapToInt(other -> (int) other)
                .toArray();
    }

    private void join(int from, int to, double distance) {
        int there = from * stands.length + to;
        if (distance < metres[there]) {
            metres[there] = distance;
            metres[to * stands.length + from] = distance;
        }
    }

    private double distance(int from, int to) {
        return Math.hypot(
                (positions.longitude(to) - positions.longitude(from)) * plane.metresPerDegreeOfLongitude(),
                (positions.latitude(to) - positions.latitude(from)) * plane.metresPerDegreeOfLatitude());
    }

    private List<StreetLine> usedLines() {
        boolean[] used = new boolean[seen.length];
        for (int entrance = 0; entrance < entrances; entrance++) {
            markShortestWays(entrance, used);
        }
        List<StreetLine> lines = new ArrayList<>();
        for (int from = 0; from < stands.length; from++) {
            for (int to = from + 1; to < stands.length; to++) {
                if (used[from * stands.length + to] || used[to * stands.length + from]) {
                    int[] ends = {stands[from], stands[to]};
                    lines.add(new StreetLine(square.street(), ends, StreetLine.Kind.ACROSS));
                }
            }
        }
        return lines;
    }

    /** Dijkstra without a queue, as almost every stand is joined to every other. */
    private void markShortestWays(int source, boolean[] used) {
        int count = stands.length;
        double[] distance = new double[count];
        int[] parent = new int[count];
        boolean[] done = new boolean[count];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(parent, -1);
        distance[source] = 0;
        for (int round = 0; round < count; round++) {
            int nearest = -1;
            for (int stand = 0; stand < count; stand++) {
                if (!done[stand] && (nearest < 0 || distance[stand] < distance[nearest])) {
                    nearest = stand;
                }
            }
            done[nearest] = true;
            for (int next = 0; next < count; next++) {
                double by = distance[nearest] + metres[nearest * count + next];
                if (by < distance[next]) {
                    distance[next] = by;
                    parent[next] = nearest;
                }
            }
        }
        for (int target = 0; target < entrances; target++) {
            for (int at = target; parent[at] >= 0; at = parent[at]) {
                int leg = parent[at] * count + at;
                used[leg] |= seen[leg];
            }
        }
    }
}
