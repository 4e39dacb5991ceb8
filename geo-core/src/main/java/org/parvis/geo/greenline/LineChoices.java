package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of several lines for the same places, those worth choosing between. */
final class LineChoices {
    /** Lines whose lengths differ by less than this share and whose turns are as many differ for nobody. */
    private static final double SAME_LENGTH = 0.002;

    private LineChoices() {}

    /** Those to which no other is equal or better in all respects, the shortest first. */
    static List<GreenLine> of(List<GreenLine> lines) {
        List<GreenLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(GreenLine::lengthMetres)
                .thenComparingInt(GreenLine::turns)
                .thenComparingDouble(GreenLine::repeatedMetres));
        List<GreenLine> chosen = new ArrayList<>();
        for (GreenLine line : sorted) {
            if (chosen.stream().noneMatch(other -> isNoBetter(line, other))) {
                chosen.add(line);
            }
        }
        return chosen;
    }

    /** Whether a line that is not shorter than another gives nothing for its length. */
    private static boolean isNoBetter(GreenLine line, GreenLine other) {
        double tolerance = SAME_LENGTH * other.lengthMetres();
        return line.turns() >= other.turns() && line.repeatedMetres() >= other.repeatedMetres() - tolerance;
    }
}
