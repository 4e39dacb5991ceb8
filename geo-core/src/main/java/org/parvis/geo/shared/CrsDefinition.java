package org.parvis.geo.shared;

/**
 * A reference system that Parvis knows by itself, without the register.
 *
 * @param code in the EPSG register
 * @param name for people, as the register has it
 * @param esriName as .prj files have it
 * @param datum it stands on
 * @param projection of its coordinates
 * @param west where it is used, degrees of longitude
 * @param south where it is used, degrees of latitude
 * @param east where it is used, degrees of longitude
 * @param north where it is used, degrees of latitude
 */
record CrsDefinition(
        int code,
        String name,
        String esriName,
        CrsDatum datum,
        CrsProjection projection,
        double west,
        double south,
        double east,
        double north) {

    boolean isGeographic() {
        return projection.kind() == CrsProjection.Kind.NONE;
    }

    /** Whether a place in WGS 84 lies where the system is used. */
    boolean isUsedAt(double longitude, double latitude) {
        return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    }

    String wellKnownText(CrsDialect dialect) {
        String geographic = datum.wellKnownText(dialect);
        if (isGeographic()) {
            return geographic;
        }
        boolean esri = dialect == CrsDialect.ESRI;
        return "PROJCS[\"" + (esri ? esriName : name) + "\"," + geographic + "," + projection.wellKnownText(dialect)
                + ",UNIT[\"" + (esri ? "Meter" : "metre") + "\",1" + dialect.authority(9001) + "]"
                + (esri ? "" : ",AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH]")
                + (dialect == CrsDialect.OGC ? projection.extension() : "") + dialect.authority(code) + "]";
    }
}
