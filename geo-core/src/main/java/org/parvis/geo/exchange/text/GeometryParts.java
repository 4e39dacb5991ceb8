package org.parvis.geo.exchange.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries of positions that somebody wrote. What was surely meant is made of what is written, and told; what cannot be is
 * refused. Whether the result is valid is left to whoever takes the row.
 */
public final class GeometryParts {
    /** Without reference system: that of the layer counts. */
    public static final GeometryFactory FACTORY = new GeometryFactory();

    private static final int SMALLEST_RING = 4;

    private GeometryParts() {}

    public static Point point(Coordinate... position) throws BrokenGeometryException {
        if (position.length > 1) {
            throw new BrokenGeometryException("a point has " + position.length + " positions");
        }
        requireFinite(position);
        return position.length == 0 ? FACTORY.createPoint() : FACTORY.createPoint(position[0]);
    }

    public static LineString line(Coordinate... positions) throws BrokenGeometryException {
        if (positions.length == 1) {
            throw new BrokenGeometryException("a line has a single position; it needs at least two");
        }
        requireFinite(positions);
        return FACTORY.createLineString(positions);
    }

    /**
     * @param rings the outer one first, then the holes
     * @param notes told of a ring that was closed
     */
    public static Polygon polygon(List<Coordinate[]> rings, Consumer<String> notes) throws BrokenGeometryException {
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        List<LinearRing> made = new ArrayList<>();
        for (int i = 0; i < rings.size(); i++) {
            made.add(ring(rings.get(i), i, notes));
        }
        return FACTORY.createPolygon(made.get(0), made.subList(1, made.size()).toArray(LinearRing[]::new));
    }

    /** As one geometry, of many parts of one kind where they are of one kind; a single part is itself. */
    public static Geometry together(List<Geometry> parts) {
        List<Geometry> simple = new ArrayList<>();
        parts.forEach(part -> addSimple(part, simple));
        boolean alike =
                simple.stream().map(Geometry::getGeometryType).distinct().count() == 1;
        return alike
                ? FACTORY.buildGeometry(simple)
                : FACTORY.createGeometryCollection(simple.toArray(Geometry[]::new));
    }

    /** Whether it has parts of several kinds, which no feature of Parvis can have. */
    public static boolean isMixed(Geometry geometry) {
        return geometry.getClass() == GeometryCollection.class && !geometry.isEmpty();
    }

    private static void addSimple(Geometry part, List<Geometry> simple) {
        if (part instanceof GeometryCollection) {
            for (int i = 0; i < part.getNumGeometries(); i++) {
                addSimple(part.getGeometryN(i), simple);
            }
        } else if (!part.isEmpty()) {
            simple.add(part);
        }
    }

    private static LinearRing ring(Coordinate[] positions, int index, Consumer<String> notes)
            throws BrokenGeometryException {
        String which = index == 0 ? "the outer ring" : "hole " + index;
        requireFinite(positions);
        Coordinate[] closed = positions;
        if (positions.length > 2 && !positions[0].equals2D(positions[positions.length - 1])) {
            closed = Arrays.copyOf(positions, positions.length + 1);
            closed[positions.length] = positions[0].copy();
            notes.accept(which + " did not end where it begins; it was closed");
        }
        if (closed.length < SMALLEST_RING) {
            throw new BrokenGeometryException(which + " of a polygon has " + positions.length
                    + " positions; it needs at least three and the first again");
        }
        return FACTORY.createLinearRing(closed);
    }

    private static void requireFinite(Coordinate... positions) throws BrokenGeometryException {
        for (int i = 0; i < positions.length; i++) {
            if (!Double.isFinite(positions[i].x) || !Double.isFinite(positions[i].y)) {
                throw new BrokenGeometryException("position " + (i + 1) + " is (" + positions[i].x + ", "
                        + positions[i].y + "), which is no place");
            }
        }
    }
}
