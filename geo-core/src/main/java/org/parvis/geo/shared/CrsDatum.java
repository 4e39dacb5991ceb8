package org.parvis.geo.shared;

import java.util.List;

/**
 * How coordinates are tied to the ground, for the systems in {@link CrsTable}. Those of the family of ITRF (WGS 84, ETRS89,
 * RGF93 and the French overseas ones) are taken as one: they differ by less than a metre.
 */
enum CrsDatum {
    WGS_84("WGS 84", 4326, "WGS_1984", 6326, "GCS_WGS_1984", "D_WGS_1984", CrsEllipsoid.WGS_84, List.of("WGS")),
    RGF_93(
            "RGF93",
            4171,
            "Reseau_Geodesique_Francais_1993",
            6171,
            "GCS_RGF_1993",
            "D_RGF_1993",
            CrsEllipsoid.GRS_80,
            List.of("RGF93", "RGF_1993", "RGF 1993", "FRANCAIS_1993", "FRANCAIS 1993")),
    ETRS_89(
            "ETRS89",
            4258,
            "European_Terrestrial_Reference_System_1989",
            6258,
            "GCS_ETRS_1989",
            "D_ETRS_1989",
            CrsEllipsoid.GRS_80,
            List.of("ETRS", "EUROPEAN_TERRESTRIAL", "EUROPEAN TERRESTRIAL")),
    /** Longitudes count from Greenwich. */
    NTF(
            "NTF",
            4275,
            "Nouvelle_Triangulation_Francaise",
            6275,
            "GCS_NTF",
            "D_NTF",
            CrsEllipsoid.CLARKE_IGN,
            List.of("NTF", "TRIANGULATION")),
    /** Longitudes count from Paris. */
    NTF_PARIS(
            "NTF (Paris)",
            4807,
            "Nouvelle_Triangulation_Francaise_Paris",
            6807,
            "GCS_NTF_Paris",
            "D_NTF",
            CrsEllipsoid.CLARKE_IGN,
            List.of("NTF", "TRIANGULATION")),
    RGR_92(
            "RGR92",
            4627,
            "Reseau_Geodesique_de_la_Reunion_1992",
            6627,
            "GCS_RGR_1992",
            "D_RGR_1992",
            CrsEllipsoid.GRS_80,
            List.of("RGR", "REUNION")),
    RGFG_95(
            "RGFG95",
            4624,
            "Reseau_Geodesique_Francais_Guyane_1995",
            6624,
            "GCS_RGFG_1995",
            "D_RGFG_1995",
            CrsEllipsoid.GRS_80,
            List.of("RGFG", "GUYANE")),
    RGAF_09(
            "RGAF09",
            5489,
            "Reseau_Geodesique_des_Antilles_Francaises_2009",
            1073,
            "GCS_RGAF09",
            "Reseau_Geodesique_des_Antilles_Francaises_2009",
            CrsEllipsoid.GRS_80,
            List.of("RGAF", "ANTILLES")),
    RGM_04(
            "RGM04",
            4470,
            "Reseau_Geodesique_de_Mayotte_2004",
            1036,
            "GCS_RGM_2004",
            "D_Reseau_Geodesique_de_Mayotte_2004",
            CrsEllipsoid.GRS_80,
            List.of("RGM", "MAYOTTE")),
    RGSPM_06(
            "RGSPM06",
            4463,
            "Reseau_Geodesique_de_Saint_Pierre_et_Miquelon_2006",
            1038,
            "GCS_RGSPM_2006",
            "D_Reseau_Geodesique_de_St_Pierre_et_Miquelon_2006",
            CrsEllipsoid.GRS_80,
            List.of("RGSPM", "MIQUELON"));

    /** Of the meridian of Paris east of Greenwich, in degrees: 2.5969213 grads, by definition. */
    static final double PARIS_DEGREES = 2.337_229_17;

    /**
     * What is added to geocentric coordinates of NTF to reach WGS 84, in metres: EPSG's operation 1193, "NTF to WGS 84 (1)",
     * stated there as good to 2 m.
     */
    private static final String NTF_SHIFT = "-168,-60,320";

    private final String title;
    private final int geographicCode;
    private final String ogcName;
    private final int code;
    private final String esriGeographic;
    private final String esriName;
    private final CrsEllipsoid ellipsoid;
    private final List<String> words;

    CrsDatum(
            String title,
            int geographicCode,
            String ogcName,
            int code,
            String esriGeographic,
            String esriName,
            CrsEllipsoid ellipsoid,
            List<String> words) {
        this.title = title;
        this.geographicCode = geographicCode;
        this.ogcName = ogcName;
        this.code = code;
        this.esriGeographic = esriGeographic;
        this.esriName = esriName;
        this.ellipsoid = ellipsoid;
        this.words = words;
    }

    CrsEllipsoid ellipsoid() {
        return ellipsoid;
    }

    /** Whether a description in capitals names it. */
    boolean isNamedIn(String capitals) {
        return words.stream().anyMatch(capitals::contains);
    }

    /** The geographic system on it, as well-known text. */
    String wellKnownText(CrsDialect dialect) {
        if (dialect == CrsDialect.COMPUTING && ellipsoid != CrsEllipsoid.CLARKE_IGN) {
            // As one datum, so that nothing but the projection is computed. The two ellipsoids differ by 0.1 mm.
            return "GEOGCS[\"WGS84\",DATUM[\"WGS84\"," + CrsEllipsoid.WGS_84.wellKnownText(dialect)
                    + "],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";
        }
        boolean esri = dialect == CrsDialect.ESRI;
        String meridian = this == NTF_PARIS
                ? "PRIMEM[\"Paris\"," + PARIS_DEGREES + dialect.authority(8903) + "]"
                : "PRIMEM[\"Greenwich\",0" + dialect.authority(8901) + "]";
        return "GEOGCS[\"" + (esri ? esriGeographic : title) + "\",DATUM[\"" + (esri ? esriName : ogcName) + "\","
                + ellipsoid.wellKnownText(dialect)
                + (dialect == CrsDialect.COMPUTING ? ",TOWGS84[" + NTF_SHIFT + ",0,0,0,0]" : "")
                + dialect.authority(code) + "]," + meridian + ",UNIT[\"" + (esri ? "Degree" : "degree")
                + "\",0.0174532925199433" + dialect.authority(9122) + "]"
                // In degrees it is not the registered system, which has grads.
                + (this == NTF_PARIS ? "" : dialect.authority(geographicCode)) + "]";
    }
}
