package org.parvis.geo.shared;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Geometries as Parvis stores them: WGS 84 (EPSG:4326), x is the longitude and y the latitude in degrees, no height,
 * SRID 4326. They are never changed after they were made.
 */
public final class Geometries {
    /** The SRID of all stored geometries. */
    public static final int SRID = 4326;

    /** The most positions of one stored geometry, so that its bytes fit into a row of the embedded database (1 MiB). */
    public static final int MOST_POSITIONS = 40_000;

    /** The only factory of stored geometries; thread-safe. */
    public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

    private Geometries() {}

    /** A point at this longitude and latitude, in degrees. */
    public static Point point(double longitude, double latitude) {
        return FACTORY.createPoint(new Coordinate(longitude, latitude));
    }

    /** A line through these positions, (longitude, latitude) in degrees. */
    public static LineString line(Coordinate... positions) {
        return FACTORY.createLineString(positions);
    }

    /**
     * Checks what a feature may be made of, and gives back a copy that is ours alone: with SRID 4326 and without height.
     *
     * @param field how the caller calls the geometry, for the message
     * @throws ParvisException {@code INVALID_GEOMETRY} if it is empty, not valid in the sense of OGC Simple Features, or
     *     has a coordinate that is not finite or outside longitude ±180 and latitude ±90
     */
    public static Geometry requireStorable(Geometry geometry, String field) {
        if (geometry.isEmpty()) {
            throw ParvisException.of(ErrorCode.INVALID_GEOMETRY, field, "The geometry is empty; give it coordinates.");
        }
        for (Coordinate position : geometry.getCoordinates()) {
            requireOnEarth(position.x, position.y, field);
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            Coordinate where = error.getCoordinate();
            throw ParvisException.of(
                    ErrorCode.INVALID_GEOMETRY,
                    field,
                    "The geometry is not valid: " + error.getMessage() + " at longitude " + where.x + ", latitude "
                            + where.y + ".");
        }
        return isStored(geometry) ? geometry : flatCopy(geometry);
    }

    /**
     * @throws ParvisException {@code INVALID_GEOMETRY} unless longitude is within ±180 and latitude within ±90 degrees
     */
    public static void requireOnEarth(double longitude, double latitude, String field) {
        // Written so that NaN fails too.
        boolean onEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
        if (!onEarth) {
            throw ParvisException.of(
                    ErrorCode.INVALID_GEOMETRY,
                    field,
                    "Longitude " + longitude + ", latitude " + latitude
                            + " is not on Earth; longitude goes from -180 to 180 and comes first, latitude from -90 to 90.");
        }
    }

    /** The rectangle as a polygon, for predicates. */
    public static Geometry rectangle(Envelope envelope) {
        return FACTORY.toGeometry(envelope);
    }

    private static boolean isStored(Geometry geometry) {
        if (geometry.getFactory() != FACTORY) {
            return false;
        }
        for (Coordinate position : geometry.getCoordinates()) {
            if (!Double.isNaN(position.getZ())) {
                return false;
            }
        }
        return true;
    }

    private static Geometry flatCopy(Geometry geometry) {
        Geometry copy = FACTORY.createGeometry(geometry);
        for (Coordinate position : copy.getCoordinates()) {
            if (!Double.isNaN(position.getZ())) {
                position.setZ(Double.NaN);
            }
        }
        copy.setSRID(SRID);
        return copy;
    }
}
