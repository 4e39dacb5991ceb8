package org.parvis.geo.shared;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * A map projection with its numbers.
 *
 * @param kind which
 * @param latitude of its origin, degrees
 * @param longitude of its origin, degrees from the datum's prime meridian
 * @param parallel1 first standard parallel, degrees; only for {@link Kind#CONIC_TWO}
 * @param parallel2 second standard parallel, degrees; only for {@link Kind#CONIC_TWO}
 * @param scale at the origin
 * @param eastMetres coordinate of the origin
 * @param northMetres coordinate of the origin
 */
record CrsProjection(
        Kind kind,
        double latitude,
        double longitude,
        double parallel1,
        double parallel2,
        double scale,
        double eastMetres,
        double northMetres) {

    enum Kind {
        /** Degrees as they are. */
        NONE("", ""),
        /** Lambert's conformal conic with two standard parallels. */
        CONIC_TWO("Lambert_Conformal_Conic_2SP", "Lambert_Conformal_Conic"),
        /** The same with one standard parallel and a scale. */
        CONIC_ONE("Lambert_Conformal_Conic_1SP", "Lambert_Conformal_Conic"),
        TRANSVERSE("Transverse_Mercator", "Transverse_Mercator"),
        /** Web Mercator: spherical formulas on the ellipsoid. */
        WEB("Mercator_1SP", "Mercator_Auxiliary_Sphere"),
        /** Lambert's azimuthal equal-area. */
        AZIMUTHAL("Lambert_Azimuthal_Equal_Area", "Lambert_Azimuthal_Equal_Area");

        private final String ogcName;
        private final String esriName;

        Kind(String ogcName, String esriName) {
            this.ogcName = ogcName;
            this.esriName = esriName;
        }
    }

    static final CrsProjection NONE = new CrsProjection(Kind.NONE, 46, 2, 0, 0, 1, 0, 0);

    static CrsProjection conic(
            double latitude, double longitude, double parallel1, double parallel2, double east, double north) {
        return new CrsProjection(Kind.CONIC_TWO, latitude, longitude, parallel1, parallel2, 1, east, north);
    }

    static CrsProjection conic(double latitude, double longitude, double scale, double east, double north) {
        return new CrsProjection(Kind.CONIC_ONE, latitude, longitude, latitude, latitude, scale, east, north);
    }

    /** A zone of the Universal Transverse Mercator grid. */
    static CrsProjection utm(int zone, boolean north) {
        return new CrsProjection(Kind.TRANSVERSE, 0, 6.0 * zone - 183, 0, 0, 0.9996, 500_000, north ? 0 : 10_000_000);
    }

    /** The projection and its parameters as members of a well-known text. */
    String wellKnownText(CrsDialect dialect) {
        boolean esri = dialect == CrsDialect.ESRI;
        StringBuilder text = new StringBuilder();
        text.append("PROJECTION[\"").append(name(dialect)).append("\"]");
        if (kind == Kind.WEB && dialect == CrsDialect.COMPUTING) {
            text.append(parameter("semi_minor", 6_378_137, false));
        }
        if (kind == Kind.CONIC_TWO) {
            text.append(parameter("standard_parallel_1", parallel1, esri));
            text.append(parameter("standard_parallel_2", parallel2, esri));
        }
        if (kind == Kind.CONIC_ONE && esri || kind == Kind.WEB && esri) {
            text.append(parameter("standard_parallel_1", latitude, true));
        }
        if (kind == Kind.AZIMUTHAL && !esri) {
            text.append(parameter("latitude_of_center", latitude, false));
            text.append(parameter("longitude_of_center", longitude, false));
        } else {
            if (kind != Kind.WEB) {
                text.append(parameter("latitude_of_origin", latitude, esri));
            }
            text.append(parameter("central_meridian", longitude, esri));
        }
        if (kind == Kind.CONIC_ONE || kind == Kind.TRANSVERSE || kind == Kind.WEB && !esri) {
            text.append(parameter("scale_factor", scale, esri));
        }
        text.append(parameter("false_easting", eastMetres, esri));
        text.append(parameter("false_northing", northMetres, esri));
        if (kind == Kind.WEB && esri) {
            text.append(parameter("auxiliary_sphere_type", 0, true));
        }
        return text.toString();
    }

    /** What the OGC's dialect cannot say by parameters: that Web Mercator takes the ellipsoid for a sphere. */
    String extension() {
        return kind == Kind.WEB
                ? ",EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m"
                        + " +nadgrids=@null +wktext +no_defs\"]"
                : "";
    }

    private String name(CrsDialect dialect) {
        return switch (dialect) {
            case ESRI -> kind.esriName;
            case OGC -> kind.ogcName;
            case COMPUTING -> kind == Kind.WEB ? "Popular Visualisation Pseudo Mercator" : kind.ogcName;
        };
    }

    private static String parameter(String name, double value, boolean esri) {
        String shown = name;
        if (esri) {
            StringBuilder capitals = new StringBuilder();
            for (String word : name.split("_", -1)) {
                capitals.append(capitals.isEmpty() ? "" : "_")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
            shown = capitals.toString();
        }
        return ",PARAMETER[\"" + shown + "\"," + new BigDecimal(Double.toString(value)).toPlainString() + "]";
    }
}
