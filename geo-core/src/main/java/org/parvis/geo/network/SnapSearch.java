package org.parvis.geo.network;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** One search for the segment nearest to a point, ring by ring around the cell of the point. */
final class SnapSearch {
    /**
     * Segments that differ by less in distance are equally near, and the first is taken: where streets are drawn over one
     * another, two points beside them must not end up on different ones.
     */
    private static final double SAME_METRES = 1e-6;

    /** Nearer to a vertex than this is at the vertex. */
    private static final double AT_VERTEX_METRES = 1e-3;

    /** More than packing can be off. */
    private static final float SLACK = 0.05f * SegmentGrid.PER_METRE;

    private final SegmentGrid grid;
    private final double x;
    private final double y;
    private final double mostMetres;
    private final long @Nullable [] wanted;

    /** Distances in 1/64 m: the nearest so far, and the square up to which another may turn out nearer. */
    private float nearest;

    private float boundSquared;

    /** Segments that may be the nearest. */
    private int[] candidates = new int[16];

    private int count;

    private SnapSearch(SegmentGrid grid, Coordinate position, double mostMetres, long @Nullable [] wanted) {
        this.grid = grid;
        this.x = (position.x - grid.network.plane().originLongitude()) * grid.scaleX;
        this.y = (position.y - grid.network.plane().originLatitude()) * grid.scaleY;
        this.mostMetres = mostMetres;
        this.wanted = wanted;
        found((float) mostMetres * SegmentGrid.PER_METRE);
    }

    /**
     * @param position degrees
     * @param mostMetres nearer than this
     * @param wanted a bit for each piece that counts; null for all
     */
    static Optional<Snap> nearest(SegmentGrid grid, Coordinate position, double mostMetres, long @Nullable [] wanted) {
        if (grid.segments.length == 0) {
            return Optional.empty();
        }
        SnapSearch search = new SnapSearch(grid, position, mostMetres, wanted);
        search.visitRings();
        return search.snap();
    }

    private void found(float distance) {
        nearest = distance;
        boundSquared = (distance + SLACK) * (distance + SLACK);
    }

    private void visitRings() {
        int column = grid.column(x);
        int row = grid.row(y);
        double intoX = x - grid.left - column * grid.cell;
        double intoY = y - grid.bottom - row * grid.cell;
        // Outside the grid this is negative: too low a bound, never too high a one.
        double toEdge = Math.min(Math.min(intoX, grid.cell - intoX), Math.min(intoY, grid.cell - intoY));
        int rings = Math.max(Math.max(column, grid.columns - 1 - column), Math.max(row, grid.rows - 1 - row));
        for (int ring = 0; ring <= rings; ring++) {
            double beyond = toEdge + (ring - 1) * grid.cell;
            if (ring > 0 && beyond * SegmentGrid.PER_METRE > nearest + SLACK) {
                return;
            }
            visitRing(column, row, ring);
        }
    }

    private void visitRing(int centreColumn, int centreRow, int ring) {
        int firstRow = Math.max(0, centreRow - ring);
        int lastRow = Math.min(grid.rows - 1, centreRow + ring);
        int firstColumn = Math.max(0, centreColumn - ring);
        int lastColumn = Math.min(grid.columns - 1, centreColumn + ring);
        for (int row = firstRow; row <= lastRow; row++) {
            if (row == centreRow - ring || row == centreRow + ring) {
                for (int column = firstColumn; column <= lastColumn; column++) {
                    visitCell(column, row);
                }
            } else {
                if (firstColumn == centreColumn - ring) {
                    visitCell(firstColumn, row);
                }
                if (lastColumn == centreColumn + ring) {
                    visitCell(lastColumn, row);
                }
            }
        }
    }

    private void visitCell(int column, int row) {
        int inCell = row * grid.columns + column;
        int end = grid.firstOfCell[inCell + 1];
        float px = (float) ((x - grid.left - (column + 0.5) * grid.cell) * SegmentGrid.PER_METRE);
        float py = (float) ((y - grid.bottom - (row + 0.5) * grid.cell) * SegmentGrid.PER_METRE);
        long[] packed = grid.packed;
        for (int i = grid.firstOfCell[inCell]; i < end; i++) {
            long segment = packed[i];
            float ax = (int) (segment >> 48) - px;
            float ay = (short) (segment >> 32) - py;
            float dx = (short) (segment >> 16) - px - ax;
            float dy = (short) segment - py - ay;
            float along = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
            float toX = ax + along * dx;
            float toY = ay + along * dy;
            float squared = toX * toX + toY * toY;
            // Written so that NaN, of a segment shorter than packing can tell, goes on.
            if (!(squared > boundSquared) || segment == SegmentGrid.UNPACKED) {
                consider(grid.segments[i], squared, segment == SegmentGrid.UNPACKED);
            }
        }
    }

    private void consider(int segment, float packedSquared, boolean unpacked) {
        if (wanted != null) {
            int piece = grid.pieceOf(segment);
            if ((wanted[piece >> 6] >>> piece & 1) == 0) {
                return;
            }
        }
        float distance = unpacked || Float.isNaN(packedSquared)
                ? (float) distance(segment) * SegmentGrid.PER_METRE
                : (float) Math.sqrt(packedSquared);
        if (distance > nearest + SLACK) {
            return;
        }
        if (distance < nearest) {
            found(distance);
        }
        if (count == candidates.length) {
            candidates = Arrays.copyOf(candidates, count * 2);
        }
        candidates[count++] = segment;
    }

    private Optional<Snap> snap() {
        double least = mostMetres;
        int best = -1;
        for (int i = 0; i < count; i++) {
            int segment = candidates[i];
            double distance = distance(segment);
            boolean better = best < 0 ? distance <= least : distance < least - SAME_METRES;
            if (better || (best >= 0 && distance <= least + SAME_METRES && segment < best)) {
                best = segment;
                least = distance;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(snap(best, least));
    }

    private double distance(int segment) {
        double x1 = grid.x(segment);
        double y1 = grid.y(segment);
        double dx = grid.x(segment + 1) - x1;
        double dy = grid.y(segment + 1) - y1;
        double along = along(x1, y1, dx, dy);
        double toX = x1 + along * dx - x;
        double toY = y1 + along * dy - y;
        return Math.sqrt(toX * toX + toY * toY);
    }

    /** How far along the segment its nearest position to the point lies, 0 to 1; exactly these at its ends. */
    private double along(double x1, double y1, double dx, double dy) {
        double squared = dx * dx + dy * dy;
        if (squared == 0) {
            return 0;
        }
        double along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared));
        double metres = Math.sqrt(squared);
        if (along * metres < AT_VERTEX_METRES) {
            return 0;
        }
        return (1 - along) * metres < AT_VERTEX_METRES ? 1 : along;
    }

    private Snap snap(int segment, double distance) {
        WalkNetwork network = grid.network;
        int piece = grid.pieceOf(segment);
        int first = network.firstVertex(piece);
        int last = network.firstVertex(piece + 1) - 1;
        double x1 = grid.x(segment);
        double y1 = grid.y(segment);
        double dx = grid.x(segment + 1) - x1;
        double dy = grid.y(segment + 1) - y1;
        double along = along(x1, y1, dx, dy);
        double before = along * Math.sqrt(dx * dx + dy * dy);
        for (int vertex = first; vertex < segment; vertex++) {
            before += length(vertex);
        }
        double fraction = Math.max(0, Math.min(1, before / network.metres(piece)));
        if (segment == first && along == 0) {
            fraction = 0;
        } else if (segment == last - 1 && along == 1) {
            fraction = 1;
        }
        // At a vertex its own coordinates, to the last bit.
        double longitude = between(network.longitude(segment), network.longitude(segment + 1), along);
        double latitude = between(network.latitude(segment), network.latitude(segment + 1), along);
        return new Snap(piece, segment, fraction, longitude, latitude, distance);
    }

    private double length(int vertex) {
        double dx = grid.x(vertex + 1) - grid.x(vertex);
        double dy = grid.y(vertex + 1) - grid.y(vertex);
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static double between(double from, double to, double along) {
        return along == 1 ? to : from + along * (to - from);
    }
}
