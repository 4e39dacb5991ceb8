package org.parvis.api.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.api.json.TerritoryModule;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.shared.Crs;

/** What was found in a file, in the words of the interface. */
final class Words {
    /** Systems that French files are in, as people call them. */
    private static final java.util.Map<String, String> NAMES = java.util.Map.of(
            "EPSG:4326", "WGS 84",
            "EPSG:2154", "Lambert-93",
            "EPSG:3857", "Web Mercator",
            "EPSG:27572", "NTF Lambert II étendu",
            "EPSG:4171", "RGF93",
            "EPSG:32630", "UTM 30N",
            "EPSG:32631", "UTM 31N",
            "EPSG:32632", "UTM 32N");

    private Words() {}

    static String of(Enum<?> value) {
        return TerritoryModule.word(value);
    }

    static String name(Crs crs) {
        String code = crs.code();
        if (code.matches("EPSG:39(4[2-9]|50)")) {
            return "RGF93 CC" + code.substring("EPSG:39".length());
        }
        return NAMES.getOrDefault(code, code);
    }

    static ImportPreview.CrsPreview of(CrsFinding finding) {
        Crs crs = finding.crs();
        return new ImportPreview.CrsPreview(
                crs == null ? null : crs.code(),
                crs == null ? null : name(crs),
                of(finding.sureness()),
                finding.why(),
                finding.candidates().stream()
                        .map(candidate -> new ImportPreview.CrsName(candidate.code(), name(candidate)))
                        .toList());
    }

    static ImportPreview.@Nullable CharsetPreview of(@Nullable CharsetFinding finding) {
        return finding == null
                ? null
                : new ImportPreview.CharsetPreview(finding.charset().name(), of(finding.sureness()), finding.why());
    }

    static @Nullable List<Double> bbox(@Nullable Envelope degrees) {
        return degrees == null || degrees.isNull()
                ? null
                : List.of(degrees.getMinX(), degrees.getMinY(), degrees.getMaxX(), degrees.getMaxY());
    }
}
