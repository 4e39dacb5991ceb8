package org.parvis.geo.shared;

/** Ways to write a system as well-known text, version 1. */
enum CrsDialect {
    /** For our own computing: with the datum shift, and without codes, which would have the register unpacked. */
    COMPUTING,
    /** Of the OGC, as GeoPackage wants it. */
    OGC,
    /** Of the .prj file beside a shapefile. */
    ESRI;

    /** The code as a last member, where the dialect has codes. */
    String authority(int code) {
        return this == OGC ? ",AUTHORITY[\"EPSG\",\"" + code + "\"]" : "";
    }
}
