package org.parvis.geo.network;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Street;

/**
 * Joins streets whose source draws no junctions, such as the street layer of a town's own geographers: where they cross
 * each other or any street on the same level, and where one ends within a tolerance of another. Streets whose source
 * says where they meet are joined with these, and never among themselves.
 *
 * <p>Lines on different levels are joined only where a bridge or tunnel ends. Squares, spots and lifts are met where they
 * say, not nearby.
 */
final class Noding {
    /** An end this near to another street was meant to touch it; metres. */
    static final double TOLERANCE_METRES = 0.5;

    /** Four were enough for two hundred thousand lines. */
    private static final int MOST_ROUNDS = 8;

    /** The sources that draw a shared position where streets meet. */
    private static final Set<String> DRAW_JUNCTIONS = Set.of(Source.OPENSTREETMAP, Source.PARVIS);

    private Noding() {}

    /** Whether the street's source leaves it to the reader where streets meet. */
    static boolean isFor(Street street) {
        return !DRAW_JUNCTIONS.contains(street.identity().source().dataset());
    }

    /** Puts shared positions into lines that meet. What it did is among the problems; without such streets, nothing. */
    static void join(StreetLines source, MetricPlane plane) {
        if (source.undrawnJunctions.isEmpty()) {
            return;
        }
        NodingPlan plan = new NodingPlan(source, plane, TOLERANCE_METRES);
        NodingGrid grid = new NodingGrid(plan, TOLERANCE_METRES);
        MergedPositions merged = new MergedPositions(plan);
        LineCuts cuts = new LineCuts(plan);
        int ends = EndJoints.find(plan, grid, merged, cuts);
        JointPositions known = new JointPositions(plan);
        for (int cut = 0; cut < cuts.size(); cut++) {
            known.add(plan.level(grid.line(cuts.segment(cut))), merged.of(cuts.position(cut)));
        }
        int crossings = CrossingJoints.find(plan, grid, merged, known, cuts);
        if (ends + crossings > 0) {
            int first = firstNoded(plan);
            int street = source.lines.street(first);
            Coordinate begin = source.positions.coordinate(source.lines.position(source.lines.first(first)));
            source.lines = cuts.applied(merged);
            crossings += joinNewCrossings(plan, merged, known);
            String reason = String.format(
                    Locale.ROOT,
                    "It comes with others from a source that draws no junctions; %d crossings and %d ends within"
                            + " %.2f m of another street were joined.",
                    crossings,
                    ends,
                    TOLERANCE_METRES);
            source.problems.add(NetworkProblem.at(begin, source.streets.traits(street), reason));
        }
        MissedEnds.report(plan);
    }

    /** Leading a line over a position beside it may make it cross another. */
    private static int joinNewCrossings(NodingPlan plan, MergedPositions merged, JointPositions known) {
        int crossings = 0;
        BitSet lines = plan.joinable();
        for (int round = 0; round < MOST_ROUNDS && !lines.isEmpty(); round++) {
            NodingGrid grid = new NodingGrid(plan, TOLERANCE_METRES, lines);
            LineCuts cuts = new LineCuts(plan);
            crossings += CrossingJoints.find(plan, grid, merged, known, cuts);
            // From here on lines grow only and keep their numbers.
            lines = grid.linesBeside(cuts);
            plan.source.lines = cuts.applied(merged);
        }
        return crossings;
    }

    /** The first line of a street drawn without junctions; there is one where anything is to be joined. */
    private static int firstNoded(NodingPlan plan) {
        int line = 0;
        while (!plan.isNoded(line)) {
            line++;
        }
        return line;
    }
}
