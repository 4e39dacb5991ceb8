package org.parvis.geo.shared;

import java.util.regex.Pattern;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate reference system of the EPSG register, such as {@code EPSG:2154} (Lambert-93). Coordinates go east first,
 * whatever the register says of the axes. Only classes whose names begin like this one use GeoTools' referencing.
 *
 * <p>Results differ from PROJ's by some millimetres; compare with tolerances of a centimetre and more. WGS 84, ETRS89 and
 * RGF93 are taken as one datum (they are within a metre). The old French NTF is shifted by (-168, -60, 320) m, which
 * EPSG states as good to 2 m; IGN's grid, good to some centimetres, is not used.
 *
 * <p>The systems of French towns are known at once; any other has the register unpacked into the temporary folder, which
 * takes a second or two the first time. Safe for many threads.
 *
 * @param code {@code EPSG:} and a number
 */
public record Crs(String code) {
    private static final Pattern CODE = Pattern.compile("EPSG:[1-9][0-9]{3,5}");

    /** GeoTools puts what lies beyond a pole on it. */
    private static final double BEFORE_THE_POLE = 89.999_999_9;

    /** The official system of metropolitan France. */
    public static final Crs LAMBERT_93 = new Crs("EPSG:2154");

    /** Longitude and latitude, as Parvis stores them. */
    public static final Crs WGS_84 = new Crs("EPSG:4326");

    /** @throws ParvisException {@code INVALID_VALUE} unless written like {@code EPSG:2154} */
    public Crs {
        if (!CODE.matcher(code).matches()) {
            throw ParvisException.invalid(
                    "crs", "\"" + code + "\" is not the code of a reference system; write for example EPSG:2154.");
        }
    }

    /** The number of the code. */
    public int number() {
        return Integer.parseInt(code.substring("EPSG:".length()));
    }

    /**
     * For people, such as {@code RGF93 / Lambert-93}.
     *
     * @throws ParvisException {@code INVALID_VALUE} if the register does not hold the code
     */
    public String name() {
        CrsDefinition known = CrsTable.find(number());
        return known == null ? CrsSystem.of(number()).name() : known.name();
    }

    /**
     * Whether its coordinates are longitude and latitude.
     *
     * @throws ParvisException {@code INVALID_VALUE} if the register does not hold the code
     */
    public boolean isGeographic() {
        CrsDefinition known = CrsTable.find(number());
        return known == null ? CrsSystem.of(number()).isGeographic() : known.isGeographic();
    }

    /**
     * As well-known text, version 1, in the dialect of the .prj file beside a shapefile.
     *
     * @throws ParvisException {@code INVALID_VALUE} if the register does not hold the code
     */
    public String esriWkt() {
        return wellKnownText(CrsDialect.ESRI);
    }

    /**
     * As well-known text, version 1, as the OGC has it, with codes.
     *
     * @throws ParvisException {@code INVALID_VALUE} if the register does not hold the code
     */
    public String ogcWkt() {
        return wellKnownText(CrsDialect.OGC);
    }

    private String wellKnownText(CrsDialect dialect) {
        CrsDefinition known = CrsTable.find(number());
        return known == null ? CrsSystem.of(number()).wellKnownText(dialect) : known.wellKnownText(dialect);
    }

    /**
     * @param geometry coordinates in this system; heights are kept as they are
     * @return a new geometry in WGS 84, longitude first, SRID 4326
     * @throws ParvisException {@code INVALID_VALUE} if the register does not hold the code; {@code INVALID_GEOMETRY} if
     *     the coordinates lie outside what the system can express
     */
    public Geometry toWgs84(Geometry geometry) {
        if (equals(WGS_84)) {
            return Geometries.FACTORY.createGeometry(geometry);
        }
        return Geometries.FACTORY.createGeometry(
                transformed(geometry, CrsSystem.of(number()).toWgs84(), true));
    }

    /**
     * A single position.
     *
     * @param position in this system
     * @return a new one in WGS 84, longitude first
     * @throws ParvisException as {@link #toWgs84(Geometry)}
     */
    public Coordinate toWgs84(Coordinate position) {
        if (equals(WGS_84)) {
            return position.copy();
        }
        double[] ordinates = {position.x, position.y};
        transform(ordinates, CrsSystem.of(number()).toWgs84(), true);
        return new Coordinate(ordinates[0], ordinates[1]);
    }

    /**
     * @param geometry in WGS 84, longitude first
     * @return a new geometry in this system, without SRID
     * @throws ParvisException as {@link #toWgs84(Geometry)}
     */
    public Geometry fromWgs84(Geometry geometry) {
        Geometry projected = equals(WGS_84)
                ? geometry.copy()
                : transformed(geometry, CrsSystem.of(number()).fromWgs84(), false);
        projected.setSRID(0);
        return projected;
    }

    private Geometry transformed(Geometry geometry, MathTransform transform, boolean toDegrees) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            private double[] ordinates = new double[0];

            @Override
            public void filter(CoordinateSequence sequence, int index) {
                // The whole line at its first position: one by one takes several times as long.
                if (index == 0) {
                    ordinates = new double[2 * sequence.size()];
                    for (int position = 0; position < sequence.size(); position++) {
                        ordinates[2 * position] = sequence.getX(position);
                        ordinates[2 * position + 1] = sequence.getY(position);
                    }
                    transform(ordinates, transform, toDegrees);
                }
                sequence.setOrdinate(index, 0, ordinates[2 * index]);
                sequence.setOrdinate(index, 1, ordinates[2 * index + 1]);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    private void transform(double[] ordinates, MathTransform transform, boolean toDegrees) {
        try {
            transform.transform(ordinates, 0, ordinates, 0, ordinates.length / 2);
        } catch (TransformException outside) {
            throw ParvisException.causedBy(outside, ErrorCode.INVALID_GEOMETRY, "crs", outside(toDegrees));
        }
        for (int index = 0; index < ordinates.length; index++) {
            double most = !toDegrees ? Double.MAX_VALUE : index % 2 == 0 ? 180 : BEFORE_THE_POLE;
            // Written so that NaN fails too.
            if (!(Math.abs(ordinates[index]) <= most)) {
                throw ParvisException.of(ErrorCode.INVALID_GEOMETRY, "crs", outside(toDegrees));
            }
        }
    }

    private String outside(boolean toDegrees) {
        return "The coordinates lie outside the area of " + code + "; "
                + (toDegrees
                        ? "choose the reference system they are in."
                        : "choose another crs, or leave them out by bbox.");
    }
}
