package org.parvis.geo.exchange.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.mapping.MappingProposal.FieldProposal;

/** What speaks for a layer's rows being features of a collection. */
final class TargetEvidence {
    private static final double BY_NAME = 4;

    /** Less than the layer's own: a file may hold layers of all kinds. */
    private static final double BY_FILE_NAME = 3;

    private static final int MOST_WORDS = 4;
    private static final double BY_GEOMETRY = 3;
    private static final double BY_TELLING_FIELD = 1.5;
    private static final double BY_FIELD = 0.25;

    /** Fields that hardly anything else has. */
    private static final Set<String> TELLING = Set.of(
            "streetClass",
            "surface",
            "widthMetres",
            "inclinePercent",
            "openingHours",
            "begin",
            "occurrences",
            "organiser",
            "orientationDegrees",
            "loop");

    private TargetEvidence() {}

    static double points(
            TargetCollection target, String layer, String file, List<LayerRow> sample, List<FieldProposal> fields) {
        double points = isCalled(target, layer) ? BY_NAME : isCalled(target, file) ? BY_FILE_NAME : 0;
        points += BY_GEOMETRY * (fitting(target, sample) - 0.5) * 2;
        for (FieldProposal field : fields) {
            points += TELLING.contains(field.field()) ? BY_TELLING_FIELD : BY_FIELD;
        }
        return points - cost(target, fields);
    }

    /** An event without a beginning is none. */
    private static double cost(TargetCollection target, List<FieldProposal> fields) {
        boolean begins =
                fields.stream().anyMatch(each -> Set.of("begin", "occurrences").contains(each.field()));
        return target == TargetCollection.EVENTS && !begins ? 5 : 0;
    }

    static String why(
            TargetCollection target, String layer, String file, List<LayerRow> sample, List<FieldProposal> fields) {
        List<String> reasons = new ArrayList<>();
        if (isCalled(target, layer, file)) {
            reasons.add("the name of the file or layer says so");
        }
        if (fitting(target, sample) > 0.9) {
            reasons.add("the geometries are what " + target.word() + " have");
        }
        if (!fields.isEmpty()) {
            reasons.add("it has columns for "
                    + String.join(
                            ", ",
                            fields.stream().map(FieldProposal::field).limit(4).toList()));
        }
        return reasons.isEmpty() ? "nothing else fits better" : String.join("; ", reasons);
    }

    private static boolean isCalled(TargetCollection target, String layer, String file) {
        return isCalled(target, layer) || isCalled(target, file);
    }

    /** Whether a word of a name, or several in a row, is what such features are called. */
    private static boolean isCalled(TargetCollection target, String name) {
        List<String> called = Vocabulary.STANDARD.ofTarget(target);
        String[] words = name.split("[^\\p{L}]+");
        for (int first = 0; first < words.length; first++) {
            String joined = "";
            for (int last = first; last < Math.min(words.length, first + MOST_WORDS); last++) {
                joined += Texts.plain(words[last]);
                if (called.contains(joined)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Which share of the geometries such features usually have. */
    private static double fitting(TargetCollection target, List<LayerRow> sample) {
        int known = 0;
        int fitting = 0;
        for (LayerRow row : sample) {
            Geometry geometry = row.geometry();
            if (geometry != null) {
                known++;
                boolean fits =
                        switch (target) {
                            case QUARTIERS -> geometry instanceof Polygonal;
                            case STREETS, ROUTES -> geometry instanceof Lineal;
                            case PLACES, EVENTS, FURNITURE -> geometry instanceof Puntal;
                        };
                fitting += fits ? 1 : 0;
            }
        }
        return known == 0 ? 0.5 : (double) fitting / known;
    }
}
