package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.Geometries;

/** The area around what is reached. */
final class ReachArea {
    private static final double TOLERANCE_METRES_PER_MINUTE = 2;
    private static final double LEAST_TOLERANCE_METRES = 15;

    private ReachArea() {}

    static double toleranceMetres(double minutes) {
        return Math.max(LEAST_TOLERANCE_METRES, TOLERANCE_METRES_PER_MINUTE * minutes);
    }

    static Geometry polygon(WalkNetwork network, Snap from, CoveredParts parts, double toleranceMetres) {
        List<Geometry> around = new ArrayList<>();
        around.add(network.plane()
                .toMetres(Geometries.point(from.longitude(), from.latitude()))
                .buffer(toleranceMetres));
        PartPositions positions = new PartPositions(network);
        for (int part = 0; part < parts.size(); part++) {
            positions.trace(parts.piece(part), parts.start(part), parts.stop(part));
            Coordinate[] line = new Coordinate[positions.size];
            for (int i = 0; i < line.length; i++) {
                line[i] = new Coordinate(positions.longitudes[i], positions.latitudes[i]);
            }
            around.add(network.plane().toMetres(Geometries.line(line)).buffer(toleranceMetres));
        }
        return network.plane().toDegrees(UnaryUnionOp.union(around));
    }
}
