package org.parvis.geo.exchange.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/**
 * Brings the geometry of a row into what a feature can have: WGS 84, valid, of a type the collection takes. What is not
 * valid is repaired only where that moves nothing to speak of: an area changes by at most {@value #MOST_CHANGE_PERCENT} %,
 * and what was an area stays one.
 */
public final class GeometryFitting {
    private static final double MOST_CHANGE_PERCENT = 1;

    private static final Envelope NOWHERE = new Envelope(0, 0, 0, 0);

    private final Crs crs;
    private final Shape shape;

    GeometryFitting(Crs crs, Shape shape) {
        this.crs = crs;
        this.shape = shape;
    }

    /** Which geometries a collection takes. */
    enum Shape {
        AREA_OR_LINE("a polygon or a line"),
        LINE("a line"),
        WAY("a line, a polygon or a point"),
        /** A point, or what has one inside. */
        SPOT("a point, a line or a polygon"),
        ANY("a point, a line or a polygon");

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        boolean takes(Geometry geometry) {
            return switch (this) {
                case AREA_OR_LINE -> geometry instanceof Polygonal || geometry instanceof Lineal;
                case LINE -> geometry instanceof Lineal;
                case WAY -> geometry instanceof Point || geometry instanceof Lineal || geometry instanceof Polygonal;
                case SPOT, ANY -> geometry instanceof Puntal
                        || geometry instanceof Lineal
                        || geometry instanceof Polygonal;
            };
        }
    }

    /**
     * A geometry in WGS 84.
     *
     * @param repaired what was wrong with it, for a person; null if nothing was
     */
    record Fitted(Geometry geometry, @Nullable String repaired) {
        /** Where to go: itself if it is a point, else a point on it. */
        Point point() {
            return geometry instanceof Point point ? point : geometry.getInteriorPoint();
        }

        /** What it covers, unless it is a point or several. */
        @Nullable
        Geometry footprint() {
            return geometry instanceof Puntal ? null : geometry;
        }
    }

    /** @throws ParvisException {@code INVALID_GEOMETRY} or {@code TOO_LARGE} with what is wrong, for a person */
    Fitted fit(@Nullable Geometry given) {
        if (given == null || given.isEmpty()) {
            throw refusal("The row has no geometry.");
        }
        if (given.getNumPoints() > Geometries.MOST_POSITIONS) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "geometry",
                    "The geometry has " + given.getNumPoints() + " positions; at most " + Geometries.MOST_POSITIONS
                            + " can be kept. Simplify it or cut it into pieces.");
        }
        for (Coordinate position : given.getCoordinates()) {
            if (!Double.isFinite(position.x) || !Double.isFinite(position.y)) {
                throw refusal("A coordinate is not a number: " + position.x + ", " + position.y + ".");
            }
        }
        if (given.getEnvelopeInternal().equals(NOWHERE)) {
            throw refusal("The position is 0, 0, which programs write where nobody has said one.");
        }
        Geometry plain = unwrapped(given);
        if (!shape.takes(plain)) {
            throw refusal("The geometry is a " + plain.getGeometryType() + "; it has to be " + shape.words + ".");
        }
        TopologyValidationError wrong = new IsValidOp(plain).getValidationError();
        Geometry valid = wrong == null ? plain : repaired(plain, wrong);
        Geometry placed = crs.toWgs84(valid);
        requireOnEarth(placed);
        String told = wrong == null ? null : wrong.getMessage() + " at " + shown(wrong.getCoordinate());
        return new Fitted(Geometries.requireStorable(placed, "geometry"), told);
    }

    /** A collection of one is what is in it; one of like things is several of them. */
    private static Geometry unwrapped(Geometry geometry) {
        if (!(geometry instanceof GeometryCollection)) {
            return geometry;
        }
        List<Geometry> parts = new ArrayList<>();
        collect(geometry, parts);
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return parts.isEmpty() ? geometry : geometry.getFactory().buildGeometry(parts);
    }

    private static void collect(Geometry geometry, List<Geometry> parts) {
        for (int index = 0; index < geometry.getNumGeometries(); index++) {
            Geometry part = geometry.getGeometryN(index);
            if (part instanceof GeometryCollection) {
                collect(part, parts);
            } else if (!part.isEmpty()) {
                parts.add(part);
            }
        }
    }

    private static Geometry repaired(Geometry broken, TopologyValidationError wrong) {
        Geometry fixed = unwrapped(new GeometryFixer(broken).getResult());
        boolean sameKind = !fixed.isEmpty() && fixed.getDimension() == broken.getDimension();
        double before = broken.getArea();
        double change = 100 * Math.abs(fixed.getArea() - before) / Math.max(before, Double.MIN_NORMAL);
        boolean sameLine = broken.getDimension() != 1 || Math.abs(fixed.getLength() - broken.getLength()) < 1e-9;
        boolean sameArea = broken.getDimension() != 2 || change <= MOST_CHANGE_PERCENT;
        boolean lost = broken.getDimension() == 2 && fixed.getNumGeometries() < broken.getNumGeometries();
        if (lost) {
            throw refusal("The geometry is not valid, and a part of it would be lost in a repair: " + wrong.getMessage()
                    + " at " + shown(wrong.getCoordinate()) + ". Repair it in the file.");
        }
        if (!sameKind || !sameLine || !sameArea) {
            throw refusal("The geometry is not valid and cannot be repaired without changing it: " + wrong.getMessage()
                    + " at " + shown(wrong.getCoordinate()) + ". Repair it in the file.");
        }
        return fixed;
    }

    private void requireOnEarth(Geometry geometry) {
        for (Coordinate position : geometry.getCoordinates()) {
            if (!(Math.abs(position.x) <= 180 && Math.abs(position.y) <= 90)) {
                boolean turned = Math.abs(position.y) <= 180 && Math.abs(position.x) <= 90;
                throw refusal("The coordinates lie outside the Earth in " + crs.code()
                        + (turned
                                ? ": latitude and longitude seem to be the wrong way round."
                                : ": is that the right reference system?"));
            }
        }
    }

    private static String shown(Coordinate position) {
        return Cells.number(position.x) + ", " + Cells.number(position.y);
    }

    private static ParvisException refusal(String message) {
        return ParvisException.of(ErrorCode.INVALID_GEOMETRY, "geometry", message);
    }
}
