package org.parvis.geo.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate reference system of the EPSG register, such as {@code EPSG:2154} (Lambert-93). Coordinates go east first,
 * whatever the register says of the axes. The only user of GeoTools' referencing.
 *
 * <p>Results differ from PROJ's by some millimetres; compare with tolerances of a centimetre and more. The first use
 * takes a second or two, while the register is unpacked.
 *
 * @param code {@code EPSG:} and a number
 */
public record Crs(String code) {
    private static final Pattern CODE = Pattern.compile("EPSG:[1-9][0-9]{3,5}");
    private static final Map<String, CoordinateReferenceSystem> KNOWN = new ConcurrentHashMap<>();

    /** The official system of metropolitan France. */
    public static final Crs LAMBERT_93 = new Crs("EPSG:2154");

    /** @throws ParvisException {@code INVALID_VALUE} unless written like {@code EPSG:2154} */
    public Crs {
        if (!CODE.matcher(code).matches()) {
            throw ParvisException.invalid(
                    "crs", "\"" + code + "\" is not the code of a reference system; write for example EPSG:2154.");
        }
    }

    /**
     * @param geometry coordinates in this system
     * @return a new geometry in WGS 84, longitude first, SRID 4326
     * @throws ParvisException {@code INVALID_VALUE} if the register does not hold the code; {@code INVALID_GEOMETRY} if
     *     the coordinates lie outside what the system can express
     */
    public Geometry toWgs84(Geometry geometry) {
        return Geometries.FACTORY.createGeometry(transformed(geometry, system(), DefaultGeographicCRS.WGS84));
    }

    /**
     * @param geometry in WGS 84, longitude first
     * @return a new geometry in this system, without SRID
     * @throws ParvisException as {@link #toWgs84}
     */
    public Geometry fromWgs84(Geometry geometry) {
        Geometry projected = transformed(geometry, DefaultGeographicCRS.WGS84, system());
        projected.setSRID(0);
        return projected;
    }

    private Geometry transformed(Geometry geometry, CoordinateReferenceSystem from, CoordinateReferenceSystem to) {
        try {
            // Lenient: without it, systems whose datum shift is not registered are refused.
            MathTransform transform = CRS.findMathTransform(from, to, true);
            return JTS.transform(geometry, transform);
        } catch (TransformException outside) {
            throw ParvisException.causedBy(
                    outside, ErrorCode.INVALID_GEOMETRY, "crs", "The coordinates lie outside the area of " + code);
        } catch (FactoryException noWay) {
            throw ParvisException.causedBy(
                    noWay, ErrorCode.INVALID_VALUE, "crs", "Coordinates in " + code + " cannot be turned into WGS 84.");
        }
    }

    private CoordinateReferenceSystem system() {
        return KNOWN.computeIfAbsent(code, Crs::decode);
    }

    private static CoordinateReferenceSystem decode(String code) {
        try {
            return CRS.decode(code, true);
        } catch (FactoryException unknown) {
            throw ParvisException.causedBy(
                    unknown, ErrorCode.INVALID_VALUE, "crs", "The EPSG register does not hold " + code + ".");
        }
    }
}
