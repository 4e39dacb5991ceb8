package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Geometries;

/**
 * The area around what is reached, by way of a raster: the cells that hold reached points, two more on all sides less one
 * again, which closes gaps that are narrower than four cells.
 */
final class ReachArea {
    private static final double CELL_METRES_PER_MINUTE = 2.0 / 3;
    private static final double LEAST_CELL_METRES = 4;

    /**
     * A reached point may lie in the farther corner of its cell; the outline lies up to two and a half cells from the
     * middle of that cell, and at its cut corners no farther. In cells, along one axis 3 and along the other 2.5.
     */
    private static final double TOLERANCE_CELLS = Math.hypot(3, 2.5);

    /** Between two points stamped: with this, every point lies within 0.45 cells of a stamped one along either axis. */
    private static final double STAMP_CELLS = 0.9;

    /** The cells grow by two, and the outermost stay clear. */
    private static final int MARGIN = 4;

    private final WalkNetwork network;
    private final CoveredParts parts;
    private final double cellsPerDegreeOfLongitude;
    private final double cellsPerDegreeOfLatitude;
    private final PartPositions positions;
    private final double left;
    private final double bottom;
    private final BitRaster raster;

    private ReachArea(WalkNetwork network, Snap from, CoveredParts parts, double cellMetres) {
        this.network = network;
        this.parts = parts;
        cellsPerDegreeOfLongitude = network.plane().metresPerDegreeOfLongitude() / cellMetres;
        cellsPerDegreeOfLatitude = network.plane().metresPerDegreeOfLatitude() / cellMetres;
        positions = new PartPositions(network);
        double west = from.longitude();
        double east = west;
        double south = from.latitude();
        double north = south;
        for (int part = 0; part < parts.size(); part++) {
            int piece = parts.piece(part);
            for (int vertex = network.firstVertex(piece); vertex < network.firstVertex(piece + 1); vertex++) {
                west = Math.min(west, network.longitude(vertex));
                east = Math.max(east, network.longitude(vertex));
                south = Math.min(south, network.latitude(vertex));
                north = Math.max(north, network.latitude(vertex));
            }
        }
        left = west - MARGIN / cellsPerDegreeOfLongitude;
        bottom = south - MARGIN / cellsPerDegreeOfLatitude;
        raster = new BitRaster(
                (int) ((east - west) * cellsPerDegreeOfLongitude) + 2 * MARGIN + 1,
                (int) ((north - south) * cellsPerDegreeOfLatitude) + 2 * MARGIN + 1);
        stamp(from.longitude(), from.latitude());
    }

    static double toleranceMetres(double minutes) {
        return TOLERANCE_CELLS * Math.max(LEAST_CELL_METRES, CELL_METRES_PER_MINUTE * minutes);
    }

    static Geometry polygon(WalkNetwork network, Snap from, CoveredParts parts, double toleranceMetres) {
        ReachArea area = new ReachArea(network, from, parts, toleranceMetres / TOLERANCE_CELLS);
        area.stampParts();
        area.raster.grow();
        area.raster.grow();
        area.raster.shrink();
        return area.draw(Contour.rings(area.raster));
    }

    private void stampParts() {
        for (int part = 0; part < parts.size(); part++) {
            int piece = parts.piece(part);
            if (parts.isWhole(part)) {
                int last = network.firstVertex(piece + 1) - 1;
                int vertex = network.firstVertex(piece);
                double x = column(network.longitude(vertex));
                double y = row(network.latitude(vertex));
                raster.set((int) x, (int) y);
                while (vertex++ < last) {
                    double nextX = column(network.longitude(vertex));
                    double nextY = row(network.latitude(vertex));
                    stamp(x, y, nextX, nextY);
                    x = nextX;
                    y = nextY;
                }
            } else {
                stampPart(piece, parts.start(part), parts.stop(part));
            }
        }
    }

    private void stampPart(int piece, double start, double stop) {
        positions.trace(piece, start, stop);
        for (int i = 0; i < positions.size; i++) {
            stamp(positions.longitudes[i], positions.latitudes[i]);
            if (i > 0) {
                stamp(
                        column(positions.longitudes[i - 1]),
                        row(positions.latitudes[i - 1]),
                        column(positions.longitudes[i]),
                        row(positions.latitudes[i]));
            }
        }
    }

    private void stamp(double longitude, double latitude) {
        raster.set((int) column(longitude), (int) row(latitude));
    }

    /** The points of a segment after its first, in cells. */
    private void stamp(double x, double y, double toX, double toY) {
        double farther = Math.max(Math.abs(toX - x), Math.abs(toY - y));
        if (farther > STAMP_CELLS) {
            int steps = (int) (farther / STAMP_CELLS) + 1;
            double stepX = (toX - x) / steps;
            double stepY = (toY - y) / steps;
            for (int step = 1; step < steps; step++) {
                raster.set((int) (x + step * stepX), (int) (y + step * stepY));
            }
        }
        raster.set((int) toX, (int) toY);
    }

    private double column(double longitude) {
        return (longitude - left) * cellsPerDegreeOfLongitude;
    }

    private double row(double latitude) {
        return (latitude - bottom) * cellsPerDegreeOfLatitude;
    }

    private Geometry draw(List<Contour.Ring> rings) {
        List<Contour.Ring> shells = new ArrayList<>();
        List<List<LinearRing>> holes = new ArrayList<>();
        for (Contour.Ring ring : rings) {
            if (ring.isShell()) {
                shells.add(ring);
            }
        }
        shells.sort(Comparator.comparingDouble(Contour.Ring::area));
        List<LinearRing> outlines = new ArrayList<>();
        for (Contour.Ring shell : shells) {
            outlines.add(draw(shell));
            holes.add(new ArrayList<>());
        }
        for (Contour.Ring ring : rings) {
            if (!ring.isShell()) {
                LinearRing hole = draw(ring);
                holes.get(around(hole, outlines)).add(hole);
            }
        }
        Polygon[] polygons = new Polygon[outlines.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = Geometries.FACTORY.createPolygon(
                    outlines.get(i), holes.get(i).toArray(LinearRing[]::new));
        }
        return polygons.length == 1 ? polygons[0] : Geometries.FACTORY.createMultiPolygon(polygons);
    }

    /** The smallest outline that a hole lies in. */
    private static int around(LinearRing hole, List<LinearRing> outlines) {
        int at = 0;
        while (at + 1 < outlines.size()
                && !PointLocation.isInRing(
                        hole.getCoordinateN(0), outlines.get(at).getCoordinates())) {
            at++;
        }
        return at;
    }

    private LinearRing draw(Contour.Ring ring) {
        double[] ordinates = new double[2 * ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            ordinates[2 * i] = left + ring.x(i) / 2.0 / cellsPerDegreeOfLongitude;
            ordinates[2 * i + 1] = bottom + ring.y(i) / 2.0 / cellsPerDegreeOfLatitude;
        }
        return Geometries.FACTORY.createLinearRing(new PackedCoordinateSequence.Double(ordinates, 2, 0));
    }
}
