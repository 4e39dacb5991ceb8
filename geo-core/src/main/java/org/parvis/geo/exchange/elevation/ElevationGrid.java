package org.parvis.geo.exchange.elevation;

import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Heights at regular positions, northernmost row first.
 *
 * @param crs of the positions
 * @param west of the first column's positions, in the units of the system
 * @param north of the first row's positions
 * @param stepEast from one column to the next, more than 0
 * @param stepSouth from one row to the next, more than 0
 * @param columns at least 2
 * @param heights metres, row by row; NaN where nothing is known. Not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them
record ElevationGrid(
        Crs crs, double west, double north, double stepEast, double stepSouth, int columns, float[] heights) {
    /** What lies beyond is no height on Earth but a fault or a void that is not called one. */
    private static final double LOWEST_METRES = -500;

    private static final double HIGHEST_METRES = 9_000;

    ElevationGrid {
        boolean sound = columns >= 2
                && heights.length >= 2 * columns
                && heights.length % columns == 0
                && Double.isFinite(west)
                && Double.isFinite(north)
                && stepEast > 0
                && stepSouth > 0
                && Double.isFinite(stepEast)
                && Double.isFinite(stepSouth);
        if (!sound) {
            throw unreadable("it is no grid of at least two by two heights with a position and a cell size");
        }
    }

    int rows() {
        return heights.length / columns;
    }

    /** The height as it may be kept: NaN if it is none. */
    static float plausible(double metres, double noHeight) {
        boolean known = metres != noHeight && metres >= LOWEST_METRES && metres <= HIGHEST_METRES;
        return known ? (float) metres : Float.NaN;
    }

    /**
     * Between the four heights around the position, weighted by nearness (bilinear); NaN outside the grid or where one
     * of those that count is not known.
     */
    double height(double east, double north) {
        double column = within((east - this.west) / stepEast, columns - 1);
        double row = within((this.north - north) / stepSouth, rows() - 1);
        if (Double.isNaN(column) || Double.isNaN(row)) {
            return Double.NaN;
        }
        int left = Math.min((int) column, columns - 2);
        int top = Math.min((int) row, rows() - 2);
        double right = column - left;
        double down = row - top;
        return weighted((1 - right) * (1 - down), left, top)
                + weighted(right * (1 - down), left + 1, top)
                + weighted((1 - right) * down, left, top + 1)
                + weighted(right * down, left + 1, top + 1);
    }

    /** The outer half of the outermost cells has the height of their middle. */
    private static double within(double at, int last) {
        return at >= -0.5 && at <= last + 0.5 ? Math.max(0, Math.min(last, at)) : Double.NaN;
    }

    private double weighted(double weight, int column, int row) {
        return weight == 0 ? 0 : weight * heights[row * columns + column];
    }

    static ParvisException unreadable(String reason) {
        return ParvisException.of(ErrorCode.UNREADABLE, "file", "The elevation file cannot be read: " + reason + ".");
    }
}
