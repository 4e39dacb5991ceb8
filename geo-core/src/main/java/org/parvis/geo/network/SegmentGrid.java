package org.parvis.geo.network;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.MetricPlane;

/** A square grid over the segments of all pieces, packed into arrays, that finds the nearest. */
final class SegmentGrid {
    private static final double FINEST_CELL_METRES = 50;

    /**
     * Segments that differ by less in distance are equally near, and the first is taken: where streets are drawn over one
     * another, two points beside them must not end up on different ones.
     */
    private static final double SAME_METRES = 1e-6;

    private final WalkNetwork network;
    private final double scaleX;
    private final double scaleY;
    private final double[] x;
    private final double[] y;
    private final int[] vertexPiece;
    private double left = Double.POSITIVE_INFINITY;
    private double bottom = Double.POSITIVE_INFINITY;
    private double cell = FINEST_CELL_METRES;
    private int columns;
    private int rows;

    /** Where the segments of each cell begin in {@link #cellSegments}. */
    private int[] firstOfCell = new int[1];

    /** Segments by the vertex they begin at. */
    private int[] cellSegments = new int[0];

    SegmentGrid(WalkNetwork network) {
        this.network = network;
        MetricPlane plane = network.plane();
        scaleX = plane.metresPerDegreeOfLongitude();
        scaleY = plane.metresPerDegreeOfLatitude();
        x = new double[network.vertices()];
        y = new double[network.vertices()];
        vertexPiece = new int[network.vertices()];
        for (int vertex = 0; vertex < x.length; vertex++) {
            x[vertex] = (network.longitude(vertex) - plane.originLongitude()) * scaleX;
            y[vertex] = (network.latitude(vertex) - plane.originLatitude()) * scaleY;
        }
        for (int piece = 0; piece < network.pieces(); piece++) {
            for (int vertex = network.firstVertex(piece); vertex < network.firstVertex(piece + 1); vertex++) {
                vertexPiece[vertex] = piece;
            }
        }
        if (x.length > 0) {
            layOut();
            fill();
        }
    }

    private void layOut() {
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int vertex = 0; vertex < x.length; vertex++) {
            left = Math.min(left, x[vertex]);
            right = Math.max(right, x[vertex]);
            bottom = Math.min(bottom, y[vertex]);
            top = Math.max(top, y[vertex]);
        }
        // A stray street at the other end of the world must not cost a billion cells.
        double mostCells = 4.0 * x.length + 1_000;
        while (((right - left) / cell + 1) * ((top - bottom) / cell + 1) > mostCells) {
            cell *= 1.5;
        }
        columns = (int) ((right - left) / cell) + 1;
        rows = (int) ((top - bottom) / cell) + 1;
    }

    private void fill() {
        int[] counts = new int[columns * rows + 1];
        eachSegmentInCell((segment, inCell) -> counts[inCell + 1]++);
        for (int i = 0; i < columns * rows; i++) {
            counts[i + 1] += counts[i];
        }
        firstOfCell = counts;
        cellSegments = new int[counts[columns * rows]];
        int[] next = counts.clone();
        eachSegmentInCell((segment, inCell) -> cellSegments[next[inCell]++] = segment);
    }

    private interface Placing {
        void place(int segment, int inCell);
    }

    /** Every segment with every cell that its rectangle touches; segments without length are not for snapping. */
    private void eachSegmentInCell(Placing placing) {
        for (int piece = 0; piece < network.pieces(); piece++) {
            if (network.metres(piece) == 0) {
                continue;
            }
            for (int segment = network.firstVertex(piece); segment < network.firstVertex(piece + 1) - 1; segment++) {
                int lastColumn = column(Math.max(x[segment], x[segment + 1]));
                int lastRow = row(Math.max(y[segment], y[segment + 1]));
                for (int row = row(Math.min(y[segment], y[segment + 1])); row <= lastRow; row++) {
                    for (int column = column(Math.min(x[segment], x[segment + 1])); column <= lastColumn; column++) {
                        placing.place(segment, row * columns + column);
                    }
                }
            }
        }
    }

    private int column(double metres) {
        return clamp((metres - left) / cell, columns);
    }

    private int row(double metres) {
        return clamp((metres - bottom) / cell, rows);
    }

    private static int clamp(double index, int count) {
        return (int) Math.max(0, Math.min(count - 1.0, Math.floor(index)));
    }

    /**
     * @param position degrees
     * @param mostMetres no farther than this
     * @param wanted which pieces count
     */
    Optional<Snap> nearest(Coordinate position, double mostMetres, IntPredicate wanted) {
        if (cellSegments.length == 0) {
            return Optional.empty();
        }
        MetricPlane plane = network.plane();
        Search search = new Search(
                (position.x - plane.originLongitude()) * scaleX,
                (position.y - plane.originLatitude()) * scaleY,
                mostMetres,
                wanted);
        search.run();
        return search.best < 0 ? Optional.empty() : Optional.of(snap(search, position));
    }

    /** One search, ring by ring around the cell of the point. */
    private final class Search {
        private final double px;
        private final double py;
        private final IntPredicate wanted;
        private double distance;
        private double clearlySquared;
        private double asGoodSquared;
        private int best;

        Search(double px, double py, double mostMetres, IntPredicate wanted) {
            this.px = px;
            this.py = py;
            this.wanted = wanted;
            nearest(-1, mostMetres);
        }

        private void nearest(int segment, double metres) {
            best = segment;
            distance = metres;
            double clearly = segment < 0 ? metres : Math.max(0, metres - SAME_METRES);
            clearlySquared = clearly * clearly;
            asGoodSquared = (metres + SAME_METRES) * (metres + SAME_METRES);
        }

        void run() {
            int centreColumn = column(px);
            int centreRow = row(py);
            int rings = Math.max(
                    Math.max(centreColumn, columns - 1 - centreColumn), Math.max(centreRow, rows - 1 - centreRow));
            for (int ring = 0; ring <= rings; ring++) {
                // The point may lie outside the grid; then this bound is low, never too high.
                double beyond = (ring - 1) * cell;
                if (beyond > 0 && beyond > distance) {
                    return;
                }
                visitRing(centreColumn, centreRow, ring);
            }
        }

        private void visitRing(int centreColumn, int centreRow, int ring) {
            int firstRow = Math.max(0, centreRow - ring);
            int lastRow = Math.min(rows - 1, centreRow + ring);
            for (int row = firstRow; row <= lastRow; row++) {
                boolean whole = row == centreRow - ring || row == centreRow + ring;
                int step = whole || ring == 0 ? 1 : 2 * ring;
                for (int column = centreColumn - ring; column <= centreColumn + ring; column += step) {
                    if (column >= 0 && column < columns) {
                        visitCell(row * columns + column);
                    }
                }
            }
        }

        private void visitCell(int inCell) {
            for (int i = firstOfCell[inCell]; i < firstOfCell[inCell + 1]; i++) {
                int segment = cellSegments[i];
                double along = along(segment, px, py);
                double dx = x[segment] + along * (x[segment + 1] - x[segment]) - px;
                double dy = y[segment] + along * (y[segment + 1] - y[segment]) - py;
                double squared = dx * dx + dy * dy;
                boolean better = squared < clearlySquared || (squared <= asGoodSquared && segment < best);
                if (better && wanted.test(vertexPiece[segment])) {
                    nearest(segment, Math.sqrt(squared));
                }
            }
        }
    }

    /** How far along the segment its nearest position to the point lies, 0 to 1. */
    private double along(int segment, double px, double py) {
        double dx = x[segment + 1] - x[segment];
        double dy = y[segment + 1] - y[segment];
        double squared = dx * dx + dy * dy;
        return squared == 0 ? 0 : Math.max(0, Math.min(1, ((px - x[segment]) * dx + (py - y[segment]) * dy) / squared));
    }

    private Snap snap(Search search, Coordinate position) {
        int segment = search.best;
        int piece = vertexPiece[segment];
        double along = along(segment, search.px, search.py);
        double before = 0;
        double total = 0;
        int last = network.firstVertex(piece + 1) - 1;
        for (int vertex = network.firstVertex(piece); vertex < last; vertex++) {
            double length = Math.hypot(x[vertex + 1] - x[vertex], y[vertex + 1] - y[vertex]);
            if (vertex < segment) {
                before += length;
            } else if (vertex == segment) {
                before += along * length;
            }
            total += length;
        }
        double fraction = Math.max(0, Math.min(1, before / total));
        if (segment == network.firstVertex(piece) && along == 0) {
            fraction = 0;
        } else if (segment == last - 1 && along == 1) {
            fraction = 1;
        }
        // At a vertex its own coordinates, to the last bit.
        double longitude = between(network.longitude(segment), network.longitude(segment + 1), along);
        double latitude = between(network.latitude(segment), network.latitude(segment + 1), along);
        return new Snap(piece, segment, fraction, longitude, latitude, search.distance);
    }

    private static double between(double from, double to, double along) {
        return along == 1 ? to : from + along * (to - from);
    }
}
