package org.parvis.geo.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.datum.DefaultPrimeMeridian;
import org.geotools.referencing.operation.DefaultCoordinateOperationFactory;
import org.geotools.referencing.operation.projection.MapProjection;
import org.geotools.referencing.wkt.Formattable;
import org.geotools.util.factory.Hints;
import org.jspecify.annotations.Nullable;

/** What lies behind a {@link Crs}: made once for each code, and used by many threads. */
final class CrsSystem {
    private static final Map<Integer, CrsSystem> KNOWN = new ConcurrentHashMap<>();

    static {
        // They check each result backwards and log those outside the usual area, for each coordinate; Crs checks
        // results.
        MapProjection.SKIP_SANITY_CHECKS = true;
    }

    private final @Nullable CrsDefinition definition;
    private final CoordinateReferenceSystem system;
    private final MathTransform toWgs84;
    private final MathTransform fromWgs84;

    private CrsSystem(int code) throws FactoryException {
        this.definition = CrsTable.find(code);
        this.system = definition == null
                ? CRS.decode("EPSG:" + code, true)
                : CRS.parseWKT(definition.wellKnownText(CrsDialect.COMPUTING));
        this.toWgs84 = transform(system, DefaultGeographicCRS.WGS84, definition != null);
        this.fromWgs84 = transform(DefaultGeographicCRS.WGS84, system, definition != null);
    }

    private static MathTransform transform(
            CoordinateReferenceSystem from, CoordinateReferenceSystem to, boolean withoutRegister)
            throws FactoryException {
        // Lenient: without it, systems whose datum shift is not registered are refused.
        return withoutRegister
                ? new DefaultCoordinateOperationFactory(new Hints(Hints.LENIENT_DATUM_SHIFT, Boolean.TRUE))
                        .createOperation(from, to)
                        .getMathTransform()
                : CRS.findMathTransform(from, to, true);
    }

    /** @throws ParvisException {@code INVALID_VALUE} if the register does not hold the code */
    static CrsSystem of(int code) {
        CrsSystem known = KNOWN.get(code);
        if (known != null) {
            return known;
        }
        try {
            CrsSystem made = new CrsSystem(code);
            KNOWN.put(code, made);
            return made;
        } catch (FactoryException unknown) {
            throw ParvisException.causedBy(
                    unknown,
                    ErrorCode.INVALID_VALUE,
                    "crs",
                    "The EPSG register does not hold EPSG:" + code
                            + ", or its coordinates cannot be turned into WGS 84. Choose another reference system.");
        }
    }

    MathTransform toWgs84() {
        return toWgs84;
    }

    MathTransform fromWgs84() {
        return fromWgs84;
    }

    CoordinateReferenceSystem system() {
        return system;
    }

    String name() {
        return definition == null ? system.getName().getCode() : definition.name();
    }

    boolean isGeographic() {
        return system instanceof GeographicCRS;
    }

    String wellKnownText(CrsDialect dialect) {
        if (definition != null) {
            return definition.wellKnownText(dialect);
        }
        if (dialect == CrsDialect.ESRI && system instanceof Formattable formattable) {
            return formattable.toWKT(Citations.ESRI, 0);
        }
        return system.toWKT().replaceAll("\\s*\\R\\s*", "");
    }

    /** The ellipsoid a system stands on; null if it stands on none. */
    static @Nullable Ellipsoid ellipsoid(CoordinateReferenceSystem system) {
        return geographic(system) instanceof GeographicCRS on ? on.getDatum().getEllipsoid() : null;
    }

    private static @Nullable CoordinateReferenceSystem geographic(CoordinateReferenceSystem system) {
        return system instanceof ProjectedCRS projected ? projected.getBaseCRS() : system;
    }

    /**
     * From longitude and latitude on the system's own ellipsoid, in degrees from Greenwich, to its coordinates: the
     * projection alone, whatever the datum.
     */
    static MathTransform projecting(CoordinateReferenceSystem system, Ellipsoid ellipsoid) throws FactoryException {
        GeographicCRS own = new DefaultGeographicCRS(
                "own",
                new DefaultGeodeticDatum("own", ellipsoid, DefaultPrimeMeridian.GREENWICH),
                DefaultEllipsoidalCS.GEODETIC_2D);
        return transform(own, system, true);
    }
}
