package org.parvis.geo.exchange.elevation;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;

/** Heights above the sea in some part of the world, from one or several grids; of those that overlap the finest. */
public final class Elevations {
    private static final Crs WGS_84 = Crs.WGS_84;

    private final List<ElevationGrid> finestFirst;
    private final Envelope bounds = new Envelope();
    private final double resolutionMetres;

    Elevations(List<ElevationGrid> grids) {
        this.finestFirst = grids.stream()
                .sorted((a, b) -> Double.compare(cellMetres(a), cellMetres(b)))
                .toList();
        finestFirst.forEach(grid -> bounds.expandToInclude(boundsOf(grid)));
        this.resolutionMetres =
                finestFirst.stream().mapToDouble(Elevations::cellMetres).max().orElse(Double.POSITIVE_INFINITY);
    }

    /** The rectangle in which heights may be known, degrees. */
    public Envelope bounds() {
        return bounds.copy();
    }

    /** How far apart the heights are, of the coarsest grid: the side of a square as large as a cell. */
    public double resolutionMetres() {
        return resolutionMetres;
    }

    /** Metres above the sea at a position in degrees; empty where it is not known. */
    public OptionalDouble height(double longitude, double latitude) {
        double height = heights(new Coordinate[] {new Coordinate(longitude, latitude)})[0];
        return Double.isNaN(height) ? OptionalDouble.empty() : OptionalDouble.of(height);
    }

    /** Metres above the sea at each of the positions in degrees, longitude first; NaN where it is not known. */
    double[] heights(Coordinate[] positions) {
        double[] heights = new double[positions.length];
        Arrays.fill(heights, Double.NaN);
        for (ElevationGrid grid : finestFirst) {
            Coordinate[] there = inSystemOf(grid, positions);
            for (int index = 0; index < heights.length; index++) {
                if (Double.isNaN(heights[index])) {
                    heights[index] = grid.height(there[index].x, there[index].y);
                }
            }
        }
        return heights;
    }

    private static Coordinate[] inSystemOf(ElevationGrid grid, Coordinate[] positions) {
        if (grid.crs().equals(WGS_84)) {
            return positions;
        }
        Geometry points = Geometries.FACTORY.createMultiPointFromCoords(positions);
        return grid.crs().fromWgs84(points).getCoordinates();
    }

    private static Envelope boundsOf(ElevationGrid grid) {
        double east = grid.west() + (grid.columns() - 1) * grid.stepEast();
        double south = grid.north() - (grid.rows() - 1) * grid.stepSouth();
        LineString rim = Geometries.FACTORY.createLineString(new Coordinate[] {
            new Coordinate(grid.west(), grid.north()),
            new Coordinate(east, grid.north()),
            new Coordinate(east, south),
            new Coordinate(grid.west(), south)
        });
        return grid.crs().equals(WGS_84)
                ? rim.getEnvelopeInternal()
                : grid.crs().toWgs84(rim).getEnvelopeInternal();
    }

    private static double cellMetres(ElevationGrid grid) {
        Envelope bounds = boundsOf(grid);
        MetricPlane plane = MetricPlane.around(bounds);
        double width = bounds.getWidth() * plane.metresPerDegreeOfLongitude() / (grid.columns() - 1);
        double height = bounds.getHeight() * plane.metresPerDegreeOfLatitude() / (grid.rows() - 1);
        return Math.sqrt(width * height);
    }
}
