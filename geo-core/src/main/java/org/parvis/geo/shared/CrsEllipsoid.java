package org.parvis.geo.shared;

/** The figures of the Earth that the systems in {@link CrsTable} stand on. */
enum CrsEllipsoid {
    WGS_84("WGS 84", "WGS_1984", 7030, 6_378_137, 298.257_223_563),
    GRS_80("GRS 1980", "GRS_1980", 7019, 6_378_137, 298.257_222_101),
    CLARKE_IGN("Clarke 1880 (IGN)", "Clarke_1880_IGN", 7011, 6_378_249.2, 293.466_021_293_6269);

    private final String title;
    private final String esriName;
    private final int code;
    private final double semiMajorMetres;
    private final double inverseFlattening;

    CrsEllipsoid(String title, String esriName, int code, double semiMajorMetres, double inverseFlattening) {
        this.title = title;
        this.esriName = esriName;
        this.code = code;
        this.semiMajorMetres = semiMajorMetres;
        this.inverseFlattening = inverseFlattening;
    }

    /** Whether the two numbers mean it, as roughly as files write them. */
    boolean isLike(double semiMajor, double inverse) {
        return Math.abs(semiMajor - semiMajorMetres) < 0.1 && Math.abs(inverse - inverseFlattening) < 0.002;
    }

    String wellKnownText(CrsDialect dialect) {
        return "SPHEROID[\"" + (dialect == CrsDialect.ESRI ? esriName : title) + "\"," + semiMajorMetres + ","
                + inverseFlattening + dialect.authority(code) + "]";
    }
}
