package org.parvis.geo.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/**
 * The reference system in which a condition says where, with its axes in the order of its register.
 *
 * @param crs null for degrees of WGS 84
 * @param northFirst whether the latitude comes first
 */
public record FilterSystem(@Nullable Crs crs, boolean northFirst) {
    /** Degrees of WGS 84, longitude first. */
    public static final FilterSystem WGS84 = new FilterSystem(null, false);

    private static final GeometryFactory PLAIN = new GeometryFactory();
    private static final int PIECES = 16;

    /** @return a geometry in WGS 84, longitude first */
    Geometry toWgs84(Geometry geometry) {
        if (crs != null) {
            return crs.toWgs84(geometry);
        }
        if (!northFirst) {
            return geometry;
        }
        Geometry turned = geometry.copy();
        turned.apply(new AxisSwap());
        return turned;
    }

    /**
     * What has a point in common with a box. One of degrees whose first longitude is the larger one crosses the 180th
     * meridian.
     *
     * @param sides lower corner, upper corner: two numbers each, or three with a height that does not count
     * @param field how the caller calls it
     * @throws ParvisException {@code INVALID_VALUE} or {@code INVALID_GEOMETRY}, naming the field
     */
    public Condition box(double[] sides, String field) {
        int dimensions = sides.length / 2;
        int east = northFirst ? 1 : 0;
        double west = sides[east];
        double south = sides[1 - east];
        double eastEnd = sides[dimensions + east];
        double north = sides[dimensions + 1 - east];
        if (south > north || dimensions == 3 && sides[2] > sides[5]) {
            throw ParvisException.invalid(field, "In a box the lower corner comes first: swap south and north.");
        }
        if (crs != null) {
            if (west > eastEnd) {
                throw ParvisException.invalid(field, "In a box the lower corner comes first: swap west and east.");
            }
            return new Condition.Intersects(projected(new Envelope(west, eastEnd, south, north), crs, field));
        }
        Geometries.requireOnEarth(west, south, field);
        Geometries.requireOnEarth(eastEnd, north, field);
        return west <= eastEnd
                ? rectangle(west, eastEnd, south, north)
                : new Condition.Any(
                        List.of(rectangle(west, 180, south, north), rectangle(-180, eastEnd, south, north)));
    }

    private static Condition rectangle(double west, double east, double south, double north) {
        return new Condition.Intersects(Geometries.rectangle(new Envelope(west, east, south, north)));
    }

    /** Its straight sides are bent lines in degrees. */
    private static Geometry projected(Envelope box, Crs crs, String field) {
        double longest = Math.max(box.getWidth(), box.getHeight());
        Geometry rectangle = PLAIN.toGeometry(box);
        Geometry dense = longest > 0 ? Densifier.densify(rectangle, longest / PIECES) : rectangle;
        Geometry turned = crs.toWgs84(dense);
        for (Coordinate position : turned.getCoordinates()) {
            Geometries.requireOnEarth(position.x, position.y, field);
        }
        return turned;
    }

    /** Latitude and longitude change places. */
    private static final class AxisSwap implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence positions, int index) {
            double first = positions.getX(index);
            positions.setOrdinate(index, Coordinate.X, positions.getY(index));
            positions.setOrdinate(index, Coordinate.Y, first);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
