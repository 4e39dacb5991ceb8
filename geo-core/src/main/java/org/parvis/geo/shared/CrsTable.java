package org.parvis.geo.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reference systems that files of French towns come in, and those around: their numbers are in the EPSG register
 * and in IGN's publications of NTF and RGF93. Of two that fit a description equally well, the first is taken.
 */
final class CrsTable {
    private static final Map<Integer, CrsDefinition> BY_CODE = byCode();

    private CrsTable() {}

    static List<CrsDefinition> all() {
        return List.copyOf(BY_CODE.values());
    }

    static @Nullable CrsDefinition find(int code) {
        return BY_CODE.get(code);
    }

    private static Map<Integer, CrsDefinition> byCode() {
        List<CrsDefinition> all = new ArrayList<>();
        all.add(geographic(4326, "WGS 84", CrsDatum.WGS_84, -180, -90, 180, 90));
        all.add(geographic(4171, "RGF93", CrsDatum.RGF_93, -10, 41, 11, 52));
        all.add(geographic(4258, "ETRS89", CrsDatum.ETRS_89, -17, 32, 41, 85));
        all.add(geographic(4275, "NTF", CrsDatum.NTF, -5, 41, 10, 52));
        all.add(france(
                2154,
                "RGF93 / Lambert-93",
                "RGF_1993_Lambert_93",
                CrsProjection.conic(46.5, 3, 49, 44, 700_000, 6_600_000)));
        for (int zone = 42; zone <= 50; zone++) {
            all.add(conformalConic(zone));
        }
        addNtf(all);
        for (int zone = 30; zone <= 32; zone++) {
            all.add(utm(32_600 + zone, "WGS 84", "WGS_1984", CrsDatum.WGS_84, zone, true, 41, 52));
            all.add(utm(25_800 + zone, "ETRS89", "ETRS_1989", CrsDatum.ETRS_89, zone, true, 41, 52));
        }
        addOverseas(all);
        addEurope(all);
        Map<Integer, CrsDefinition> byCode = new LinkedHashMap<>();
        all.forEach(definition -> byCode.put(definition.code(), definition));
        return byCode;
    }

    private static CrsDefinition geographic(
            int code, String name, CrsDatum datum, double west, double south, double east, double north) {
        return new CrsDefinition(code, name, name, datum, CrsProjection.NONE, west, south, east, north);
    }

    private static CrsDefinition france(int code, String name, String esriName, CrsProjection projection) {
        return new CrsDefinition(code, name, esriName, CrsDatum.RGF_93, projection, -5.2, 41.2, 9.7, 51.2);
    }

    /** One of the nine zones a degree apart, whose name is the latitude in the middle. */
    private static CrsDefinition conformalConic(int zone) {
        return new CrsDefinition(
                3_900 + zone,
                "RGF93 / CC" + zone,
                "RGF_1993_CC" + zone,
                CrsDatum.RGF_93,
                CrsProjection.conic(zone, 3, zone - 0.75, zone + 0.75, 1_700_000, (zone - 41) * 1_000_000.0 + 200_000),
                -5.2,
                zone - 1.1,
                9.7,
                zone + 1.1);
    }

    /** The four zones of Lambert, in the older numbering (Nord, Centre, Sud, Corse) and in the one of maps (I to IV). */
    private static void addNtf(List<CrsDefinition> all) {
        // Origins in degrees: 52, 49, 55 and 46.85 grads. Zone II also serves the whole country: "Lambert II étendu".
        all.add(ntf(27_572, "Lambert zone II", "Lambert_Zone_II", 46.8, 0.999_877_42, 600_000, 2_200_000, 41.2, 51.2));
        all.add(ntf(27_571, "Lambert zone I", "Lambert_Zone_I", 49.5, 0.999_877_34, 600_000, 1_200_000, 48, 51.2));
        all.add(ntf(27_573, "Lambert zone III", "Lambert_Zone_III", 44.1, 0.999_877_5, 600_000, 3_200_000, 42.2, 45.6));
        all.add(ntf(
                27_574,
                "Lambert zone IV",
                "Lambert_Zone_IV",
                42.165,
                0.999_944_71,
                234.358,
                4_185_861.369,
                41.2,
                43.1));
        all.add(ntf(
                27_561, "Lambert Nord France", "Lambert_Nord_France", 49.5, 0.999_877_34, 600_000, 200_000, 48, 51.2));
        all.add(ntf(
                27_562,
                "Lambert Centre France",
                "Lambert_Centre_France",
                46.8,
                0.999_877_42,
                600_000,
                200_000,
                45.3,
                48.3));
        all.add(ntf(
                27_563, "Lambert Sud France", "Lambert_Sud_France", 44.1, 0.999_877_5, 600_000, 200_000, 42.2, 45.6));
        all.add(ntf(27_564, "Lambert Corse", "Lambert_Corse", 42.165, 0.999_944_71, 234.358, 185_861.369, 41.2, 43.1));
    }

    private static CrsDefinition ntf(
            int code,
            String name,
            String esriName,
            double latitude,
            double scale,
            double east,
            double northing,
            double south,
            double north) {
        return new CrsDefinition(
                code,
                "NTF (Paris) / " + name,
                "NTF_Paris_" + esriName,
                CrsDatum.NTF_PARIS,
                CrsProjection.conic(latitude, 0, scale, east, northing),
                -5.2,
                south,
                9.7,
                north);
    }

    private static CrsDefinition utm(
            int code,
            String name,
            String esriName,
            CrsDatum datum,
            int zone,
            boolean north,
            double southLatitude,
            double northLatitude) {
        double middle = 6.0 * zone - 183;
        String letter = zone + (north ? "N" : "S");
        return new CrsDefinition(
                code,
                name + " / UTM zone " + letter,
                esriName + "_UTM_Zone_" + letter,
                datum,
                CrsProjection.utm(zone, north),
                middle - 3.2,
                southLatitude,
                middle + 3.2,
                northLatitude);
    }

    private static void addOverseas(List<CrsDefinition> all) {
        overseas(all, 5_490, "RGAF09", "RGAF09", CrsDatum.RGAF_09, 20, true, 14, 18.5);
        overseas(all, 2_972, "RGFG95", "RGFG_1995", CrsDatum.RGFG_95, 22, true, 2, 6.5);
        overseas(all, 2_975, "RGR92", "RGR_1992", CrsDatum.RGR_92, 40, false, -21.7, -20.5);
        overseas(all, 4_471, "RGM04", "RGM_2004", CrsDatum.RGM_04, 38, false, -13.3, -12.3);
        overseas(all, 4_467, "RGSPM06", "RGSPM_2006", CrsDatum.RGSPM_06, 21, true, 46.5, 47.3);
    }

    /** The official system and WGS 84's in the same zone. */
    private static void overseas(
            List<CrsDefinition> all,
            int code,
            String name,
            String esriName,
            CrsDatum datum,
            int zone,
            boolean north,
            double southLatitude,
            double northLatitude) {
        all.add(utm(code, name, esriName, datum, zone, north, southLatitude, northLatitude));
        int general = (north ? 32_600 : 32_700) + zone;
        all.add(utm(general, "WGS 84", "WGS_1984", CrsDatum.WGS_84, zone, north, southLatitude, northLatitude));
    }

    private static void addEurope(List<CrsDefinition> all) {
        all.add(new CrsDefinition(
                3_857,
                "WGS 84 / Pseudo-Mercator",
                "WGS_1984_Web_Mercator_Auxiliary_Sphere",
                CrsDatum.WGS_84,
                new CrsProjection(CrsProjection.Kind.WEB, 0, 0, 0, 0, 1, 0, 0),
                -180,
                -85.06,
                180,
                85.06));
        all.add(new CrsDefinition(
                3_035,
                "ETRS89-extended / LAEA Europe",
                "ETRS_1989_LAEA",
                CrsDatum.ETRS_89,
                new CrsProjection(CrsProjection.Kind.AZIMUTHAL, 52, 10, 0, 0, 1, 4_321_000, 3_210_000),
                -17,
                32,
                41,
                72));
    }
}
