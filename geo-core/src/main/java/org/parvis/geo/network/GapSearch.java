package org.parvis.geo.network;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.Deadline;

/**
 * Where a part of a network comes nearest to the rest of it: the nearest two points of two lines are a vertex and its foot.
 * Looks around each segment of the part, no farther than the nearest so far, so that it takes as long as the part is large.
 */
final class GapSearch {
    private final SegmentGrid grid;
    private final long[] rest;
    private double metres;
    private @Nullable Gap nearest;

    /** The segment of the part that is looked from, in metres on the plane of the network. */
    private int ownPiece;

    private double x1;
    private double y1;
    private double x2;
    private double y2;

    /** @param rest a bit for each piece that counts */
    private GapSearch(SegmentGrid grid, long[] rest, double mostMetres) {
        this.grid = grid;
        this.rest = rest;
        this.metres = mostMetres;
    }

    /**
     * @param ownPiece of the part
     * @param at on this piece, in degrees
     * @param otherPiece of the rest
     * @param metres between them
     */
    record Gap(int ownPiece, Coordinate at, int otherPiece, double metres) {}

    /**
     * @param part the pieces to look from
     * @param rest a bit for each piece to look for
     * @param mostMetres nearer than this
     * @return null if nothing is so near
     * @throws org.parvis.geo.shared.ParvisException {@code OUT_OF_TIME}
     */
    static @Nullable Gap nearest(WalkNetwork network, int[] part, long[] rest, double mostMetres, Deadline deadline) {
        GapSearch search = new GapSearch(network.grid(), rest, mostMetres);
        for (int piece : part) {
            deadline.check();
            search.lookFrom(piece, network.firstVertex(piece), network.firstVertex(piece + 1) - 1);
        }
        return search.nearest;
    }

    private void lookFrom(int piece, int firstVertex, int lastVertex) {
        ownPiece = piece;
        x2 = grid.x(firstVertex);
        y2 = grid.y(firstVertex);
        for (int vertex = firstVertex; vertex < lastVertex; vertex++) {
            x1 = x2;
            y1 = y2;
            x2 = grid.x(vertex + 1);
            y2 = grid.y(vertex + 1);
            lookAround();
        }
    }

    private void lookAround() {
        int lastRow = grid.row(Math.max(y1, y2) + metres);
        int lastColumn = grid.column(Math.max(x1, x2) + metres);
        for (int row = grid.row(Math.min(y1, y2) - metres); row <= lastRow; row++) {
            for (int column = grid.column(Math.min(x1, x2) - metres); column <= lastColumn; column++) {
                int cell = row * grid.columns + column;
                for (int index = grid.firstOfCell[cell]; index < grid.firstOfCell[cell + 1]; index++) {
                    look(grid.segments[index]);
                }
            }
        }
    }

    private void look(int segment) {
        double otherX1 = grid.x(segment);
        double otherY1 = grid.y(segment);
        double otherX2 = grid.x(segment + 1);
        double otherY2 = grid.y(segment + 1);
        boolean isNear = Math.min(otherX1, otherX2) - metres < Math.max(x1, x2)
                && Math.max(otherX1, otherX2) + metres > Math.min(x1, x2)
                && Math.min(otherY1, otherY2) - metres < Math.max(y1, y2)
                && Math.max(otherY1, otherY2) + metres > Math.min(y1, y2);
        if (!isNear) {
            return;
        }
        int other = grid.pieceOf(segment);
        if ((rest[other >> 6] >>> other & 1) == 0) {
            return;
        }
        takeOwnVertex(x1, y1, other, otherX1, otherY1, otherX2, otherY2);
        takeOwnVertex(x2, y2, other, otherX1, otherY1, otherX2, otherY2);
        takeOtherVertex(other, otherX1, otherY1);
        takeOtherVertex(other, otherX2, otherY2);
    }

    private void takeOwnVertex(double x, double y, int other, double ax, double ay, double bx, double by) {
        double along = along(x, y, ax, ay, bx, by);
        take(x, y, other, ax + along * (bx - ax) - x, ay + along * (by - ay) - y);
    }

    private void takeOtherVertex(int other, double x, double y) {
        double along = along(x, y, x1, y1, x2, y2);
        double footX = x1 + along * (x2 - x1);
        double footY = y1 + along * (y2 - y1);
        take(footX, footY, other, x - footX, y - footY);
    }

    private void take(double x, double y, int other, double toX, double toY) {
        double distance = Math.sqrt(toX * toX + toY * toY);
        if (distance < metres) {
            metres = distance;
            nearest = new Gap(ownPiece, grid.degrees(x, y), other, distance);
        }
    }

    /** How far along the line from a to b the position nearest to the point lies, 0 to 1. */
    private static double along(double x, double y, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double squared = dx * dx + dy * dy;
        return squared == 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / squared));
    }
}
